import type { Origins } from '../../action-point/ports.ts';
import { keys } from './keys.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import type { Table } from './table.ts';

/** Reads of sessions and series what action points need to know. */
export function actionPointOrigins({ table }: { readonly table: Table }): Origins {
  async function ofSeries(id: Parameters<Origins['ofSeries']>[0]) {
    const item = await table.get(keys.series(id));
    return item && seriesItem.read(item);
  }
  return {
    async ofSession(id) {
      const item = await table.get(keys.session(id));
      const session = item && sessionItem.read(item);
      const series = session && (await ofSeries(session.seriesId));
      return (
        series && {
          seriesId: series.seriesId,
          sessionId: id,
          timeZone: series.timeZone,
          seriesTitle: series.title,
          sessionTitle: session.title,
          contactEmail: series.contactEmail,
          discreet: session.discreet,
          isPublic: series.status === 'published' && session.visibility === 'public' && session.status !== 'draft',
        }
      );
    },
    async ofSeries(id) {
      const series = await ofSeries(id);
      return series && { isPublic: series.status === 'published' };
    },
  };
}
