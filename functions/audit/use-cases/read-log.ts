import type { SeriesId } from '../../../events/values.ts';
import type { Clock } from '../../kernel/ports.ts';
import { type AuditEntry, type Standing, standingOf } from '../domain/entry.ts';
import type { AuditLog, AuditPage, AuditPaging } from '../ports.ts';

type Deps = { readonly log: AuditLog; readonly clock: Clock };

export type Logged = Omit<AuditEntry, 'keptUntil' | 'outcome'> & { readonly standing: Standing };
type LoggedPage = { readonly items: readonly Logged[]; readonly next?: string | undefined };

/** Who did what in a series, newest first. */
export function readSeriesLog({ log, clock }: Deps) {
  return async (series: SeriesId, paging: AuditPaging): Promise<LoggedPage> => shown(await log.ofSeries(series, paging), clock);
}

/** Who did what anywhere, newest first. */
export function readWholeLog({ log, clock }: Deps) {
  return async (paging: AuditPaging): Promise<LoggedPage> => shown(await log.all(paging), clock);
}

/** DynamoDB deletes late, so the date is looked at here. */
function shown({ items, cursor }: AuditPage, clock: Clock): LoggedPage {
  const now = clock.now();
  const kept = items.filter(({ keptUntil }) => keptUntil > now);
  return {
    items: kept.map(({ keptUntil: _kept, outcome, ...entry }) => ({ ...entry, standing: standingOf({ ...entry, outcome }, now) })),
    next: cursor,
  };
}
