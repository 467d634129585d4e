import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { sweepEnv } from '../../functions/clock/env.ts';
import { ImpactAlarm } from '../constructs/impact-alarm.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { DOOR, type ServiceFunction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';

/** Time: what is due is found and done each minute. */
export class Clock extends Construct {
  readonly sweep: ServiceFunction;

  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    const sweep = new ScheduledFunction(this, 'sweep-due', {
      foundation,
      handler: 'clock/sweep-due',
      purpose: 'Each minute: does what is due, and finds events that stayed in the outbox',
      schema: sweepEnv,
      environment: { TABLE_NAME: foundation.table.tableName, BUS_NAME: foundation.bus.eventBusName },
      tableActions: DOOR,
      indexes: ['due', 'list'],
      // Ends before the next tick begins; what it did not reach, that one does.
      timeout: Duration.seconds(55),
      impact: 'Time stands still: registration does not open or close, offers do not expire, no reminder goes out.',
      runbook: 'sweep-due',
    });
    this.sweep = sweep.function;
    new ImpactAlarm(this, 'left-undone', {
      foundation,
      impact: 'Something that was due is not done, while the rest goes on: one offer, one session or one reminder stands still.',
      runbook: 'sweep-due',
      // One failure never stops the others, so the function itself ends well: it counts them in this metric of its own.
      metric: new Metric({
        namespace: foundation.prefix,
        metricName: 'SweepFailures',
        dimensionsMap: { service: 'clock' },
        statistic: 'Sum',
        period: Duration.minutes(1),
      }),
      threshold: 0,
      // A lost race mends itself with the next tick; what fails three times in a row does not.
      evaluationPeriods: 3,
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      missing: TreatMissingData.NOT_BREACHING,
    });
    // For what the relay left behind in the outbox.
    sweep.function.allow(['events:PutEvents'], [foundation.bus.eventBusArn]);
  }
}
