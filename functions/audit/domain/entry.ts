import * as z from 'zod';
import { type Instant, instant, personId, seriesId, sessionId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';

/** Long enough to answer for a series after its report, two years on; then nobody needs to know any more who clicked what. */
export const KEPT = 'P730D';

/** So many objects are named; of a hundred people decided on at once the number is enough. */
const MOST_OBJECTS = 20;

/** Longer than a function may run (15 seconds for the web): what has no outcome by then never gets one. */
const LONGEST_RUN = 'PT60S';

/** The ids of the contract and no other text: what somebody wrote never gets into the log. */
const ID = /^(?:[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}|(?:dlv|per)_[0-9a-f]{32})$/;

/** How deep lists of ids lie in a body. */
const DEEPEST = 3;

/**
 * What came of an action. `refused`: it was not possible and nothing changed; `failed`: a fault ended it, and part of it may have
 * happened.
 */
export const auditOutcome = z.object({ result: z.enum(['done', 'refused', 'failed']), status: z.int(), at: instant });
export type AuditOutcome = z.infer<typeof auditOutcome>;

/** Who did what when, by ids alone. Without an outcome it is under way, or was cut short: then nobody knows. */
export const auditEntry = z.object({
  entryId: z.string(),
  /** Absent for what belongs to the installation as a whole. */
  seriesId: seriesId.optional(),
  sessionId: sessionId.optional(),
  by: personId,
  /** The operationId of the API, through which pages go as well. */
  operation: z.string(),
  /** What it was done to, and what came of it. */
  objects: z.array(z.string()),
  /** Those beyond the ones that are named. */
  moreObjects: z.int().min(0),
  at: instant,
  correlationId: z.string(),
  outcome: auditOutcome.optional(),
  keptUntil: instant,
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** The ids in what came with a request or an answer, each once. */
export function idsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return [...new Set(Object.values(value).flatMap((inner) => idsIn(inner, depth + 1)))];
}

/** Names so many objects as an entry holds. */
export function naming(ids: readonly string[]): Pick<AuditEntry, 'objects' | 'moreObjects'> {
  const all = [...new Set(ids)];
  return { objects: all.slice(0, MOST_OBJECTS), moreObjects: Math.max(all.length - MOST_OBJECTS, 0) };
}

export const auditKeptUntil = (at: Instant): Instant => plus(at, KEPT);

/** How an action stands, for who reads the log. `denied`: refused for who asked, or for what they proved. */
export const STANDINGS = [...auditOutcome.shape.result.options, 'denied', 'under-way', 'unknown'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The statuses of what is refused for who asked. */
const DENIED: readonly number[] = [401, 403];

/** How an action stands: `unknown` when its function died before it could say. */
export function standingOf({ outcome, at }: Pick<AuditEntry, 'outcome' | 'at'>, now: Instant): Standing {
  if (outcome) return outcome.result === 'refused' && DENIED.includes(outcome.status) ? 'denied' : outcome.result;
  return plus(at, LONGEST_RUN) > now ? 'under-way' : 'unknown';
}
