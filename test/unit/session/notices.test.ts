import { describe, expect, it } from 'vitest';
import type { EventOf } from '../../../events/registry.ts';
import { play, published, type Setting, value } from './setting.ts';

const at = (time: string) => `2024-02-10T${time}:00.000Z`;

async function notices(all: Setting): Promise<readonly EventOf<'session.update-published.v1'>[]> {
  return (await all.published()).flatMap((event) => (event.type === 'session.update-published.v1' ? [event] : []));
}

/** A session whose registration is open, on 10 February at 9:00 UTC. */
async function open(fields = {}) {
  const all = await published(fields);
  await play(all, all.sessionId, at('09:00'));
  return all;
}

describe('a change notice', () => {
  it('waits ten minutes without a further change', async () => {
    const { sessionId, ...all } = await open();
    value(await all.update(sessionId, { place: 'Room XX' }));
    expect(all.dueAt(sessionId)).toBe(at('09:10'));
    await play(all, sessionId, at('09:08'));
    value(await all.update(sessionId, { title: 'Dialogue on Climate Action' }));
    expect(all.dueAt(sessionId)).toBe(at('09:18'));
    await play(all, sessionId, at('12:00'));
    expect(await notices(all)).toMatchObject([
      { time: at('09:18'), data: { changed: ['title', 'place'], sequence: 1, scheduleRevision: 1, joiningDetailsAreNew: false } },
    ]);
    expect((await all.stored(sessionId)).pendingNotice).toBeUndefined();
  });

  it('keeps what had been told before it, so that its mails can say what was', async () => {
    const { sessionId, ...all } = await open({ place: 'Room I' });
    value(await all.update(sessionId, { place: 'Room X' }));
    value(await all.update(sessionId, { place: 'Room XX' }));
    await play(all, sessionId, at('12:00'));
    expect((await all.stored(sessionId)).lastUpdate).toMatchObject({ sequence: 1, told: { place: 'Room I' } });
    value(await all.postpone(sessionId));
    const before = { place: 'Room XX', startsAt: '2024-02-21T13:00:00.000Z' };
    expect((await all.stored(sessionId)).lastUpdate).toMatchObject({ sequence: 2, told: before });
  });

  it('waits sixty minutes at most', async () => {
    const { sessionId, ...all } = await open();
    for (let minute = 0; minute < 60; minute += 9) {
      await play(all, sessionId, at(`09:${String(minute).padStart(2, '0')}`));
      value(await all.update(sessionId, { place: `Room ${minute}` }));
    }
    await play(all, sessionId, at('12:00'));
    expect(await notices(all)).toMatchObject([{ time: at('10:00'), data: { changed: ['place'] } }]);
  });

  it('does not wait beyond a reminder, which would tell what is about to be corrected', async () => {
    const { sessionId, ...all } = await open();
    await play(all, sessionId, '2024-02-20T12:55:00.000Z');
    value(await all.update(sessionId, { place: 'Room XX' }));
    await all.news();
    const told = await play(all, sessionId, '2024-02-20T13:04:00.000Z');
    expect(told).toEqual(['2024-02-20T13:00:00.000Z session.update-published', '2024-02-20T13:00:00.000Z session.reminder-due P1D']);
  });

  it('is not sent when the change was reverted', async () => {
    const { sessionId, ...all } = await open();
    value(await all.update(sessionId, { title: 'Something else', place: 'Room XX' }));
    value(await all.update(sessionId, { title: 'Dialogue on the Strategic Plan for Climate Action', place: null }));
    await all.news();
    expect(await play(all, sessionId, at('12:00'))).toEqual([]);
    expect(await notices(all)).toEqual([]);
    expect(await all.stored(sessionId)).toMatchObject({ sequence: 0 });
    expect(await all.stored(sessionId)).not.toHaveProperty('pendingNotice');
  });

  it.each([
    { why: 'the session starts soon', move: {}, now: '2024-02-21T11:00:00.000Z' },
    {
      why: 'it was to start soon and does not any more',
      move: { startsAt: '2024-03-21T14:00', endsAt: '2024-03-21T16:00' },
      now: '2024-02-21T11:30:00.000Z',
    },
    {
      why: 'it now starts soon',
      move: { startsAt: '2024-02-10T11:30', endsAt: '2024-02-10T12:30', registration: { closesAt: null } },
      now: at('09:00'),
    },
  ])('does not wait when $why', async ({ move, now }) => {
    const { sessionId, ...all } = await open();
    await play(all, sessionId, now);
    value(await all.update(sessionId, { place: 'Room XX', ...move }));
    expect(await notices(all)).toMatchObject([{ time: now, data: { sequence: 1 } }]);
  });

  it('waits less when two hours before the start come first', async () => {
    const { sessionId, ...all } = await open();
    await play(all, sessionId, '2024-02-21T10:55:00.000Z');
    value(await all.update(sessionId, { place: 'Room XX' }));
    expect(all.dueAt(sessionId)).toBe('2024-02-21T11:00:00.000Z');
  });

  it.each([
    ['title', { title: 'Another title' }],
    ['time', { startsAt: '2024-02-22T14:00', endsAt: '2024-02-22T16:00' }],
    ['time-zone', { timeZone: 'Africa/Nairobi' }],
    ['place', { place: 'Palais des Nations' }],
    ['joining-link', { joinUrl: 'https://meet.example.org/new' }],
  ])('tells of %s', async (aspect, change) => {
    const { sessionId, ...all } = await open();
    value(await all.update(sessionId, change));
    await play(all, sessionId, at('12:00'));
    expect((await notices(all)).map(({ data }) => data.changed)).toEqual([[aspect]]);
  });

  it.each([
    ['capacity', { capacity: 80 }],
    ['registration-window', { registration: { closesAt: '2024-02-21T10:00' } }],
    ['moderation', { moderation: 'review' }],
    ['moderation', { observers: 'none' }],
    ['description', { description: 'What it is about' }],
    ['other', { speakers: [{ name: 'Andrew Harper', title: 'Special Advisor' }] }],
    ['other', { recorded: true }],
  ])('does not tell of %s, which the bus hears of at once', async (aspect, change) => {
    const { sessionId, ...all } = await open();
    await all.news();
    value(await all.update(sessionId, change));
    expect((await all.news()).map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'session.changed.v1', data: { seriesId: all.seriesId, sessionId, changed: [aspect], scheduleRevision: 0 } },
    ]);
    await play(all, sessionId, at('12:00'));
    expect(await notices(all)).toEqual([]);
  });

  it('says that the joining details are new when there were none before', async () => {
    const { sessionId, ...all } = await open({ joinUrl: undefined });
    value(await all.update(sessionId, { joinUrl: 'https://meet.example.org/first' }));
    await play(all, sessionId, at('12:00'));
    value(await all.update(sessionId, { joinUrl: 'https://meet.example.org/second' }));
    await play(all, sessionId, at('13:00'));
    expect((await notices(all)).map(({ data }) => [data.sequence, data.joiningDetailsAreNew])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('is not for drafts', async () => {
    const all = await published({ startsAt: undefined, endsAt: undefined });
    value(await all.update(all.sessionId, { title: 'Another title' }));
    expect(all.dueAt(all.sessionId)).toBeUndefined();
  });

  it('is overtaken by a cancellation', async () => {
    const { sessionId, ...all } = await open();
    value(await all.update(sessionId, { place: 'Room XX' }));
    expect(value(await all.cancel(sessionId))).toMatchObject({ sequence: 1 });
    await play(all, sessionId, at('12:00'));
    expect(await notices(all)).toEqual([]);
  });
});

describe('an update that changes nothing', () => {
  it('stores nothing and says nothing', async () => {
    const { sessionId, ...all } = await open();
    const before = await all.stored(sessionId);
    await all.news();
    value(await all.update(sessionId, { title: { en: 'Dialogue on the Strategic Plan for Climate Action' }, startsAt: '2024-02-21T13:00:00Z' }));
    expect(await all.stored(sessionId)).toEqual(before);
    expect(await all.news()).toEqual([]);
  });
});

describe('a postponed session', () => {
  it('tells the new date, with all that changed meanwhile, once', async () => {
    const { sessionId, ...all } = await open();
    value(await all.update(sessionId, { place: 'Room XX' }));
    expect(value(await all.postpone(sessionId, 'A conflict of dates'))).toMatchObject({
      status: 'postponed',
      sequence: 1,
      reason: 'A conflict of dates',
    });
    value(await all.update(sessionId, { title: 'Another title' }));
    expect(await play(all, sessionId, at('20:00'))).toEqual(expect.not.arrayContaining([expect.stringContaining('update-published')]));
    all.moveTo('2024-02-11T09:00:00.000Z');
    await all.news();
    const back = value(
      await all.update(sessionId, { startsAt: '2024-03-20T14:00', endsAt: '2024-03-20T16:00', registration: { closesAt: '2024-03-19' } }),
    );
    expect(back).toMatchObject({ status: 'registration-open', scheduleRevision: 2 });
    expect((await all.news()).map(({ type }) => type)).toEqual(['session.scheduled.v1', 'session.changed.v1', 'registration.opened.v1']);
    await play(all, sessionId, '2024-02-12T00:00:00.000Z');
    expect(await notices(all)).toMatchObject([
      { time: '2024-02-11T09:10:00.000Z', data: { changed: ['title', 'time', 'place'], sequence: 2, scheduleRevision: 2 } },
    ]);
  });

  it('may come back to its old date', async () => {
    const { sessionId, ...all } = await open();
    value(await all.postpone(sessionId));
    await all.news();
    expect(value(await all.update(sessionId, { startsAt: '2024-02-21T14:00', endsAt: '2024-02-21T16:00' })).status).toBe('registration-open');
    await play(all, sessionId, at('12:00'));
    expect((await notices(all)).map(({ data }) => data.changed)).toEqual([['time']]);
  });
});
