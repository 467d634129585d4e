import type { SessionId } from '../../../events/values.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import { keys } from './keys.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import type { Table } from './table.ts';

/**
 * A session with the series that it is of, for features that know both by what they need of them.
 *
 * @throws Error when the series is missing: it is never deleted before its sessions
 */
export async function sessionInSeries(
  table: Pick<Table, 'get'>,
  id: SessionId,
): Promise<{ readonly session: Session; readonly series: Series } | undefined> {
  const item = await table.get(keys.session(id));
  if (!item) return undefined;
  const session = sessionItem.read(item);
  const parent = await table.get(keys.series(session.seriesId));
  if (!parent) throw new Error(`The series ${session.seriesId} of the session ${id} is missing`);
  return { session, series: seriesItem.read(parent) };
}
