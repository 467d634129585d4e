import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { door, SITE } from '../web/client.ts';
import { type LinksStage, linksStage } from '../web/link-rights.ts';
import { type RightsStage, rightsStage } from '../web/rights.ts';
import { type Schema, valuesOf } from './from-schema.ts';
import { MARKUP, nastyName, nastyString } from './nasty.ts';
import { doorOn, type Fuzzed, fuzzedOperations, MOST_CALLS, RUNS, SEED } from './stage.ts';

/*
 * Every operation of the API, made up from its own description: what it says is kept, tried at its ends, and broken. Whatever is
 * sent: no fault, an answer as declared, refusals that name a field that was there, and nothing changed by a refusal.
 */

let links: LinksStage;
let rights: RightsStage;
let operations: readonly Fuzzed[];
/** The operations that something was accepted by. */
const accepted = new Set<string>();

beforeAll(async () => {
  [links, rights, operations] = [await linksStage(), await rightsStage(), await fuzzedOperations(door())];
}, 120_000);

const refusal = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string().min(1) })) });

type Made = { readonly url: string; readonly init: RequestInit & { readonly method: string } };

const OTHER_TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
  'application/xml',
];
const BROKEN = [
  '{',
  '{"a":1,}',
  '[1',
  'null',
  '""',
  '1',
  '\uFEFF{}',
  '{"a":"\u0000"}',
  `${'['.repeat(20_000)}`,
  `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_001)}`,
  'a=b&c=d',
];

/** A body: mostly JSON as the schema has it, sometimes as another type, sometimes nothing that can be read. */
const bodies = (schema: Schema) =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.tuple(
        valuesOf(schema).map((value) => JSON.stringify(value) ?? ''),
        fc.constant('application/json'),
      ),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...BROKEN), fc.constant('application/json')) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        valuesOf(schema).map((value) => JSON.stringify(value) ?? ''),
        fc.constantFrom(...OTHER_TYPES),
      ),
    },
  );

const mostly = <T>(right: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: other });

/** A text within an address; halves of characters cannot stand in one. */
const segment = (text: string) => encodeURIComponent(text.toWellFormed()) || '%20';
const headerValue = nastyString.map((text) => text.replaceAll(/[^\x21-\x7E]/g, ''));

const headers = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: headerValue.map((value) => ({ 'Idempotency-Key': value })) },
  { weight: 1, arbitrary: fc.tuple(headerValue, headerValue).map(([id, wish]) => ({ 'X-Correlation-Id': id, 'Accept-Language': wish })) },
  { weight: 1, arbitrary: headerValue.map((value) => ({ Authorization: `Bearer ${value}` })) },
);

/** The link that leads there. */
function tokenFor(path: string): string {
  const kinds = { notes: 'notes', 'notes-reviews': 'notes-review', 'action-points': 'action-point', data: 'my-data' } as const;
  const more = { subscriptions: 'unsubscribe', address: 'new-address', 'same-address': 'same-address' } as const;
  const found = Object.entries({ ...kinds, ...more }).find(([part]) => path.startsWith(`/my/${part}/`));
  return links.tokens[found?.[1] ?? 'registration'];
}

/** Requests to one operation: objects of one's own and of nobody, by whoever may call it and whoever may not. */
function requestsTo({ method, path, query, body }: Fuzzed): fc.Arbitrary<Made> {
  const own: Readonly<Record<string, string>> = { ...rights.objects.own, ...(path.includes('{token}') && { materialId: links.materialId }) };
  const opens = fc.oneof({ weight: 4, arbitrary: fc.constant(tokenFor(path)) }, fc.constantFrom(...Object.values(links.tokens)), nastyString);
  const words: Readonly<Record<string, string>> = { email: 'ada@ngo.example', language: 'en' };
  const parameter = (name: string) => (name === 'token' ? opens : mostly(own[name] ?? words[name] ?? 'x', nastyString));
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const asked = fc.tuple(
    ...query.map(({ name, schema }) =>
      fc.option(
        valuesOf(schema).map((value) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)] as const),
        { nil: undefined },
      ),
    ),
  );
  const odd = fc.option(fc.tuple(nastyName, nastyString), { nil: undefined, freq: 1 });
  const access = fc.constantFrom(rights.tokens.organiser, rights.tokens.admin, rights.tokens.organiser, rights.tokens.former, undefined);
  const sent = body === undefined ? fc.constant(['', ''] as const) : bodies(body);
  return fc.tuple(fc.tuple(...names.map(parameter)), asked, odd, access, sent, headers).map(([params, known, strange, token, [text, type], more]) => {
    const filled = names.reduce((made, name, n) => made.replace(`{${name}}`, segment(params[n] ?? '')), path);
    const search = new URLSearchParams([...known, query.length > 0 ? strange : undefined].flatMap((one) => (one ? [[...one]] : [])));
    const authorised = token !== undefined && { Authorization: `Bearer ${token}` };
    const withBody = method !== 'GET' && text !== '';
    return {
      url: `${SITE}/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`,
      init: { method, headers: { ...authorised, ...(withBody && { 'Content-Type': type }), ...more }, ...(withBody && { body: text }) },
    };
  });
}

/** The names of all fields that were there to be named, sent or described. */
function fieldsOf(value: unknown, depth = 8): readonly string[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...fieldsOf(inner, depth - 1)]);
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** Where a refusal says that something is to be mended: in what was sent, or in what is described. */
function expectFields({ path, query, body }: Fuzzed, { url, init }: Made, errors: readonly { path: string; message: string }[]): void {
  const sent = [...new URL(url).searchParams.keys(), ...fieldsOf(parsed(init.body))];
  const known = new Set([
    ...sent,
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
    ...query.map(({ name }) => name),
    ...fieldsOf(body),
    '',
  ]);
  for (const one of errors) {
    expect(known).toContain([...known].find((name) => one.path === name || one.path.startsWith(`${name}.`) || one.path.split('.')[0] === name));
  }
}

describe('whatever is sent to', () => {
  const momentOf = ({ path }: Fuzzed) =>
    path.includes('{token}') ? links.moment : { now: rights.under.base.clock.now(), items: rights.under.base.table.items() };

  test('any operation, it answers as it says, and refuses without a trace', async () => {
    const found: string[] = [];
    for (const operation of operations) found.push(...(await fuzz(operation)));
    expect(found).toEqual([]);
    // Mostly refused, a description would be tried at its door only.
    expect(accepted.size).toBeGreaterThan(operations.length / 2);
  }, 3_600_000);

  /** @returns what is wrong with the operation, with the request that shows it */
  async function fuzz(operation: Fuzzed): Promise<readonly string[]> {
    const { app, faults, seen } = doorOn(momentOf(operation));
    const property = fc.asyncProperty(requestsTo(operation), async (made) => {
      [seen.calls, seen.changed] = [0, new Set()];
      faults.length = 0;
      const response = await app.request(made.url, made.init);
      const [type, text] = [response.headers.get('Content-Type') ?? '', await response.text()];
      expect(faults).toEqual([]);
      expect(operation.judge(response.status, type, text)).toBeUndefined();
      expect(seen.calls).toBeLessThan(MOST_CALLS);
      if (response.status < 400) return void accepted.add(operation.id);
      expect([...seen.changed]).toEqual([]);
      expect(type).toBe('application/problem+json');
      if (response.status === 400) expectFields(operation, made, refusal.parse(JSON.parse(text)).errors);
    });
    const { failed, errorInstance, counterexample } = await fc.check(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
    return failed ? [`${operation.id}: ${String(errorInstance).slice(0, 700)}\n${JSON.stringify(counterexample).slice(0, 700)}`] : [];
  }

  test('an operation, it is not kept waiting by what is deep or long', async () => {
    const { app } = doorOn({ now: rights.under.base.clock.now(), items: rights.under.base.table.items() });
    const deep = `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const response = await app.request(`${SITE}/api/v1/sessions/${rights.objects.own['sessionId']}/registrations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: deep,
    });
    expect([response.status, (await response.text()).includes(MARKUP)]).toEqual([400, false]);
  });
});
