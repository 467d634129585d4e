import { parseArgs } from 'node:util';
import * as z from 'zod';
import { personId } from '../events/values.ts';
import { auditStore } from '../functions/adapters/dynamodb/audit-store.ts';
import { passkeyStore } from '../functions/adapters/dynamodb/passkey-store.ts';
import { keyedPeople } from '../functions/adapters/keyed.ts';
import { platform } from '../functions/adapters/platform.ts';
import { installationSecret } from '../functions/adapters/secret.ts';
import { recordAction } from '../functions/audit/use-cases/record-action.ts';
import { resetPasskeys } from '../functions/people/use-cases/reset-passkeys.ts';
import { inEnglish } from '../functions/web/explanation.ts';

const HELP = `Resets the passkeys of somebody who lost all of theirs, where no other admin can.

  npm run passkeys -- reset ADDRESS --by ADDRESS --table NAME --secret NAME

ADDRESS   whose passkeys; everybody who is signed in in that name is signed out
--by      your own address: the log of the installation says who did it
--table   the installation's table, --secret its secret: docs/operators-guide.md says where to find them

Prints a code, once. Read it out to the person on the telephone: they sign in by mail, write the code and add a new passkey within 24 hours.
AWS_REGION and credentials come from the environment, as everywhere in the AWS SDK.
`;

const { values, positionals } = parseArgs({
  options: { table: { type: 'string' }, secret: { type: 'string' }, by: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const call = z.object({ command: z.literal('reset'), email: z.email(), by: z.email(), table: z.string(), secret: z.string() });

async function reset({ email, by, table, secret }: z.infer<typeof call>): Promise<void> {
  const base = platform({ TABLE_NAME: table });
  const people = keyedPeople(await installationSecret({ SECRET_ARN: secret }));
  const operator = personId.parse(people.idOf(by));
  const record = recordAction({ ...base, log: auditStore(base) });
  const correlationId = base.ids.mint('req');
  const given = { personId: people.idOf(email) };
  const end = await record({ by: operator, operation: 'resetPasskeys', correlationId, given });
  const done = await resetPasskeys({ ...base, people, keyrings: passkeyStore(base) })({ email }, undefined, {
    correlationId,
    causationId: correlationId,
  });
  await end(done.ok ? { result: 'done', status: 200 } : { result: 'refused', status: 409 });
  if (done.ok) process.stdout.write(`${done.value.code}\n\nGood until ${done.value.expiresAt}. It is not shown again.\n`);
  else throw new Error(inEnglish(done.rejection.reason));
}

const [command, email] = positionals;
const parsed = call.safeParse({ ...values, command, email });
if (values.help) process.stdout.write(HELP);
else if (parsed.success) await reset(parsed.data);
else {
  process.stderr.write(HELP);
  process.exitCode = 2;
}
