import { expect, test } from 'vitest';
import { ADMIN, type DoorUnderTest, door } from './client.ts';
import { aSeries, aSession, aWorld, idIn } from './world.ts';

const create = (under: DoorUnderTest, token: string, slug: string, key = 'key-1') =>
  under.call('POST', '/series', { token, body: aSeries(slug), headers: { 'Idempotency-Key': key } });

test('the same request again gets the same answer and is done once', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  const first = await create(under, token, 'one-series');
  const again = await create(under, token, 'one-series');
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.json).toEqual(first.json);
  expect((await under.call('GET', '/series?mine=true', { token })).json.items).toHaveLength(1);
});

test('another request under the same key is refused', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  await create(under, token, 'one-series');
  const { status, json } = await create(under, token, 'another');
  expect([status, json['type']]).toEqual([422, 'urn:convoke:problem:idempotency-key-reused']);
});

test('two at once: one is done, the other is told to wait', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  const both = await Promise.all([create(under, token, 'one-series'), create(under, token, 'one-series')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test('a refusal is not kept: the mended request may carry the same key', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  await create(under, token, 'one-series', 'key-1');
  expect((await create(under, token, 'one-series', 'key-2')).json.errors?.[0]?.path).toBe('slug');
  expect((await create(under, token, 'two-series', 'key-2')).status).toBe(201);
});

test('a call whose function died may be made again when its lease has run out', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  const { write } = under.base.table;
  let writes = 0;
  // The first write takes the lease; every one after it fails, as if the function had ended there.
  under.base.table.write = (all) => {
    writes += 1;
    return writes === 1 ? write(all) : Promise.reject(new Error('killed'));
  };
  expect((await create(under, token, 'one-series')).status).toBe(500);
  under.base.table.write = write;
  expect((await create(under, token, 'one-series')).status).toBe(409);
  under.moveTo('2024-02-01T09:01:00.001Z');
  expect((await create(under, token, 'one-series')).status).toBe(201);
});

test('after 24 hours the key is forgotten', async () => {
  const under = door();
  const world = await aWorld(under, 'own-series');
  const schedule = async (token: string) =>
    under.call('POST', `/series/${world.seriesId}/sessions`, { token, body: aSession, headers: { 'Idempotency-Key': 'key-1' } });
  const first = idIn(await schedule(world.organiser), 'sessionId');
  under.moveTo('2024-02-02T09:00:00.001Z');
  expect(idIn(await schedule(await under.signIn(world.email)), 'sessionId')).not.toBe(first);
});

test('keys are of one caller and one operation', async () => {
  const under = door();
  const one = await aWorld(under, 'one-series');
  const two = await aWorld(under, 'two-series');
  const headers = { 'Idempotency-Key': 'key-1' };
  const first = await under.call('POST', `/series/${one.seriesId}/sessions`, { token: one.organiser, body: aSession, headers });
  const second = await under.call('POST', `/series/${two.seriesId}/sessions`, { token: two.organiser, body: aSession, headers });
  const third = await under.call('POST', `/sessions/${one.sessionId}/cancel`, { token: one.organiser, body: {}, headers });
  expect([first.status, second.status, third.status]).toEqual([201, 201, 200]);
  expect(first.json['sessionId']).not.toBe(second.json['sessionId']);
});

test.each(['', 'x'.repeat(256), 'with space'])('a key like %j is refused', async (key) => {
  const under = door();
  const token = await under.signIn(ADMIN);
  expect((await create(under, token, 'one-series', key)).status).toBe(400);
});

test('what is only looked for is looked for again: nothing of it is kept, and who lost the role finds nothing more', async () => {
  const under = door();
  const { admin, organiser, email, seriesId } = await aWorld(under, 'own-series');
  const search = () =>
    under.call('POST', '/people/search', { token: organiser, body: { email: 'ada@example.org' }, headers: { 'Idempotency-Key': 'key-1' } });
  expect((await search()).json.items).toHaveLength(1);
  expect(under.base.table.items().filter(({ type }) => type === 'idempotent-call')).toEqual([]);
  expect((await under.call('DELETE', `/series/${seriesId}/roles/${email}`, { token: admin })).status).toBe(204);
  expect((await search()).json.items).toEqual([]);
});
