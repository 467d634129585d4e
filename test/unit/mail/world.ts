import type { RegistrationStatus } from '../../../events/values.ts';
import type { ActionPoint } from '../../../functions/action-point/domain/action-point.ts';
import { actionPointItem, actionPointOwnerItem } from '../../../functions/adapters/dynamodb/action-point-items.ts';
import { keys, lists } from '../../../functions/adapters/dynamodb/keys.ts';
import { mailAudiences } from '../../../functions/adapters/dynamodb/mail-audiences.ts';
import { fanOutStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { approvedNotesItem, notesItem, storedDistribution } from '../../../functions/adapters/dynamodb/notes-items.ts';
import { putRole } from '../../../functions/adapters/dynamodb/people-store.ts';
import { messageItem, registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { storedSeries, storedSession } from '../../../functions/adapters/dynamodb/session-items.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { mailOffice } from '../../../functions/mail/compose.ts';
import { type Job, jobOf, type Plan } from '../../../functions/mail/domain/job.ts';
import { advanceDelivery } from '../../../functions/mail/use-cases/advance-delivery.ts';
import { deliverMail } from '../../../functions/mail/use-cases/deliver-mail.ts';
import { requeueMail } from '../../../functions/mail/use-cases/requeue-mail.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import type { Series } from '../../../functions/session/domain/series.ts';
import type { Session } from '../../../functions/session/domain/session.ts';
import { fakeMailer } from '../../support/fakes/mailer.ts';
import { fakeQueue } from '../../support/fakes/queue.ts';
import { cause, TEST_SECRET, testPlatform } from '../../support/platform.ts';

const id = <const P extends string>(prefix: P, n: number): `${P}_${string}` => `${prefix}_01HNZZZZZZZZZZZZZZZZZZ${String(n).padStart(4, '0')}`;
export const ids = {
  series: id('ser', 1),
  session: id('ssn', 1),
  registration: (n = 1) => id('reg', n),
  point: (n = 1) => id('act', n),
  message: id('msg', 1),
  distribution: id('dst', 1),
  event: (n = 1) => id('evt', n),
};

const series: Series = {
  seriesId: ids.series,
  slug: 'pact',
  status: 'published',
  kind: 'consultation',
  title: { en: 'Consultations on the Pact' },
  objectives: [],
  organisers: ['The Office'],
  contactEmail: 'contact@office.example',
  languages: ['en'],
  timeZone: 'Europe/Zurich',
  moderation: 'automatic',
  observers: 'open',
  createdAt: '2024-01-01T00:00:00.000Z',
  version: 1,
};

const session: Session = {
  sessionId: ids.session,
  seriesId: ids.series,
  status: 'registration-open',
  title: { en: 'First consultation' },
  startsAt: '2024-02-21T13:00:00.000Z',
  endsAt: '2024-02-21T15:00:00.000Z',
  timeZone: 'Europe/Zurich',
  format: 'online',
  joinUrl: 'https://meet.example/secret-room',
  coOrganisers: [],
  languages: ['en'],
  interpretation: [],
  agenda: [],
  speakers: [],
  visibility: 'public',
  discreet: false,
  chathamHouse: false,
  recorded: false,
  registration: {},
  registrationByHand: false,
  scheduleRevision: 1,
  sequence: 0,
  stepsTaken: [],
  createdAt: '2024-01-01T00:00:00.000Z',
  version: 1,
};

type Change<T> = Partial<T>;

/** The mail feature on a table in memory, with SES and the queues as fakes. @param wrap puts faults between the code and the table */
export function mailWorld({ rate = 1000, wrap = (table) => table }: { rate?: number; wrap?: (table: Table) => Table } = {}) {
  const base = testPlatform();
  const table = wrap(base.table);
  const settings = { secret: TEST_SECRET, site: 'https://convoke.example', sender: 'convoke@example.org', admins: ['admin@office.example'] };
  const office = mailOffice({ ...base, table }, settings);
  const mailer = fakeMailer({ clock: base.clock, rate });
  const queue = fakeQueue();
  const counted: string[] = [];
  const counter = { count: (name: string) => void counted.push(name) };
  const pace = { turns: true, turn: async () => pace.turns };
  const deps = { ...office, table, mailer, queue, counter, pace };
  const put = async (item: Parameters<Table['write']>[0][number]) => void (await base.table.write([item]));
  return {
    ...base,
    ...deps,
    counted,
    stored: base.table,
    office,
    deliver: deliverMail(deps),
    advance: advanceDelivery(deps),
    requeue: requeueMail(deps),
    planning: { ...deps, audiences: mailAudiences({ table, clock: base.clock }), fanOuts: fanOutStore({ table, clock: base.clock }) },
    cause,
    series: (change: Change<Series> = {}) => put({ put: storedSeries({ ...series, ...change }, undefined) }),
    session: (change: Change<Session> = {}) => put({ put: storedSession({ ...session, ...change }, undefined) }),
    async registration(n = 1, change: Change<Registration> = {}) {
      const email = `person-${n}@ngo.example`;
      const registration = registrationOf(n, base.people.idOf(email), email, change);
      const list = { pk: lists.person(registration.personId), sk: `REGISTRATION#${registration.registrationId}` };
      await put({ put: registrationItem.item(keys.registration(ids.session, ids.registration(n)), registration, { version: 1, list }) });
      return registration;
    },
    organiser: (email = 'organiser@office.example') => {
      const personId = base.people.idOf(email);
      const role = { seriesId: ids.series, personId, email, role: 'organiser', grantedBy: personId, at: base.clock.now() } as const;
      return put(putRole(role)).then(() => personId);
    },
    message: (statuses: RegistrationStatus[]) =>
      put({
        put: messageItem.item(keys.message(ids.session, ids.message), {
          messageId: ids.message,
          sessionId: ids.session,
          seriesId: ids.series,
          statuses,
          subject: 'A change of speakers',
          markdown: 'Please **note**.',
          by: base.people.idOf('organiser@office.example'),
          requestedAt: base.clock.now(),
        }),
      }),
    async notes(status: 'distributed' | 'pulled-back' = 'distributed') {
      const [at, by] = [base.clock.now(), base.people.idOf('organiser@office.example')];
      const notes = { sessionId: ids.session, seriesId: ids.series, status, version: 1, texts: { en: 'Notes' }, updatedAt: at, updatedBy: by };
      await put({ put: notesItem.item(keys.notes(ids.session), notes) });
      const approved = { sessionId: ids.session, version: 1, texts: { en: 'Notes' }, approvedAt: at, approvedBy: by };
      await put({ put: approvedNotesItem.item(keys.approvedNotes(ids.session, 1), approved) });
      const counts = { sent: 0, delivered: 0, bounced: 0, suppressed: 0, failed: 0 };
      const of = { distributionId: ids.distribution, sessionId: ids.session, seriesId: ids.series, audience: 'registered' } as const;
      await put({
        put: storedDistribution({ ...of, notesVersion: 1, status: 'planned', requestedBy: by, requestedAt: at, planned: 0, counts, version: 1 }),
      });
    },
    async point(n = 1, change: Change<ActionPoint> = {}) {
      const email = 'owner@body.example';
      const personId = base.people.idOf(email);
      const point = pointOf(n, personId, email, change);
      await put({
        put: actionPointItem.item(keys.actionPoint(point.actionPointId), point, {
          version: 1,
          list: { pk: lists.actionPointsOf(ids.series), sk: point.actionPointId },
        }),
      });
      const list = { pk: lists.person(personId), sk: `ACTION#${point.actionPointId}` };
      const owner = { actionPointId: point.actionPointId, personId };
      await put({ put: actionPointOwnerItem.item(keys.actionPointOwner(point.actionPointId, personId), owner, { list }) });
      return point;
    },
  };
}
export type MailWorld = ReturnType<typeof mailWorld>;

function registrationOf(n: number, personId: Registration['personId'], email: string, change: Change<Registration>): Registration {
  return {
    registrationId: ids.registration(n),
    sessionId: ids.session,
    seriesId: ids.series,
    personId,
    details: {
      name: `Person ${n}`,
      email,
      organisation: 'An NGO',
      language: 'en',
      attendeeType: 'participant',
      criteria: [],
      showToParticipants: false,
      nameOrganisationPublicly: false,
      discreet: false,
      contactFirst: false,
    },
    status: 'confirmed',
    revision: 1,
    linkGeneration: 1,
    history: [],
    registeredAt: '2024-02-01T09:00:00.000Z',
    keptUntil: '2025-02-01T09:00:00.000Z',
    version: 1,
    ...change,
  };
}

function pointOf(n: number, personId: ActionPoint['ownerIds'][number], email: string, change: Change<ActionPoint>): ActionPoint {
  return {
    actionPointId: ids.point(n),
    seriesId: ids.series,
    sessionId: ids.session,
    text: `Point ${n}`,
    owner: { organisation: 'A body', emails: [email] },
    ownerIds: [personId],
    supporting: [],
    priority: 'high',
    dueOn: '2024-02-02',
    timeZone: 'Europe/Zurich',
    status: 'open',
    visibility: 'registered',
    progress: [],
    history: [],
    overdueReminders: 0,
    linkGeneration: 1,
    revision: 1,
    createdAt: '2024-02-01T09:00:00.000Z',
    version: 1,
    ...change,
  };
}

/** A job to the n-th registrant. */
export function jobTo(n: number, kind: Plan['kind'], more: Partial<Plan> = {}): Job {
  const to = { type: 'registration', sessionId: ids.session, registrationId: ids.registration(n), mailbox: 'present' } as const;
  return jobOf({ kind, to, revision: 1, about: { seriesId: ids.series }, ...more }, 'test');
}
