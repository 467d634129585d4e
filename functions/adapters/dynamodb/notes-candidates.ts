import type { PersonId, SeriesId } from '../../../events/values.ts';
import { deliveryIdOf, jobOf } from '../../mail/domain/job.ts';
import { isInForce } from '../../mail/domain/suppression.ts';
import type { NotesReader } from '../../mail/ports.ts';
import type { Candidate } from '../../notes/domain/outlook.ts';
import type { Candidates } from '../../notes/ports.ts';
import type { Platform } from '../platform.ts';
import { keys } from './keys.ts';
import { deliveryItem, suppressionItem } from './mail-items.ts';
import { everything } from './mail-reads.ts';
import { notesRequestItem } from './notes-items.ts';
import { opensNotes } from './notes-requests-reads.ts';
import { registrationItem } from './registration-items.ts';
import type { Key, Table } from './table.ts';

type Found = Pick<Candidate, 'state' | 'language'> & { readonly personId: PersonId; readonly reader: NotesReader };
type Versions = Parameters<Candidates['of']>[1];

/**
 * Reads who has to do with a session, what they had by the ids that their mails would have, and what keeps mails from them. It
 * reads as much as the session has people, in pages and batches, and keeps nothing.
 */
export function notesCandidates({ table, clock }: Pick<Platform, 'table' | 'clock'>): Candidates {
  return {
    async of({ sessionId, seriesId }, versions) {
      const { pk } = keys.session(sessionId);
      const registrations = (await everything(table, { pk, prefix: 'REG#' })).map((item) => registrationItem.read(item));
      const requests = (await everything(table, { pk, prefix: 'NOTES-REQUEST#' })).map((item) => notesRequestItem.read(item));
      const opens = await Promise.all(requests.map((request) => opensNotes(table, request, clock.now())));
      const registered = registrations.map(({ registrationId, status, details, personId, linkGeneration }): Found => {
        const to = { type: 'registration', sessionId, registrationId, mailbox: 'present' } as const;
        return { state: status, language: details.language, personId, reader: { to, language: details.language, linksRenewed: linkGeneration - 1 } };
      });
      const asked = requests
        .filter((_, n) => opens[n])
        .map(({ notesRequestId, language, personId, linkGeneration }): Found => {
          const to = { type: 'notes-request', sessionId, notesRequestId } as const;
          return { state: 'requested', language, personId, reader: { to, language, linksRenewed: linkGeneration - 1 } };
        });
      const all = [...registered, ...asked];
      const [had, barred] = await Promise.all([whatTheyHad(table, all, { ...versions, sessionId }), whoIsBarred(table, all, seriesId)]);
      return all.map((one) => ({ state: one.state, language: one.language, had: had(one), barred: barred(one) }));
    },
  };
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;

type Asked = Versions & { readonly sessionId: Parameters<typeof keys.session>[0] };

/** A mail that was planned by an earlier distribution counts for this version, and one that was not refused for those before it. */
async function whatTheyHad(table: Table, all: readonly Found[], { version, earlier, sessionId }: Asked) {
  const idOf = ({ reader: { to, linksRenewed } }: Found, of: number, number = linksRenewed) => {
    const kind = to.type === 'registration' ? 'notes-available' : 'requested-notes';
    return deliveryIdOf({ ...jobOf({ kind, to, about: { sessionId }, revision: of }, ''), number });
  };
  const before = (one: Found) => earlier.flatMap((of) => Array.from({ length: one.reader.linksRenewed + 1 }, (_, number) => idOf(one, of, number)));
  const wanted = all.flatMap((one) => [idOf(one, version), ...before(one)].map((id) => keys.delivery(id)));
  const known = new Map((await table.getMany(wanted)).map((item) => [deliveryItem.read(item).deliveryId, deliveryItem.read(item).state]));
  return (one: Found): Candidate['had'] => {
    if (known.has(idOf(one, version))) return 'this-version';
    const reached = before(one).some((id) => known.has(id) && !['skipped', 'suppressed', 'failed'].includes(known.get(id) ?? ''));
    return reached ? 'earlier-version' : 'nothing';
  };
}

async function whoIsBarred(table: Table, all: readonly Found[], series: SeriesId) {
  const suppressions = await table.getMany(all.map(({ personId }) => keys.suppression(personId)));
  const ended = await table.getMany(all.map(({ personId }) => keys.unsubscription(personId, series, 'notes')));
  const suppressed = new Set(suppressions.filter((item) => isInForce(suppressionItem.read(item))).map(nameOf));
  const unsubscribed = new Set(ended.map(nameOf));
  return ({ personId }: Found): Candidate['barred'] => {
    if (suppressed.has(nameOf(keys.suppression(personId)))) return 'suppressed';
    return unsubscribed.has(nameOf(keys.unsubscription(personId, series, 'notes'))) ? 'unsubscribed' : undefined;
  };
}
