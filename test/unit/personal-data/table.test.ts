import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { personalDataDocument, unclassified } from '../../../scripts/personal-data/document.ts';
import { textsIn } from '../../../scripts/personal-data/fields.ts';
import { items } from '../../../scripts/personal-data/items.ts';

describe('the table of personal data', () => {
  it('names everything that the code stores', () => {
    const found = execFileSync('git', ['grep', '-hoE', "type: '[a-z-]+', v:|^  type: '[a-z-]+',$", 'functions/adapters/dynamodb'], {
      encoding: 'utf8',
    });
    const types = [...found.matchAll(/type: '([a-z-]+)'/g)].map(([, type]) => type);
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(types));
  });

  it('classifies every field that can hold a text, and none that is gone', () => {
    expect(unclassified()).toEqual([]);
  });

  it('is what the document shows', () => {
    expect(readFileSync(new URL('../../../docs/personal-data.md', import.meta.url), 'utf8')).toBe(personalDataDocument());
  });

  it('finds a text wherever it hides, and takes nothing for harmless that it does not know', () => {
    const hidden = z.object({
      id: z.templateLiteral(['per_', z.string()]),
      at: z.iso.datetime(),
      maybe: z.string().optional(),
      list: z.array(z.object({ note: z.string().default('') })),
      map: z.record(z.string(), z.string()),
      either: z.discriminatedUnion('type', [z.object({ type: z.literal('a'), a: z.string() }), z.object({ type: z.literal('b'), b: z.int() })]),
      anything: z.unknown(),
    });
    expect(textsIn(hidden)).toEqual(['maybe', 'list[].note', 'map{}', 'either.a', 'anything']);
    expect(() => textsIn(z.object({ what: z.custom() }))).toThrow('what');
  });
});
