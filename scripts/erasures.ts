import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { erasureStore } from '../functions/adapters/dynamodb/erasure-store.ts';
import { platform } from '../functions/adapters/platform.ts';
import { erasureEntry } from '../functions/people/domain/erasure.ts';
import { replayErasure } from '../functions/people/use-cases/erase-person.ts';

const HELP = `The list of erasures: who had everything deleted, as a keyed hash of the address and when.

  npm run erasures -- list --table NAME               prints it, a line for each
  npm run erasures -- replay FILE --table NAME        erases again whom the list names, in an older copy of the table

A table that was restored brings back people who were erased since. Print the list from the table as it was, and replay it into the copy
before anything works on it. Nobody gets a mail because of it; the sweep does the work within minutes. Repeating it changes nothing.
AWS_REGION and credentials come from the environment, as everywhere in the AWS SDK.
`;

const { values, positionals } = parseArgs({ options: { table: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
const [command, file] = positionals;

async function list(table: string): Promise<void> {
  const erasures = erasureStore(platform({ TABLE_NAME: table }));
  let cursor: string | undefined;
  do {
    const page = await erasures.list(cursor);
    for (const entry of page.items) process.stdout.write(`${JSON.stringify(entry)}\n`);
    cursor = page.cursor;
  } while (cursor !== undefined);
}

async function replay(table: string, path: string): Promise<void> {
  const base = platform({ TABLE_NAME: table });
  const again = replayErasure({ ...base, erasures: erasureStore(base) });
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  // All lines are read before the first is replayed: a list that is cut off is no list.
  const entries = lines.map((line) => erasureEntry.parse(JSON.parse(line)));
  const correlationId = base.ids.mint('req');
  let count = 0;
  for (const entry of entries) count += (await again(entry, { correlationId, causationId: correlationId })) ? 1 : 0;
  process.stdout.write(`${count} of ${entries.length} begun; the others are under way. They are done once the clock has struck a few times.\n`);
}

const { table } = values;
if (values.help) process.stdout.write(HELP);
else if (table && command === 'list') await list(table);
else if (table && command === 'replay' && file) await replay(table, file);
else {
  process.stderr.write(HELP);
  process.exitCode = 2;
}
