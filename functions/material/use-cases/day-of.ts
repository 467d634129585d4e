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
  if (day === 'skipped') return invalid('visibleFrom', 'hour-skipped');
  if (day === 'repeated') return invalid('visibleFrom', 'hour-repeated');
  return ok(day);
}
