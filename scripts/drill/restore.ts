import { type AttributeValue, BatchWriteItemCommand, DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { sessionId } from '../../events/values.ts';
import { dynamoTable } from '../../functions/adapters/dynamodb/dynamo-table.ts';
import { erasureStore } from '../../functions/adapters/dynamodb/erasure-store.ts';
import { outbox } from '../../functions/adapters/dynamodb/outbox.ts';
import { registrationStore } from '../../functions/adapters/dynamodb/registration-store.ts';
import { systemRandomness, systemWait, ulidIds } from '../../functions/adapters/system.ts';
import { replayErasure } from '../../functions/people/use-cases/erase-person.ts';
import { recountSeats } from '../../functions/registration/use-cases/recount-seats.ts';
import { CREDENTIALS, REGION } from '../../infra/local/account.ts';
import type { Report } from './report.ts';
import { openStage, people, type Registrant, type Stage } from './stage.ts';

type Stored = Record<string, AttributeValue>;

/**
 * An old copy of the table is written over the table as it is, as the guide for operators says. Who was erased since is forgotten
 * again, and the events since then come once more from the archive.
 */
export async function restore(report: Report): Promise<void> {
  const archived = new Map<string, z.infer<typeof archivedEvent>>();
  const stage = await openStage({ onCall: (path, event) => void keep(archived, path, event) });
  const client = new DynamoDBClient({ region: REGION, endpoint: stage.cloud.endpoints.dynamodb, credentials: CREDENTIALS });
  try {
    await drill({ stage, client, report, archived });
  } finally {
    client.destroy();
    await stage.cloud.stop();
  }
}

type Drill = {
  readonly stage: Stage;
  readonly client: DynamoDBClient;
  readonly report: Report;
  readonly archived: Map<string, z.infer<typeof archivedEvent>>;
};

async function drill(of: Drill): Promise<void> {
  const { stage, client, report, archived } = of;
  const { cloud, kindsTo } = stage;
  const [erased, stays, late] = people('restore', 3);
  if (!erased || !stays || !late) return;
  const everybody = [erased, stays, late];
  const table = (await client.send(new ListTablesCommand({}))).TableNames?.[0] ?? '';
  const traces = async () => (await itemsOf(client, table)).filter((item) => JSON.stringify(unmarshall(item)).includes(erased.email)).length;
  const mails = () => everybody.map(({ email }) => `${email}: ${kindsTo(email).join(', ')}`);

  const old = await copied(of, table, [erased, stays]);
  await eraseAndGoOn(stage, erased, late);
  report.proved('Since then one of them was erased and a third registered', (await traces()) === 0 && kindsTo(late.email).length === 1);
  const [entries, heard, state] = [await erasuresOf(client, table, cloud), mails(), stateOf(await itemsOf(client, table))];

  await write(client, table, old);
  report.did(`The copy is written over the table; the address of the erased person is in ${await traces()} items again`);
  for (const { again } of entries) await again();
  report.did(`Erasures are replayed, and seats counted anew: ${await recount(client, table, cloud)} session said something else`);
  for (let minutes = 0; minutes < 90; minutes += 5) await stage.later(5);
  report.proved(`The list of erasures (${entries.length}) is replayed: the address is nowhere any more`, (await traces()) === 0);

  for (const { detail, detailType, source } of archived.values()) cloud.put({ bus: 'convoke-local', source, detailType, detail });
  await cloud.settle();
  for (let minutes = 0; minutes < 60; minutes += 10) await stage.later(10);
  report.did(`${archived.size} events since the copy are replayed from the archive`);
  report.proved('Nobody got another mail by any of that', heard.join('\n') === mails().join('\n'));
  const after = stateOf(await itemsOf(client, table));
  const other = [...state.filter((line) => !after.includes(line)), ...after.filter((line) => !state.includes(line)).map((line) => `now ${line}`)];
  report.proved(
    `Sessions, registrations, seats and mails are what they were before${other.length > 0 ? `: ${other.join('; ')}` : ''}`,
    other.length === 0,
  );
}

/** Two people register, and a copy is made; what the archive holds begins here. */
async function copied({ stage, client, report, archived }: Drill, table: string, registrants: readonly Registrant[]): Promise<readonly Stored[]> {
  await stage.register(await stage.openSession('restore'), registrants);
  await stage.cloud.settle();
  const old = (await itemsOf(client, table)).filter(({ pk }) => !pk?.S?.startsWith('OUTBOX#'));
  archived.clear();
  report.did(`A copy of the table is made (${old.length} items); two people are registered`);
  return old;
}

async function eraseAndGoOn({ cloud, call, register, later }: Stage, erased: Registrant, late: Registrant): Promise<void> {
  await later(60);
  const sessions = z.looseObject({ items: z.array(z.looseObject({ sessionId: z.string() })) });
  const series = z.looseObject({ items: z.array(z.looseObject({ seriesId: z.string() })) }).parse(await call('GET', '/series?mine=true'));
  const [session] = sessions.parse(await call('GET', `/series/${series.items[0]?.seriesId}/sessions`)).items;
  await register(session?.sessionId ?? '', [late]);
  await call('POST', '/people/erasures', { email: erased.email, confirmEmail: erased.email, reason: 'Asked by letter' });
  await cloud.settle();
  for (let minutes = 0; minutes < 30; minutes += 5) await later(5);
  // The address for the acknowledgement goes last, a day after it was asked for.
  await later(24 * 60);
}

/** What counts of the table, a line for each thing: where it is, how it stands, how many seats are taken. */
function stateOf(items: readonly Stored[]): readonly string[] {
  return items
    .map((item) => stored.parse(unmarshall(item)))
    .filter(({ pk }) => /^(SERIES|SESSION|REG|DELIVERY|PERSON)#/.test(pk))
    .map(({ pk, sk, data }) => [pk, sk, data.status ?? data.state ?? '', data.taken ?? '', data.waiting ?? ''].join(' ').trim())
    .toSorted();
}

const stored = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  data: z.looseObject({ status: z.string().optional(), state: z.string().optional(), taken: z.number().optional(), waiting: z.number().optional() }),
});
const image = z.looseObject({
  eventName: z.string(),
  dynamodb: z.looseObject({ NewImage: z.record(z.string(), z.custom<AttributeValue>()).optional() }),
});
const records = z.looseObject({ Records: z.array(image) });
const archivedEvent = z.object({ source: z.string(), detailType: z.string(), detail: z.looseObject({ id: z.string(), type: z.string() }) });

/** What the archive would have: the events that the relay brought on to the bus. */
function keep(archived: Drill['archived'], path: string, event: unknown): void {
  if (!path.includes('relay-events')) return;
  for (const { dynamodb } of records.parse(event).Records) {
    const stored =
      dynamodb.NewImage &&
      z.looseObject({ data: z.looseObject({ event: archivedEvent.shape.detail }) }).safeParse(unmarshall(dynamodb.NewImage)).data;
    if (stored) archived.set(stored.data.event.id, { source: 'convoke.archive', detailType: stored.data.event.type, detail: stored.data.event });
  }
}

async function itemsOf(client: DynamoDBClient, TableName: string): Promise<readonly Stored[]> {
  const items: Stored[] = [];
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true })) items.push(...(page.Items ?? []));
  return items;
}

async function write(client: DynamoDBClient, table: string, items: readonly Stored[]): Promise<void> {
  for (let start = 0; start < items.length; start += 25) {
    const RequestItems = { [table]: items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } })) };
    await client.send(new BatchWriteItemCommand({ RequestItems }));
  }
}

/** As `npm run recount-seats` does it. @returns how many sessions said something else before */
async function recount(client: DynamoDBClient, tableName: string, cloud: Stage['cloud']): Promise<number> {
  const base = baseOf(client, tableName, cloud);
  const again = recountSeats({ ...base, registrations: registrationStore(base) });
  const ledgers = (await itemsOf(client, tableName))
    .filter(({ sk }) => sk?.S === 'SEATS')
    .map((item) => sessionId.parse(item['pk']?.S?.slice('SESSION#'.length)));
  let changed = 0;
  for (const session of ledgers) changed += (await again(session, BY_DRILL)) ? 1 : 0;
  return changed;
}

const BY_DRILL = { correlationId: 'drill-restore', causationId: 'drill-restore' };

function baseOf(client: DynamoDBClient, tableName: string, cloud: Stage['cloud']) {
  const clock = { now: () => cloud.now() };
  const ids = ulidIds(clock);
  const shared = { clock, ids, wait: systemWait, randomness: systemRandomness };
  return { ...shared, table: dynamoTable({ client, tableName, ...shared }), outbox: outbox(shared) };
}

/** The erasures as `npm run erasures -- list` prints them, each with what `replay` does with it. */
async function erasuresOf(client: DynamoDBClient, tableName: string, cloud: Stage['cloud']) {
  const base = baseOf(client, tableName, cloud);
  const erasures = erasureStore(base);
  const { items } = await erasures.list();
  const replay = replayErasure({ ...base, erasures });
  return items.map((entry) => ({ again: () => replay(entry, BY_DRILL) }));
}
