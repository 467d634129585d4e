import { USUAL_RULE } from '../../notes/domain/request.ts';
import type { NotesSession, NotesSessions } from '../../notes/ports.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import { isVisibleToEveryone } from '../../session/views.ts';
import { keys } from './keys.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import type { Table } from './table.ts';

/** Reads of sessions and series what notes need to know. */
export function notesSessions({ table }: { readonly table: Table }): NotesSessions {
  return {
    async get(id) {
      const item = await table.get(keys.session(id));
      if (!item) return undefined;
      const session = sessionItem.read(item);
      const parent = await table.get(keys.series(session.seriesId));
      if (!parent) throw new Error(`The series ${session.seriesId} of the session ${id} is missing`);
      return known(session, seriesItem.read(parent));
    },
  };
}

function known(session: Session, series: Series): NotesSession {
  const { sessionId, seriesId, status, startsAt, timeZone, title, discreet, chathamHouse } = session;
  return {
    ...{ sessionId, seriesId, status, startsAt, timeZone, title, discreet, chathamHouse },
    seriesTitle: series.title,
    contactEmail: series.contactEmail,
    organisers: [...series.organisers, ...session.coOrganisers],
    isOpen: isVisibleToEveryone(session, series) && status !== 'draft',
    requestRule: series.notesRequests ?? USUAL_RULE,
  };
}
