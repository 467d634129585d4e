import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import type { LocalCloud } from '../../../infra/local/cloud.ts';
import { call, counts, startMachine } from './fixtures/machine.ts';

const PROGRAM = fileURLToPath(new URL('./fixtures/run-machine.ts', import.meta.url));
const address = z.object({ url: z.string(), dynamodb: z.string() });

let state: string;
let child: ChildProcess | undefined;
let cloud: LocalCloud | undefined;

beforeEach(async () => {
  state = join(await mkdtemp(join(tmpdir(), 'convoke-kill-')), 'state');
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await cloud?.stop();
  cloud = undefined;
  await rm(join(state, '..'), { recursive: true, force: true });
});

async function startChild() {
  const started = spawn(process.execPath, [PROGRAM, state], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  for await (const line of createInterface({ input: started.stdout })) return address.parse(JSON.parse(line));
  throw new Error('The machine did not start');
}

async function kill(): Promise<void> {
  const ended = new Promise((done) => child?.once('exit', done));
  child?.kill('SIGKILL');
  await ended;
}

test('loses nothing that was accepted, and forgets no secret, when it is killed in the middle', async () => {
  const { url } = await startChild();
  const { body: before } = await call(url, '/secret');
  const ids = Array.from({ length: 40 }, (_, n) => `k${n}`);
  const accepted: string[] = [];
  const posting = Promise.all(
    ids.map(async (id) => {
      // Those whose answer the kill cut off may or may not be there.
      const answer = await call(url, '/items', { id }).catch(() => undefined);
      if (answer?.status === 201 && accepted.push(id) === 20) await kill();
    }),
  );
  await posting;
  expect(accepted.length).toBeGreaterThanOrEqual(20);

  cloud = await startMachine({ state });
  await cloud.settle();
  const done = await counts(
    cloud.endpoints.dynamodb,
    ids.map((id) => `DONE#${id}`),
  );
  for (const id of accepted) expect(done[`DONE#${id}`], id).toBeGreaterThanOrEqual(1);
  expect((await call(cloud.url, '/secret')).body).toEqual(before);
});

test('repeats nothing that was worked off before it was killed, and shows its mails again', async () => {
  const { url, dynamodb } = await startChild();
  await call(url, '/items', { id: 'once' });
  const mail = await call(url, '/mail', { from: 'sender@example.org', to: 'a@example.net', raw: 'Subject: kept\r\n\r\nText' });
  for (let n = 0; n < 200 && !(await counts(dynamodb, ['DONE#once']))['DONE#once']; n += 1) await new Promise((done) => setTimeout(done, 25));
  // The message is deleted and the position stored a moment after the consumer's write.
  await new Promise((done) => setTimeout(done, 300));
  await kill();

  cloud = await startMachine({ state });
  await cloud.settle();
  expect(await counts(cloud.endpoints.dynamodb, ['RELAYED#once', 'DONE#once'])).toEqual({ 'RELAYED#once': 1, 'DONE#once': 1 });
  expect(cloud.mails().map(({ id }) => id)).toEqual([mail.body['id']]);
  expect(cloud.mails()[0]?.raw).toContain('Subject: kept');
  expect(cloud.peek('feedback')).toHaveLength(2);
});

test('stops cleanly and goes on where it was', async () => {
  const first = await startMachine({ state });
  await call(first.url, '/items', { id: 'kept' });
  await first.settle();
  await first.stop();
  cloud = await startMachine({ state });
  await call(cloud.url, '/items', { id: 'later' });
  await cloud.settle();
  expect(await counts(cloud.endpoints.dynamodb, ['RELAYED#kept', 'DONE#later'])).toEqual({ 'RELAYED#kept': 1, 'DONE#later': 1 });
});

test('says so when a file of the state folder is damaged', async () => {
  await (await startMachine({ state })).stop();
  await writeFile(join(state, 'secrets.json'), '{"half');
  await expect(startMachine({ state })).rejects.toThrow(/secrets\.json is damaged.*--fresh/);
  await writeFile(join(state, 'convoke.json'), '{}');
  await expect(startMachine({ state })).rejects.toThrow(/convoke\.json is damaged/);
});
