import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { sweepEnv } from '../../functions/clock/env.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { READ_WRITE } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';

/** Time: what is due is found and done each minute. */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    const sweep = new ScheduledFunction(this, 'sweep-due', {
      foundation,
      handler: 'clock/sweep-due',
      purpose: 'Each minute: does what is due, and finds events that stayed in the outbox',
      schema: sweepEnv,
      environment: { TABLE_NAME: foundation.table.tableName, BUS_NAME: foundation.bus.eventBusName },
      tableActions: READ_WRITE,
      indexes: ['due'],
      // Ends before the next tick begins; what it did not reach, that one does.
      timeout: Duration.seconds(55),
      impact: 'Time stands still: registration does not open or close, offers do not expire, no reminder goes out.',
      runbook: 'sweep-due',
    });
    // For what the relay left behind in the outbox.
    sweep.function.allow(['events:PutEvents'], [foundation.bus.eventBusArn]);
    // For what the relay left behind.
    sweep.function.allow(['events:PutEvents'], [foundation.bus.eventBusArn]);
  }
}
