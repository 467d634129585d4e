import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { LocalCloud } from '../../../infra/local/cloud.ts';
import { call, counts, startMachine } from './fixtures/machine.ts';

const notes: string[] = [];
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await startMachine({
    clock: { start: '2024-02-01T09:00:30.000Z', stands: true },
    log: { note: (message) => void notes.push(message), functionOutput: () => undefined },
  });
});
afterAll(() => cloud.stop());
beforeEach(() => void notes.splice(0));

const counted = (...names: string[]) => counts(cloud.endpoints.dynamodb, names);

async function until(condition: () => boolean | Promise<boolean>, within = 15_000): Promise<void> {
  for (const end = Date.now() + within; Date.now() < end; await sleep(20)) if (await condition()) return;
  throw new Error('It did not happen');
}

describe('HTTP API', () => {
  test('carries a request to the function and its answer back', async () => {
    const { status, body } = await call(cloud.url, '/echo?a=1', { hello: 'ü' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: '2.0', rawPath: '/echo', rawQueryString: 'a=1', body: '{"hello":"ü"}', isBase64Encoded: false });
  });

  test('carries cookies, headers and bytes back', async () => {
    const response = await fetch(`${cloud.url}/cookies`);
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(response.headers.get('x-one')).toBe('yes');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255]);
  });

  test('takes an answer without a status for the body of a 200', async () => {
    expect(await call(cloud.url, '/plain')).toEqual({ status: 200, body: { hello: 'world' } });
  });

  test('answers 500 when the function throws, 503 when it takes too long, 413 when the body is too large', async () => {
    expect((await call(cloud.url, '/throw')).status).toBe(500);
    expect((await call(cloud.url, '/slow')).status).toBe(503);
    expect((await fetch(`${cloud.url}/echo`, { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) })).status).toBe(413);
    expect(notes.join()).toContain('timed out after 2.00 seconds');
  });

  test('ends a call whose environment is dropped, and goes on with a new one', async () => {
    const slow = call(cloud.url, '/slow');
    await until(() => (cloud.functions.get('web')?.busy() ?? 0) > 0);
    await cloud.inject.drop('web');
    expect((await slow).status).toBe(500);
    expect((await call(cloud.url, '/plain')).status).toBe(200);
  });
});

describe('from the table to the queue', () => {
  test('brings an item over stream, bus and queue to its consumer', async () => {
    await call(cloud.url, '/items', { id: 'one' });
    await cloud.settle();
    expect(await counted('RELAYED#one', 'DONE#one')).toEqual({ 'RELAYED#one': 1, 'DONE#one': 1 });
  });

  test('repeats a stream record whose events the bus did not take', async () => {
    cloud.inject.putEvents(1);
    await call(cloud.url, '/items', { id: 'two' });
    await cloud.settle();
    expect(await counted('RELAYED#two', 'DONE#two')).toEqual({ 'RELAYED#two': 2, 'DONE#two': 1 });
  });

  test('halves a batch that breaks, gives the bad record up to the failure queue, and does all others', async () => {
    const good = Array.from({ length: 5 }, (_, n) => `half-${n}`);
    await Promise.all([...good.slice(0, 3), 'bad', ...good.slice(3)].map((id) => call(cloud.url, '/items', { id, breaksRelay: id === 'bad' })));
    await cloud.settle();
    expect(Object.keys(await counted(...good.map((id) => `DONE#${id}`)))).toHaveLength(5);
    const given = cloud
      .peek('relay-dead')
      .map((body) => z.object({ DDBStreamBatchInfo: z.object({ batchSize: z.number() }) }).parse(JSON.parse(body)));
    expect(given.at(-1)?.DDBStreamBatchInfo.batchSize).toBe(1);
  });

  test('gives up a record that the function itself reports, and goes on behind it', async () => {
    const before = cloud.peek('relay-dead').length;
    await call(cloud.url, '/items', { id: 'reported', failsRelay: true });
    await call(cloud.url, '/items', { id: 'behind' });
    await cloud.settle();
    expect(cloud.peek('relay-dead')).toHaveLength(before + 1);
    expect(await counted('DONE#behind', 'DONE#reported')).toEqual({ 'DONE#behind': 1 });
  });

  test('hides a failed message for the visibility timeout, then moves it to the dead letters', async () => {
    await call(cloud.url, '/items', { id: 'poison', poison: true });
    await cloud.settle();
    expect(cloud.queues()['work']).toEqual({ ready: 0, delayed: 0, held: 1 });
    const failed = Date.now();
    await until(() => (cloud.queues()['dead']?.ready ?? 0) > 0);
    // Received at once and again after two seconds; after two more it is dead.
    expect(Date.now() - failed).toBeGreaterThan(2_000);
    expect(cloud.peek('dead').join()).toContain('poison');
  });

  test('lets hidden messages come again when the clock moves past their timeout', async () => {
    const before = cloud.peek('dead').length;
    await call(cloud.url, '/items', { id: 'moved', poison: true });
    await cloud.settle();
    const began = Date.now();
    await cloud.moveTo('2024-02-01T10:00:00.000Z');
    await cloud.moveTo('2024-02-01T11:00:00.000Z');
    await until(() => cloud.peek('dead').length > before, 1_500);
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  test('cuts off a consumer that hangs', async () => {
    await call(cloud.url, '/items', { id: 'hangs', hangs: true });
    await cloud.settle();
    expect(notes.join()).toContain('Task timed out after 1.00 seconds');
    expect(cloud.queues()['work']?.held).toBe(1);
  });

  test('puts nothing into a queue that no rule names', async () => {
    const before = cloud.queues();
    cloud.put({ bus: 'machine', source: 'machine', detailType: 'nobody.listens', detail: {} });
    expect(cloud.queues()).toEqual(before);
  });
});

describe('time', () => {
  test('is the same in functions, however they ask', async () => {
    const { body } = await call(cloud.url, '/time');
    expect(body).toMatchObject({ iso: cloud.now(), now: Date.parse(cloud.now()), isDate: true });
  });

  test('moves on, calls the schedule with the new time, and never goes back', async () => {
    await cloud.moveTo('2024-03-01T00:00:00.000Z');
    expect((await call(cloud.url, '/time')).body['iso']).toBe('2024-03-01T00:00:00.000Z');
    expect(await counted('TICK#2024-03-01T00:00:00.000Z')).toEqual({ 'TICK#2024-03-01T00:00:00.000Z': 1 });
    await expect(cloud.moveTo('2024-02-01T00:00:00.000Z')).rejects.toThrow('does not go back');
    await expect(cloud.moveTo('tomorrow')).rejects.toThrow('no instant');
  });
});

describe('what a function finds', () => {
  test('the secret, generated as the template says and the same each time', async () => {
    const { body } = await call(cloud.url, '/secret');
    expect(body['secret']).toMatch(/^[A-Za-z0-9]{40}$/);
    expect((await call(cloud.url, '/secret')).body).toEqual(body);
  });

  test('the address of the site', async () => {
    expect((await call(cloud.url, '/time')).body['site']).toBe(cloud.url);
  });

  test('its calls by the path of its handler', async () => {
    expect(await cloud.invoke('anything/tick', { time: 'now' })).toBe(null);
    await expect(async () => cloud.invoke('nobody', {})).rejects.toThrow('There is no function nobody');
  });
});
