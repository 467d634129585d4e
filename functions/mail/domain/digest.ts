import type { Instant, LocalDate } from '../../../events/values.ts';
import { plus, weekday } from '../../kernel/time.ts';

const MONDAY = 1;

/**
 * Whether the digest of a day is worth a mail: something began to wait since the digest of the day before, or it is Monday,
 * when all that still waits is brought to mind. A list that says the same every day is read by nobody.
 *
 * @param date the day of the digest, in the zone of the series
 * @param since when each waiting thing began to wait
 * @param now when the digest was planned
 */
export function isDigestWorthwhile(date: LocalDate, since: readonly Instant[], now: Instant): boolean {
  const dayBefore = plus(now, '-P1D');
  return since.length > 0 && (weekday(date) === MONDAY || since.some((began) => began > dayBefore));
}
