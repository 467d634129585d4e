import type { RegistrationStatus } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import type { Audiences } from '../../mail/ports.ts';
import { keys } from './keys.ts';
import { notesAudiences } from './mail-notes-audiences.ts';
import { mailReads } from './mail-reads.ts';
import { messageItem, registrationItem } from './registration-items.ts';
import type { Table } from './table.ts';

/** So many registrations are looked at for one page of a mail to many. */
const PAGE = 100;

/** Who is to get a mail, read from the table. */
export function mailAudiences({ table, clock }: { readonly table: Table; readonly clock: Clock }): Audiences {
  const reads = mailReads(table);
  return {
    ...notesAudiences({ table, clock }),
    async registrants(session, statuses, cursor) {
      const page = await table.query({ pk: keys.session(session).pk, prefix: 'REG#', limit: PAGE, ...(cursor !== undefined && { cursor }) });
      const wanted = new Set<RegistrationStatus>(statuses);
      const items = page.items
        .map((item) => registrationItem.read(item))
        .filter(({ status }) => wanted.has(status))
        .map(({ sessionId, registrationId }) => ({ type: 'registration', sessionId, registrationId, mailbox: 'present' }) as const);
      return { items, cursor: page.cursor };
    },
    async organisers(seriesId, sessionId) {
      const found = await reads.organisers(seriesId, sessionId);
      return found.map(({ personId }) => ({ type: 'organiser', seriesId, ...(sessionId && { sessionId }), personId }) as const);
    },
    async owners(id) {
      const point = await reads.actionPoint(id);
      if (!point) return { owners: [], timeZone: 'UTC' };
      const { actionPointId, ownerIds, timeZone } = point;
      return { owners: ownerIds.map((personId) => ({ type: 'owner', personId, actionPointId }) as const), timeZone };
    },
    async messageAudience(session, message) {
      const item = await table.get(keys.message(session, message));
      if (!item) return undefined;
      const { statuses, by } = messageItem.read(item);
      return statuses.length > 0 ? statuses : { author: by };
    },
  };
}
