import type { PersonId, SeriesId } from '../../../events/values.ts';
import { keys } from './keys.ts';
import { everything } from './mail-reads.ts';
import { roleItem } from './people-items.ts';
import type { Table } from './table.ts';

/**
 * Takes a role away while another organiser has one, so that of two who leave at once one stays: somebody must get the
 * mails of a series.
 *
 * @returns false for the last organiser of the series, who stays
 */
export async function takeRole(table: Table, series: SeriesId, person: PersonId): Promise<boolean> {
  const all = (await everything(table, { pk: keys.series(series).pk, prefix: 'ROLE#' })).map((item) => roleItem.read(item));
  for (const { personId: other } of all.filter(({ personId }) => personId !== person)) {
    const staying = { check: keys.role(series, other), when: { present: true } } as const;
    if ((await table.write([{ remove: keys.role(series, person) }, staying])).committed) return true;
  }
  return false;
}
