import * as z from 'zod';
import { type Answered, type DoorUnderTest, door } from './client.ts';
import { aSeries, aSession, aSessionIn, aWorld, idIn } from './world.ts';

/** The ids of one session and of everything in it, by the names that paths give them. */
export type Ids = Readonly<Record<string, string>>;

/** An operation as the API describes itself to the world. */
export type Described = { readonly id: string; readonly method: string; readonly path: string };

const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) });

/** Everything that `/api/v1/openapi.json` names: the matrix is made from what others see of the API, not from what we know of it. */
export async function describedOperations({ call }: DoorUnderTest): Promise<readonly Described[]> {
  const { paths } = described.parse((await call('GET', '/openapi.json')).json);
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({ id: operationId, method: method.toUpperCase(), path })),
  );
}

const UNKNOWN: Ids = {
  seriesId: 'ser_01HNGZ0000000000000000000X',
  sessionId: 'ssn_01HNGZ0000000000000000000X',
  registrationId: 'reg_01HNGZ0000000000000000000X',
  actionPointId: 'act_01HNGZ0000000000000000000X',
  distributionId: 'dst_01HNGZ0000000000000000000X',
  notesRequestId: 'nrq_01HNGZ0000000000000000000X',
  materialId: 'mat_01HNGZ0000000000000000000X',
  deliveryId: `dlv_${'0'.repeat(32)}`,
  passkeyId: 'psk_01HNGZ0000000000000000000X',
  signInId: 'sgn_01HNGZ0000000000000000000X',
  slug: 'no-such-series',
};

/** Two series, one of them with two sessions, each with one of everything; a third that is a draft; and somebody of every role. */
export async function rightsStage() {
  const under = door();
  const other = await aWorld(under, 'another-series');
  const own = await aWorld(under, 'own-series');
  const beside = await aSessionIn(under, own.seriesId, own.organiser);
  const hiddenSeries = idIn(await under.call('POST', '/series', { token: own.admin, body: aSeries('hidden') }), 'seriesId');
  const hiddenSession = idIn(await under.call('POST', `/series/${hiddenSeries}/sessions`, { token: own.admin, body: aSession }), 'sessionId');
  for (const [session, name] of [
    [own.sessionId, 'co-organiser'],
    [own.sessionId, 'former'],
  ] as const)
    await under.call('PUT', `/sessions/${session}/co-organisers/${name}@example.org`, { token: own.organiser });
  under.moveTo('2024-02-21T15:00:00.000Z');
  const tokens = {
    visitor: undefined,
    former: await under.signIn('former@example.org'),
    'co-organiser': await under.signIn('co-organiser@example.org'),
    organiser: await under.signIn(own.email),
    admin: await under.signIn('admin@example.org'),
  };
  await under.call('PUT', `/series/${own.seriesId}/roles/half@example.org`, { token: tokens.admin, body: { role: 'organiser' } });
  await under.addPasskey(await under.signIn('half@example.org'));
  await under.call('DELETE', `/sessions/${own.sessionId}/co-organisers/former@example.org`, { token: tokens.organiser });
  const full = async (world: Ids, slug: string): Promise<Ids> => ({ ...world, slug, ...(await afterIt(under, world, tokens.admin)) });
  const objects = {
    own: await full(own, 'own-series'),
    beside: await full({ ...beside, seriesId: own.seriesId }, 'own-series'),
    other: await full(other, 'another-series'),
    draft: { ...UNKNOWN, seriesId: hiddenSeries, sessionId: hiddenSession, slug: 'hidden' },
    unknown: UNKNOWN,
  };
  return { under, tokens: { ...tokens, half: await under.signIn('half@example.org') }, objects };
}

export type RightsStage = Awaited<ReturnType<typeof rightsStage>>;

/** Notes are sent, and somebody who was absent asks for them. */
async function afterIt(under: DoorUnderTest, { sessionId: session = '' }: Ids, token: string): Promise<Ids> {
  const at = `/sessions/${session}`;
  await under.call('PUT', `${at}/notes`, { token, body: { language: 'en', markdown: '# Notes' } });
  await under.call('POST', `${at}/notes/approve`, { token });
  const sent = await under.call('POST', `${at}/distributions`, { token, body: { audience: 'registered' } });
  await under.call('PUT', `${at}/summary`, { token, body: { text: { en: 'We met' }, takeaways: [] } });
  await under.call('POST', `${at}/summary/publish`, { token });
  const asked = await under.call('POST', `${at}/notes-requests`, { body: { name: 'A', email: 'a@ngo.example', organisation: 'B', reason: 'C' } });
  const { json } = await under.call('GET', `${at}/notes-requests`, { token });
  const [request] = z.array(z.object({ notesRequestId: z.string() })).parse(json.items);
  if (!request) throw new Error(`Nobody asked for the notes: ${asked.text}`);
  return { distributionId: idIn(sent, 'distributionId'), notesRequestId: request.notesRequestId };
}

/** Who calls on what. `former`: signed in, but the role was taken away. `half`: an organiser who has not used their passkey yet. */
export const COLUMNS = [
  ['visitor', 'own'],
  ['visitor', 'draft'],
  ['visitor', 'unknown'],
  ['half', 'own'],
  ['half', 'unknown'],
  ['former', 'own'],
  ['former', 'draft'],
  ['former', 'unknown'],
  ['co-organiser', 'own'],
  ['co-organiser', 'beside'],
  ['co-organiser', 'other'],
  ['co-organiser', 'draft'],
  ['co-organiser', 'unknown'],
  ['organiser', 'own'],
  ['organiser', 'beside'],
  ['organiser', 'other'],
  ['organiser', 'draft'],
  ['organiser', 'unknown'],
  ['admin', 'own'],
  ['admin', 'draft'],
  ['admin', 'unknown'],
] as const satisfies readonly (readonly [keyof RightsStage['tokens'], keyof RightsStage['objects']])[];

/** Sent with a field that nobody knows: who is let in is told so, and nothing is ever done. */
export function attempt({ under, tokens, objects }: RightsStage, { id, method, path }: Described, [role, object]: (typeof COLUMNS)[number]) {
  const { passkeyId = '', signInId = '' } = UNKNOWN;
  const ids: Ids = { passkeyId, signInId, ...objects[object], email: 'nobody@example.org', language: 'en', token: 'no-token' };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'missing');
  const queries: Ids = { listActionPoints: `?seriesId=${ids['seriesId']}`, previewMail: '?kind=registration-received' };
  return under.call(method, filled + (queries[id] ?? ''), { token: tokens[role], ...(method !== 'GET' && { body: { 'no such field': 1 } }) });
}

export const NOTHING_HERE = 'There is nothing here under this id that you may see.';

/** `yes`: let in, and done or told what to mend; `-`: told that there is nothing; else the status of the refusal. */
export function cellOf({ status, json }: Answered): string {
  if (status < 400) return 'yes';
  if (status === 400 && json.errors?.some(({ path }) => path === 'no such field')) return 'yes';
  return status === 404 && json.detail === NOTHING_HERE ? '-' : String(status);
}

/** All of an answer but the number of the request. */
export function toldBy({ status, headers, json: { instance: _, ...json } }: Answered) {
  return { status, headers: [...headers].filter(([name]) => name !== 'x-correlation-id'), json };
}

/** The table of the matrix: a row for each operation, above it whom and what each column is about, the latter by three letters. */
export function matrixOf(rows: readonly (readonly [string, ...string[]])[]): string {
  const first = Math.max(...rows.map(([id]) => id.length));
  const line = (id: string, cells: readonly string[]) => `${id.padEnd(first)}  ${cells.map((cell) => cell.padEnd(3)).join(' ')}`.trimEnd();
  let above = ''.padEnd(first);
  for (const [n, [role]] of COLUMNS.entries()) if (role !== COLUMNS[n - 1]?.[0]) above = `${above.padEnd(first + 2 + 4 * n)}${role}`;
  const objects = COLUMNS.map(([, object]) => object.slice(0, 3));
  return `${[above, line('', objects), ...rows.map(([id, ...cells]) => line(id, cells))].join('\n')}\n`;
}
