import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as z from 'zod';
import type { Item, Table } from '../../../functions/adapters/dynamodb/table.ts';
import { buildApp } from '../../../functions/web/app.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { ADMIN, type DoorUnderTest, SITE } from '../web/client.ts';
import { type Schema, schema } from './from-schema.ts';

/** How many requests for each operation: a few with every `npm test`, as many as one likes by `npm run fuzz`. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 9);
/** From which the requests are made up; a failure names it, and is seen again with it. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** Written down whatever comes of a request. */
const BESIDE = new Set(['limit', 'audit-entry', 'idempotent-call']);
/** Far more than any one request needs: reads and writes that grow with what was sent would pass it. */
export const MOST_CALLS = 400;

/** A door on a copy of what is stored, which counts what it asks of the table and tells what it changed. */
export function doorOn(moment: { readonly now: string; readonly items: readonly Item[] }) {
  const base = testPlatform(moment);
  const faults: unknown[] = [];
  const seen = { calls: 0, changed: new Set<string>() };
  const app = buildApp({
    platform: { ...base, table: counting(base.table, seen) },
    links: base.links,
    people: base.people,
    admins: [ADMIN],
    secondFactor: 'offered',
    site: SITE,
    version: '1.2.3',
    files: memoryFiles().links,
    journal: { request: () => undefined, refusal: () => undefined, fault: (error) => faults.push(error) },
  });
  return { app, faults, seen };
}

function counting(table: Table, seen: { calls: number; readonly changed: Set<string> }): Table {
  const counted = <A extends readonly unknown[], R>(call: (...given: A) => R) => {
    return (...given: A): R => {
      seen.calls += 1;
      return call(...given);
    };
  };
  return {
    get: counted(table.get),
    getMany: counted(table.getMany),
    query: counted(table.query),
    queryIndex: counted(table.queryIndex),
    write: counted(async (writes) => {
      const written = await table.write(writes);
      if (written.committed) for (const one of writes) if ('put' in one && !BESIDE.has(one.put.type)) seen.changed.add(one.put.type);
      return written;
    }),
  };
}

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
const described = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        parameters: z.array(z.object({ name: z.string(), in: z.string(), schema })),
        requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema }) }) }).optional(),
        responses: z.record(z.string(), z.object({ content: content.optional() })),
      }),
    ),
  ),
  components: z.unknown(),
});

/** An operation as it describes itself: what it takes, and what it may answer. */
export type Fuzzed = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body: Schema | undefined;
  /** What is wrong with an answer; undefined when it is one that the operation declares. */
  readonly judge: (status: number, type: string, text: string) => string | undefined;
};

export async function fuzzedOperations({ call }: DoorUnderTest): Promise<readonly Fuzzed[]> {
  const { paths, components } = described.parse((await call('GET', '/openapi.json')).json);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', components });
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody, responses }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      query: parameters.filter((one) => one.in === 'query'),
      body: requestBody?.content['application/json'].schema,
      judge: judgeOf(ajv, responses),
    })),
  );
}

type Responses = z.infer<typeof described>['paths'][string][string]['responses'];

function judgeOf(ajv: Ajv2020, responses: Responses): Fuzzed['judge'] {
  const compiled = new Map<string, ValidateFunction>();
  const compile = (key: string, declared: Readonly<Record<string, unknown>>): ValidateFunction => {
    const { $ref, ...rest } = declared;
    const validate = compiled.get(key) ?? ajv.compile($ref === undefined ? rest : { $ref: `openapi${String($ref)}` });
    compiled.set(key, validate);
    return validate;
  };
  return (status, type, text) => {
    const response = responses[String(status)];
    if (!response) return `${status} is not declared`;
    if (!response.content) return undefined;
    const media = type.split(';')[0] ?? '';
    const declared = Object.entries(response.content).find(([name]) => name.split(';')[0] === media)?.[1];
    if (!declared) return `${type} is not declared for ${status}`;
    if (!media.endsWith('json')) return undefined;
    const validate = compile(`${status} ${media}`, declared.schema);
    return validate(JSON.parse(text)) ? undefined : `the answer is not as declared: ${ajv.errorsText(validate.errors)}`;
  };
}
