import type { DistributionId, Instant, RegistrationStatus } from '../../../events/values.ts';
import { registrationId } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { deliveryStore, fanOutStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { notesRegister, notesReviewers } from '../../../functions/adapters/dynamodb/notes-readers.ts';
import { notesRequestStore } from '../../../functions/adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../../../functions/adapters/dynamodb/notes-sessions.ts';
import { distributionStore, notesAttendees, notesStore } from '../../../functions/adapters/dynamodb/notes-store.ts';
import { pointerItem, registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { storedSeries, storedSession } from '../../../functions/adapters/dynamodb/session-items.ts';
import { type DeliveryState, delivery } from '../../../functions/mail/domain/delivery.ts';
import { advanceDistribution } from '../../../functions/notes/use-cases/advance-distribution.ts';
import { approveNotes } from '../../../functions/notes/use-cases/approve-notes.ts';
import { distributeNotes } from '../../../functions/notes/use-cases/distribute-notes.ts';
import { getDistribution } from '../../../functions/notes/use-cases/get-distribution.ts';
import { getMyNotes } from '../../../functions/notes/use-cases/get-my-notes.ts';
import { getNotes } from '../../../functions/notes/use-cases/get-notes.ts';
import { listDistributions } from '../../../functions/notes/use-cases/list-distributions.ts';
import { writeNotes } from '../../../functions/notes/use-cases/write-notes.ts';
import { registration } from '../../../functions/registration/domain/registration.ts';
import { series } from '../../../functions/session/domain/series.ts';
import { session } from '../../../functions/session/domain/session.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { cause, type TestPlatform, testPlatform } from '../../support/platform.ts';

export type World = Awaited<ReturnType<typeof world>>;

export const SERIES = 'ser_01HQ0000000000000000000000';
export const SESSION = 'ssn_01HQ0000000000000000000000';
export const NOWHERE = 'ssn_01HQ000000000000000000000Z';
export const ORGANISER = 'per_0123456789abcdef0123456789abcdef';
export const START: Instant = '2024-02-21T14:00:00.000Z';

/** A session that began an hour ago in the memory table, and the use cases over the real stores, those of mails included. */
export async function world({ now = '2024-02-21T15:00:00.000Z', status = 'registration-closed' } = {}) {
  const platform = testPlatform({ now });
  const aSeries = series.parse({
    ...{ seriesId: SERIES, slug: 'consultations', status: 'published', kind: 'consultation', title: { en: 'Consultations' }, objectives: [] },
    ...{ organisers: ['A body'], contactEmail: 'contact@example.org', languages: ['en'], timeZone: 'Europe/Zurich', moderation: 'automatic' },
    ...{ observers: 'open', createdAt: now, version: 1 },
  });
  const aSession = session.parse({
    ...{ sessionId: SESSION, seriesId: SERIES, status, title: { en: 'Session 1' }, startsAt: START, endsAt: '2024-02-21T15:30:00.000Z' },
    ...{ timeZone: 'Europe/Zurich', format: 'online', coOrganisers: [], languages: ['en'], interpretation: [], agenda: [], speakers: [] },
    ...{ visibility: 'public', discreet: false, chathamHouse: false, recorded: false, registration: {}, registrationByHand: false },
    ...{ scheduleRevision: 1, sequence: 0, stepsTaken: [], createdAt: now, version: 1 },
  });
  await platform.table.write([{ put: storedSeries(aSeries, undefined) }, { put: storedSession(aSession, undefined) }]);
  const [notes, distributions, mails] = [notesStore(platform), distributionStore(platform), deliveryStore(platform)];
  const deps = {
    ...platform,
    notes,
    distributions,
    mails,
    sessions: notesSessions(platform),
    attendees: notesAttendees(platform),
    ...others(platform),
  };
  const write = writeNotes(deps);
  return {
    ...{ platform, notes, distributions },
    write: (markdown: string, more: { language?: string; basedOn?: number } = {}) =>
      write(SESSION, { language: 'en', markdown, ...more }, ORGANISER, cause),
    writeOf: write,
    read: () => getNotes(deps)(SESSION),
    approve: () => approveNotes(deps)(SESSION, {}, ORGANISER, cause),
    distribute: (audience: 'registered' | 'attended' = 'registered') => distributeNotes(deps)(SESSION, { audience }, ORGANISER, cause),
    distributeOf: distributeNotes(deps),
    /** Writes, approves and distributes, and gives back the id. */
    async distributed(markdown = 'What was said') {
      await write(SESSION, { language: 'en', markdown }, ORGANISER, cause);
      await approveNotes(deps)(SESSION, {}, ORGANISER, cause);
      const result = await distributeNotes(deps)(SESSION, { audience: 'registered' }, ORGANISER, cause);
      if (!result.ok) throw new Error(inEnglish(result.rejection.reason));
      return result.value.distributionId;
    },
    distribution: getDistribution(deps),
    listed: () => listDistributions(deps)(SESSION),
    advance: advanceDistribution(deps),
    deps,
    mine: (token: string, since?: number) => getMyNotes(deps)(token, cause, since),
    /** What the mail feature does: opens the list, records mails in these states, and closes the list. */
    async mail(distributionId: DistributionId, states: readonly DeliveryState[], { planned = states.length, closed = true } = {}) {
      const lists = fanOutStore(platform);
      await lists.openTally(distributionId);
      for (const [n, state] of states.entries()) await mails.save(mailOf(distributionId, n, state), undefined);
      if (closed) await lists.closeTally(distributionId, planned);
    },
    /** Stores a registration in a status, after those it went through, and gives back the token of its link to the notes. */
    async registrant(to: RegistrationStatus, { before = [], generation = 1 }: { before?: RegistrationStatus[]; generation?: number } = {}) {
      const id = registrationId.parse(platform.ids.mint('reg'));
      const aRegistration = registration.parse({
        ...{ registrationId: id, sessionId: SESSION, seriesId: SERIES, personId: ORGANISER, status: to, revision: 1, linkGeneration: generation },
        details: {
          ...{ name: 'A Person', email: 'person@example.org', organisation: 'Body', language: 'en', attendeeType: 'participant', criteria: [] },
          ...{ showToParticipants: false, nameOrganisationPublicly: false, discreet: false, contactFirst: false },
        },
        history: [...before, to].map((status) => ({ at: now, to: status, by: 'registrant' })),
        ...{ registeredAt: now, keptUntil: '2025-02-21T14:00:00.000Z', version: 1 },
      });
      const key = keys.registration(SESSION, id);
      await platform.table.write([
        { put: registrationItem.item(key, aRegistration, { version: 1 }) },
        { put: pointerItem.item(keys.registrationPointer(id), { sessionId: SESSION, sk: key.sk }) },
      ]);
      return platform.links.make('notes', id, 1);
    },
    events: async () => (await platform.published()).map(({ type, data }) => ({ type, data })),
  };
}

const others = (platform: TestPlatform) => ({
  register: notesRegister(platform),
  reviewers: notesReviewers(platform),
  requests: notesRequestStore(platform),
});

function mailOf(distributionId: DistributionId, n: number, state: DeliveryState) {
  return delivery.parse({
    deliveryId: `dlv_${String(n).padStart(32, '0')}`,
    job: {
      kind: 'notes-available',
      to: { type: 'registration', sessionId: SESSION, registrationId: `reg_01HQ${String(n).padStart(22, '0')}`, mailbox: 'present' },
      about: { seriesId: SERIES, sessionId: SESSION, distributionId },
      ...{ revision: '1', number: 0, particulars: {}, correlationId: 'test' },
    },
    ...{ state, sessionId: SESSION, attempts: 1, resentInDoubt: 0, plannedAt: START, keptUntil: '2025-02-21T14:00:00.000Z', version: 1 },
  });
}
