import type { PersonId, SeriesId, SessionId } from '../../../events/values.ts';
import type { Clock, Ids } from '../../kernel/ports.ts';
import { type AuditOutcome, auditKeptUntil, idsIn, naming } from '../domain/entry.ts';
import type { AuditLog } from '../ports.ts';

type Deps = { readonly log: AuditLog; readonly clock: Clock; readonly ids: Ids };

/** What somebody is about to do. Ids are taken out of `given`; whatever else is in it stays out of the log. */
export type Action = {
  readonly by: PersonId;
  readonly operation: string;
  readonly correlationId: string;
  readonly seriesId?: SeriesId | undefined;
  readonly sessionId?: SessionId | undefined;
  readonly given: unknown;
};

/** How it ended, and the answer, which names what came into being. */
export type Ended = { readonly result: AuditOutcome['result']; readonly status: number; readonly answer?: unknown };

/**
 * Writes down that an action begins, before it does. What cannot be written down is not done: the fault is the caller's.
 *
 * @returns how its end is written down
 */
export function recordAction({ log, clock, ids }: Deps) {
  return async ({ given, ...action }: Action): Promise<(ended: Ended) => Promise<void>> => {
    const at = clock.now();
    const objects = idsIn(given);
    const entry = { ...action, entryId: ids.mint('aud'), at, keptUntil: auditKeptUntil(at) };
    await log.save({ ...entry, ...naming(objects) });
    return async ({ answer, ...outcome }) => {
      await log.save({ ...entry, ...naming([...objects, ...topLevelIds(answer)]), outcome: { ...outcome, at: clock.now() } });
    };
  };
}

export type RecordAction = ReturnType<typeof recordAction>;

/** An answer names what it is about in its own fields; what lies deeper are other things. */
function topLevelIds(answer: unknown): readonly string[] {
  return typeof answer === 'object' && answer !== null
    ? Object.values(answer).flatMap((value) => (typeof value === 'string' ? idsIn(value) : []))
    : [];
}
