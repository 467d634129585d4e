import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { jobTo, type MailWorld, mailWorld } from './world.ts';

const told = {
  title: { en: 'First consultation' },
  startsAt: '2024-02-20T13:00:00.000Z',
  endsAt: '2024-02-20T15:00:00.000Z',
  timeZone: 'Europe/Zurich',
  place: 'Room I',
};

async function textOf(world: MailWorld): Promise<string> {
  const { text } = await PostalMime.parse(world.mailer.sent.at(-1)?.raw ?? '');
  return (text ?? '').replaceAll(/\s+/g, ' ');
}

async function ready(lastUpdate: { sequence: number; told: typeof told } | undefined, change = {}) {
  const world = mailWorld();
  await world.series();
  await world.session({ sequence: 1, place: 'Room II', format: 'hybrid', ...(lastUpdate && { lastUpdate }), ...change });
  await world.registration(1);
  return world;
}

const moved = jobTo(1, 'session-moved', { particulars: { sequence: 1, changed: ['time', 'place'] } });

describe('what a registrant is told of a change', () => {
  it('says what was and what is', async () => {
    const world = await ready({ sequence: 1, told });
    expect(await world.deliver(moved)).toBe('sent');
    const text = await textOf(world);
    expect(text).toMatch(/Before: Tuesday,? 20 February 2024.*Now: Wednesday,? 21 February 2024/);
    expect(text).toMatch(/Before: Room I .*Now: Room II/);
  });

  it('says what is alone when what is kept was told before another update', async () => {
    const world = await ready({ sequence: 0, told });
    await world.deliver(moved);
    expect(await textOf(world)).not.toContain('Before:');
  });

  it('names the date that falls when the session is postponed', async () => {
    const world = await ready({ sequence: 1, told }, { status: 'postponed' });
    expect(await world.deliver(jobTo(1, 'session-postponed', { particulars: { sequence: 1 } }))).toBe('sent');
    expect(await textOf(world)).toContain('20 February 2024');
  });

  it('says nothing that may still be taken back unheard: a change of which nobody was told yet', async () => {
    const pendingNotice = { since: '2024-02-01T08:59:00.000Z', lastChangeAt: '2024-02-01T08:59:00.000Z', told };
    const world = await ready(undefined, { pendingNotice });
    expect(await world.deliver(jobTo(1, 'registration-confirmed'))).toBe('sent');
    const text = await textOf(world);
    expect(text).toMatch(/Tuesday,? 20 February 2024/);
    expect(text).not.toContain('21 February');
    expect(text).not.toContain('Room II');
  });
});

describe('the entry at a date that has fallen', () => {
  it.each([
    ['registration-withdrawn', 'withdrawn', 'postponed', {}],
    ['registration-revoked', 'revoked', 'postponed', {}],
    ['registration-revoked', 'revoked', 'scheduled', { startsAt: '2024-03-06T13:00:00.000Z' }],
    ['session-cancelled', 'cancelled', 'cancelled', {}],
  ] as const)('is taken back by %s (%s, %s)', async (kind, status, now, date) => {
    const world = await ready(undefined, { sequence: 0 });
    await world.deliver(jobTo(1, 'registration-confirmed'));
    const { startsAt: _start, endsAt: _end, ...rest } = told;
    const pendingNotice = { since: world.clock.now(), lastChangeAt: world.clock.now(), told: rest };
    await world.session({
      ...{ status: now, startsAt: undefined, endsAt: undefined, sequence: 1, lastUpdate: { sequence: 1, told }, ...date },
      ...(now !== 'cancelled' && { pendingNotice }),
    });
    await world.registration(1, { status });
    expect(await world.deliver(jobTo(1, kind, { particulars: { sequence: 1 } }))).toBe('sent');
    expect(world.mailer.sent.map(({ mail }) => mail.mail.calendar?.method)).toEqual(['REQUEST', 'CANCEL']);
  });
});
