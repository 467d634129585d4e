import type { Instant } from '../../../events/values.ts';
import { invalid, ok, type Result } from '../../kernel/rejection.ts';
import { fromWallClock } from '../../kernel/time.ts';

/**
 * The instant of a day that an organiser wrote by the clocks of the zone.
 *
 * @returns `invalid` when a clock change makes it impossible or double; null and undefined as they are
 */
export function dayOf<T extends null | undefined>(written: string | T, zone: string): Result<Instant | T> {
  if (typeof written !== 'string') return ok(written);
  const day = fromWallClock(zone, written);
  if (day === 'skipped') return invalid('visibleFrom', 'The clocks go forward at that hour: choose another');
  if (day === 'repeated')
    return invalid('visibleFrom', 'The clocks show that hour twice on that day: give the time in UTC, such as 2024-10-27T01:30:00Z');
  return ok(day);
}
