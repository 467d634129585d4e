import type { DomainEvent } from '../../../events/registry.ts';
import type { Key, Write } from '../../../functions/adapters/dynamodb/table.ts';
import { NotNowError } from '../../../functions/kernel/optimistic.ts';
import type { Feedback } from '../../../functions/mail/domain/feedback.ts';
import { type Job, job } from '../../../functions/mail/domain/job.ts';
import { ruleOf } from '../../../functions/mail/domain/kinds.ts';
import type { MailQueue, OutgoingMail } from '../../../functions/mail/ports.ts';
import { UnableToSendError } from '../../../functions/mail/use-cases/deliver-mail.ts';
import type { EventBus } from '../../../functions/outbox/ports.ts';
import type { TestPlatform } from '../../support/platform.ts';
import type { Chance } from './chance.ts';
import type { Chronicle } from './chronicle.ts';
import { type Container, giveBack, type Surroundings, takeContainer } from './container.ts';
import type { Variant } from './mistakes/variant.ts';
import { simulatedQueue } from './queues.ts';
import { type End, type Invocation, label, type Scheduler, type Trace } from './scheduler.ts';
import { simulatedSes } from './simulated-ses.ts';
import { simulatedTable, TableFault } from './simulated-table.ts';
import { clock, type Entry, relay } from './triggers.ts';
import type { Forecast } from './weather.ts';

type Deps = {
  readonly base: TestPlatform;
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly forecast: Forecast;
  readonly chronicle: Chronicle;
  readonly variant: Variant;
  readonly trace: Trace;
  /** @param began the number of the moment in which the writer began */
  readonly committed: (writes: readonly Write[], began: number) => void;
  readonly sent: (mail: OutgoingMail) => void;
  /** Hears of each fault that nothing around the function brought about. */
  readonly failed: (name: string, fault: unknown) => void;
};

/** How long a function may take that answers requests or reads a queue, in milliseconds, as `infra` has it. */
const TIMEOUT = 15_000;
/** As `infra` has them: how often a message is tried. */
const [EVENT_RECEIVES, MAIL_RECEIVES] = [10, 60];

/** What a person's program gets of a request: an answer, or none because the function died. */
export type Answered = { readonly status: number; readonly location: string | null; readonly text: string } | undefined;

/** The names of the consumers and what each takes. */
function takers() {
  const one = takeContainer();
  giveBack(one, false);
  return [...one.consumers().values()];
}

/** Everything between the people and SES: functions, table, stream, bus, queues and clock. */
export function simulatedCloud(deps: Deps) {
  const { base, scheduler, chance, forecast, chronicle, variant, trace } = deps;
  const iso = scheduler.time;
  const ses = simulatedSes({ ...deps, sent: deps.sent, report: (feedback, delay) => feedbacks.put(feedback, delay) });
  const table = {
    ...{ memory: base.table, scheduler, chance, forecast },
    committed: (writes: readonly Write[], by: Invocation) => {
      trace(() => `${label(by)} stored`);
      deps.committed(writes, begun.get(by) ?? 0);
      for (const one of writes)
        if ('put' in one && one.put.pk.startsWith('OUTBOX#')) stream.push({ item: one.put, at: scheduler.now() + chance.below(500) });
    },
    writtenAt: (key: Key) => chronicle.last(key)?.time ?? 0,
  };

  const begun = new WeakMap<Invocation, number>();

  /** A code instead of an error is what the bus answered. */
  function examine(name: string, fault: unknown): void {
    const isFromOutside = fault instanceof TableFault || fault instanceof UnableToSendError || typeof fault === 'string';
    if (!isFromOutside && !(fault instanceof NotNowError)) deps.failed(name, fault);
  }

  /** What a function may call, each call through the scheduler. */
  function surroundingsOf(by: Invocation): Surroundings {
    const around: Surroundings = {
      platform: {
        ...base,
        clock: { now: iso },
        table: simulatedTable(table, by),
        wait: (milliseconds) => scheduler.call(by, 'wait', async () => undefined, Math.ceil(milliseconds)),
      },
      queue: mailQueue(by),
      mailer: ses(by),
      bus: bus(by),
      fault: (fault) => {
        trace(() => `${label(by)} reports ${String(fault)}`);
        examine(by.name, fault);
      },
    };
    return variant.of?.(around, by) ?? around;
  }

  /** Runs a function in a container of its own. */
  function run(name: string, timeout: number, work: (inside: Container) => Promise<unknown>, told: (end: End) => void): void {
    const inside = takeContainer();
    const invocation = scheduler.invoke(
      name,
      timeout,
      async (by) => {
        begun.set(by, chronicle.now());
        inside.enter(surroundingsOf(by));
        return work(inside);
      },
      (end) => {
        trace(() => `${label(invocation)} ${end.how}${end.how === 'failed' ? `: ${String(end.fault)}` : ''}`);
        giveBack(inside, end.how === 'killed');
        if (end.how === 'failed') examine(name, end.fault);
        told(end);
      },
    );
    trace(() => `${label(invocation)} begins`);
  }

  /** A function that handles messages, each on its own: those that it could not handle come again. */
  function reader<T>(name: string, maxReceives: number, handle: (inside: Container, body: T) => Promise<string>) {
    return simulatedQueue<T>(
      { chance, forecast, now: scheduler.now },
      {
        name,
        maxReceives,
        handle: (bodies, told) => {
          const handled = bodies.map(() => variant.swallows === true);
          const one = async (inside: Container, body: T, n: number) => {
            try {
              const outcome = await handle(inside, body);
              handled[n] = true;
              trace(() => `${name}: ${outcome}`);
            } catch (fault) {
              handled[n] ||= variant.letsGo?.(fault) ?? false;
              trace(() => `${name} fails: ${String(fault)}`);
              examine(name, fault);
            }
          };
          run(
            name,
            TIMEOUT,
            (inside) => Promise.all(bodies.map((body, n) => one(inside, body, n))),
            (end) => told(end.how === 'done' || variant.swallows ? handled : []),
          );
        },
      },
    );
  }

  const consumers = takers().map(({ name, isFor }) => ({
    isFor,
    queue: reader<DomainEvent>(name, EVENT_RECEIVES, (inside, event) => {
      const consumer = inside.consumers().get(name);
      const cause = { correlationId: event.correlationId, causationId: event.id };
      return consumer ? consumer.handle(event, cause) : Promise.reject(new Error(`Nobody is ${name}`));
    }),
  }));
  const deliver = (name: string) => reader<Job>(name, MAIL_RECEIVES, (inside, one) => inside.deliver(one));
  const mails = { transactional: deliver('mail/deliver-mail'), bulk: deliver('mail/deliver-mail (bulk)') };
  const feedbacks = reader<Feedback>('mail/record-mail-feedback', EVENT_RECEIVES, (inside, feedback) => inside.recordFeedback(feedback));
  const queues = [...consumers.map(({ queue }) => queue), mails.transactional, mails.bulk, feedbacks];

  function mailQueue(by: Invocation): MailQueue {
    const take = async (jobs: readonly Job[], seconds: number) => {
      const isRefused = chance.happens(forecast.rate('refused'));
      // What a batch took stays taken, whatever its caller hears.
      const taken = isRefused ? jobs.slice(0, chance.below(jobs.length + 1)) : jobs;
      for (const one of taken) mails[ruleOf(one.kind).queue].put(job.parse(JSON.parse(JSON.stringify(one))), seconds * 1000);
      if (isRefused || chance.happens(forecast.rate('lostAnswer'))) throw new TableFault('The queue does not answer');
    };
    const put = (jobs: readonly Job[], seconds: number) =>
      scheduler.call(by, `put ${jobs.map(({ kind }) => kind).join(', ')}`, () => take(jobs, seconds));
    return { put: (jobs) => put(jobs, 0), putBack: (one, seconds) => put([one], seconds) };
  }

  function bus(by: Invocation): EventBus {
    const deliverEvent = (event: DomainEvent): undefined => {
      trace(() => `${event.type} ${event.id} is on the bus ${JSON.stringify(event.data)}`);
      for (const { isFor, queue } of consumers) if (isFor(event)) queue.put(event);
    };
    const take = (event: DomainEvent) => (chance.happens(forecast.rate('entryRefused')) ? 'ThrottlingException' : deliverEvent(event));
    const publish = async (events: readonly DomainEvent[]) => {
      if (forecast.isOut('bus') || chance.happens(forecast.rate('refused'))) return events.map(() => 'InternalFailure');
      const errors = events.map(take);
      return chance.happens(forecast.rate('lostAnswer')) ? events.map(() => 'TimeoutError') : errors;
    };
    return { publish: (events) => scheduler.call(by, `PutEvents ${events.map(({ type }) => type).join(', ')}`, () => publish(events)) };
  }

  const stream: Entry[] = [];
  scheduler.add(relay({ ...deps, run }, stream));
  scheduler.add(clock({ ...deps, run }));
  for (const { source } of queues) scheduler.add(source);

  return {
    queues,
    /** A person's request, and what comes back. */
    request(name: string, request: Request, told: (answered: Answered) => void): void {
      let answered: Answered;
      const work = async (inside: Container) => {
        const response = await inside.web.request(request);
        answered = { status: response.status, location: response.headers.get('location'), text: await response.text() };
      };
      run(`web (${name})`, TIMEOUT, work, (end) => told(end.how === 'done' ? answered : undefined));
    },
  };
}
export type SimulatedCloud = ReturnType<typeof simulatedCloud>;
