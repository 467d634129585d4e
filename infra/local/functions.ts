import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { LocalClock } from './clock.ts';
import type { Log } from './log.ts';
import { messageOf } from './problem.ts';

/** A function of the template, ready to be called. */
export type LocalFunction = {
  readonly name: string;
  /** Where its handler lies below `functions/`, such as `outbox/relay-events`; the name where the bundle does not tell. */
  readonly path: string;
  /** Calls that run or wait for an environment. */
  busy(): number;
  /**
   * Calls the handler and gives its answer as JSON would carry it.
   *
   * @throws FunctionError when the handler throws, does not load, is dropped, or takes longer than its timeout
   */
  invoke(event: unknown): Promise<unknown>;
  /** Ends every environment at once, in the middle of what it does, as a failing machine would. */
  drop(): Promise<void>;
  stop(): Promise<void>;
};

/** What a call of a function failed with. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
}

export type FunctionDefinition = {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  /** The bundle, and the name that it exports. */
  readonly entry: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memory: number;
  readonly environment: Readonly<Record<string, string>>;
  /** How many calls may run at once, each in its own environment: as in AWS, an environment takes one call at a time. */
  readonly concurrency: number;
};

type Environment = { readonly worker: Worker; call: Call | undefined };
type Call = { readonly event: unknown; readonly answer: (value: unknown) => void; readonly fail: (error: Error) => void; timer?: NodeJS.Timeout };

const fault = z.object({ name: z.string(), message: z.string(), stack: z.string() });
const reply = z.union([z.object({ error: fault, broken: z.literal(true).optional() }), z.object({ answer: z.unknown() })]);

/** Runs one function in threads that start when they are needed and stay. */
export function localFunction(definition: FunctionDefinition, context: Context): LocalFunction {
  const pool = new Pool(definition, context);
  return {
    name: definition.name,
    path: definition.path,
    busy: () => pool.busy(),
    invoke: (event) => pool.call(event),
    drop: () => pool.end('the environment was dropped'),
    stop: () => pool.stop(),
  };
}

type Context = { readonly clock: LocalClock; readonly log: Log };

/** The environments of one function, and the calls that wait for one. */
class Pool {
  readonly #definition: FunctionDefinition;
  readonly #context: Context;
  readonly #environments = new Set<Environment>();
  readonly #waiting: Call[] = [];
  #stopped = false;

  constructor(definition: FunctionDefinition, context: Context) {
    this.#definition = definition;
    this.#context = context;
  }

  busy(): number {
    return this.#waiting.length + [...this.#environments].filter(({ call }) => call).length;
  }

  call(event: unknown): Promise<unknown> {
    return new Promise((answer, fail) => {
      if (this.#stopped) return fail(this.#error('the machine stops'));
      this.#waiting.push({ event, answer, fail });
      this.#next();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const call of this.#waiting.splice(0)) call.fail(this.#error('the machine stops'));
    await this.end('the machine stops');
  }

  async end(why: string): Promise<void> {
    await Promise.all([...this.#environments].map((environment) => this.#lose(environment, why)));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const idle = [...this.#environments].find(({ call }) => call === undefined);
    const environment = idle ?? (this.#environments.size < this.#definition.concurrency ? this.#begin() : undefined);
    const call = environment && this.#waiting.shift();
    if (environment && call) this.#run(environment, call);
  }

  #begin(): Environment {
    const environment: Environment = { worker: startWorker(this.#definition, this.#context), call: undefined };
    this.#environments.add(environment);
    environment.worker.on('message', (message) => this.#finish(environment, message));
    environment.worker.on('error', (error) => void this.#lose(environment, messageOf(error)));
    environment.worker.on('exit', () => void this.#lose(environment, 'the environment ended'));
    return environment;
  }

  #run(environment: Environment, call: Call): void {
    const { timeoutMs } = this.#definition;
    environment.call = call;
    call.timer = setTimeout(() => void this.#lose(environment, `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`), timeoutMs);
    environment.worker.postMessage({ event: call.event, requestId: randomUUID(), timeoutMs });
  }

  #finish(environment: Environment, message: unknown): void {
    const call = release(environment);
    const parsed = reply.parse(message);
    if ('error' in parsed) {
      call?.fail(this.#error(parsed.error.stack || `${parsed.error.name}: ${parsed.error.message}`));
      // As in AWS: an environment that did not initialise is thrown away, and the next call tries again.
      if (parsed.broken) void this.#lose(environment, 'it does not load');
    } else call?.answer(parsed.answer);
    this.#next();
  }

  async #lose(environment: Environment, why: string): Promise<void> {
    if (!this.#environments.delete(environment)) return;
    release(environment)?.fail(this.#error(why));
    await environment.worker.terminate();
    if (!this.#stopped) this.#next();
  }

  #error(why: string): FunctionError {
    return new FunctionError(`${this.#definition.path}: ${why}`);
  }
}

function release(environment: Environment): Call | undefined {
  const { call } = environment;
  environment.call = undefined;
  clearTimeout(call?.timer);
  return call;
}

function startWorker(definition: FunctionDefinition, { clock, log }: Context): Worker {
  const { name, arn, handler, memory, environment } = definition;
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    env: { ...environment },
    workerData: { name, arn, handler, memory, entry: pathToFileURL(definition.entry).href, clock: clock.buffer },
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => log.functionOutput(definition.path, text));
  return worker;
}
