import { USUAL_RULE } from '../../notes/domain/request.ts';
import type { NotesSession, NotesSessions } from '../../notes/ports.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import { isVisibleToEveryone } from '../../session/views.ts';
import { sessionInSeries } from './session-reads.ts';
import type { Table } from './table.ts';

/** Reads of sessions and series what notes need to know. */
export function notesSessions({ table }: { readonly table: Table }): NotesSessions {
  return {
    async get(id) {
      const found = await sessionInSeries(table, id);
      return found && known(found.session, found.series);
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
