import { describe, expect, it } from 'vitest';
import { type Mover, mayMove, move, transitions } from '../../../functions/session/domain/lifecycle.ts';
import { type Session, type SessionStatus, sessionStatus } from '../../../functions/session/domain/session.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { published, refusal, type Setting, setting, value } from './setting.ts';

/** Section 3 of the design, written down a second time. */
const ALLOWED = [
  'draft > scheduled by date',
  'draft > postponed by organiser',
  'draft > cancelled by organiser',
  'scheduled > registration-open by organiser',
  'scheduled > registration-open by clock',
  'scheduled > registration-closed by clock',
  'scheduled > postponed by organiser',
  'scheduled > cancelled by organiser',
  'registration-open > registration-closed by organiser',
  'registration-open > registration-closed by clock',
  'registration-open > postponed by organiser',
  'registration-open > cancelled by organiser',
  'registration-closed > registration-open by organiser',
  'registration-closed > registration-open by clock',
  'registration-closed > held by organiser',
  'registration-closed > postponed by organiser',
  'registration-closed > cancelled by organiser',
  'held > concluded by organiser',
  'postponed > scheduled by date',
  'postponed > cancelled by organiser',
];

const movers: readonly Mover[] = ['organiser', 'clock', 'date'];
const statuses = sessionStatus.options;
const every = statuses.flatMap((from) => statuses.flatMap((to) => movers.map((by) => ({ from, to, by, step: `${from} > ${to} by ${by}` }))));

async function some(): Promise<Session> {
  const { stored, sessionId } = await published();
  return stored(sessionId);
}

describe('the life of a session', () => {
  it('has exactly the steps of the design', () => {
    const table = transitions.flatMap(({ from, to, by }) => by.map((mover) => `${from} > ${to} by ${mover}`));
    expect(table.toSorted()).toEqual(ALLOWED.toSorted());
    expect(new Set(table).size).toBe(table.length);
  });

  it.each(every)('$step', async ({ from, to, by, step }) => {
    const before = { ...(await some()), status: from };
    const result = move(before, to, by);
    expect(mayMove(from, to, by)).toBe(ALLOWED.includes(step));
    if (ALLOWED.includes(step)) return expect(value(result)).toEqual({ ...before, status: to });
    const { kind, reason } = refusal(result);
    expect(kind).toBe('conflict');
    expect(inEnglish(reason)).toMatch(/^[A-Z].{20,}\.$/);
  });
});

type Action = 'open' | 'close' | 'postpone' | 'cancel' | 'hold' | 'conclude';

/** Brings a session into each state through the public doors. */
const reach: Record<SessionStatus, (at: { all: Setting; seriesId: Session['seriesId'] }) => Promise<Session['sessionId']>> = {
  draft: async ({ all, seriesId }) => value(await all.schedule(seriesId, { startsAt: undefined, endsAt: undefined })).sessionId,
  scheduled: async ({ all, seriesId }) => value(await all.schedule(seriesId)).sessionId,
  'registration-open': async ({ all, seriesId }) => {
    const { sessionId } = value(await all.schedule(seriesId));
    return value(await all.open(sessionId)).sessionId;
  },
  'registration-closed': async (at) => value(await at.all.close(await reach['registration-open'](at))).sessionId,
  held: async (at) => {
    const id = await reach['registration-closed'](at);
    at.all.moveTo('2024-02-21T13:30:00.000Z');
    return value(await at.all.hold(id)).sessionId;
  },
  concluded: async (at) => value(await at.all.conclude(await reach.held(at))).sessionId,
  postponed: async (at) => value(await at.all.postpone(await reach.scheduled(at))).sessionId,
  cancelled: async (at) => value(await at.all.cancel(await reach.scheduled(at))).sessionId,
};

const OUTCOMES: Record<Action, Partial<Record<SessionStatus, SessionStatus>>> = {
  open: { scheduled: 'registration-open', 'registration-closed': 'registration-open' },
  close: { 'registration-open': 'registration-closed' },
  postpone: { draft: 'postponed', scheduled: 'postponed', 'registration-open': 'postponed', 'registration-closed': 'postponed' },
  cancel: {
    draft: 'cancelled',
    scheduled: 'cancelled',
    'registration-open': 'cancelled',
    'registration-closed': 'cancelled',
    postponed: 'cancelled',
  },
  hold: {},
  conclude: { held: 'concluded' },
};

const FACTS: Record<Action, string> = {
  open: 'registration.opened.v1',
  close: 'registration.closed.v1',
  postpone: 'session.postponed.v1',
  cancel: 'session.cancelled.v1',
  hold: 'session.held.v1',
  conclude: 'session.concluded.v1',
};

const actions: readonly Action[] = ['open', 'close', 'postpone', 'cancel', 'hold', 'conclude'];
const asked = actions.flatMap((action) => statuses.map((status) => ({ action, status, to: OUTCOMES[action][status] })));

describe('an organiser, before the start', () => {
  it.each(asked)('asks to $action a session that is $status', async ({ action, status, to }) => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    value(await all.publish(seriesId));
    const id = await reach[status]({ all, seriesId });
    const before = await all.stored(id);
    await all.news();
    const result = await all[action](id, 'The room is flooded');
    const news = (await all.news()).map(({ type }) => type);
    if (to) {
      expect(value(result)).toMatchObject({ status: to, version: before.version + 1 });
      return expect(news).toEqual([FACTS[action]]);
    }
    expect(refusal(result)).toMatchObject({ kind: 'conflict', problems: [] });
    expect(news).toEqual([]);
    expect(await all.stored(id)).toEqual(before);
  });

  it('is told that a session is not there', async () => {
    const all = setting();
    for (const action of actions) expect(refusal(await all[action]('ssn_01HNHS8QF0000000000000000A')).kind).toBe('not-found');
  });

  it('cannot open registration while the series is a draft', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    const { sessionId } = value(await all.schedule(seriesId));
    expect(refusal(await all.open(sessionId)).reason).toBe('series-not-published');
  });
});

describe('an organiser, from the start on', () => {
  const START = '2024-02-21T13:00:00.000Z';

  it('marks as held what the clock has not even closed yet; what was due is announced first', async () => {
    const { sessionId, ...all } = await published({ registration: {} });
    value(await all.open(sessionId));
    all.moveTo(START);
    await all.news();
    expect(value(await all.hold(sessionId)).status).toBe('held');
    expect((await all.news()).map(({ type }) => type)).toEqual(['registration.closed.v1', 'session.started.v1', 'session.held.v1']);
  });

  it('cannot do so a moment before', async () => {
    const { sessionId, ...all } = await published();
    all.moveTo('2024-02-21T12:59:59.999Z');
    expect(refusal(await all.hold(sessionId)).reason).toMatchObject({ code: 'starts-later', facts: { startsAt: '2024-02-21T13:00:00.000Z' } });
  });

  it('cannot open registration any more', async () => {
    const { sessionId, ...all } = await published();
    all.moveTo(START);
    expect(refusal(await all.open(sessionId)).reason).toBe('started-add-by-hand');
  });

  it('keeps the reason of a cancellation, and the sequence rises', async () => {
    const { sessionId, ...all } = await published();
    expect(value(await all.cancel(sessionId, 'No quorum'))).toMatchObject({ reason: 'No quorum', sequence: 1 });
    expect((await all.news()).at(-1)?.data).toMatchObject({ sequence: 1 });
  });
});
