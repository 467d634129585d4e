import { parseArgs } from 'node:util';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { seatsItem } from '../functions/adapters/dynamodb/registration-items.ts';
import { registrationStore } from '../functions/adapters/dynamodb/registration-store.ts';
import { platform } from '../functions/adapters/platform.ts';
import { recountSeats } from '../functions/registration/use-cases/recount-seats.ts';

const HELP = `Counts the seats and queues of all sessions anew, from their registrations.

  npm run recount-seats -- --table NAME

Needed once after an old copy was written over the table: its counts know nothing of who registered since. It may run while people register,
and running it again changes nothing. AWS_REGION and credentials come from the environment, as everywhere in the AWS SDK.
`;

const { values } = parseArgs({ options: { table: { type: 'string' }, help: { type: 'boolean' } } });
const ledger = z.looseObject({ pk: z.string(), sk: z.string(), type: z.string(), v: z.number(), data: z.record(z.string(), z.unknown()) });

async function recount(TableName: string): Promise<void> {
  const base = platform({ TABLE_NAME: TableName });
  const again = recountSeats({ ...base, registrations: registrationStore(base) });
  const correlationId = base.ids.mint('req');
  const only = { FilterExpression: 'sk = :seats', ExpressionAttributeValues: { ':seats': { S: 'SEATS' } } };
  let [sessions, changed] = [0, 0];
  for await (const { Items = [] } of paginateScan({ client: new DynamoDBClient({}) }, { TableName, ...only }))
    for (const item of Items) {
      const { sessionId } = seatsItem.read(ledger.parse(unmarshall(item)));
      sessions += 1;
      changed += (await again(sessionId, { correlationId, causationId: correlationId })) ? 1 : 0;
    }
  process.stdout.write(`${sessions} sessions were counted, ${changed} said something else before.\n`);
}

if (values.help) process.stdout.write(HELP);
else if (values.table) await recount(values.table);
else {
  process.stderr.write(HELP);
  process.exitCode = 2;
}
