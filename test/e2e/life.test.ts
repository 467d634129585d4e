import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failuresIn } from '../../infra/local/log.ts';
import { forOneMachine } from '../../infra/local/synthesis.ts';
import { CALLS, knownCalls, mayDo, readCall } from '../infra/calls.ts';
import { readRoles } from '../infra/roles.ts';
import { PDF } from '../unit/material/samples.ts';
import { PARAMETERS } from './support/installation.ts';
import { type Lived, live } from './support/life.ts';

let lived: Lived;

beforeAll(async () => {
  lived = await live();
}, 600_000);
afterAll(() => lived?.stop());

test('no function failed on the way', () => {
  expect([...failuresIn(lived.under.logged()), ...lived.under.notes.filter((note) => note.includes('failed'))]).toEqual([]);
});

test('a document that was uploaded and looked at is read by its link', () => {
  expect(lived.paper).toEqual(PDF);
});

test('each function may do by its role all that it did', async () => {
  const roles = readRoles(await forOneMachine(PARAMETERS, () => undefined));
  const refused: string[] = [];
  for (const line of lived.recorder.lines()) {
    const { name, ...call } = readCall(line);
    if (!(await mayDo(roles.get(name) ?? [], call))) refused.push(line);
  }
  expect(refused).toEqual([]);
});

test('they still do all that test/infra/calls.txt says, by which rights are found needless; else: npm run calls', async () => {
  if (process.env['RECORD_CALLS']) await writeCalls(lived.recorder.lines());
  const done = new Set(lived.recorder.lines());
  expect(knownCalls().filter((line) => !done.has(line))).toEqual([]);
}, 300_000);

/** Lives a second time: what only one of two lives did came of a race, and proves no need. */
async function writeCalls(first: readonly string[]): Promise<void> {
  const { recorder, stop } = await live();
  await stop();
  const second = new Set(recorder.lines());
  await writeFile(
    CALLS,
    first
      .filter((line) => second.has(line))
      .map((line) => `${line}\n`)
      .join(''),
  );
}
