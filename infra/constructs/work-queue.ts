import { Duration, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Foundation } from '../foundation.ts';
import { type Impact, ImpactAlarm } from './impact-alarm.ts';

type DeadLettersProps = Impact & {
  readonly foundation: Foundation;
  readonly name: string;
  /** For what the next run makes up anyway: how many may lie there, and for how long. Absent: none, for as long as SQS keeps a message. */
  readonly bearable?: { readonly count: number; readonly within: Duration };
};

/** Where messages wait for a person. Nothing that matters gets in without an alarm. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { foundation, name, impact, runbook, bearable }: DeadLettersProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: `${foundation.prefix}-${name}-dead`,
      enforceSSL: true,
      // The longest that SQS keeps a message: two weeks to come back from a holiday and mend it.
      retentionPeriod: bearable?.within ?? Duration.days(14),
    });
    const reason = 'This is a dead-letter queue: it is the end of the line, watched by an alarm.';
    Validations.of(this.queue).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
    new ImpactAlarm(this, 'dead-letters', {
      foundation,
      impact,
      runbook,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: bearable?.count ?? 0,
      evaluationPeriods: 1,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      // An idle queue stops reporting after six hours: no news is no dead letter.
      missing: TreatMissingData.NOT_BREACHING,
    });
  }
}

type Props = DeadLettersProps & {
  /** The timeout of the function that reads the queue. */
  readonly consumerTimeout: Duration;
  /** For how long a message that fails is tried again before it is dead. */
  readonly tries: Duration;
  /** How long the oldest message may wait. Longer than the tries of one that fails take, whose end the dead letters tell. */
  readonly waits?: Duration;
};

/** A queue that a function works off, with its dead letters. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, { consumerTimeout, tries, waits = Duration.minutes(30), ...props }: Props) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', props);
    // Six times the function's timeout, as AWS demands of event sources: the poller itself retries while it holds a message.
    const visibilityTimeout = Duration.seconds(6 * consumerTimeout.toSeconds());
    this.queue = new Queue(this, 'Queue', {
      queueName: `${props.foundation.prefix}-${props.name}`,
      enforceSSL: true,
      visibilityTimeout,
      // Survives the longest outage that is mended within two weeks.
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: Math.ceil(tries.toSeconds() / visibilityTimeout.toSeconds()) },
    });
    // Nobody works it off: a source left disabled or without its right fails nowhere and is seen only by what piles up.
    new ImpactAlarm(this, 'waits-long', {
      ...{ foundation: props.foundation, impact: props.impact, runbook: props.runbook },
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: waits.toSeconds(),
      evaluationPeriods: 3,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
    });
  }
}
