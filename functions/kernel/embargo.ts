import * as z from 'zod';
import type { Instant } from '../../events/values.ts';
import { because } from './issues.ts';
import { invalid, ok, type Result } from './rejection.ts';
import { at, fromWallClock, isWrittenDay, isWrittenTime } from './time.ts';

/** From when on something is seen, by the clocks of the session where no offset is given; a day begins at midnight. */
export const embargoInput = z
  .string()
  .refine((written) => isWrittenDay(written) || isWrittenTime(written), because('not-a-day-or-time'))
  .optional();

/**
 * The end of an embargo.
 *
 * @param timeZone of the session
 * @returns `now` when it has ended or none was said; `invalid` for an hour that the clocks of the zone skip or show twice
 */
export function endOfEmbargo(timeZone: string, embargoUntil: string | undefined, now: Instant): Result<Instant> {
  if (embargoUntil === undefined) return ok(now);
  const until = /T/.test(embargoUntil) ? fromWallClock(timeZone, embargoUntil) : at(timeZone, embargoUntil, '00:00');
  if (until === 'skipped') return invalid('embargoUntil', 'hour-skipped');
  if (until === 'repeated') return invalid('embargoUntil', 'hour-repeated');
  return ok(until > now ? until : now);
}
