import { beforeAll, describe, expect, test } from 'vitest';
import { operationsOf } from '../../../functions/web/compose.ts';
import type { Operation } from '../../../functions/web/operation.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { type DoorUnderTest, door, SITE } from './client.ts';
import { aWorld, idIn, type World } from './world.ts';

/*
 * Every operation x everybody x their own object, another's and none at all. The table of operations makes the cases; what is
 * expected is said here again, in the words of the design, so that a wrong access in the table shows.
 */

const operations: readonly Operation<unknown>[] = Object.values(operationsOf({ ...settings(), platform: testPlatform() }));

function settings() {
  const { links, people } = testPlatform();
  return { links, people, admins: ['admin@example.org'], site: SITE, version: '0', files: memoryFiles().links };
}

const OPEN = new Set(
  (
    'getHealth requestSignIn confirmSignIn sendMyLinks sendMyData getMyData exportMyData eraseMyData listSeries getSeries findSeries listSessions listComingSessions getSession getSeats getSessionCalendar getSeriesCalendar ' +
    'submitRegistration listActionPoints getMyRegistration updateMyRegistration withdrawRegistration answerOffer joinSession listParticipants renewMyLinks ' +
    'listMaterials listSeriesMaterials fetchMaterialFile listMyMaterials listMyActionPoints fetchMyMaterial nameSubstitute confirmNewAddress getSameAddressQuestion answerSameAddress getMyNotes requestNotes getNotesForReview commentOnNotes getSummary getMyActionPoint answerActionPoint getSubscription unsubscribe resubscribe'
  ).split(' '),
);
/** Answered with one's own things, whoever one is. */
const FOR_EVERYBODY_SIGNED_IN = new Set(['findPerson', 'getToday']);
const FOR_ADMINS = new Set(['createSeries', 'copySeries', 'listWholeAuditLog', 'erasePerson']);

type Ids = Readonly<Record<string, string>>;

const UNKNOWN: Ids = {
  seriesId: 'ser_01HNGZ0000000000000000000X',
  sessionId: 'ssn_01HNGZ0000000000000000000X',
  registrationId: 'reg_01HNGZ0000000000000000000X',
  actionPointId: 'act_01HNGZ0000000000000000000X',
  distributionId: 'dst_01HNGZ0000000000000000000X',
  notesRequestId: 'nrq_01HNGZ0000000000000000000X',
  materialId: 'mat_01HNGZ0000000000000000000X',
  deliveryId: `dlv_${'0'.repeat(32)}`,
};

describe('who may do what', () => {
  let under: DoorUnderTest;
  let own: World & { readonly distributionId: string; readonly notesRequestId: string };
  let stranger: World;

  beforeAll(async () => {
    under = door();
    stranger = await aWorld(under, 'another-series');
    const world = await aWorld(under, 'own-series');
    const { organiser, sessionId } = world;
    under.moveTo('2024-02-21T15:00:00.000Z');
    const again = await under.signIn(world.email);
    await under.call('PUT', `/sessions/${sessionId}/notes`, { token: again, body: { language: 'en', markdown: '# Notes' } });
    await under.call('POST', `/sessions/${sessionId}/notes/approve`, { token: again });
    const sent = await under.call('POST', `/sessions/${sessionId}/distributions`, { token: again, body: { audience: 'registered' } });
    await under.call('POST', `/sessions/${sessionId}/notes-requests`, {
      body: { name: 'A', email: 'a@ngo.example', organisation: 'B', reason: 'C' },
    });
    const notesRequestId =
      under.base.table
        .items()
        .find(({ type }) => type === 'notes-request-pointer')
        ?.pk.split('#')[1] ?? '';
    expect(organiser).not.toBe(again);
    own = {
      ...world,
      organiser: again,
      admin: await under.signIn('admin@example.org'),
      distributionId: idIn(sent, 'distributionId'),
      notesRequestId,
    };
    stranger = { ...stranger, organiser: await under.signIn(stranger.email) };
  });

  const pathOf = (operation: Operation<unknown>, ids: Ids) =>
    operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'nobody@example.org') +
    (operation.id === 'listActionPoints' ? `?seriesId=${ids['seriesId']}` : '');

  /** Sent with a field that nobody knows: who may call is told so, and nothing is ever done. */
  const call = (operation: Operation<unknown>, ids: Ids, token?: string) =>
    under.call(operation.method, pathOf(operation, ids), { token, ...(operation.method !== 'GET' && { body: { 'no such field': 1 } }) });

  test.each(operations)('$id: nobody is let in who may not, and none of it changes anything', async (operation) => {
    // An export is written down, whatever came of it; nothing else may be.
    const stored = () => under.base.table.items().filter(({ type }) => type !== 'audit-entry' && type !== 'limit');
    const before = stored();
    const isOpen = OPEN.has(operation.id);
    const isForAdmins = FOR_ADMINS.has(operation.id);
    const anybody = await call(operation, own);
    const foreign = await call(operation, own, stranger.organiser);
    const unknown = await call(operation, UNKNOWN, own.organiser);
    const organiser = await call(operation, own, own.organiser);
    const admin = await call(operation, own, own.admin);

    const refused = (status: number) => [401, 403].includes(status);
    expect(refused(anybody.status)).toBe(!isOpen);
    if (!isOpen) expect(anybody.status).toBe(401);
    if (!isOpen && !isForAdmins && !FOR_EVERYBODY_SIGNED_IN.has(operation.id)) {
      expect([foreign.status, foreign.json.detail]).toEqual([404, 'There is nothing here under this id that you may see.']);
      expect([unknown.status, unknown.json.detail]).toEqual([foreign.status, foreign.json.detail]);
    }
    if (isForAdmins) expect([foreign.status, organiser.status]).toEqual([403, 403]);
    else expect(refused(organiser.status)).toBe(false);
    expect(refused(admin.status)).toBe(false);
    if (operation.method !== 'GET') expect(admin.json.errors?.some(({ path }) => path === 'no such field')).toBe(true);
    expect(stored()).toEqual(before);
  });

  test('every operation that takes an id of an object says whose leave it needs', () => {
    const unguarded = operations.filter(({ path, access }) => path.includes('Id}') && access.who !== 'organisers').map(({ id }) => id);
    expect(unguarded.filter((id) => !OPEN.has(id) && !FOR_ADMINS.has(id))).toEqual([]);
  });

  test('an organiser sees more of a session than everyone', async () => {
    const path = `/sessions/${own.sessionId}`;
    const [everyone, strangers, organisers] = await Promise.all([
      under.call('GET', path),
      under.call('GET', path, { token: stranger.organiser }),
      under.call('GET', path, { token: own.organiser }),
    ]);
    expect(everyone.json).not.toHaveProperty('joinUrl');
    expect(strangers.json).toEqual(everyone.json);
    expect(organisers.json).toMatchObject({ joinUrl: 'https://meet.example.org/climate', capacity: 2 });
  });

  test('a co-organiser reads and writes notes of the session, and decides nothing', async () => {
    const token = await under.signIn(stranger.email);
    const path = `/sessions/${own.sessionId}/co-organisers/${stranger.email}`;
    expect((await under.call('PUT', path, { token: own.organiser })).json).toMatchObject({ email: stranger.email });
    expect((await under.call('PUT', path, { token: own.organiser })).status).toBe(200);
    expect((await under.call('GET', `/sessions/${own.sessionId}/co-organisers`, { token: own.organiser })).json.items).toHaveLength(1);
    expect((await under.call('GET', `/sessions/${own.sessionId}/notes`, { token })).status).toBe(200);
    expect((await under.call('GET', `/sessions/${own.sessionId}/registrations`, { token })).status).toBe(200);
    const refused = await under.call('POST', `/sessions/${own.sessionId}/cancel`, { token });
    expect([refused.status, refused.json.detail]).toEqual([403, 'Only organisers of the series may do this.']);
    expect((await under.call('DELETE', path, { token: own.organiser })).status).toBe(204);
    expect((await under.call('DELETE', path, { token: own.organiser })).status).toBe(404);
    expect((await under.call('GET', `/sessions/${own.sessionId}/notes`, { token })).status).toBe(404);
  });

  test('a role that is taken away is gone with the next request', async () => {
    await under.call('DELETE', `/series/${own.seriesId}/roles/${own.email}`, { token: own.admin });
    expect((await under.call('GET', `/sessions/${own.sessionId}/registrations`, { token: own.organiser })).status).toBe(404);
  });
});
