import { beforeEach, describe, expect, test } from 'vitest';
import { operationsOf } from '../../../functions/web/compose.ts';
import { LANGUAGES } from '../../../functions/web/language.ts';
import { isLogged, type Operation } from '../../../functions/web/operation.ts';
import { consoleWordsIn } from '../../../functions/web/words/console.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { ADMIN, type DoorUnderTest, door, idOf, SITE } from './client.ts';
import { aWorld, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'logged-series');
});

const logOf = async (query = '', token = world.organiser) => (await under.call('GET', `/series/${world.seriesId}/audit-log${query}`, { token })).json;
const latest = async () => (await logOf()).items?.[0];
const revoke = (token = world.organiser) =>
  under.call('POST', `/registrations/${world.registrationId}/revoke`, { token, body: { reason: 'A secret' } });

describe('the log of a series', () => {
  test('says who did what to what, newest first, and how it ended', async () => {
    await revoke();
    expect(await latest()).toMatchObject({
      operation: 'revokeRegistration',
      seriesId: world.seriesId,
      sessionId: world.sessionId,
      by: idOf(under.base, world.email),
      email: world.email,
      objects: expect.arrayContaining([world.registrationId, world.sessionId]),
      standing: 'done',
    });
    expect((await logOf()).items?.map((entry) => entry['operation'])).toEqual([
      'revokeRegistration',
      'createMaterial',
      'recordActionPoint',
      'addRegistration',
      'scheduleSession',
      'publishSeries',
      'grantRole',
    ]);
  });

  test('names what came into being', async () => {
    const entry = (await logOf()).items?.find(({ operation }) => operation === 'scheduleSession');
    expect(entry?.['objects']).toEqual(expect.arrayContaining([world.seriesId, world.sessionId]));
  });

  test('holds ids only: no reason, no name, no address, not even in the path', async () => {
    await revoke();
    await under.call('PUT', `/sessions/${world.sessionId}/co-organisers/nadia@ngo.example`, { token: world.organiser });
    const stored = under.base.table.items().filter(({ type }) => type === 'audit-entry');
    expect(stored.length).toBeGreaterThan(7);
    expect(JSON.stringify(stored)).not.toMatch(/secret|@|Refuge|Ada/);
    expect((await latest())?.['objects']).toContain(idOf(under.base, 'nadia@ngo.example'));
  });

  test('says of what was refused that nothing came of it, and leaves out what never ran', async () => {
    await under.call('POST', `/series/${world.seriesId}/publish`, { token: world.organiser });
    expect(await latest()).toMatchObject({ operation: 'publishSeries', standing: 'refused' });
    const before = (await logOf()).items?.length;
    await under.call('PATCH', `/sessions/${world.sessionId}`, { token: world.organiser, body: { capacity: -1 } });
    await under.call('GET', `/sessions/${world.sessionId}/registrations`, { token: world.organiser });
    expect((await logOf()).items?.length).toBe(before);
  });

  test('is not written twice for a request that is repeated under its key', async () => {
    const again = () =>
      under.call('POST', `/sessions/${world.sessionId}/close-registration`, {
        token: world.organiser,
        body: {},
        headers: { 'Idempotency-Key': 'one' },
      });
    expect([(await again()).status, (await again()).status]).toEqual([200, 200]);
    expect((await logOf()).items?.filter(({ operation }) => operation === 'closeRegistration')).toHaveLength(1);
  });

  test('knows nothing of an outcome that nobody could write down, and the answer stands', async () => {
    const write = under.table.write;
    let writes = 0;
    under.table.write = async (given) => {
      writes += 1;
      if (writes === 3) throw new Error('The connection is gone');
      return write(given);
    };
    expect((await revoke()).status).toBe(200);
    under.table.write = write;
    expect((await latest())?.['standing']).toBe('under-way');
    under.moveTo('2024-02-01T09:01:01.000Z');
    expect((await latest())?.['standing']).toBe('unknown');
    expect(under.journal.faults).toMatchObject([{ facts: { operationId: 'revokeRegistration' } }]);
  });

  test('has failed what a fault ended, and nothing is done that cannot be written down', async () => {
    const write = under.table.write;
    under.table.write = async (given) => {
      if (given.some((one) => 'put' in one && one.put.type === 'registration')) throw new Error('No');
      return write(given);
    };
    expect((await revoke()).status).toBe(500);
    expect((await latest())?.['standing']).toBe('failed');
    under.table.write = async () => {
      throw new Error('No');
    };
    expect((await revoke()).status).toBe(500);
    under.table.write = write;
    const { json } = await under.call('GET', `/registrations/${world.registrationId}`, { token: world.organiser });
    expect(json.status).toBe('confirmed');
  });

  test('comes page by page, and ends after two years', async () => {
    const first = await logOf('?limit=3');
    const second = await logOf(`?limit=50&cursor=${encodeURIComponent(String(first.next))}`);
    expect([first.items?.length, second.items?.length]).toEqual([3, 3]);
    expect((await under.call('GET', `/series/${world.seriesId}/audit-log?cursor=nonsense`, { token: world.organiser })).status).toBe(400);
    under.moveTo('2026-01-31T08:59:59.000Z');
    expect((await logOf('', await under.signIn(ADMIN))).items).toHaveLength(6);
    under.moveTo('2026-01-31T09:00:01.000Z');
    expect((await logOf('', await under.signIn(ADMIN))).items).toHaveLength(0);
  });
});

test('admins see all of it, with the creation of series', async () => {
  await aWorld(under, 'another-series');
  const { json } = await under.call('GET', '/audit-log?limit=100', { token: world.admin });
  const created = json.items?.filter(({ operation }) => operation === 'createSeries');
  expect(created).toHaveLength(2);
  expect(created?.[0]).toMatchObject({ email: ADMIN, standing: 'done' });
  expect(created?.[1]?.['objects']).toEqual([world.seriesId]);
  expect(new Set(json.items?.map((entry) => entry['seriesId'])).size).toBe(3);
});

test('whatever may stand in it has words in every language', async () => {
  const base = testPlatform();
  const settings = {
    platform: base,
    links: base.links,
    people: base.people,
    admins: [ADMIN],
    secondFactor: 'offered' as const,
    site: SITE,
    version: '0',
    files: memoryFiles().links,
  };
  const operations: readonly Operation<unknown>[] = Object.values(operationsOf(settings));
  const logged = operations.filter(isLogged).map(({ id }) => id);
  expect(logged).toContain('publishSeries');
  for (const language of LANGUAGES) {
    const { acts } = (await consoleWordsIn(language)).log;
    expect([language, logged.filter((id) => !(id in acts))]).toEqual([language, []]);
  }
});
