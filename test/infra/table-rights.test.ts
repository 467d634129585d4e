import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handlers } from '../../infra/build.ts';
import { bundled } from '../../infra/local/synthesis.ts';
import { grantsOf } from './grants.ts';
import { installation } from './installation.ts';

/** How the adapters ask for each right, through the port of the table. */
const ASKED: Readonly<Record<string, RegExp>> = {
  GetItem: /\btable\.get\(/,
  BatchGetItem: /\bgetMany\(/,
  Query: /\btable\.query\(/,
  PutItem: /\bput\s*[:,}]/,
  DeleteItem: /\bremove:/,
  ConditionCheckItem: /\bcheck:/,
  UpdateItem: /\b(add|raise):/,
  due: /index: 'due'/,
  list: /index: 'list'/,
};

/**
 * What a store in the bundle could ask for and this function never does. A right that is missing shows nowhere but in AWS:
 * whoever adds to a bundle decides here, or in infra/features.
 */
const NEVER_ASKED: Readonly<Record<string, readonly string[]>> = {
  // Publishes and forgets; looking for leftovers is the sweep's.
  'outbox/relay-events': ['PutItem', 'Query'],
  // They put jobs into a queue; `put` is the queue's.
  'mail/plan-registration-mail': ['PutItem'],
  'mail/plan-sign-in-mail': ['PutItem'],
  // They look a delivery up, or save one; listing those of a session is for organisers, ending an unsubscription for the page.
  'mail/plan-action-point-mail': ['BatchGetItem', 'DeleteItem', 'UpdateItem', 'list'],
  'mail/plan-notes-mail': ['BatchGetItem', 'DeleteItem', 'UpdateItem', 'list'],
  'mail/plan-session-mail': ['BatchGetItem', 'DeleteItem', 'UpdateItem', 'list'],
  'mail/plan-organiser-mail': ['BatchGetItem', 'PutItem', 'DeleteItem', 'UpdateItem', 'list'],
  'mail/requeue-mail': ['BatchGetItem', 'Query', 'PutItem', 'DeleteItem', 'UpdateItem', 'list'],
  'mail/record-mail-feedback': ['BatchGetItem', 'Query', 'DeleteItem', 'list'],
  'mail/deliver-mail': ['DeleteItem'],
  // Seats are not given at the end: nobody is looked up in the queue, nor by who they are.
  'registration/session-starts': ['BatchGetItem', 'list'],
  'registration/session-is-cancelled': ['BatchGetItem', 'list'],
  // Earlier registrations of a person are for organisers who search.
  'registration/take-up-registrations': ['list'],
  'registration/seat-becomes-free': ['list'],
  // Takes up one request; listing them is for organisers.
  'notes/take-up-notes-requests': ['Query'],
  // They look at one material; listing and deleting them is for the door, and one of them changes nothing.
  'material/check-file': ['BatchGetItem', 'DeleteItem', 'list'],
  'material/remove-files': ['BatchGetItem', 'PutItem', 'DeleteItem', 'list'],
};

const meta = z.object({ outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) })) });
const NOT_STORES = /\/(dynamo-table|table|item)\.ts$/;

async function couldAsk(inputs: readonly string[]): Promise<string[]> {
  const stores = inputs.filter((file) => file.startsWith('functions/adapters/') && !NOT_STORES.test(file));
  const source = (await Promise.all(stores.map((file) => readFile(file, 'utf8')))).join('\n');
  return Object.keys(ASKED).filter((right) => ASKED[right]?.test(source));
}

describe('the rights on the table', () => {
  it('cover what each bundle can ask of it', async () => {
    const { outputs } = meta.parse(JSON.parse(await readFile(join(await bundled(), 'meta.json'), 'utf8')));
    const rights = grantsOf(installation());
    for (const handler of await handlers()) {
      const files = Object.entries(outputs).filter(([file]) => file.includes(`/functions/${handler}/`));
      const inputs = files.flatMap(([, one]) => Object.entries(one.inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      const { grants } = rights.find(({ name }) => name === handler.split('/').at(-1)) ?? { grants: [] };
      expect(grants.length).toBeGreaterThan(0);
      const granted = grants.map(({ action, on }) => (on.includes('/index/') ? on.slice(on.lastIndexOf('/') + 1) : action.replace('dynamodb:', '')));
      const missing = (await couldAsk([...new Set(inputs.map(([file]) => file))])).filter(
        (right) => !granted.includes(right) && !NEVER_ASKED[handler]?.includes(right),
      );
      expect({ handler, missing }).toEqual({ handler, missing: [] });
    }
  });
});
