import { testPlatform } from '../../support/platform.ts';
import { acknowledgements } from './acknowledged.ts';
import { SOUND, type Variant } from './broken.ts';
import { chanceOf } from './chance.ts';
import { chronicle as blank } from './chronicle.ts';
import { simulatedCloud } from './cloud.ts';
import { type Act, perform, REGISTRANTS, register, registrantsAct } from './crowd.ts';
import { atTheEnd } from './endings.ts';
import { organisersAct } from './organisers.ts';
import { BEGIN, beginning } from './prologue.ts';
import { type Broken, mailsKeeper, type Sent } from './promises.ts';
import { scheduler as newScheduler } from './scheduler.ts';
import { seatsKeeper } from './seats.ts';
import { forecast as forecastOf, weatherOf } from './weather.ts';

/** What came of one seed. */
export type Outcome = {
  readonly seed: number;
  /** What was broken first, or nothing. */
  readonly broken: readonly Broken[];
  readonly counts: { readonly steps: number; readonly requests: number; readonly mails: number; readonly deaths: number };
  /** What happened, line by line, where that was asked for. */
  readonly trace: readonly string[];
};

type Options = { readonly variant?: Variant; readonly traced?: boolean };

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Tells one story from its seed, to its end or to the first promise that is broken. */
export async function simulate(seed: number, { variant = SOUND, traced = false }: Options = {}): Promise<Outcome> {
  const chance = chanceOf(seed);
  const kind = {
    hours: chance.oneOf(3, 26, 50),
    capacity: chance.oneOf(1, 2, 3),
    moderation: chance.oneOf('automatic', 'automatic', 'review'),
    hasLink: chance.happens(0.7),
  };
  const start = await beginning(kind);
  const trace: string[] = [];
  const tell = (line: () => string) => {
    if (traced) trace.push(line());
  };
  const broken: Broken[] = [];
  const breaks = (one: Broken) => {
    tell(() => `BROKEN: ${one.promise}: ${one.how}`);
    broken.push(one);
  };
  const counts = { requests: 0, mails: 0, deaths: 0 };

  const plan = planOf(chance, start.startsAt);
  const weather = weatherOf(chance, plan.acts);
  tell(() => `Seed ${seed}: ${JSON.stringify(kind)} ${JSON.stringify(weather)}`);
  const scheduler = newScheduler({
    chance,
    start: BEGIN,
    trace: tell,
    fate: () => {
      if (!chance.happens(forecast.rate('crash'))) return 'lives';
      counts.deaths += 1;
      return chance.oneOf('dies-before', 'dies-after');
    },
    delay: () => (chance.happens(forecast.rate('slow')) ? chance.below(20_000) : chance.below(5)),
    isOver: () => broken.length > 0,
  });
  const forecast = forecastOf(weather, plan.faultsEnd, scheduler.now);
  const chronicle = blank(scheduler.now);
  const acknowledged = acknowledgements();
  const base = testPlatform({ now: new Date(BEGIN).toISOString(), seed, items: start.items });
  const iso = () => new Date(scheduler.now()).toISOString();
  chronicle.commit(start.items.map((put) => ({ put })));
  const sent: Sent[] = [];
  const holdsSeats = seatsKeeper({ chronicle, acknowledged, breaks });
  const holdsMails = mailsKeeper({ chronicle, acknowledged, breaks });
  const cloud = simulatedCloud({
    ...{ base, scheduler, chance, forecast, chronicle, variant, trace: tell },
    committed: (writes, began) => {
      for (const one of writes) if ('put' in one && one.put.sk.startsWith('INTAKE#')) acknowledged.arrived(one.put.sk, began);
      base.moveTo(new Date(scheduler.now()).toISOString());
      holdsSeats(chronicle.commit(writes));
    },
    sent: (mail) => {
      const delivery = chronicle.deliveries.get(mail.deliveryId);
      if (!delivery) throw new Error(`${mail.deliveryId} has no record`);
      counts.mails += 1;
      const one = { mail, delivery, at: chronicle.next() };
      sent.push(one);
      holdsMails(one);
    },
  });
  const scene = { chance, chronicle, acknowledged, breaks, sessions: [start.sessionId], sent, organiser: start.organiser };
  const stage = { ...scene, cloud, scheduler, trace: tell };
  const act = (choose: () => Act | undefined) => () => {
    const chosen = choose();
    if (!chosen) return;
    counts.requests += 1;
    perform(stage, chosen);
  };
  for (const [n, at] of plan.acts.entries()) {
    const isEarly = n < 3;
    const byOrganiser = at >= start.startsAt ? 0.7 : 0.3;
    scheduler.once(
      at,
      act(() =>
        isEarly
          ? register(scene, chance.pick(REGISTRANTS) ?? { name: 'Ada', email: 'ada@ngo.example' })
          : chance.happens(byOrganiser)
            ? organisersAct(scene, scheduler.now())
            : registrantsAct(scene),
      ),
    );
  }

  try {
    await scheduler.run(plan.horizon);
    for (const queue of cloud.queues) queue.redrive();
    await scheduler.run(plan.horizon + 6 * HOUR);
    const waiting = Object.fromEntries(
      cloud.queues.flatMap((queue) => [
        [queue.name, queue.waiting()],
        [`the dead letters of ${queue.name}`, queue.dead()],
      ]),
    );
    if (broken.length === 0)
      for (const one of atTheEnd({ chronicle, acknowledged, sent, items: base.table.items(), waiting, now: iso() })) breaks(one);
  } catch (fault) {
    breaks({ promise: 'everything drains', how: String(fault) });
  }
  return { seed, broken, counts: { ...counts, steps: scheduler.steps() }, trace };
}

/** When people do something: in bursts, so that what they do meets, before the session, after it, and in the days that follow. */
function planOf(chance: ReturnType<typeof chanceOf>, startsAt: number) {
  const burst = (from: number, to: number) => {
    const at = from + chance.below(to - from);
    return Array.from({ length: chance.between(2, 5) }, () => at + chance.below(20_000));
  };
  const acts = [
    ...burst(BEGIN, BEGIN + 10 * MINUTE),
    ...burst(BEGIN + 10 * MINUTE, startsAt),
    ...burst(BEGIN + HOUR, startsAt),
    ...burst(startsAt, startsAt + 3 * HOUR),
    ...burst(startsAt + 2 * HOUR, startsAt + DAY),
    ...(chance.happens(0.5) ? burst(startsAt + DAY, startsAt + 8 * DAY) : []),
  ].toSorted((a, b) => a - b);
  const faultsEnd = (acts.at(-1) ?? startsAt) + chance.below(DAY);
  return { acts, faultsEnd, horizon: faultsEnd + chance.oneOf(6 * HOUR, 2 * DAY) };
}
