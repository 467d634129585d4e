import type { Chance } from './chance.ts';

/** One run of a function. */
export type Invocation = {
  readonly number: number;
  readonly name: string;
  /** When it is killed for having taken too long, in milliseconds since 1970. */
  readonly deadline: number;
  isDead: boolean;
};

/** How a run came to its end. `killed`: nothing of it answers any more. */
export type End =
  | { readonly how: 'done'; readonly value: unknown }
  | { readonly how: 'failed'; readonly fault: unknown }
  | { readonly how: 'killed' };

type Waiting = { readonly by: Invocation; readonly what: string; readonly readyAt: number; readonly act: () => Promise<void> };

/** Something that may begin by itself: a message that waits, a tick, a person. */
export type Source = {
  /** From when on it may begin; absent: not at all as things are. */
  readonly readyAt: () => number | undefined;
  readonly begin: () => void;
};

type Beginning = { readonly at: number; readonly source: Source };
type Moments = { readonly next: number; readonly beginnings: readonly Beginning[] };

export type Trace = (line: () => string) => void;

type Options = {
  readonly chance: Chance;
  readonly start: number;
  readonly trace: Trace;
  /** At each call: the function is killed before it acts, after it acted, or lives on. */
  readonly fate: () => 'lives' | 'dies-before' | 'dies-after';
  /** How long the call waits for its turn beside what chance brings, in milliseconds. */
  readonly delay: () => number;
  /** Ends the story at once, such as when a promise was broken. */
  readonly isOver: () => boolean;
};

/** More turns than any world needs: whoever reaches it runs in circles. */
const MOST_STEPS = 60_000;
/** What between two things may pass, in milliseconds. */
const STEP = 25;

/**
 * One thread that decides what happens next. Functions run until their next call to the outside and wait there; of everything
 * that waits, chance takes one. So every order of calls can happen, any function can die between any two of them, and the same
 * seed brings the same story.
 */
export function scheduler({ chance, start, trace, fate, delay, isOver }: Options) {
  let now = start;
  let steps = 0;
  let waiting: Waiting[] = [];
  let invocations = 0;
  const running = new Map<Invocation, (end: End) => void>();
  const sources: Source[] = [];
  let written = { at: Number.NaN, text: '' };

  function end(invocation: Invocation, how: End): void {
    const tell = running.get(invocation);
    running.delete(invocation);
    tell?.(how);
  }

  function kill(invocation: Invocation, why: string): void {
    trace(() => `${label(invocation)} is killed: ${why}`);
    invocation.isDead = true;
    // What was on its way when it died may arrive all the same.
    for (const one of waiting) if (one.by === invocation && chance.happens(0.5)) void one.act();
    waiting = waiting.filter(({ by }) => by !== invocation);
    end(invocation, { how: 'killed' });
  }

  /** A call to the outside, which acts when its turn has come. */
  function call<T>(by: Invocation, what: string, act: () => Promise<T>, pause = delay()): Promise<T> {
    if (by.isDead) return new Promise(() => undefined);
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const alive = (tell: () => void) => (by.isDead ? undefined : tell());
    const settle = () =>
      act().then(
        (value) => alive(() => resolve(value)),
        (fault: unknown) => alive(() => reject(fault)),
      );
    waiting.push({ by, what, readyAt: now + pause, act: settle });
    return promise;
  }

  async function release(one: Waiting): Promise<void> {
    waiting = waiting.filter((other) => other !== one);
    if (now > one.by.deadline) return kill(one.by, 'it took too long');
    const how = fate();
    if (how === 'dies-before') return kill(one.by, `before ${one.what}`);
    if (how === 'lives') return one.act();
    one.by.isDead = true;
    await one.act();
    kill(one.by, `after ${one.what}`);
  }

  /** Lets everything run on that can, until each function waits at a call or has ended. */
  async function rest(): Promise<void> {
    for (let turns = 0; turns < 100; turns += 1) {
      await new Promise((turned) => setImmediate(turned));
      const busy = new Set(waiting.map(({ by }) => by));
      if ([...running.keys()].every((one) => busy.has(one))) return;
    }
    throw new Error(`${[...running.keys()].map(label).join(', ')} waits for nothing`);
  }

  /** Of all that may happen now, chance takes one. */
  async function step({ next, beginnings }: Moments): Promise<void> {
    now = Math.max(now + chance.below(STEP), next);
    steps += 1;
    if (steps > MOST_STEPS) throw new Error('The world does not come to rest');
    const calls = waiting.filter(({ readyAt }) => readyAt <= now);
    // Time only puts a beginning off: an outage may have set in.
    const starts = beginnings.filter(({ at, source }) => at <= now && (source.readyAt() ?? Number.POSITIVE_INFINITY) <= now);
    const turn = chance.below(calls.length + starts.length);
    const one = calls[turn];
    if (one) await release(one);
    else starts[turn - calls.length]?.source.begin();
  }

  /** When the next thing may happen, infinite when nothing can, and all that may begin by itself. */
  function lookAhead(): Moments {
    let next = Number.POSITIVE_INFINITY;
    for (const { readyAt } of waiting) next = Math.min(next, readyAt);
    const beginnings: Beginning[] = [];
    for (const source of sources) {
      const at = source.readyAt();
      if (at === undefined) continue;
      beginnings.push({ at, source });
      next = Math.min(next, at);
    }
    return { next, beginnings };
  }

  return {
    now: () => now,
    /** The same as an instant. It is asked for many times in each moment. */
    time(): string {
      if (written.at !== now) written = { at: now, text: new Date(now).toISOString() };
      return written.text;
    },
    steps: () => steps,
    call,
    add: (source: Source) => void sources.push(source),
    /** Does something once, some time from `at` on. */
    once(at: number, act: () => void): void {
      const source: Source = {
        readyAt: () => at,
        begin() {
          sources.splice(sources.indexOf(source), 1);
          act();
        },
      };
      sources.push(source);
    },
    /** Starts a function. @param told hears how it ended */
    invoke(name: string, timeout: number, run: (invocation: Invocation) => Promise<unknown>, told: (end: End) => void): Invocation {
      invocations += 1;
      const invocation: Invocation = { number: invocations, name, deadline: now + timeout, isDead: false };
      running.set(invocation, told);
      run(invocation).then(
        (value) => end(invocation, { how: 'done', value }),
        (fault: unknown) => end(invocation, { how: 'failed', fault }),
      );
      return invocation;
    },
    /** Goes on until nothing happens before `until` any more. */
    async run(until: number): Promise<void> {
      for (;;) {
        await rest();
        if (isOver()) return;
        const moments = lookAhead();
        if (moments.next > until) {
          now = Math.max(now, until);
          return;
        }
        await step(moments);
      }
    },
  };
}
export type Scheduler = ReturnType<typeof scheduler>;

export function label({ name, number }: Invocation): string {
  return `${name}[${number}]`;
}
