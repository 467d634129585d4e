import { expect } from 'vitest';
import type { DomainEvent, EventOf, EventType } from '../../../events/registry.ts';
import { personId, type RegistrationId, registrationId, type SessionId, sessionId } from '../../../events/values.ts';
import { registrationSessionRules } from '../../../functions/adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../../../functions/adapters/dynamodb/registration-store.ts';
import { storedSeries, storedSession } from '../../../functions/adapters/dynamodb/session-items.ts';
import { sessionStore } from '../../../functions/adapters/dynamodb/session-store.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import type { Result } from '../../../functions/kernel/rejection.ts';
import type { Application } from '../../../functions/registration/domain/application.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import { addRegistration } from '../../../functions/registration/use-cases/add-registration.ts';
import { advanceRegistration } from '../../../functions/registration/use-cases/advance-registration.ts';
import { answerOffer } from '../../../functions/registration/use-cases/answer-offer.ts';
import { answerSameAddress, getSameAddressQuestion } from '../../../functions/registration/use-cases/answer-same-address.ts';
import { confirmNewAddress } from '../../../functions/registration/use-cases/confirm-new-address.ts';
import { correctRegistration } from '../../../functions/registration/use-cases/correct-registration.ts';
import { decideRegistration } from '../../../functions/registration/use-cases/decide-registration.ts';
import { decideRegistrations } from '../../../functions/registration/use-cases/decide-registrations.ts';
import { cancelRegistrations, lapseRegistrations } from '../../../functions/registration/use-cases/end-registrations.ts';
import { fillSeats } from '../../../functions/registration/use-cases/fill-seats.ts';
import { getMyRegistration } from '../../../functions/registration/use-cases/get-my-registration.ts';
import { getSeats, listParticipants } from '../../../functions/registration/use-cases/get-seats.ts';
import { joinSession } from '../../../functions/registration/use-cases/join-session.ts';
import { getRegistration, listRegistrations } from '../../../functions/registration/use-cases/list-registrations.ts';
import { messageRegistrants } from '../../../functions/registration/use-cases/message-registrants.ts';
import { recordAttendance } from '../../../functions/registration/use-cases/record-attendance.ts';
import { renewLinks } from '../../../functions/registration/use-cases/renew-links.ts';
import { revokeRegistration } from '../../../functions/registration/use-cases/revoke-registration.ts';
import { searchRegistrations } from '../../../functions/registration/use-cases/search-registrations.ts';
import { submitRegistration } from '../../../functions/registration/use-cases/submit-registration.ts';
import { substitute } from '../../../functions/registration/use-cases/substitute.ts';
import { takeUpRegistrations } from '../../../functions/registration/use-cases/take-up-registrations.ts';
import { updateMyRegistration } from '../../../functions/registration/use-cases/update-my-registration.ts';
import { withdrawRegistration } from '../../../functions/registration/use-cases/withdraw-registration.ts';
import type { Series } from '../../../functions/session/domain/series.ts';
import type { Session } from '../../../functions/session/domain/session.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { cause, type TestPlatform, testPlatform } from '../../support/platform.ts';

export const ORGANISER = personId.parse(`per_${'0'.repeat(32)}`);
export const SESSION: SessionId = sessionId.parse(`ssn_${'0'.repeat(26)}`);
const SERIES = 'ser_00000000000000000000000000' as const;

const series: Series = {
  seriesId: SERIES,
  slug: 'consultations',
  status: 'published',
  kind: 'consultation',
  title: { en: 'Consultations' },
  objectives: [],
  organisers: ['UNHCR'],
  contactEmail: 'contact@example.org',
  languages: ['en'],
  timeZone: 'Europe/Zurich',
  moderation: 'automatic',
  observers: 'review',
  createdAt: '2024-01-01T00:00:00.000Z',
  version: 1,
};

/** 21 February 2024, 14:00 to 16:00 in Geneva; the clock of a test stands three weeks before. */
const session: Session = {
  sessionId: SESSION,
  seriesId: SERIES,
  status: 'registration-open',
  title: { en: 'Session 1' },
  startsAt: '2024-02-21T13:00:00.000Z',
  endsAt: '2024-02-21T15:00:00.000Z',
  timeZone: 'Europe/Zurich',
  format: 'online',
  joinUrl: 'https://meet.example.org/1',
  coOrganisers: [],
  languages: ['en', 'fr'],
  interpretation: [],
  agenda: [],
  speakers: [],
  visibility: 'public',
  discreet: false,
  chathamHouse: false,
  recorded: false,
  registration: {},
  registrationByHand: false,
  scheduleRevision: 0,
  sequence: 0,
  stepsTaken: [],
  createdAt: '2024-01-01T00:00:00.000Z',
  version: 1,
};

export function application(over: Partial<Application> = {}): Application {
  return {
    name: 'Ana Peña',
    email: 'ana@example.org',
    organisation: 'Casa',
    attendeeType: 'participant',
    criteria: [],
    showToParticipants: false,
    nameOrganisationPublicly: false,
    discreet: false,
    contactFirst: false,
    ...over,
  };
}

/** The n-th of many people, none of them anybody else. */
export const person = (n: number, over: Partial<Application> = {}) => application({ name: `Person ${n}`, email: `person${n}@example.org`, ...over });

export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused (${result.rejection.kind}): ${inEnglish(result.rejection.reason)}`);
}

/** What a result says no with, or `ok`. */
export function kindOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.rejection.kind;
}

type Aspects = EventOf<'session.changed.v1'>['data']['changed'];

type Settings = {
  readonly session?: Partial<Session>;
  readonly series?: Partial<Series>;
  readonly seed?: number;
  /** What lies between the stores and the table, such as a table on which writes fail. */
  readonly through?: (platform: TestPlatform) => Table;
};

/** One session of one series with everything that the feature can do to it, on the real stores. */
export async function stage({ session: sessionOver = {}, series: seriesOver = {}, seed = 1, through }: Settings = {}) {
  const platform = testPlatform({ seed });
  const base = { ...platform, table: through ? through(platform) : platform.table };
  const registrations = registrationStore(base);
  const sessions = registrationSessionRules(base);
  const deps = { ...base, registrations, sessions };
  let current: Session = { ...session, ...sessionOver };
  await platform.table.write([{ put: storedSeries({ ...series, ...seriesOver }, undefined) }, { put: storedSession(current, undefined) }]);

  const seen = new Set<string>();
  /** The events since the last call. */
  async function news(): Promise<readonly DomainEvent[]> {
    const fresh = (await platform.published()).filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return fresh;
  }
  const consumers = { takeUp: takeUpRegistrations(deps), fill: fillSeats(deps), lapse: lapseRegistrations(deps), cancel: cancelRegistrations(deps) };
  async function consume(event: DomainEvent): Promise<void> {
    const from = { correlationId: event.correlationId, causationId: event.id };
    if (event.type === 'registration.submitted.v1') await consumers.takeUp(event, from);
    else if (isFreeing(event)) await consumers.fill(event, from);
    else if (event.type === 'session.started.v1') await consumers.lapse(event, from);
    else if (event.type === 'session.cancelled.v1') await consumers.cancel(event, from);
  }

  const act = {
    submit: submitRegistration(deps),
    add: addRegistration(deps),
    decide: decideRegistration(deps),
    decideMany: decideRegistrations(deps),
    correct: correctRegistration({ ...deps, people: platform.people }),
    search: searchRegistrations(deps),
    revoke: revokeRegistration(deps),
    attendance: recordAttendance(deps),
    message: messageRegistrants(deps),
    list: listRegistrations(deps),
    get: getRegistration(deps),
    mine: getMyRegistration(deps),
    update: updateMyRegistration(deps),
    confirmAddress: confirmNewAddress(deps),
    withdraw: withdrawRegistration(deps),
    answer: answerOffer(deps),
    join: joinSession(deps),
    renew: renewLinks(deps),
    substitute: substitute(deps),
    sameAddress: answerSameAddress(deps),
    question: getSameAddressQuestion(deps),
    seats: getSeats(deps),
    participants: listParticipants(deps),
    advance: advanceRegistration(deps),
  };

  async function settleDown({ isReversed = false } = {}): Promise<readonly DomainEvent[]> {
    const all: DomainEvent[] = [];
    for (let events = await news(); events.length > 0; events = await news()) {
      all.push(...events);
      for (const event of isReversed ? events.toReversed() : events) await consume(event);
    }
    return all;
  }

  async function all(): Promise<readonly Registration[]> {
    const found: Registration[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await registrations.page(SESSION, 100, cursor);
      found.push(...page.items);
      cursor = page.cursor;
    }
    return found;
  }

  async function reload(id: RegistrationId): Promise<Registration> {
    const found = await registrations.find(id);
    if (!found) throw new Error(`${id} is gone`);
    return found;
  }

  const fill = (changed: Aspects) =>
    consumers.fill(event('session.changed.v1', { seriesId: SERIES, sessionId: SESSION, changed, scheduleRevision: 0 }), cause);

  const startOnly = () => consumers.lapse(event('session.started.v1', { seriesId: SERIES, sessionId: SESSION, scheduleRevision: 0 }), cause);
  const cancelOnly = () => consumers.cancel(event('session.cancelled.v1', { seriesId: SERIES, sessionId: SESSION, sequence: 1 }), cause);

  return {
    ...platform,
    registrations,
    sessions,
    act,
    cause,
    consume,
    news,
    /** Delivers events until no new ones come; answers all there were. */
    settleDown,
    all,
    reload,
    token: (registration: Registration) => platform.links.make('registration', registration.registrationId, registration.linkGeneration),
    /** Changes the session as its own feature would; tells nobody. */
    async change(over: Partial<Session>) {
      current = { ...current, ...over, version: current.version + 1 };
      expect(await sessionStore(platform).commit({ session: { state: current, dueAt: undefined } }, [], cause)).toBe('committed');
    },
    /** Another session of the series, like this one. */
    async sibling(sessionId: SessionId) {
      await platform.table.write([{ put: storedSession({ ...current, sessionId }, undefined) }]);
    },
    fill,
    /** Says that the session changed, and carries out what follows. */
    async tell(changed: Aspects) {
      await fill(changed);
      return settleDown();
    },
    startOnly,
    async start() {
      await startOnly();
      return settleDown();
    },
    cancelOnly,
    async cancel() {
      await cancelOnly();
      return settleDown();
    },
    /** Applies and is taken up; the registration that counts for the person now. */
    async register(over: Partial<Application> = {}): Promise<Registration> {
      value(await act.submit(SESSION, application(over), cause));
      await settleDown();
      const { name, email } = application(over);
      const found = (await all()).filter(({ details }) => details.name === name && details.email === email).at(-1);
      if (!found) throw new Error('Nobody was registered');
      return found;
    },
    async statuses(): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      for (const { status } of await all()) counts[status] = (counts[status] ?? 0) + 1;
      return counts;
    },
  };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

/** An id of a registration that does not exist. */
export const NOBODY: RegistrationId = registrationId.parse(`reg_${'Z'.repeat(26)}`);

type Freeing = EventOf<'registration.withdrawn.v1' | 'registration.revoked.v1' | 'registration.declined.v1' | 'session.changed.v1'>;
const FREEING: readonly EventType[] = ['registration.withdrawn.v1', 'registration.revoked.v1', 'registration.declined.v1', 'session.changed.v1'];
const isFreeing = (event: DomainEvent): event is Freeing => FREEING.includes(event.type);

function event<T extends EventType, D>(type: T, data: D) {
  return { id: `evt_${'0'.repeat(26)}` as const, type, time: '2024-02-01T09:00:00.000Z', ...cause, data };
}

/** The events by name, without version, in order. */
export function names(events: readonly DomainEvent[]): readonly string[] {
  return events.map(({ type }) => type.replace(/\.v1$/, ''));
}
