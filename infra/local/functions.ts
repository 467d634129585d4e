import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { LocalClock } from './clock.ts';
import type { Log } from './log.ts';

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
export function localFunction(definition: FunctionDefinition, { clock, log }: { readonly clock: LocalClock; readonly log: Log }): LocalFunction {
  const environments = new Set<Environment>();
  const waiting: Call[] = [];
  let stopped = false;

  const next = () => {
    if (waiting.length === 0) return;
    const idle = [...environments].find(({ call }) => call === undefined);
    const environment = idle ?? (environments.size < definition.concurrency ? begin() : undefined);
    const call = environment && waiting.shift();
    if (environment && call) run(environment, call);
  };

  const begin = (): Environment => {
    const environment: Environment = { worker: startWorker(definition, clock, log), call: undefined };
    environments.add(environment);
    environment.worker.on('message', (message) => finish(environment, message));
    environment.worker.on('error', (error) => lose(environment, error instanceof Error ? error.message : String(error)));
    environment.worker.on('exit', () => lose(environment, 'the environment ended'));
    return environment;
  };

  const run = (environment: Environment, call: Call) => {
    environment.call = call;
    const seconds = (definition.timeoutMs / 1000).toFixed(2);
    call.timer = setTimeout(() => void lose(environment, `Task timed out after ${seconds} seconds`), definition.timeoutMs);
    environment.worker.postMessage({ event: call.event, requestId: randomUUID(), timeoutMs: definition.timeoutMs });
  };

  const release = (environment: Environment): Call | undefined => {
    const { call } = environment;
    environment.call = undefined;
    clearTimeout(call?.timer);
    return call;
  };

  const finish = (environment: Environment, message: unknown) => {
    const call = release(environment);
    const parsed = reply.parse(message);
    if (!('error' in parsed)) call?.answer(parsed.answer);
    else {
      call?.fail(new FunctionError(`${definition.path}: ${parsed.error.stack || `${parsed.error.name}: ${parsed.error.message}`}`));
      if (parsed.broken) void lose(environment, 'it does not load');
    }
    next();
  };

  const lose = async (environment: Environment, why: string) => {
    if (!environments.delete(environment)) return;
    release(environment)?.fail(new FunctionError(`${definition.path}: ${why}`));
    await environment.worker.terminate();
    if (!stopped) next();
  };

  const end = async (why: string) => {
    await Promise.all([...environments].map((environment) => lose(environment, why)));
  };

  return {
    name: definition.name,
    path: definition.path,
    busy: () => waiting.length + [...environments].filter(({ call }) => call).length,
    invoke: (event) =>
      new Promise((answer, fail) => {
        if (stopped) return fail(new FunctionError(`${definition.path}: the machine stops`));
        waiting.push({ event, answer, fail });
        next();
      }),
    drop: () => end('the environment was dropped'),
    stop: async () => {
      stopped = true;
      for (const call of waiting.splice(0)) call.fail(new FunctionError(`${definition.path}: the machine stops`));
      await end('the machine stops');
    },
  };
}

function startWorker(definition: FunctionDefinition, clock: LocalClock, log: Log): Worker {
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
