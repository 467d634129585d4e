import { describe, expect, it } from 'vitest';
import { planOf } from '../../../functions/session/domain/plan.ts';
import { play, published, setting, value } from './setting.ts';

const FOREVER = '2024-12-31T00:00:00.000Z';

describe('the plan of a session', () => {
  it('is everything that the clock does for it, at its instants', async () => {
    const { sessionId, ...all } = await published({ joinUrl: undefined });
    expect(await play(all, sessionId, FOREVER)).toEqual([
      '2024-02-05T08:00:00.000Z registration.opened',
      '2024-02-19T13:00:00.000Z session.nudge-due joining-link-missing -2',
      '2024-02-20T13:00:00.000Z session.reminder-due P1D',
      '2024-02-20T17:00:00.000Z registration.closed',
      '2024-02-21T12:00:00.000Z session.reminder-due PT1H',
      '2024-02-21T13:00:00.000Z session.started',
      '2024-02-21T15:00:00.000Z session.nudge-due hold 0',
      '2024-02-24T15:00:00.000Z session.nudge-due hold 3',
      '2024-02-28T15:00:00.000Z session.nudge-due hold 7',
    ]);
    expect(all.dueAt(sessionId)).toBeUndefined();
  });

  it('asks for the notes once the session was held, and no more for holding it', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-21T14:00:00.000Z');
    value(await all.hold(sessionId));
    expect((await all.news()).map(({ type }) => type)).toEqual(['session.held.v1']);
    expect(await play(all, sessionId, FOREVER)).toEqual([
      '2024-02-21T15:00:00.000Z session.nudge-due publish-notes 0',
      '2024-02-24T15:00:00.000Z session.nudge-due publish-notes 3',
      '2024-02-28T15:00:00.000Z session.nudge-due publish-notes 7',
    ]);
  });

  it('is over when the session is concluded, cancelled or postponed', async () => {
    const { sessionId, ...all } = await published();
    value(await all.cancel(sessionId));
    expect(all.dueAt(sessionId)).toBeUndefined();
    const other = value(await all.schedule(all.seriesId));
    value(await all.postpone(other.sessionId));
    expect(all.dueAt(other.sessionId)).toBeUndefined();
    const third = value(await all.schedule(all.seriesId));
    all.moveTo('2024-02-21T16:00:00.000Z');
    value(await all.hold(third.sessionId));
    value(await all.conclude(third.sessionId));
    expect(all.dueAt(third.sessionId)).toBeUndefined();
  });

  it('asks for no link before everyone may see the session', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    const { sessionId } = value(await all.schedule(seriesId, { joinUrl: undefined }));
    expect((await play(all, sessionId, '2024-02-20T12:00:00.000Z')).filter((step) => step.includes('link-missing'))).toEqual([]);
  });

  it('says nothing of a missing link when there is one, or no need of one', async () => {
    for (const fields of [{}, { joinUrl: undefined, format: 'in-person', place: 'Palais des Nations, Geneva' }]) {
      const { sessionId, ...all } = await published(fields);
      expect((await play(all, sessionId, FOREVER)).filter((step) => step.includes('link-missing'))).toEqual([]);
    }
  });

  it('closes at the start when no other time was given', async () => {
    const { sessionId, ...all } = await published({ registration: { opensAt: '2024-02-05T09:00' } });
    expect(await play(all, sessionId, '2024-02-21T13:00:00.000Z')).toEqual([
      '2024-02-05T08:00:00.000Z registration.opened',
      '2024-02-20T13:00:00.000Z session.reminder-due P1D',
      '2024-02-21T12:00:00.000Z session.reminder-due PT1H',
      '2024-02-21T13:00:00.000Z registration.closed',
      '2024-02-21T13:00:00.000Z session.started',
    ]);
  });

  it('ends a deadline with its day, by the clocks of the zone, and opens with the day', async () => {
    const { sessionId, ...all } = await published({ registration: { opensAt: '2024-02-05', closesAt: '2024-02-20' } });
    expect((await all.stored(sessionId)).registration).toEqual({ opensAt: '2024-02-04T23:00:00.000Z', closesAt: '2024-02-20T23:00:00.000Z' });
  });
});

describe.each([
  // The clocks of Paris go forward on 31 March 2024: the day before lasts 23 hours.
  { zone: 'Europe/Paris', startsAt: '2024-03-31T10:00', day: '2024-03-30T09:00:00.000Z', start: '2024-03-31T08:00:00.000Z' },
  // Those of New York go back on 3 November 2024: the day before lasts 25 hours.
  { zone: 'America/New_York', startsAt: '2024-11-03T10:00', day: '2024-11-02T14:00:00.000Z', start: '2024-11-03T15:00:00.000Z' },
  { zone: 'Asia/Kathmandu', startsAt: '2024-03-31T10:00', day: '2024-03-30T04:15:00.000Z', start: '2024-03-31T04:15:00.000Z' },
])('a session in $zone', ({ zone, startsAt, day, start }) => {
  it('is remembered at the same time of day on the eve, and an exact hour before', async () => {
    const { sessionId, ...all } = await published({ timeZone: zone, startsAt, endsAt: `${startsAt.slice(0, 10)}T12:00`, registration: {} });
    const told = await play(all, sessionId, start);
    expect(told).toContain(`${day} session.reminder-due P1D`);
    expect(told).toContain(`${new Date(Date.parse(start) - 3_600_000).toISOString()} session.reminder-due PT1H`);
    expect(told.at(-1)).toBe(`${start} session.started`);
  });
});

describe('a clock that is late', () => {
  it('takes what still helps and leaves out what does not', async () => {
    const { sessionId, ...all } = await published({ joinUrl: undefined });
    all.moveTo('2024-02-21T12:30:00.000Z');
    expect(await play(all, sessionId, '2024-02-21T12:30:00.000Z')).toEqual([
      '2024-02-21T12:30:00.000Z session.nudge-due joining-link-missing -2',
      '2024-02-21T12:30:00.000Z registration.closed',
      '2024-02-21T12:30:00.000Z session.reminder-due PT1H',
    ]);
  });

  it('still sends the reminder of the day while the hour is far', async () => {
    const { sessionId, ...all } = await published();
    all.moveTo('2024-02-21T10:59:59.999Z');
    expect(await play(all, sessionId, '2024-02-21T10:59:59.999Z')).toContain('2024-02-21T10:59:59.999Z session.reminder-due P1D');
    const other = await published();
    other.moveTo('2024-02-21T11:00:00.000Z');
    expect((await play(other, other.sessionId, '2024-02-21T11:00:00.000Z')).join()).not.toContain('P1D');
  });

  it('reminds nobody of what has begun, and nudges once, not three times', async () => {
    const { sessionId, ...all } = await published();
    all.moveTo('2024-02-25T00:00:00.000Z');
    expect(await play(all, sessionId, '2024-02-25T00:00:00.000Z')).toEqual([
      '2024-02-25T00:00:00.000Z registration.closed',
      '2024-02-25T00:00:00.000Z session.started',
      '2024-02-25T00:00:00.000Z session.nudge-due hold 3',
    ]);
  });

  it('takes each step once, however often it looks', async () => {
    const { sessionId, ...all } = await published();
    all.moveTo('2024-02-20T13:00:00.000Z');
    await Promise.all([all.advance(sessionId), all.advance(sessionId), all.advance(sessionId)]);
    await all.advance(sessionId);
    expect((await all.news()).map(({ type }) => type)).toEqual(['registration.opened.v1', 'session.reminder-due.v1']);
  });
});

describe('a session that is scheduled late', () => {
  it('sends no reminder whose time had passed when the date was set', async () => {
    const late = await published({}, { now: '2024-02-21T12:30:00.000Z' });
    expect(await play(late, late.sessionId, '2024-02-21T13:00:00.000Z')).toEqual(['2024-02-21T13:00:00.000Z session.started']);
    const eve = await published({}, { now: '2024-02-20T20:00:00.000Z' });
    expect(await play(eve, eve.sessionId, '2024-02-21T13:00:00.000Z')).toEqual([
      '2024-02-21T12:00:00.000Z session.reminder-due PT1H',
      '2024-02-21T13:00:00.000Z session.started',
    ]);
  });

  it('opens registration at once when its time has come', async () => {
    const all = setting({ now: '2024-02-06T00:00:00.000Z' });
    const { seriesId } = value(await all.createSeries());
    value(await all.publish(seriesId));
    expect(value(await all.schedule(seriesId)).status).toBe('registration-open');
    expect((await all.news()).map(({ type }) => type)).toEqual(['series.published.v1', 'session.scheduled.v1', 'registration.opened.v1']);
  });

  it('does not nag about sessions long past', async () => {
    const { sessionId, ...all } = await published({}, { now: '2025-01-01T00:00:00.000Z' });
    expect(await all.stored(sessionId)).toMatchObject({ status: 'registration-closed' });
    expect(all.dueAt(sessionId)).toBeUndefined();
  });
});

describe('a move', () => {
  it('dates every step anew, under the new revision', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-20T14:00:00.000Z');
    const moved = value(await all.update(sessionId, { startsAt: '2024-02-28T14:00', endsAt: '2024-02-28T16:00' }));
    expect(moved.scheduleRevision).toBe(1);
    await all.news();
    expect(await play(all, sessionId, '2024-02-28T13:00:00.000Z')).toEqual([
      '2024-02-20T14:10:00.000Z session.update-published',
      '2024-02-20T17:00:00.000Z registration.closed',
      '2024-02-27T13:00:00.000Z session.reminder-due P1D',
      '2024-02-28T12:00:00.000Z session.reminder-due PT1H',
      '2024-02-28T13:00:00.000Z session.started',
    ]);
    const reminders = (await all.published()).filter(({ type }) => type === 'session.reminder-due.v1');
    expect(reminders.map(({ data }) => data)).toEqual([
      expect.objectContaining({ lead: 'P1D', scheduleRevision: 0 }),
      expect.objectContaining({ lead: 'P1D', scheduleRevision: 1 }),
      expect.objectContaining({ lead: 'PT1H', scheduleRevision: 1 }),
    ]);
  });

  it('after the start begins the session again', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-21T13:05:00.000Z');
    value(await all.update(sessionId, { startsAt: '2024-02-22T14:00', endsAt: '2024-02-22T16:00', registration: { closesAt: null } }));
    expect((await all.news()).map(({ type }) => type)).toEqual(['session.changed.v1', 'registration.opened.v1', 'session.update-published.v1']);
    expect(await play(all, sessionId, '2024-02-22T13:00:00.000Z')).toEqual([
      '2024-02-22T12:00:00.000Z session.reminder-due PT1H',
      '2024-02-22T13:00:00.000Z registration.closed',
      '2024-02-22T13:00:00.000Z session.started',
    ]);
  });

  it('of the link or the place alone repeats no reminder', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-20T13:30:00.000Z');
    expect(value(await all.update(sessionId, { joinUrl: 'https://meet.example.org/other' })).scheduleRevision).toBe(1);
    await all.news();
    expect(await play(all, sessionId, '2024-02-21T13:00:00.000Z')).toEqual([
      '2024-02-20T13:40:00.000Z session.update-published',
      '2024-02-20T17:00:00.000Z registration.closed',
      '2024-02-21T12:00:00.000Z session.reminder-due PT1H',
      '2024-02-21T13:00:00.000Z session.started',
    ]);
  });
});

describe('registration by hand beats the clock', () => {
  it('opened before its time: nothing is left to open, the deadline holds', async () => {
    const { sessionId, ...all } = await published();
    value(await all.open(sessionId));
    await all.news();
    expect((await play(all, sessionId, '2024-02-20T17:00:00.000Z')).filter((step) => step.includes('registration'))).toEqual([
      '2024-02-20T17:00:00.000Z registration.closed',
    ]);
  });

  it('closed by hand: the clock does not open it again', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-06T00:00:00.000Z');
    value(await all.close(sessionId));
    await all.news();
    expect((await play(all, sessionId, '2024-02-21T13:00:00.000Z')).filter((step) => step.includes('registration'))).toEqual([]);
    expect(await all.stored(sessionId)).toMatchObject({ status: 'registration-closed', registrationByHand: true });
  });

  it('opened again after the deadline: the deadline falls, the start closes it', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-20T18:00:00.000Z');
    expect(value(await all.open(sessionId)).registration).toEqual({ opensAt: '2024-02-05T08:00:00.000Z' });
    await all.news();
    expect((await play(all, sessionId, FOREVER)).filter((step) => step.includes('registration'))).toEqual([
      '2024-02-21T13:00:00.000Z registration.closed',
    ]);
  });

  it('a later deadline opens again what the clock had closed', async () => {
    const { sessionId, ...all } = await published();
    await play(all, sessionId, '2024-02-20T18:00:00.000Z');
    expect(value(await all.update(sessionId, { registration: { closesAt: '2024-02-21T10:00' } })).status).toBe('registration-open');
  });

  it('a new opening time gives the clock its word back', async () => {
    const { sessionId, ...all } = await published();
    value(await all.open(sessionId));
    value(await all.close(sessionId));
    value(await all.update(sessionId, { registration: { opensAt: '2024-02-07T09:00' } }));
    await all.news();
    expect(await play(all, sessionId, '2024-02-07T08:00:00.000Z')).toEqual(['2024-02-07T08:00:00.000Z registration.opened']);
  });
});

describe('the plan itself', () => {
  it('is in order and computed, not stored', async () => {
    const { sessionId, ...all } = await published({ joinUrl: undefined });
    const session = await all.stored(sessionId);
    const plan = planOf(session, { published: true });
    expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).toSorted());
    expect(plan).toHaveLength(9);
    expect(planOf(session, { published: false }).map(({ name }) => name)).not.toContain('open');
    expect(all.dueAt(sessionId)).toBe(plan[0]?.at);
  });
});
