import type { Bus } from './bus.ts';
import { localClock } from './clock.ts';
import { type DueTimes, dueTimes } from './due-times.ts';
import { startEventSources, streamPositions } from './event-sources.ts';
import type { LocalFunction } from './functions.ts';
import { httpApi } from './http-api.ts';
import { type Installed, install, type Reroute } from './installation.ts';
import { jsonFile } from './json-file.ts';
import { type Log, silent } from './log.ts';
import type { Mail } from './mail-store.ts';
import { type Motion, motion } from './motion.ts';
import type { Depth } from './queues.ts';
import { startSchedule } from './schedule.ts';
import { type ServerOptions, type Servers, startServers } from './servers.ts';
import type { SendFault } from './ses.ts';
import { openState, type State, stateInMemory } from './state.ts';
import { forOneMachine, type GivenParameters } from './synthesis.ts';
import { loadTemplate } from './template.ts';

export type LocalCloudOptions = ServerOptions & {
  /** What the installation is told; see infra/parameters.ts. Not needed with `template`. */
  readonly parameters?: GivenParameters;
  /** A folder that was synthesised already, for tests of the machine itself. */
  readonly template?: string;
  /** A folder where everything is kept, or one that the caller has opened. Without it nothing is kept, and all is faster. */
  readonly state?: string | State;
  /** `start`: an instant where the clock begins. `stands`: it stays there until it is moved; without it, it runs along. */
  readonly clock?: { readonly start?: string; readonly stands?: boolean };
  readonly log?: Log;
  /** Where the pages of this machine are, without a slash at the end: those of the site lead back to them. */
  readonly machine?: string;
  /** Lets something stand between the functions and a service, such as a fault that the service itself never shows. */
  readonly reroute?: Reroute;
  /** Hears of every call of a function before it is made: with the path of its handler and the event. */
  readonly onCall?: (path: string, event: unknown) => void;
  /** Hears of every call that has come to its end, and how many milliseconds it took. */
  readonly onEnd?: (path: string, milliseconds: number) => void;
};

/** The whole installation on one machine, running. */
export type LocalCloud = Motion & {
  /** The address of the site, without a slash at the end. */
  readonly url: string;
  /** The clock's time, as an instant. */
  now(): string;
  /** Every mail that SES accepted, in that order. */
  mails(): readonly Mail[];
  /**
   * Calls a function.
   *
   * @param path its handler, such as `outbox/relay-events`, or its name in the template
   * @throws FunctionError
   */
  invoke(path: string, event: unknown): Promise<unknown>;
  /** The functions by name. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  /** The depth of every queue by name, those of dead letters included. */
  queues(): Readonly<Record<string, Depth>>;
  /** The bodies of a queue's messages, without taking them. */
  peek(queue: string): readonly string[];
  /** Puts an event on a bus as somebody else would. */
  readonly put: Bus['put'];
  /** Puts a message into a queue as somebody else would. */
  send(queue: string, body: string): void;
  /** What goes wrong next. */
  readonly inject: {
    send(fault: SendFault, times?: number): void;
    putEvents(entries: number): void;
    /** Ends the environments of a function in the middle of what they do. */
    drop(path: string): Promise<void>;
  };
  /** For clients of the table, the queues and the store of files. */
  readonly endpoints: { readonly dynamodb: string; readonly sqs: string; readonly s3: string };
  stop(): Promise<void>;
};

/**
 * Starts everything that the synthesised templates hold.
 *
 * @throws LocalProblem when the person at the machine can mend it
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const undo = new AsyncDisposableStack();
  try {
    return await assemble(options, undo);
  } catch (error) {
    await undo.disposeAsync();
    throw error;
  }
}

async function assemble(options: LocalCloudOptions, undo: AsyncDisposableStack): Promise<LocalCloud> {
  const { log = silent, state: given, clock: time = {}, reroute = (addresses) => addresses } = options;
  const state = typeof given === 'string' ? await openState(given) : (given ?? stateInMemory());
  undo.defer(() => state.release());
  const clock = localClock({ start: time.start === undefined ? undefined : Date.parse(time.start), stands: time.stands });
  // The build takes as long as the servers: both at once. When one fails, the other is waited for, so that it can be stopped.
  const starting = [startServers(options, { state, log, undo }), folderOf(options)] as const;
  await Promise.allSettled(starting);
  const [servers, folder] = await Promise.all(starting);
  const template = await loadTemplate(folder);
  const installed = await install(template, { folder, servers, state, clock, log, reroute });
  undo.defer(() => installed.stop());
  const seen = watch(installed.functions, options);
  const positions = jsonFile(state.path('streams.json'), streamPositions, {});
  // Nobody of this run holds a message yet: what is hidden was held by a run that was killed.
  await servers.queues.releaseHidden();
  const sources = await startEventSources(template, {
    functions: seen.functions,
    queues: servers.queues,
    dynamodb: servers.dynamodb.endpoint,
    positions,
    log,
  });
  undo.defer(() => stopAll([...sources.queues, ...sources.streams]));
  seen.afterEach(() => {
    for (const stream of sources.streams) stream.wake();
  });
  servers.serveSite(httpApi(template, { functions: seen.functions, clock, log, machine: options.machine }));
  const schedule = startSchedule(template, { functions: seen.functions, queues: servers.queues, clock, log });
  undo.defer(() => schedule.stop());
  await installed.ses.catchUp();
  const moving = motion({
    clock,
    functions: seen.functions,
    queues: servers.queues,
    sources,
    schedule,
    dueTimes: dueTimesOf(servers, installed, undo),
    calls: seen.calls,
    busy: () => servers.requests() > 0 || installed.ses.busy(),
  });
  const now = () => new Date(clock.now()).toISOString();
  return { ...moving, ...doors({ servers, installed, functions: seen.functions }), now, stop: () => undo.disposeAsync() };
}

function dueTimesOf({ dynamodb }: Servers, { tables }: Installed, undo: AsyncDisposableStack): DueTimes | undefined {
  const table = tables.find(({ indexes }) => indexes.includes('due'));
  return table && undo.adopt(dueTimes(dynamodb.endpoint, table.name), (one) => one.close());
}

async function folderOf({ template, parameters, log }: LocalCloudOptions): Promise<string> {
  return template ?? forOneMachine({ ...parameters }, () => log?.note('Building the functions and the stacks, since the sources have changed'));
}

async function stopAll(sources: readonly { stop(): Promise<void> }[]): Promise<void> {
  await Promise.all(sources.map((one) => one.stop()));
}

/** The same functions, counting the calls and telling when one was answered: only functions write. */
function watch(functions: ReadonlyMap<string, LocalFunction>, { onCall, onEnd }: Pick<LocalCloudOptions, 'onCall' | 'onEnd'>) {
  let calls = 0;
  let after: () => void = () => undefined;
  const watched = [...functions].map(([name, one]) => {
    const invoke = async (event: unknown) => {
      calls += 1;
      onCall?.(one.path, event);
      const began = performance.now();
      try {
        return await one.invoke(event);
      } finally {
        onEnd?.(one.path, performance.now() - began);
        after();
      }
    };
    return [name, { ...one, invoke }] as const;
  });
  return {
    functions: new Map<string, LocalFunction>(watched),
    calls: () => calls,
    afterEach: (then: () => void) => {
      after = then;
    },
  };
}

type Parts = { readonly servers: Servers; readonly installed: Installed; readonly functions: ReadonlyMap<string, LocalFunction> };

/** What tests and the demo do from outside. */
function doors({ servers, installed, functions }: Parts): Omit<LocalCloud, keyof Motion | 'now' | 'stop'> {
  const { queues, mails, files, dynamodb, siteAddress } = servers;
  return {
    url: siteAddress,
    mails: mails.all,
    functions,
    invoke: (path, event) => functionAt(functions, path).invoke(event),
    queues: () => Object.fromEntries(queues.names().map((name) => [name, queues.depth(name)])),
    peek: queues.peek,
    put: installed.bus.put,
    send: (queue, body) => queues.send(queue, body),
    inject: {
      send: (fault, times = 1) => installed.ses.failNext(fault, times),
      putEvents: installed.bus.failNext,
      drop: (path) => functionAt(functions, path).drop(),
    },
    endpoints: { dynamodb: dynamodb.endpoint, sqs: queues.endpoint, s3: files.endpoint },
  };
}

/** The stacks name a function after its handler's file, with the installation before it. */
function functionAt(functions: ReadonlyMap<string, LocalFunction>, path: string): LocalFunction {
  const handler = path.slice(path.lastIndexOf('/') + 1);
  const found = [...functions.values()].find(({ name }) => name === path || name === handler || name.endsWith(`-${handler}`));
  if (!found) throw new Error(`There is no function ${path}; there are ${[...functions.keys()].join(', ')}`);
  return found;
}
