import { auditEntry } from '../../audit/domain/entry.ts';
import type { AuditLog, AuditPage } from '../../audit/ports.ts';
import { defineItem } from './item.ts';
import { auditPartition, keys, lists } from './keys.ts';
import type { Item, Table } from './table.ts';

export const auditItem = defineItem({ type: 'audit-entry', v: 1, schema: auditEntry });

/** The log of what organisers did. Its second write changes no key, so the index of all entries is written once. */
export function auditStore({ table }: { readonly table: Table }): AuditLog {
  const page = (items: readonly Item[], cursor: string | undefined): AuditPage => ({ items: items.map((item) => auditItem.read(item)), cursor });
  return {
    async save(entry) {
      const list = { pk: lists.audit, sk: entry.entryId };
      await table.write([{ put: auditItem.item(keys.audit(entry.seriesId, entry.entryId), entry, { list, keptUntil: entry.keptUntil }) }]);
    },
    async ofSeries(series, { limit, cursor }) {
      const found = await table.query({ pk: auditPartition(series), limit, descending: true, ...(cursor !== undefined && { cursor }) });
      return page(found.items, found.cursor);
    },
    async all({ limit, cursor }) {
      const found = await table.queryIndex({ index: 'list', listPk: lists.audit, limit, descending: true, ...(cursor !== undefined && { cursor }) });
      return page(await table.getMany(found.items), found.cursor);
    },
  };
}
