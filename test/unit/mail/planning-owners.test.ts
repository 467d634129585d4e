import { describe, expect, it } from 'vitest';
import { deliveryId } from '../../../events/values.ts';
import { planActionPointMail } from '../../../functions/mail/use-cases/plan-action-point-mail.ts';
import { cause, event, of, ready } from './planning.ts';
import { ids } from './world.ts';

describe('mails to owners of action points', () => {
  const recorded = (n: number) => event('action-point.recorded.v1', { ...of, actionPointId: ids.point(n), revision: 1, status: 'open', owned: true });

  it('points recorded within minutes are one mail, and each is told once', async () => {
    const world = await ready();
    const plan = planActionPointMail(world.planning);
    for (const [n, time] of [
      [1, '09:00'],
      [2, '09:08'],
      [3, '09:16'],
    ] as const) {
      await world.point(n);
      world.moveTo(`2024-02-01T${time}:00.000Z`);
      await plan(recorded(n), cause);
      await plan(recorded(1), cause);
    }
    const mail = await dueMail(world, '2024-02-01T09:25:00.000Z');
    expect(mail).toBe(0);
    expect(await dueMail(world, '2024-02-01T09:26:00.000Z')).toBe(1);
    expect(['Point 1', 'Point 2', 'Point 3'].every((text) => world.mailer.sent[0]?.mail.mail.text.includes(text))).toBe(true);
    await plan(recorded(2), cause);
    await world.point(4);
    await plan(recorded(4), cause);
    expect(await dueMail(world, '2024-02-01T10:00:00.000Z')).toBe(2);
    expect(world.mailer.sent[1]?.mail.mail.text).not.toContain('Point 2');
  });

  /** The clock looks at all that is due; the mails sent so far. */
  async function dueMail(world: Awaited<ReturnType<typeof ready>>, now: string) {
    world.moveTo(now);
    const before = (await world.published()).length;
    const held = world.stored.items().flatMap(({ type, data }) => (type === 'delivery' ? [deliveryId.parse(data['deliveryId'])] : []));
    for (const id of held) await world.advance(id, now, cause);
    for (const one of (await world.published()).slice(before)) if (one.type === 'mail.delivery-due.v1') await world.requeue(one);
    await world.queue.drain(world.deliver);
    return world.mailer.sent.length;
  }

  it('one digest a day for all that is due, without what was done meanwhile', async () => {
    const world = await ready();
    for (const n of [1, 2, 3]) await world.point(n);
    const plan = planActionPointMail(world.planning);
    const due = (n: number) =>
      event('action-point.due.v1', { ...of, actionPointId: ids.point(n), revision: 1, reminder: 'due-soon', offsetDays: -1 });
    for (const n of [1, 2, 3]) await plan(due(n), cause);
    await world.point(2, { status: 'completed' });
    await world.queue.drain(world.deliver);
    expect(world.mailer.sent).toHaveLength(1);
    const text = world.mailer.sent[0]?.mail.mail.text ?? '';
    expect([text.includes('Point 1'), text.includes('Point 2'), text.includes('Point 3')]).toEqual([true, false, true]);
  });

  it('what a digest has no room for comes the next mornings, each point once, and nothing on the day after', async () => {
    const world = await ready();
    const all = Array.from({ length: 23 }, (_, n) => n + 1);
    for (const n of all) await world.point(n, { text: `Point number ${n}.` });
    const due = event('action-point.due.v1', { ...of, actionPointId: ids.point(1), revision: 1, reminder: 'due-soon', offsetDays: -1 });
    await planActionPointMail(world.planning)(due, cause);
    await world.queue.drain(world.deliver);
    for (const day of ['02', '03', '04', '05']) await dueMail(world, `2024-02-${day}T07:00:00.000Z`);
    const told = world.mailer.sent.map(({ mail: { mail } }) => all.filter((n) => mail.text.includes(`Point number ${n}.`)));
    expect(told.map((points) => points.length)).toEqual([10, 10, 3]);
    expect(told.flat().toSorted((a, b) => a - b)).toEqual(all);
  });

  it('more points than a mail holds are recorded in two', async () => {
    const world = await ready();
    const all = Array.from({ length: 12 }, (_, n) => n + 1);
    for (const n of all) {
      await world.point(n, { text: `Point number ${n}.` });
      await planActionPointMail(world.planning)(recorded(n), cause);
    }
    expect(await dueMail(world, '2024-02-01T11:00:00.000Z')).toBe(2);
    const told = world.mailer.sent.map(({ mail: { mail } }) => all.filter((n) => mail.text.includes(`Point number ${n}.`)));
    expect(told.map((points) => points.length).toSorted()).toEqual([10, 2]);
    expect(new Set(told.flat()).size).toBe(12);
  });

  it('no reminder after completion, none after unsubscribing', async () => {
    const world = await ready();
    await world.point(1, { status: 'completed' });
    const plan = planActionPointMail(world.planning);
    const due = event('action-point.due.v1', { ...of, actionPointId: ids.point(1), revision: 1, reminder: 'overdue', offsetDays: 7 });
    await plan(due, cause);
    expect(await world.queue.drain(world.deliver)).toEqual(['skip: nothing-to-tell']);
    await world.refusals.unsubscribe(world.people.idOf('owner@body.example'), ids.series, 'action-points');
    expect(await plan(due, cause)).toBe('0 times action-points-digest');
  });

  it('after four reminders the organisers are told instead; completion tells both', async () => {
    const world = await ready();
    await world.organiser();
    await world.point(1, { overdueReminders: 4 });
    const plan = planActionPointMail(world.planning);
    const escalated = event('action-point.due.v1', { ...of, actionPointId: ids.point(1), revision: 1, reminder: 'escalated', offsetDays: 35 });
    expect(await plan(escalated, cause)).toBe('1 times action-point-escalated');
    await world.queue.drain(world.deliver);
    await world.point(1, { status: 'completed' });
    expect(await plan(event('action-point.completed.v1', { ...of, actionPointId: ids.point(1), revision: 2 }), cause)).toBe(
      '2 times action-point-completed',
    );
    await world.queue.drain(world.deliver);
    expect(world.mailer.sent.map(({ mail }) => mail.to)).toEqual(['organiser@office.example', 'owner@body.example', 'organiser@office.example']);
  });
});
