import * as z from 'zod';
import type { Instant } from '../../events/values.ts';
import { invalid, ok, type Result } from './rejection.ts';
import { at, fromWallClock, isWrittenDay, isWrittenTime } from './time.ts';

/** From when on something is seen, by the clocks of the session where no offset is given; a day begins at midnight. */
export const embargoInput = z
  .string()
  .refine((written) => isWrittenDay(written) || isWrittenTime(written), 'Must be a day such as 2024-03-01 or a time such as 2024-03-01T10:00')
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
  if (until === 'skipped' || until === 'repeated')
    return invalid('embargoUntil', `The clocks of ${timeZone} change in that hour: give the time with its offset, such as 2024-03-31T02:30+01:00`);
  return ok(until > now ? until : now);
}
