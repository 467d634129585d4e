import { Construct } from 'constructs';
import { relayEnv } from '../../functions/outbox/env.ts';
import { LONG_TIMEOUT, type ServiceFunction } from '../constructs/service-function.ts';
import { StreamRelay } from '../constructs/stream-relay.ts';
import type { Foundation } from '../foundation.ts';

/** The only way on to the bus; the sweep takes it too, for what was left behind. */
export class Outbox extends Construct {
  readonly relay: ServiceFunction;

  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    const relay = new StreamRelay(this, 'relay-events', {
      foundation,
      handler: 'outbox/relay-events',
      purpose: 'Publishes the events of the outbox and removes them once the bus has them',
      schema: relayEnv,
      environment: { TABLE_NAME: foundation.table.tableName, BUS_NAME: foundation.bus.eventBusName },
      tableActions: ['DeleteItem'],
      // It offers three times to the bus what was not taken.
      timeout: LONG_TIMEOUT,
      partitionPrefix: 'OUTBOX#',
      impact: 'What people do is stored, but nothing follows from it: no seats, no mails, no reminders.',
      runbook: 'relay-events',
    });
    this.relay = relay.function;
    relay.function.allow(['events:PutEvents'], [foundation.bus.eventBusArn]);
  }
}
