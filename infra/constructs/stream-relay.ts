import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type * as z from 'zod';
import { type Impact, ImpactAlarm } from './impact-alarm.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { DeadLetters } from './work-queue.ts';

type Props<S extends z.ZodObject> = ServiceFunctionProps<S> & Impact & { readonly partitionPrefix: string };

/** A function that reads the table's stream: the items put into the partitions of one prefix, in new places or in the place of others. */
export class StreamRelay<S extends z.ZodObject> extends Construct {
  readonly function: ServiceFunction<S>;

  constructor(scope: Construct, id: string, { impact, runbook, partitionPrefix, ...props }: Props<S>) {
    super(scope, id);
    const { foundation } = props;
    const failures = new DeadLetters(this, 'Failures', { foundation, name: id, impact, runbook });
    this.function = new ServiceFunction(this, 'Function', props);
    this.#read(foundation.table, { partitionPrefix, failures });
    new ImpactAlarm(this, 'behind', {
      foundation,
      impact,
      runbook,
      metric: this.function.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: Duration.minutes(1).toMilliseconds(),
      evaluationPeriods: 5,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
    });
  }

  #read({ tableStreamArn }: TableV2, { partitionPrefix, failures }: { readonly partitionPrefix: string; readonly failures: DeadLetters }): void {
    if (!tableStreamArn) throw new Error('The table has no stream to read');
    this.function.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [tableStreamArn]);
    // Lists streams, not what is in them; the service knows no resource for it.
    this.function.allow(['dynamodb:ListStreams'], ['*']);
    new EventSourceMapping(this, 'Stream', {
      target: this.function.lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      // PutEvents takes up to ten entries in a request.
      batchSize: 10,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // The default tries for a day and blocks its shard meanwhile. Giving up loses nothing: the item stays in the outbox
      // until it is published, and the sweep finds it.
      retryAttempts: 10,
      maxRecordAge: Duration.hours(1),
      onFailure: this.function.giveUpTo(failures.queue),
      filters: [
        FilterCriteria.filter({
          // What takes the place of a request that was taken up is an event as well.
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith(partitionPrefix) } } },
        }),
      ],
    });
  }
}
