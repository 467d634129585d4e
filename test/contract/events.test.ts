import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { incompatibilities } from '../../events/compatibility.ts';
import { MAX_EVENT_BYTES } from '../../events/envelope.ts';
import { allEvents } from '../../events/registry.ts';

const events = join(import.meta.dirname, '../../events');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const ajv = new Ajv2020({ strict: false, validateFormats: false });

describe.each(allEvents.map((event) => [event.type, event] as const))('%s', (type, event) => {
  const valid = json(join(events, 'examples', `${type}.json`));
  const invalid = globSync(`examples/${type}.invalid-*.json`, { cwd: events }).map((path) => [path, json(join(events, path))] as const);

  it('has a valid example that the strict schema takes, in code and as JSON Schema', () => {
    expect(event.strict.parse(valid)).toEqual(valid);
    expect(ajv.validate(z.record(z.string(), z.unknown()).parse(json(join(events, 'schemas', `${type}.json`))), valid)).toBe(true);
  });

  it('has at least one invalid example, and refuses each', () => {
    expect(invalid.length).toBeGreaterThan(0);
    for (const [path, example] of invalid) expect(event.strict.safeParse(example).success, path).toBe(false);
  });

  it('lets a reader pass over fields it does not know', () => {
    const later = { ...event.strict.parse(valid), addedLater: true };
    expect(event.schema.parse(later)).toEqual(valid);
  });

  it('is small', () => {
    expect(Buffer.byteLength(JSON.stringify(valid))).toBeLessThan(MAX_EVENT_BYTES);
  });
});

describe('what an event may hold', () => {
  it('no event has a field for an address, a name or a text', () => {
    const fields = allEvents.flatMap((event) => Object.keys(event.schema.shape.data.shape).map((field) => `${event.type} ${field}`));
    expect(fields.length).toBeGreaterThan(allEvents.length);
    expect(fields.filter((field) => / (?:e?mail|address|name|organisation|text|title|subject|body|note|reason|url|token)$/i.test(field))).toEqual([]);
  });
});

describe('a released schema', () => {
  const released = z.toJSONSchema(z.object({ a: z.string(), b: z.enum(['x', 'y']), data: z.object({ c: z.string().optional() }) }));
  const changed = (schema: z.ZodType) => incompatibilities(released, z.toJSONSchema(schema));
  const data = z.object({ c: z.string().optional() });

  it('may gain an optional field, at any depth', () => {
    expect(
      changed(z.object({ a: z.string(), b: z.enum(['x', 'y']), data: data.extend({ d: z.string().optional() }), e: z.string().optional() })),
    ).toEqual([]);
  });

  it.each([
    ['lose a field', z.object({ b: z.enum(['x', 'y']), data }), ['a is gone']],
    ['make a field optional', z.object({ a: z.string().optional(), b: z.enum(['x', 'y']), data }), ['a is no longer required']],
    ['gain a required field', z.object({ a: z.string(), b: z.enum(['x', 'y']), data, e: z.string() }), ['e is new and required']],
    ['change a type', z.object({ a: z.number(), b: z.enum(['x', 'y']), data }), ['a changed']],
    ['widen an enum', z.object({ a: z.string(), b: z.enum(['x', 'y', 'z']), data }), ['b changed']],
    ['require what was optional', z.object({ a: z.string(), b: z.enum(['x', 'y']), data: z.object({ c: z.string() }) }), ['data.c became required']],
  ])('may not %s', (_, schema, problems) => {
    expect(changed(schema)).toEqual(problems);
  });
});
