import * as z from 'zod';
import { codeOf, type Reason } from '../kernel/rejection.ts';
import { formatsIn } from './pages/formats.ts';
import { refusals } from './words/en/refusals.ts';
import { type Say, sentenceOf } from './words/sentences.ts';

/** As programs read them: instants and dates as they are in fields. */
const plainly: Say = { ...formatsIn('en'), moment: (at) => at, date: (date) => date, list: (items) => items.join(', ') };

/** The sentence of a reason in the language of the API. */
export const inEnglish = (reason: Reason): string => sentenceOf(refusals, reason, plainly);

/** Every code there is, in the order of the alphabet. */
export const CODES: readonly string[] = Object.keys(refusals).toSorted();

/** Why, for programs: they compare the code, and need not know whether it has facts. */
export const explanation = {
  message: z.string(),
  reason: z.enum(CODES),
  facts: z.record(z.string(), z.unknown()).optional(),
} as const;

export function explained(reason: Reason) {
  return { message: inEnglish(reason), reason: codeOf(reason), ...(typeof reason !== 'string' && { facts: reason.facts }) };
}

/** What was explained, for a page that says it in another language. */
export function reasonIn({ reason, facts }: { readonly reason: string; readonly facts?: unknown }): Reason | undefined {
  const found = facts === undefined ? reason : { code: reason, facts };
  return isReason(found) ? found : undefined;
}

/** What {@link explained} made: its codes are ours, and the facts came with them. */
function isReason(value: unknown): value is Reason {
  return CODES.includes(typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'code' in value ? String(value.code) : '');
}
