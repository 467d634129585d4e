import { describe, expect, it } from 'vitest';
import { isDigestWorthwhile } from '../../../functions/mail/domain/digest.ts';
import { planOrganiserMail } from '../../../functions/mail/use-cases/plan-organiser-mail.ts';
import { ids, mailWorld } from './world.ts';

const THURSDAY = '2024-02-01';
const MONDAY = '2024-02-05';

describe('the digest of a day', () => {
  const now = '2024-02-01T07:00:00.000Z';

  it.each([
    ['nothing waits', THURSDAY, [], false],
    ['nothing waits, on a Monday', MONDAY, [], false],
    ['something began to wait since yesterday', THURSDAY, ['2024-01-31T09:00:00.000Z'], true],
    ['the same waits as yesterday', THURSDAY, ['2024-01-31T06:00:00.000Z', '2024-01-02T06:00:00.000Z'], false],
    ['the same waits as last week, on a Monday', MONDAY, ['2024-01-02T06:00:00.000Z'], true],
  ])('when %s', (_, date, since, worthwhile) => {
    expect(isDigestWorthwhile(date, since, now)).toBe(worthwhile);
  });
});

describe('organisers', () => {
  async function digestsOn(date: string, at: string, change: Parameters<ReturnType<typeof mailWorld>['registration']>[1]) {
    const world = mailWorld();
    world.moveTo(at);
    for (const make of [world.series, world.session]) await make();
    await world.registration(1, change);
    await world.organiser();
    const event = {
      id: ids.event(1),
      type: 'series.digest-due.v1',
      time: at,
      correlationId: 'c',
      causationId: 'c',
      data: { seriesId: ids.series, date },
    } as const;
    await planOrganiserMail(world.planning)(event, world.cause);
    await world.queue.drain(world.deliver);
    return world.mailer.sent.filter(({ mail }) => mail.to === 'organiser@office.example').length;
  }

  it('hear on the next morning of somebody who is to be reviewed', async () => {
    expect(await digestsOn(THURSDAY, '2024-02-01T07:00:00.000Z', { status: 'submitted', registeredAt: '2024-01-31T20:00:00.000Z' })).toBe(1);
  });

  it('hear of the same person again on Monday only', async () => {
    const change = { status: 'submitted', registeredAt: '2024-01-29T20:00:00.000Z' } as const;
    expect(await digestsOn(THURSDAY, '2024-02-01T07:00:00.000Z', change)).toBe(0);
    expect(await digestsOn(MONDAY, '2024-02-05T07:00:00.000Z', change)).toBe(1);
  });

  it('hear nothing of people who wait for a seat: there is nothing to do', async () => {
    const change = { status: 'waitlisted', queueNumber: 1, registeredAt: '2024-01-31T20:00:00.000Z' } as const;
    expect(await digestsOn(THURSDAY, '2024-02-01T07:00:00.000Z', change)).toBe(0);
  });
});
