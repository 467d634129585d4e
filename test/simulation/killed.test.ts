import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plus } from '../../functions/kernel/time.ts';
import { wholeLife } from './life.ts';
import { endOf, type Message, type Moment, world } from './world.ts';

/** A message in the life of a series, with the moment just before it was handled. */
type Scene = { readonly message: Message; readonly before: Moment };

const kindOf = (message: Message): string => {
  if ('event' in message) return `${message.to} on ${message.event.type}`;
  if ('job' in message) return `${message.to} of ${message.job.kind}`;
  if ('place' in message) return `${message.to} with ${message.scanner}: ${message.place.scan?.verdict ?? 'arrived'}`;
  return 'feedback' in message ? `${message.to}: ${message.feedback.what}` : message.to;
};

/** How many scenes of a kind are taken. Sweeps and relays differ from each other; one mail of a kind is like the next. */
function scenesOf({ to }: Message): number {
  if (to === 'clock/sweep-due') return 40;
  return to.startsWith('mail/') ? 1 : 2;
}

const scenes = new Map<string, Scene[]>();

beforeAll(async () => {
  const life = world();
  await wholeLife(life, async (message) => {
    const known = scenes.get(kindOf(message)) ?? [];
    if (known.length < scenesOf(message)) scenes.set(kindOf(message), [...known, { message, before: life.moment() }]);
  });
  expect(life.faults).toEqual([]);
}, 120_000);

/**
 * Handles the message; where asked, kills the function at one of its calls first. Then everything comes again that was not
 * acknowledged, SES reports what it got, and time passes until nothing is hidden in a queue, leased or in doubt.
 *
 * @returns the end, and whether the function died at all: no more calls to kill it at
 */
async function playOut({ message, before }: Scene, kill?: { readonly call: number; readonly withEffect: boolean }) {
  const stage = world(before, 1000 + (kill?.call ?? 0));
  const { died } = kill ? await stage.life.live(kill.call, kill.withEffect, () => stage.handle(message)) : { died: true };
  stage.receive([message]);
  await stage.settle();
  for (const later of ['PT7M', 'PT25M', 'PT45M']) {
    stage.receive(stage.reports());
    await stage.settle();
    const at = plus(before.now, later);
    stage.base.moveTo(at);
    stage.receive([{ to: 'clock/sweep-due', at }]);
    await stage.settle();
  }
  stage.receive(stage.reports());
  await stage.settle();
  return { died, end: endOf(stage.moment()), faults: stage.faults };
}

describe('the life of a series', () => {
  it('calls every function there is but the web, and every consumer with each event it takes', () => {
    const handlers = globSync('functions/**/*.handler.ts', { cwd: join(import.meta.dirname, '../..') });
    const expected = handlers.map((path) => path.replace('functions/', '').replace('.handler.ts', '')).filter((name) => name !== 'web/web');
    expect([...new Set([...scenes.values()].flat().map(({ message }) => message.to))].toSorted()).toEqual(expected.toSorted());
    const taken = world().consumers.flatMap(({ name, takes }) => takes.map((type) => `${name} on ${type}`));
    expect(taken.filter((kind) => !scenes.has(kind))).toEqual([]);
  });
});

/** Kills the function at each of its calls in turn, after the call took effect and before. @returns how often it died */
async function killEverywhere(kind: string, scene: Scene): Promise<number> {
  const { end } = await playOut(scene);
  const at = async (call: number, withEffect: boolean) => {
    const { died, end: reached } = await playOut(scene, { call, withEffect });
    expect(reached, `${kind}, killed ${withEffect ? 'after' : 'before'} its call ${call}`).toEqual(end);
    return died ? 1 : 0;
  };
  let deaths = 0;
  for (let call = 1; ; call += 1) {
    const more = (await at(call, true)) + (await at(call, false));
    if (more === 0) return deaths;
    deaths += more;
  }
}

describe('a function that is killed between any two of its calls, then called again', () => {
  it('comes to the same end with the same mails, wherever it was killed', async () => {
    let deaths = 0;
    for (const [kind, some] of scenes) for (const scene of some) deaths += await killEverywhere(kind, scene);
    expect(deaths).toBeGreaterThan(900);
  }, 600_000);
});
