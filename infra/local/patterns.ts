import * as z from 'zod';
import { LocalProblem } from './problem.ts';

/** Says whether an event matches. */
export type Matches = (event: unknown) => boolean;

type Test = (candidate: unknown) => boolean;

const comparison = z.enum(['<', '<=', '=', '>', '>=']);
const operator = z.union([
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ 'equals-ignore-case': z.string() }),
  z.strictObject({
    'anything-but': z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])), z.strictObject({ prefix: z.string() })]),
  }),
  z.strictObject({ numeric: z.array(z.union([comparison, z.number()])).min(2) }),
]);
type Operator = z.infer<typeof operator>;

/**
 * Makes a test of an EventBridge event pattern (also used by the filters of event sources).
 *
 * @throws LocalProblem for an operator that is not known here: a rule that would silently match less or more is worse than none
 */
export function compilePattern(pattern: unknown, where = 'the pattern'): Matches {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern))
    throw new LocalProblem(`${where} must be an object whose leaves are lists, not ${JSON.stringify(pattern)}`);
  const fields = Object.entries(pattern).map(([name, wanted]) => {
    if (name.startsWith('$')) throw new LocalProblem(`${where}: ${name} is not supported on one machine`);
    const test = Array.isArray(wanted) ? leaf(wanted, `${where}.${name}`) : compilePattern(wanted, `${where}.${name}`);
    return (event: unknown) => test(field(event, name));
  });
  return (event) => fields.every((test) => test(event));
}

function field(event: unknown, name: string): unknown {
  return typeof event === 'object' && event !== null ? Object.getOwnPropertyDescriptor(event, name)?.value : undefined;
}

function leaf(wanted: readonly unknown[], where: string): Matches {
  const tests = wanted.map((one) => leafTest(one, where));
  // A list in the event matches when one of its elements does.
  return (found) => tests.some((test) => (Array.isArray(found) && found.length > 0 ? found.some(test) : test(found)));
}

function leafTest(wanted: unknown, where: string): Test {
  if (wanted === null || typeof wanted !== 'object') return (candidate) => candidate === wanted;
  const parsed = operator.safeParse(wanted);
  if (!parsed.success) throw new LocalProblem(`${where}: ${JSON.stringify(wanted)} is not supported on one machine`);
  return operatorTest(parsed.data);
}

function operatorTest(wanted: Operator): Test {
  if ('exists' in wanted) return (candidate) => (candidate !== undefined) === wanted.exists;
  if ('anything-but' in wanted) return anythingBut(wanted['anything-but']);
  if ('numeric' in wanted) return numeric(wanted.numeric);
  return onText((candidate) => {
    if ('prefix' in wanted) return candidate.startsWith(wanted.prefix);
    if ('suffix' in wanted) return candidate.endsWith(wanted.suffix);
    return candidate.toLowerCase() === wanted['equals-ignore-case'].toLowerCase();
  });
}

function onText(test: (candidate: string) => boolean): Test {
  return (candidate) => typeof candidate === 'string' && test(candidate);
}

function anythingBut(refused: Extract<Operator, { 'anything-but': unknown }>['anything-but']): Test {
  if (typeof refused === 'object' && !Array.isArray(refused)) return onText((candidate) => !candidate.startsWith(refused.prefix));
  const values = new Set<unknown>([refused].flat());
  return (candidate) => candidate !== undefined && !values.has(candidate);
}

const COMPARE: Readonly<Record<z.infer<typeof comparison>, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '=': (left, right) => left === right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function numeric(parts: readonly (z.infer<typeof comparison> | number)[]): Test {
  const bounds = z.array(z.tuple([comparison, z.number()])).parse(parts.flatMap((_, n) => (n % 2 === 0 ? [parts.slice(n, n + 2)] : [])));
  return (candidate) => typeof candidate === 'number' && bounds.every(([sign, bound]) => COMPARE[sign](candidate, bound));
}
