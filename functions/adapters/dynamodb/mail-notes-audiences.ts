import type { RegistrationStatus, SessionId } from '../../../events/values.ts';
import { BadCursorError } from '../../kernel/cursor.ts';
import type { Audiences, NotesReader, Page } from '../../mail/ports.ts';
import { mayReadNotes } from '../../notes/domain/reading.ts';
import type { NotesRequest } from '../../notes/domain/request.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import type { Platform } from '../platform.ts';
import { keys } from './keys.ts';
import { notesItem, notesRequestItem } from './notes-items.ts';
import { reviewersOf } from './notes-readers.ts';
import { opensNotes, readNotesRequest } from './notes-requests-reads.ts';
import { registrationItem } from './registration-items.ts';
import { sessionItem } from './session-items.ts';
import type { Table } from './table.ts';

type Needs = Pick<Platform, 'table' | 'clock'>;

/** So many items are looked at for one page. */
const PAGE = 100;

/** First all registrants, then all whose request was approved: the cursor says in which part it goes on. */
const PARTS = ['REG#', 'NOTES-REQUEST#'] as const;

/** Who is to get mails about notes, read from the table. */
export function notesAudiences({ table, clock }: Needs): Pick<Audiences, 'notesReaders' | 'notesReader' | 'notesOut' | 'notesReviewers'> {
  return {
    notesReaders: (session, statuses, cursor) => readersPage({ table, clock }, { session, statuses }, cursor),
    async notesReader(to) {
      if (to.type === 'notes-request') {
        const request = await readNotesRequest(table, to.sessionId, to.notesRequestId);
        return request && (await opensNotes(table, request, clock.now())) ? requester(request) : undefined;
      }
      const item = await table.get(keys.registration(to.sessionId, to.registrationId));
      const registration = item && registrationItem.read(item);
      return registration && hasSeat(registration) ? registrant(registration) : undefined;
    },
    async notesOut(session) {
      const item = await table.get(keys.notes(session));
      const { distributedVersion, releases = [] } = item ? notesItem.read(item) : {};
      if (distributedVersion === undefined) return [];
      return [...releases.map(({ version }) => version).filter((version) => version !== distributedVersion), distributedVersion];
    },
    async notesReviewers(session) {
      const item = await table.get(keys.session(session));
      const seriesId = item && sessionItem.read(item).seriesId;
      if (!seriesId) return [];
      return (await reviewersOf(table, session)).map(({ personId, registration }) =>
        registration
          ? ({ type: 'registration', sessionId: session, registrationId: registration.registrationId, mailbox: 'present' } as const)
          : ({ type: 'organiser', seriesId, sessionId: session, personId } as const),
      );
    },
  };
}

type Wanted = { readonly session: SessionId; readonly statuses: readonly RegistrationStatus[] };

async function readersPage({ table, clock }: Needs, { session, statuses }: Wanted, cursor?: string): Promise<Page<NotesReader>> {
  const { part, inner } = readCursor(cursor);
  const page = await table.query({ pk: keys.session(session).pk, prefix: PARTS[part], limit: PAGE, ...(inner && { cursor: inner }) });
  const next = page.cursor !== undefined ? `${part}${page.cursor}` : part === 0 ? '1' : undefined;
  if (part === 1)
    return {
      items: await requesters(
        table,
        page.items.map((item) => notesRequestItem.read(item)),
        clock.now(),
      ),
      cursor: next,
    };
  const registrations = page.items.map((item) => registrationItem.read(item));
  return { items: registrations.filter((one) => statuses.includes(one.status) && hasSeat(one)).map(registrant), cursor: next };
}

/** A cursor is the number of its part, then the cursor in there. */
function readCursor(cursor = '0'): { readonly part: 0 | 1; readonly inner: string } {
  const [part, inner] = [cursor.slice(0, 1), cursor.slice(1)];
  if (part !== '0' && part !== '1') throw new BadCursorError('The cursor is not one that this list gave');
  return { part: part === '0' ? 0 : 1, inner };
}

/** Nobody is mailed a link that does not open. */
function hasSeat({ status, history }: Registration): boolean {
  return mayReadNotes({ status, wasConfirmed: history.some(({ to }) => to === 'confirmed') });
}

async function requesters(table: Table, requests: readonly NotesRequest[], now: string): Promise<readonly NotesReader[]> {
  const opens = await Promise.all(requests.map((request) => opensNotes(table, request, now)));
  return requests.filter((_, n) => opens[n]).map(requester);
}

function requester({ sessionId, notesRequestId, language, linkGeneration }: NotesRequest): NotesReader {
  return { to: { type: 'notes-request', sessionId, notesRequestId }, language, linksRenewed: linkGeneration - 1 };
}

function registrant({ sessionId, registrationId, details, linkGeneration }: Registration): NotesReader {
  return {
    to: { type: 'registration', sessionId, registrationId, mailbox: 'present' },
    language: details.language,
    linksRenewed: linkGeneration - 1,
  };
}
