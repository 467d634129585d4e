import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../events/registry.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { deliveryIdOf, type Job } from '../../../functions/mail/domain/job.ts';
import type { Mailer, MailQueue } from '../../../functions/mail/ports.ts';
import { deliverMail } from '../../../functions/mail/use-cases/deliver-mail.ts';
import { planActionPointMail } from '../../../functions/mail/use-cases/plan-action-point-mail.ts';
import { planNotesMail } from '../../../functions/mail/use-cases/plan-notes-mail.ts';
import { planOrganiserMail } from '../../../functions/mail/use-cases/plan-organiser-mail.ts';
import { planSessionMail } from '../../../functions/mail/use-cases/plan-session-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { ids, jobTo, mailWorld } from './world.ts';

class Killed extends Error {}

/** A process that dies at its n-th call to the outside, after the call took effect or before it. */
function mortal() {
  let [left, effect] = [Number.POSITIVE_INFINITY, true];
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    if (left <= 0) throw new Killed();
    left -= 1;
    if (left > 0) return run();
    if (effect) await run();
    throw new Killed();
  };
  return {
    call,
    /** @returns whether it died */
    async live(calls: number, withEffect: boolean, run: () => Promise<unknown>): Promise<boolean> {
      [left, effect] = [calls, withEffect];
      try {
        await run();
        return false;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        return true;
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
  };
}

const mortalTable = (call: ReturnType<typeof mortal>['call'], table: Table): Table => ({
  get: (key) => call(() => table.get(key)),
  getMany: (list) => call(() => table.getMany(list)),
  query: (query) => call(() => table.query(query)),
  queryIndex: (query) => call(() => table.queryIndex(query)),
  write: (writes) => call(() => table.write(writes)),
});

async function world() {
  const life = mortal();
  const all = mailWorld({ wrap: (table) => mortalTable(life.call, table) });
  const mailer: Mailer = { ...all.mailer, send: (mail) => life.call(() => all.mailer.send(mail)) };
  const queue: MailQueue = { put: (jobs) => life.call(() => all.queue.put(jobs)), putBack: (one, s) => life.call(() => all.queue.putBack(one, s)) };
  await all.series();
  await all.session();
  for (const n of [1, 2, 3]) await all.registration(n);
  await all.organiser();
  await all.organiser('second@office.example');
  await all.point(1);
  return { all, life, mailer, queue };
}

/** The clock runs on, the bus and the queues do what follows, until nothing is left. */
async function settle({ all }: Awaited<ReturnType<typeof world>>, jobs: readonly Job[]) {
  for (const time of ['2024-02-01T09:02:00.000Z', '2024-02-01T09:20:00.000Z', '2024-02-01T10:30:00.000Z']) {
    all.moveTo(time);
    await all.queue.drain(all.deliver);
    const known = new Set(jobs.map(deliveryIdOf));
    for (const id of known) await all.advance(id, time, all.cause);
    for (const event of await all.published()) if (event.type === 'mail.delivery-due.v1') await all.requeue(event);
    await all.queue.drain(all.deliver);
  }
}

const points: readonly (readonly [number, boolean])[] = Array.from({ length: 16 }, (_, n) => n + 1).flatMap((n) => [
  [n, true] as const,
  [n, false] as const,
]);

describe('a worker killed at any of its calls, then redelivered', () => {
  it.each(points)('deliver-mail, call %s, with effect %s', async (calls, effect) => {
    const it = await world();
    const job = jobTo(1, 'registration-confirmed');
    const deliver = deliverMail({ ...it.all, mailer: it.mailer, queue: it.queue });
    await it.life.live(calls, effect, () => deliver(job));
    await it.all.queue.put([job]);
    await settle(it, [job]);
    const record = await it.all.deliveries.find(deliveryIdOf(job));
    expect(record?.state).toBe('sent');
    expect(it.all.mailer.sent.length).toBeGreaterThanOrEqual(1);
    expect(it.all.mailer.sent.length).toBeLessThanOrEqual(1 + (record?.resentInDoubt ?? 0));
  });

  const envelope = { id: ids.event(1), time: '2024-02-01T09:00:00.000Z', correlationId: 'c', causationId: 'c' } as const;
  const of = { seriesId: ids.series, sessionId: ids.session };
  const postponed = { ...envelope, type: 'session.postponed.v1', data: { ...of, sequence: 1 } } as const satisfies DomainEvent;
  const distribution = {
    ...envelope,
    type: 'notes.distribution-requested.v1',
    data: { ...of, distributionId: ids.distribution, audience: 'registered', version: 1 },
  } as const satisfies DomainEvent;
  const nudge = {
    ...envelope,
    type: 'session.nudge-due.v1',
    data: { ...of, nudge: 'hold', day: 0, scheduleRevision: 1 },
  } as const satisfies DomainEvent;
  const recorded = {
    ...envelope,
    type: 'action-point.recorded.v1',
    data: { ...of, actionPointId: ids.point(1), revision: 1, status: 'open', owned: true },
  } as const satisfies DomainEvent;
  const cause = { correlationId: 'c', causationId: envelope.id };

  type Planning = Awaited<ReturnType<typeof world>>['all']['planning'];
  const planners: readonly [string, number, (deps: Planning) => Promise<string>][] = [
    ['plan-session-mail', 3, (deps) => planSessionMail(deps)(postponed, cause)],
    ['plan-notes-mail', 3, (deps) => planNotesMail(deps)(distribution, cause)],
    ['plan-organiser-mail', 2, (deps) => planOrganiserMail(deps)(nudge, cause)],
    ['plan-action-point-mail', 0, (deps) => planActionPointMail(deps)(recorded, cause)],
  ];

  it.each(planners.flatMap(([name, mails, plan]) => points.map((point) => [name, ...point, mails, plan] as const)))(
    '%s, call %s, with effect %s',
    async (_, calls, effect, mails, plan) => {
      const it = await world();
      const deps = { ...it.all.planning, queue: { ...it.all.queue, ...it.queue } };
      await it.life.live(calls, effect, () => plan(deps));
      await plan(deps);
      await plan(deps);
      const planned = new Set(it.all.queue.jobs().map(deliveryIdOf));
      expect(planned.size).toBe(mails);
      const held = await it.all.deliveries.find(deliveryIdOf(heldJob(it.all)));
      expect(held?.job.about.actionPointIds).toEqual(mails === 0 ? [ids.point(1)] : undefined);
    },
  );

  it.each(points.slice(0, 8))('record-mail-feedback, call %s, with effect %s', async (calls, effect) => {
    const it = await world();
    const job = jobTo(1, 'registration-confirmed');
    await it.all.deliver(job);
    const report = () =>
      recordMailFeedback(it.all)({
        eventId: 'e',
        deliveryId: deliveryIdOf(job),
        personId: it.all.people.idOf('person-1@ngo.example'),
        what: 'bounced',
        permanent: true,
      });
    await it.life.live(calls, effect, report);
    await report();
    expect((await it.all.published()).map(({ type }) => type)).toEqual(['mail.bounced.v1']);
    expect(await it.all.refusals.suppression(it.all.people.idOf('person-1@ngo.example'))).toMatchObject({ reason: 'hard-bounce' });
  });
});

function heldJob(all: Awaited<ReturnType<typeof world>>['all']): Job {
  const to = { type: 'owner', personId: all.people.idOf('owner@body.example'), actionPointId: ids.point(1) } as const;
  return {
    kind: 'action-points-recorded',
    to,
    about: { seriesId: ids.series },
    revision: ids.series,
    number: 0,
    particulars: {},
    correlationId: 'c',
  };
}
