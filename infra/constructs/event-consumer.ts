import { Duration, Names, Validations } from 'aws-cdk-lib';
import { type EventBus, type EventPattern, Rule, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type * as z from 'zod';
import type { allEvents } from '../../events/registry.ts';
import type { Impact } from './impact-alarm.ts';
import { DEFAULT_TIMEOUT, ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { WorkQueue } from './work-queue.ts';

/** Which events of which bus: ours, or the account's default bus when absent. */
export type Subscription = {
  readonly bus?: EventBus;
  readonly pattern: EventPattern;
  /** What is handed over in place of the event: of others' events no more than is needed. Each of its fields must be in each event that matches. */
  readonly message?: RuleTargetInput;
  /** Tells it from the consumer's first subscription. */
  readonly name?: string;
};

/** Our own events. @param detail what else must hold of them */
export function published(
  bus: EventBus,
  events: readonly Pick<(typeof allEvents)[number], 'type' | 'producer'>[],
  detail?: EventPattern['detail'],
): Subscription {
  const sources = new Set(events.map(({ producer }) => `convoke.${producer}`));
  return { bus, pattern: { source: [...sources], detailType: events.map(({ type }) => type), ...(detail && { detail }) } };
}

/** Lets a function work off a queue, a batch at a time; what fails comes back alone. */
export function workOff(
  worker: Pick<ServiceFunction, 'lambda' | 'allow'>,
  queue: Queue,
  { batchSize, maxConcurrency }: { readonly batchSize: number; readonly maxConcurrency: number },
): void {
  const { lambda } = worker;
  const source = { eventSourceArn: queue.queueArn, batchSize, maxConcurrency, reportBatchItemFailures: true };
  lambda.addEventSourceMapping(`SqsEventSource:${Names.nodeUniqueId(queue.node)}`, source);
  // What Lambda's poller asks for, as in the managed policy AWSLambdaSQSQueueExecutionRole; the CDK's own grant adds two it never needs.
  worker.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [queue.queueArn]);
  // The mapping is a child of the function.
  Validations.of(lambda).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'SQS has no on-failure destination: the queue itself moves what fails to its dead-letter queue.',
  });
}

export type EventConsumerProps<S extends z.ZodObject> = ServiceFunctionProps<S> &
  Impact & {
    readonly on: Subscription | readonly Subscription[];
    /** How many copies may work at once; SQS allows no less than 2. Too many would only meet in the same transaction. */
    readonly maxConcurrency?: number;
    /** How many it takes at once: ten, unless each is heavy. */
    readonly batchSize?: number;
  };

/**
 * A consumer of events, whole: the rule, its queue and dead letters, the function and the alarm. There is no other way to make one,
 * so that none comes without a retry policy, a place for what fails and a word about whom the failure hurts.
 */
export class EventConsumer<S extends z.ZodObject> extends Construct {
  readonly function: ServiceFunction<S>;
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, { on, impact, runbook, maxConcurrency = 5, batchSize = 10, ...props }: EventConsumerProps<S>) {
    super(scope, id);
    const timeout = props.timeout ?? DEFAULT_TIMEOUT;
    this.work = new WorkQueue(this, 'Work', {
      foundation: props.foundation,
      name: id,
      consumerTimeout: timeout,
      // Enough for a passing fault, soon enough for the alarm.
      tries: Duration.minutes(15),
      impact,
      runbook,
    });
    this.function = new ServiceFunction(this, 'Function', props);
    workOff(this.function, this.work.queue, { batchSize, maxConcurrency });
    for (const one of [on].flat()) this.#subscribe(one, props.foundation.prefix);
  }

  #subscribe({ bus, pattern, message, name }: Subscription, prefix: string): void {
    const suffix = name === undefined ? '' : `-${name}`;
    new Rule(this, `Rule${suffix}`, {
      ruleName: `${prefix}-${this.node.id}${suffix}`,
      description: `Feeds ${this.node.id}`,
      ...(bus && { eventBus: bus }),
      eventPattern: pattern,
      targets: [
        new SqsQueue(this.work.queue, {
          ...(message && { message }),
          // The longest that EventBridge tries; after that the event is dropped unless there is a dead-letter queue.
          retryAttempts: 185,
          maxEventAge: Duration.hours(24),
          deadLetterQueue: this.work.deadLetters.queue,
        }),
      ],
    });
  }
}
