import { Construct } from 'constructs';
import { registrationDeclinedV1 } from '../../events/registration/registration.declined.v1.ts';
import { registrationRevokedV1 } from '../../events/registration/registration.revoked.v1.ts';
import { registrationSubmittedV1 } from '../../events/registration/registration.submitted.v1.ts';
import { registrationWithdrawnV1 } from '../../events/registration/registration.withdrawn.v1.ts';
import { sessionCancelledV1 } from '../../events/session/session.cancelled.v1.ts';
import { sessionChangedV1 } from '../../events/session/session.changed.v1.ts';
import { sessionStartedV1 } from '../../events/session/session.started.v1.ts';
import { registrationEnv } from '../../functions/registration/env.ts';
import { EventConsumer, published } from '../constructs/event-consumer.ts';
import { LONG_TIMEOUT, READ } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';

/** Seats: who gets one, who moves up, and what a session's own life does to its registrations. */
export class Registration extends Construct {
  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    const shared = {
      foundation,
      schema: registrationEnv,
      environment: { TABLE_NAME: foundation.table.tableName },
      tableActions: [...READ, 'PutItem', 'DeleteItem'],
    } as const;
    // The end of all registrations is written page by page: none is looked up by itself.
    const ending = { ...shared, timeout: LONG_TIMEOUT, tableActions: ['GetItem', 'Query', 'PutItem', 'DeleteItem'] } as const;

    new EventConsumer(this, 'take-up-registrations', {
      ...shared,
      handler: 'registration/take-up-registrations',
      purpose: 'Takes up what people submitted: removes duplicates, gives seats and waiting positions',
      on: published(foundation.bus, [registrationSubmittedV1]),
      // All registrations of a session meet in one item that counts its seats: more hands would only collide there.
      maxConcurrency: 2,
      impact: 'People who registered hear nothing: no seat, no waiting position, no mail.',
      runbook: 'take-up-registrations',
    });
    new EventConsumer(this, 'seat-becomes-free', {
      ...shared,
      handler: 'registration/seat-becomes-free',
      purpose: 'Offers a free seat to the next in line',
      on: published(foundation.bus, [registrationWithdrawnV1, registrationRevokedV1, registrationDeclinedV1, sessionChangedV1]),
      maxConcurrency: 2,
      impact: 'Seats stay empty while people wait for them.',
      runbook: 'seat-becomes-free',
    });
    new EventConsumer(this, 'session-starts', {
      ...ending,
      handler: 'registration/session-starts',
      purpose: 'Lets what is still waiting at the start lapse',
      on: published(foundation.bus, [sessionStartedV1]),
      impact: 'People who still wait for a seat are not told that the session began without them.',
      runbook: 'session-starts',
    });
    new EventConsumer(this, 'session-is-cancelled', {
      ...ending,
      handler: 'registration/session-is-cancelled',
      purpose: 'Cancels the registrations of a cancelled session',
      on: published(foundation.bus, [sessionCancelledV1]),
      impact: 'Registrants of a cancelled session are not told and may travel to it.',
      runbook: 'session-is-cancelled',
    });
  }
}
