import { testPlatform } from '../../support/platform.ts';
import { acknowledgements } from './acknowledged.ts';
import { type Chance, chanceOf } from './chance.ts';
import { chronicle as blank } from './chronicle.ts';
import { type Answered, simulatedCloud } from './cloud.ts';
import { type Act, missed, perform, REGISTRANTS, register, registrantsAct, type Scene } from './crowd.ts';
import { atTheEnd } from './endings.ts';
import { leave } from './leavers.ts';
import { SOUND, type Variant } from './mistakes/variant.ts';
import { type About, organisersAct } from './organisers.ts';
import { BEGIN, beginning } from './prologue.ts';
import { type Broken, mailsKeeper, type Sent } from './promises.ts';
import { scheduler as newScheduler } from './scheduler.ts';
import { seatsKeeper } from './seats.ts';
import { CALM, forecast as forecastOf, weatherOf } from './weather.ts';

/** What came of one seed. */
export type Outcome = {
  readonly seed: number;
  /** What was broken first, or nothing. */
  readonly broken: readonly Broken[];
  readonly counts: { readonly steps: number; readonly requests: number; readonly mails: number; readonly deaths: number };
  /** What people did, and how often that was carried out. */
  readonly done: Readonly<Record<string, number>>;
  /** What happened, line by line, where that was asked for. */
  readonly trace: readonly string[];
};

type Options = { readonly variant?: Variant; readonly isTraced?: boolean };

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** Tells one story from its seed, to its end or to the first promise that is broken. */
export async function simulate(seed: number, { variant = SOUND, isTraced = false }: Options = {}): Promise<Outcome> {
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
    if (isTraced) trace.push(`${moment()} ${line()}`);
  };
  let moment = () => '';
  const broken: Broken[] = [];
  const breaks = (one: Broken) => {
    tell(() => `BROKEN: ${one.promise}: ${one.how}`);
    broken.push(one);
  };
  const counts = { requests: 0, mails: 0, deaths: 0 };

  const plan = planOf(chance, start.startsAt, seed);
  const weather = weatherOf(
    chance,
    plan.acts.map(({ at }) => at),
  );
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
  const iso = scheduler.time;
  chronicle.commit(start.items.map((put) => ({ put })));
  const sent: Sent[] = [];
  moment = iso;
  const deps = { chronicle, acknowledged, breaks, time: iso, isCalm: weather === CALM };
  const holdsSeats = seatsKeeper(deps);
  const holdsMails = mailsKeeper(deps);
  const cloud = simulatedCloud({
    ...{ base, scheduler, chance, forecast, chronicle, variant, trace: tell },
    committed: (writes, began) => {
      for (const one of writes) if ('put' in one && one.put.type === 'intake') acknowledged.arrived(one.put.sk, began);
      base.moveTo(iso());
      holdsSeats(chronicle.commit(writes));
    },
    sent: (mail) => {
      const delivery = chronicle.deliveries.get(mail.deliveryId);
      if (!delivery) throw new Error(`${mail.deliveryId} has no record`);
      counts.mails += 1;
      const one = { mail, delivery, at: chronicle.next(), time: iso() };
      sent.push(one);
      holdsMails(one);
    },
    failed: (name, fault) => breaks({ promise: 'nothing fails by itself', how: `${name} failed: ${String(fault)}` }),
  });
  const scene = {
    chance,
    chronicle,
    acknowledged,
    breaks,
    sessions: [start.sessionId],
    sent,
    organiser: start.organiser,
    admin: start.admin,
    time: iso,
  };
  const done: Record<string, number> = {};
  const heard = (name: string, answer: Answered) => {
    // Who did it is another one each time; what is done has the same words.
    const what = name.replace(/^[A-Z][a-z]+ (?!organiser)/, '');
    if (answer && answer.status < 400) done[what] = (done[what] ?? 0) + 1;
  };
  const stage = { ...scene, cloud, scheduler, trace: tell, heard };
  const act = (choose: () => Act | undefined) => () => {
    const chosen = choose();
    if (!chosen) return;
    counts.requests += 1;
    perform(stage, chosen);
  };
  for (const { at, by } of plan.acts)
    scheduler.once(
      at,
      act(() => choose(scene, by, { now: scheduler.now(), startsAt: start.startsAt })),
    );

  try {
    await scheduler.run(plan.horizon);
    for (const queue of cloud.queues) queue.redrive();
    await scheduler.run(plan.horizon + 6 * HOUR);
    // What SES reports of a mail of the last minute is still on its way.
    if (cloud.queues.some((queue) => queue.waiting() > 0)) await scheduler.run(plan.horizon + 6 * HOUR + 10 * MINUTE);
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
  return { seed, broken, counts: { ...counts, steps: scheduler.steps() }, done, trace };
}

/** Who does something, or what is done. */
type By = About | 'anybody' | 'registrant' | 'newcomer' | 'leaver' | 'absent';

function choose(scene: Scene, by: By, { now, startsAt }: { readonly now: number; readonly startsAt: number }): Act | undefined {
  const { chance } = scene;
  if (by === 'newcomer') return register(scene, chance.oneOf(...REGISTRANTS));
  if (by === 'leaver') return leave(scene);
  if (by === 'absent') return missed(scene);
  if (by === 'registrant') return registrantsAct(scene);
  if (by === 'anybody') return chance.happens(now >= startsAt ? 0.6 : 0.3) ? organisersAct(scene, now) : registrantsAct(scene);
  return organisersAct(scene, now, by);
}

/**
 * When people do something: in bursts, so that what they do meets. Before the session, around it, when its notes go out, and on
 * a morning on which owners of action points are reminded.
 */
function planOf(chance: Chance, startsAt: number, seed: number) {
  const burst = (by: readonly [By, ...By[]], from: number, to: number, most: number, within = 20_000) => {
    const at = from + chance.below(to - from);
    return Array.from({ length: chance.between(2, most) }, () => ({ at: at + chance.below(within), by: chance.oneOf(...by) }));
  };
  const [hasLeavers, hasPoints] = [chance.happens(0.3), chance.happens(0.4)];
  const morning = Math.floor(startsAt / DAY) * DAY + 7 * HOUR + chance.oneOf(1, 1, 2, 7) * DAY;
  const acts = [
    ...burst(['newcomer'], BEGIN, BEGIN + 10 * MINUTE, 5),
    ...(chance.happens(0.3) ? burst(['newcomer', 'rules'], BEGIN + 10 * MINUTE, startsAt, 6, 3_000) : []),
    ...burst(['anybody', 'registrant'], BEGIN + 10 * MINUTE, startsAt, 4),
    ...burst(['anybody', 'registrant'], BEGIN + HOUR, startsAt, 3),
    ...(hasLeavers ? burst(['leaver', 'registrant'], BEGIN + HOUR, startsAt + HOUR, 3) : []),
    ...(hasLeavers ? burst(['leaver', 'registrant'], BEGIN + 2 * HOUR, startsAt + 5 * HOUR, 3) : []),
    // By its number, so that all other stories stay what they are.
    ...(hasLeavers && seed % 10 === 4 ? burst(['leaver', 'absent', 'absent'], startsAt + HOUR, startsAt + 5 * HOUR, 4) : []),
    ...(chance.happens(0.6) ? burst(['anybody', 'notes', 'notes', 'notes'], startsAt + HOUR, startsAt + 5 * HOUR, 6) : []),
    ...(hasPoints ? burst(['points'], startsAt + HOUR, startsAt + 5 * HOUR, 3) : []),
    ...(hasPoints ? burst(['finisher', 'finisher', 'registrant'], morning - 1_000, morning + 1_000, 3, 5_000) : []),
  ].toSorted((a, b) => a.at - b.at);
  const faultsEnd = (acts.at(-1)?.at ?? startsAt) + chance.below(DAY);
  // What is to be deleted within a day needs that day.
  return { acts, faultsEnd, horizon: faultsEnd + (hasLeavers ? 2 * DAY : chance.oneOf(6 * HOUR, 2 * DAY)) };
}
