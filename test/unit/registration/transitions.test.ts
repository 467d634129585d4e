import { describe, expect, it } from 'vitest';
import type { RegistrationStatus } from '../../../events/values.ts';
import type { Result } from '../../../functions/kernel/rejection.ts';
import type { Registration } from '../../../functions/registration/domain/registration.ts';
import { transitions } from '../../../functions/registration/domain/status.ts';
import { kindOf, names, ORGANISER, person, SESSION, type Stage, stage, value } from './stage.ts';

type Reached = { readonly on: Stage; readonly subject: Registration };

async function alone(over = {}): Promise<Reached> {
  const on = await stage();
  return { on, subject: await on.register(over) };
}

/** Somebody second in a session of one seat. */
async function second(): Promise<Reached & { readonly first: Registration }> {
  const on = await stage({ session: { capacity: 1 } });
  const first = await on.register(person(1));
  return { on, first, subject: await on.register() };
}

async function then(reached: Promise<Reached>, act: (reached: Reached) => Promise<unknown>): Promise<Reached> {
  const { on, subject } = await reached;
  await act({ on, subject });
  await on.settleDown();
  return { on, subject: await on.reload(subject.registrationId) };
}

async function start({ on }: Reached) {
  on.moveTo('2024-02-21T13:00:00.000Z');
  await on.start();
}

/** How a registration comes into each status, by the public ways alone. */
const reach: Record<RegistrationStatus, () => Promise<Reached>> = {
  submitted: () => alone({ contactFirst: true }),
  confirmed: () => alone(),
  // A seat has come since, of which nobody was told.
  waitlisted: () => then(second(), ({ on }) => on.change({ capacity: 2 })),
  offered: async () => {
    const { on, first, subject } = await second();
    await on.register(person(3));
    value(await on.act.withdraw(on.token(first), on.cause));
    await on.settleDown();
    return { on, subject: await on.reload(subject.registrationId) };
  },
  declined: () => then(reach.submitted(), async ({ on, subject }) => act.decline.run(on, subject)),
  withdrawn: () => then(reach.confirmed(), async ({ on, subject }) => act.withdraw.run(on, subject)),
  revoked: () => then(reach.confirmed(), async ({ on, subject }) => act.revoke.run(on, subject)),
  lapsed: () => then(reach.submitted(), start),
  cancelled: () => then(reach.confirmed(), async ({ on, subject }) => act.cancel.run(on, subject)),
  attended: () => then(reach.confirmed(), async ({ on, subject }) => act.attend.run(on, subject)),
  absent: () => then(reach.confirmed(), async ({ on, subject }) => act.stayAway.run(on, subject)),
};

type Act = {
  readonly to: RegistrationStatus;
  readonly from: readonly RegistrationStatus[];
  /** Where it does nothing and says nothing, being done or nobody's business. */
  readonly idle?: readonly RegistrationStatus[];
  readonly run: (on: Stage, subject: Registration) => Promise<Result<unknown> | undefined>;
  readonly says?: string;
};

const everyStatus: readonly RegistrationStatus[] = [
  'submitted',
  'confirmed',
  'waitlisted',
  'offered',
  'declined',
  'withdrawn',
  'revoked',
  'lapsed',
  'cancelled',
  'attended',
  'absent',
];
const but = (...some: readonly RegistrationStatus[]) => everyStatus.filter((status) => !some.includes(status));

const decide = (decision: 'confirm' | 'waitlist' | 'decline') => async (on: Stage, subject: Registration) =>
  on.act.decide(subject.registrationId, { decision, ...(decision === 'decline' && { reason: 'Full' }) }, ORGANISER, on.cause);

async function attendance(on: Stage, attended: readonly Registration[]) {
  on.moveTo('2024-02-21T14:00:00.000Z');
  return on.act.attendance(
    SESSION,
    attended.map(({ registrationId }) => registrationId),
    ORGANISER,
    on.cause,
  );
}

/** Everything that changes a status, with all statuses from which it may. Any other start must be refused. */
const act: Record<string, Act> & Record<'withdraw' | 'decline' | 'revoke' | 'cancel' | 'attend' | 'stayAway', Act> = {
  withdraw: {
    to: 'withdrawn',
    from: ['submitted', 'waitlisted', 'offered', 'confirmed'],
    run: async (on, subject) => on.act.withdraw(on.token(subject), on.cause),
    says: 'registration.withdrawn',
  },
  accept: {
    to: 'confirmed',
    from: ['offered'],
    idle: ['confirmed'],
    run: async (on, subject) => on.act.answer(on.token(subject), 'accept', on.cause),
    says: 'registration.confirmed',
  },
  refuse: {
    to: 'withdrawn',
    from: ['offered'],
    run: async (on, subject) => on.act.answer(on.token(subject), 'refuse', on.cause),
    says: 'registration.withdrawn',
  },
  confirm: { to: 'confirmed', from: ['submitted', 'waitlisted', 'offered'], run: decide('confirm'), says: 'registration.confirmed' },
  waitlist: {
    to: 'waitlisted',
    from: ['submitted'],
    run: async (on, subject) => {
      // Nobody is put on the waiting list while a seat is free.
      await on.change({ capacity: 1 });
      await on.act.add(SESSION, person(9), ORGANISER, on.cause);
      return decide('waitlist')(on, subject);
    },
    says: 'registration.waitlisted',
  },
  decline: { to: 'declined', from: ['submitted', 'waitlisted'], run: decide('decline'), says: 'registration.declined' },
  revoke: {
    to: 'revoked',
    from: ['confirmed'],
    run: async (on, subject) => on.act.revoke(subject.registrationId, { reason: 'Not eligible' }, ORGANISER, on.cause),
    says: 'registration.revoked',
  },
  promote: {
    to: 'offered',
    from: ['waitlisted'],
    idle: but('waitlisted'),
    run: async (on) => {
      await on.tell(['capacity']);
      return undefined;
    },
    says: 'registration.offered',
  },
  attend: { to: 'attended', from: ['confirmed', 'absent'], idle: ['attended'], run: (on, subject) => attendance(on, [subject]) },
  stayAway: {
    to: 'absent',
    from: ['confirmed', 'attended'],
    idle: but('confirmed', 'attended'),
    run: async (on) => attendance(on, []),
  },
  expire: {
    to: 'waitlisted',
    from: ['offered'],
    idle: but('offered'),
    run: async (on, { registrationId, offerExpiresAt }) => {
      await on.act.advance(SESSION, registrationId, offerExpiresAt ?? on.clock.now(), on.cause);
      return undefined;
    },
    says: 'registration.waitlisted',
  },
  lapse: {
    to: 'lapsed',
    from: ['submitted', 'waitlisted', 'offered'],
    idle: but('submitted', 'waitlisted', 'offered'),
    run: async (on, subject) => {
      await start({ on, subject });
      return undefined;
    },
    says: 'registration.lapsed',
  },
  cancel: {
    to: 'cancelled',
    from: ['submitted', 'waitlisted', 'offered', 'confirmed'],
    idle: but('submitted', 'waitlisted', 'offered', 'confirmed'),
    run: async (on) => {
      await on.change({ status: 'cancelled' });
      await on.cancel();
      return undefined;
    },
    says: 'registration.cancelled',
  },
};

const cases = Object.entries(act).flatMap(([name, one]) => everyStatus.map((at) => ({ name, at, ...one })));

describe('every change of status there is', () => {
  it.each(cases.filter(({ at, from }) => from.includes(at)))('$at -> $to by $name', async ({ name, at, to, run, says }) => {
    const { on, subject } = await reach[at]();
    expect(subject.status).toBe(at);
    await on.news();
    const result = await run(on, subject);
    expect(result === undefined || result.ok).toBe(true);
    const after = await on.reload(subject.registrationId);
    expect(after.status).toBe(to);
    expect(after.revision).toBe(subject.revision + 1);
    expect(after.history.at(-1)).toMatchObject({ to });
    const about = (await on.published()).filter(({ data }) => 'registrationId' in data && data.registrationId === subject.registrationId);
    const said = about.filter(({ data }) => 'revision' in data && data.revision === after.revision);
    expect(names(said), name).toEqual(says ? [says] : []);
    const { taken, waiting } = await on.registrations.ledger(SESSION);
    const all = await on.all();
    expect({ taken, waiting }).toEqual({
      taken: all.filter(({ status }) => ['confirmed', 'offered', 'attended', 'absent'].includes(status)).length,
      waiting: all.filter(({ status }) => status === 'waitlisted').length,
    });
  });

  it('is in the table of transitions, and the table has no other', () => {
    const edges = Object.values(act).flatMap(({ from, to }) => from.map((one) => `${one} -> ${to}`));
    const table = Object.entries(transitions).flatMap(([from, all]) => all.map((to) => `${from} -> ${to}`));
    expect([...new Set(edges)].toSorted()).toEqual(table.toSorted());
  });
});

describe('every other change', () => {
  const others = cases.filter(({ at, from }) => !from.includes(at));
  it.each(others)('$at is left alone by $name', async ({ at, idle = [], run }) => {
    const { on, subject } = await reach[at]();
    await on.news();
    const result = await run(on, subject);
    expect(await on.reload(subject.registrationId)).toEqual(subject);
    if (result && !idle.includes(at)) expect(['conflict', 'gone', 'invalid']).toContain(kindOf(result));
    else expect(result === undefined || result.ok).toBe(true);
    const news = await on.news();
    expect(news.filter(({ data }) => 'registrationId' in data && data.registrationId === subject.registrationId)).toEqual([]);
  });
});
