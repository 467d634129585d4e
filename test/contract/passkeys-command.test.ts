import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { passkeyStore } from '../../functions/adapters/dynamodb/passkey-store.ts';
import { opensRecovery } from '../../functions/people/domain/passkey.ts';
import { TEST_SECRET, testPlatform } from '../support/platform.ts';
import { tableInDynamoDb } from '../support/table-in-dynamodb.ts';

/*
 * What an operator runs when the last admin lost all passkeys: the command itself, on a real table and the secret of an installation.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
let real: Awaited<ReturnType<typeof tableInDynamoDb>>;
const secrets = createServer((_, response) => {
  response.setHeader('Content-Type', 'application/x-amz-json-1.1');
  response.end(JSON.stringify({ SecretString: TEST_SECRET }));
});

beforeAll(async () => {
  real = await tableInDynamoDb();
  await new Promise<void>((resolve) => secrets.listen(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(async () => {
  secrets.close();
  await real.stop();
});

function environment(): NodeJS.ProcessEnv {
  const at = secrets.address();
  if (at === null || typeof at === 'string') throw new Error('The secrets are nowhere');
  return {
    ...process.env,
    ...{ AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
    AWS_ENDPOINT_URL_DYNAMODB: real.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${at.port}`,
  };
}

test('gives out a code that opens the way, and says in the log and by an event what happened', async () => {
  const said = ['scripts/passkeys.ts', 'reset', 'last@example.org', '--by', 'operator@example.org', '--table', 'convoke', '--secret', 'installation'];
  const { stdout } = await run(process.execPath, said, { cwd: ROOT, env: environment() });
  const code = /^(?:[0-9a-f]{4}-){6}[0-9a-f]{4}$/m.exec(stdout)?.[0];
  const { people, outbox } = testPlatform();
  const ring = await passkeyStore({ table: real.table, outbox }).get(people.idOf('last@example.org'));
  expect(ring?.recovery && opensRecovery(ring.recovery, code, new Date().toISOString())).toBe(true);
  const { items } = await real.table.query({ pk: 'AUDIT#INSTALLATION' });
  expect(items.map(({ data }) => [data['operation'], data['by'], data['objects']])).toEqual([
    ['resetPasskeys', people.idOf('operator@example.org'), [people.idOf('last@example.org')]],
  ]);
});

test('says how it is called, and touches nothing, when it is called otherwise', async () => {
  const { code, stderr } = await run(process.execPath, ['scripts/passkeys.ts', 'reset', 'last@example.org'], { cwd: ROOT }).then(
    () => ({ code: 0, stderr: '' }),
    (error: { code: number; stderr: string }) => error,
  );
  expect([code, stderr]).toEqual([2, expect.stringContaining('npm run passkeys -- reset ADDRESS')]);
});
