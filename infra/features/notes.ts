import { Construct } from 'constructs';
import { notesRequestedV1 } from '../../events/notes/notes.requested.v1.ts';
import { notesEnv } from '../../functions/notes/env.ts';
import { EventConsumer, published } from '../constructs/event-consumer.ts';
import type { Foundation } from '../foundation.ts';

/** Notes: who asked for them, and who gets them without an organiser. */
export class Notes extends Construct {
  constructor(scope: Construct, id: string, foundation: Foundation) {
    super(scope, id);
    new EventConsumer(this, 'take-up-notes-requests', {
      foundation,
      handler: 'notes/take-up-notes-requests',
      purpose: 'Takes up requests for notes: approves whom the series lets in, leaves the others to the organisers',
      schema: notesEnv,
      environment: { TABLE_NAME: foundation.table.tableName },
      tableActions: ['GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem'],
      // The seats of a person are found by the person.
      indexes: ['list'],
      on: published(foundation.bus, [notesRequestedV1]),
      impact: 'People who asked for notes hear nothing, and organisers do not see their requests.',
      runbook: 'take-up-notes-requests',
    });
  }
}
