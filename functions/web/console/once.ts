import { createHash } from 'node:crypto';
import type { Wait } from '../../kernel/ports.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../perform.ts';

/** The field of each form that tells one sending of it from the next. */
export const ONCE = 'once';

/** A second sending asks so often, so many milliseconds apart, what came of the first: as long as somebody waits for a page. */
const LOOKS = 12;
const PAUSE = 250;

type Asked = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

/**
 * The Idempotency-Key of what a form asks for; undefined where a repetition does no harm. A form that is sent twice, by a double click or
 * from a page that one came back to, makes one thing and sends its mails once. What only changes a state has no key: it refuses what
 * was done already, and an old page must not be told that it did what somebody has undone since.
 */
export function keyOf<A>(operation: Operation<A>, once: string | undefined, { params, query, body }: Asked = {}): string | undefined {
  const isNew = operation.idempotent === true && (operation.status === 201 || operation.status === 202);
  if (once === undefined || !isNew) return undefined;
  // What was changed in a form is another request, also where its browser kept the hidden field.
  return createHash('sha256')
    .update(JSON.stringify([once, params, query, body]))
    .digest('base64url');
}

/** Waits for the first sending, and answers what it answered. */
export async function answeredOnce<A>(carryOut: () => Promise<Outcome<A>>, wait: Wait): Promise<Outcome<A>> {
  let outcome = await carryOut();
  for (let look = 0; look < LOOKS && !outcome.ok && outcome.problem.reason === 'key-under-way'; look += 1) {
    await wait(PAUSE);
    outcome = await carryOut();
  }
  return outcome;
}
