import { beforeAll, describe, expect, test } from 'vitest';
import type { Answered } from './client.ts';
import {
  attempt,
  COLUMNS,
  cellOf,
  type Described,
  describedOperations,
  type Ids,
  matrixOf,
  type RightsStage,
  rightsStage,
  toldBy,
} from './rights.ts';

/*
 * Every operation that the API describes x everybody x their own object, another's, a draft and none at all. What is expected is a
 * table of its own, rights.txt, with a row for each operation: a new operation fails until somebody has said who may call it. Links in
 * mails have a table as well (link-rights.test.ts).
 */

let on: RightsStage;
let operations: readonly Described[];
let answers: ReadonlyMap<string, readonly Answered[]>;

beforeAll(async () => {
  on = await rightsStage();
  operations = (await describedOperations(on.under)).filter(({ path }) => !path.includes('{token}'));
  // An export is written down, whatever came of it; nothing else may be.
  const stored = () => on.under.base.table.items().filter(({ type }) => type !== 'audit-entry' && type !== 'limit');
  const before = stored();
  const all = new Map<string, readonly Answered[]>();
  for (const operation of operations) {
    const row: Answered[] = [];
    for (const column of COLUMNS) row.push(await attempt(on, operation, column));
    all.set(operation.id, row);
  }
  answers = all;
  expect(stored()).toEqual(before);
}, 120_000);

/** What each role was answered about each object. */
function answered(id: string, role: string): Readonly<Record<string, Answered>> {
  const row = answers.get(id) ?? [];
  return Object.fromEntries(COLUMNS.flatMap(([who, object], n) => (who === role && row[n] ? [[object, row[n]]] : [])));
}

/** What somebody may do who opened a mailed link and has not used their passkey yet. */
const SECOND_STEP = ['askToUsePasskey', 'usePasskey', 'askToAddPasskey', 'addPasskey'];

describe('who may do what', () => {
  test('is as the table says, for every operation, everybody and every object', async () => {
    const table = matrixOf(operations.map(({ id }) => [id, ...(answers.get(id) ?? []).map(cellOf)]));
    await expect(table).toMatchFileSnapshot('rights.txt');
  });

  test('whoever has no right to a thing is told the same as of a thing that does not exist', () => {
    const roles = [...new Set(COLUMNS.map(([role]) => role))];
    const told = operations.flatMap(({ id }) =>
      roles.flatMap((role) => {
        const { unknown, ...others } = answered(id, role);
        return Object.values(others).flatMap((one) => (unknown && cellOf(one) === '-' ? [[id, role, toldBy(one), toldBy(unknown)]] : []));
      }),
    );
    expect(told.length).toBeGreaterThan(300);
    for (const [id, role, one, unknown] of told) expect([id, role, one]).toEqual([id, role, unknown]);
  });

  test('half a sign-in opens the second step, and nothing else that visitors may not do', () => {
    const cells = (role: string) => operations.map(({ id }) => [id, Object.values(answered(id, role)).map(cellOf).at(0)]);
    const visitors = new Map(cells('visitor').map(([id, cell]) => [id, cell]));
    expect(cells('half').flatMap(([id, cell]) => (cell === visitors.get(id) ? [] : [id]))).toEqual(SECOND_STEP);
    const refused = operations.flatMap(({ id }) => answered(id, 'half')['own'] ?? []).filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThan(50);
    for (const { json } of refused) expect(json.detail).toContain('This sign-in still needs a passkey');
  });

  test('a draft is nothing to all but admins', () => {
    const seen = operations.flatMap(({ id }) =>
      ['visitor', 'former', 'co-organiser', 'organiser'].flatMap((role) => {
        const { draft, unknown } = answered(id, role);
        return draft && unknown && JSON.stringify(toldBy(draft)) !== JSON.stringify(toldBy(unknown)) ? [[id, role]] : [];
      }),
    );
    expect(seen).toEqual([]);
  });

  test.each([
    ['registrations', { name: 'A', email: 'a@ngo.example', organisation: 'B', criteria: ['partner'] }],
    ['notes-requests', { name: 'A', email: 'a@ngo.example', organisation: 'B', reason: 'C' }],
  ])('%s of a draft are refused like those of no session at all', async (what, body) => {
    const { under, objects } = on;
    const sent = ({ sessionId }: Ids) => under.call('POST', `/sessions/${sessionId}/${what}`, { body });
    expect(toldBy(await sent(objects.draft))).toEqual(toldBy(await sent(objects.unknown)));
  });

  test('nobody who has no role any more may do more than a visitor, but see what is their own', () => {
    const more = operations.flatMap(({ id }) => {
      const [visitor, former] = [answered(id, 'visitor'), answered(id, 'former')];
      return Object.keys(former).flatMap((object) => {
        const [theirs, anybodys] = [former[object], visitor[object]];
        return theirs && anybodys && cellOf(theirs) === 'yes' && cellOf(anybodys) !== 'yes' ? [`${id} ${object}`] : [];
      });
    });
    const own = ['getToday', 'findPerson', ...SECOND_STEP];
    expect(new Set(more.map((one) => one.split(' ')[0]))).toEqual(
      new Set([...own, 'listPasskeys', 'renamePasskey', 'removePasskey', 'listSignIns', 'endSignIn', 'endOtherSignIns']),
    );
  });
});

describe('within an object', () => {
  test('an organiser sees more of a session than everyone', async () => {
    const { under, objects, tokens } = on;
    const path = `/sessions/${objects.own['sessionId']}`;
    const [everyone, strangers, organisers] = await Promise.all([
      under.call('GET', path),
      under.call('GET', path, { token: tokens.former }),
      under.call('GET', path, { token: tokens.organiser }),
    ]);
    expect(everyone.json).not.toHaveProperty('joinUrl');
    expect(strangers.json).toEqual(everyone.json);
    expect(organisers.json).toMatchObject({ joinUrl: 'https://meet.example.org/climate', capacity: 2 });
  });

  test('who is admitted as a co-organiser helps from the next request on, decides nothing, and is out with the next after it ended', async () => {
    const { under, objects, tokens } = on;
    const at = `/sessions/${objects.own['sessionId']}`;
    const path = `${at}/co-organisers/former@example.org`;
    const asOrganiser = { token: tokens.organiser };
    expect((await under.call('PUT', path, asOrganiser)).json).toMatchObject({ email: 'former@example.org' });
    expect((await under.call('PUT', path, asOrganiser)).status).toBe(200);
    expect((await under.call('GET', `${at}/co-organisers`, asOrganiser)).json.items).toHaveLength(2);
    for (const what of ['notes', 'registrations']) expect((await under.call('GET', `${at}/${what}`, { token: tokens.former })).status).toBe(200);
    const refused = await under.call('POST', `${at}/cancel`, { token: tokens.former });
    expect([refused.status, refused.json.detail]).toEqual([403, 'Only organisers of the series may do this.']);
    expect((await under.call('DELETE', path, asOrganiser)).status).toBe(204);
    expect((await under.call('DELETE', path, asOrganiser)).status).toBe(404);
    expect((await under.call('GET', `${at}/notes`, { token: tokens.former })).status).toBe(404);
  });

  test('a role that is taken away is gone with the next request', async () => {
    const { under, objects, tokens } = on;
    await under.call('DELETE', `/series/${objects.own['seriesId']}/roles/own-series@example.org`, { token: tokens.admin });
    expect((await under.call('GET', `/sessions/${objects.own['sessionId']}/registrations`, { token: tokens.organiser })).status).toBe(404);
  });
});
