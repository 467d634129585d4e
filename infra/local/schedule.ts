import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import type { LocalClock } from './clock.ts';
import type { LocalFunction } from './functions.ts';
import type { Log } from './log.ts';
import { LocalProblem, messageOf } from './problem.ts';
import type { Queues } from './queues.ts';
import type { Resource, Template } from './template.ts';

/** What the template lets the clock call. */
export type Schedule = {
  /** Calls everything that is scheduled, with the clock's time; returns when it has answered. */
  tick(): Promise<void>;
  stop(): void;
};

type Scheduled = {
  readonly id: string;
  readonly everyMinutes: number;
  readonly target: LocalFunction;
  readonly event: (time: string) => unknown;
  readonly retries: number;
  readonly deadLetters: string | undefined;
};

const MINUTE = 60_000;
const retryPolicy = z.strictObject({ MaximumRetryAttempts: z.number().optional(), MaximumEventAgeInSeconds: z.number().optional() }).optional();
const deadLetters = z.strictObject({ Arn: z.string() }).optional();

const ruleReading = {
  counts: {
    ScheduleExpression: z.string(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Targets: z.array(
      z.strictObject({ Arn: z.string(), Id: z.string(), Input: z.string().optional(), RetryPolicy: retryPolicy, DeadLetterConfig: deadLetters }),
    ),
  },
  ignored: ['Description', 'Name', 'Tags'],
};

const scheduleReading = {
  counts: {
    ScheduleExpression: z.string(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Target: z.object({ Arn: z.string(), Input: z.string().optional(), RetryPolicy: retryPolicy, DeadLetterConfig: deadLetters }),
  },
  ignored: ['Description', 'FlexibleTimeWindow', 'GroupName', 'KmsKeyArn', 'Name', 'ScheduleExpressionTimezone'],
};

/**
 * The schedules of the template. They run along with the clock, unless it stands: then only when they are told to.
 *
 * @throws LocalProblem for a schedule that is not `rate(n minutes)` or calls anything but a function
 */
export function startSchedule(
  template: Template,
  deps: { readonly functions: ReadonlyMap<string, LocalFunction>; readonly queues: Queues; readonly clock: LocalClock; readonly log: Log },
): Schedule {
  const scheduled = [...fromRules(template, deps.functions), ...fromScheduler(template, deps.functions)];
  const call = async (which: readonly Scheduled[]) => {
    await Promise.all(which.map((one) => run(one, deps)));
  };
  let timer: NodeJS.Timeout | undefined;
  const plan = () => {
    const now = deps.clock.now();
    timer = setTimeout(
      () => {
        const minute = Math.floor(deps.clock.now() / MINUTE);
        void call(scheduled.filter(({ everyMinutes }) => minute % everyMinutes === 0));
        plan();
      },
      MINUTE - (now % MINUTE),
    );
  };
  if (!deps.clock.stands) plan();
  return { tick: () => call(scheduled), stop: () => clearTimeout(timer) };
}

async function run(
  one: Scheduled,
  { clock, queues, log }: { readonly clock: LocalClock; readonly queues: Queues; readonly log: Log },
): Promise<void> {
  const event = one.event(new Date(clock.now()).toISOString());
  for (let tries = 0; tries <= one.retries; tries += 1) {
    try {
      await one.target.invoke(event);
      return;
    } catch (error) {
      log.note(`${one.target.path} failed on its schedule: ${messageOf(error)}`);
    }
  }
  if (one.deadLetters !== undefined) queues.send(one.deadLetters, JSON.stringify(event));
}

function fromRules(template: Template, functions: ReadonlyMap<string, LocalFunction>): readonly Scheduled[] {
  return template
    .of('AWS::Events::Rule')
    .filter(({ properties }) => 'ScheduleExpression' in properties)
    .flatMap((resource) => {
      const { ScheduleExpression, State, Targets } = template.read(resource, ruleReading);
      if (State === 'DISABLED') return [];
      const standard = (time: string) => ({
        version: '0',
        id: `${resource.id}-${time}`,
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account: ACCOUNT,
        time,
        region: REGION,
        resources: [`arn:aws:events:${REGION}:${ACCOUNT}:rule/${resource.id}`],
        detail: {},
      });
      return Targets.map((target) => scheduledCall(resource, ScheduleExpression, target, { functions, standard }));
    });
}

function fromScheduler(template: Template, functions: ReadonlyMap<string, LocalFunction>): readonly Scheduled[] {
  return template.of('AWS::Scheduler::Schedule').flatMap((resource) => {
    const { ScheduleExpression, State, Target } = template.read(resource, scheduleReading);
    return State === 'DISABLED' ? [] : [scheduledCall(resource, ScheduleExpression, Target, { functions, standard: () => ({}) })];
  });
}

type Target = {
  readonly Arn: string;
  readonly Input?: string | undefined;
  readonly RetryPolicy?: z.infer<typeof retryPolicy>;
  readonly DeadLetterConfig?: z.infer<typeof deadLetters>;
};

function scheduledCall(
  resource: Resource,
  expression: string,
  { Arn, Input, RetryPolicy, DeadLetterConfig }: Target,
  { functions, standard }: { readonly functions: ReadonlyMap<string, LocalFunction>; readonly standard: (time: string) => unknown },
): Scheduled {
  const target = functions.get(Arn.slice(Arn.lastIndexOf(':') + 1));
  if (!target) throw new LocalProblem(`${resource.id} calls ${Arn} on a schedule: one machine calls functions only`);
  return {
    id: resource.id,
    everyMinutes: minutesOf(expression, resource.id),
    target,
    event: (time) => (Input === undefined ? standard(time) : JSON.parse(Input.replaceAll('<aws.scheduler.scheduled-time>', time))),
    // Whatever the policy says, at the next tick it is tried again anyway: two tries soon are enough here.
    retries: Math.min(2, RetryPolicy?.MaximumRetryAttempts ?? 2),
    deadLetters: DeadLetterConfig?.Arn.split(':').at(-1),
  };
}

function minutesOf(expression: string, id: string): number {
  const minutes = /^rate\((\d+) minutes?\)$/.exec(expression)?.[1];
  if (minutes === undefined) throw new LocalProblem(`${id} has the schedule ${expression}: one machine knows rate(1 minute) and rate(n minutes)`);
  return Number(minutes);
}
