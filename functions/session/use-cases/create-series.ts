import type { Cause } from '../../kernel/ports.ts';
import { invalid, ok, type Result } from '../../kernel/rejection.ts';
import type { Series } from '../domain/series.ts';
import type { CreateSeriesInput } from '../inputs.ts';
import type { Founder, SessionDeps } from '../ports.ts';
import { seriesWrittenOver } from './write-series.ts';

/** Said of a slug that another series has. */
export const slugTaken = (slug: string) => invalid('slug', { code: 'slug-taken', facts: { slug } });

/**
 * Sets up a series as a draft, which nobody outside can see until it is published. Whoever does it becomes its organiser.
 *
 * @returns the series; `invalid` when another one has the slug
 */
export function createSeries({ store, ids, clock }: SessionDeps) {
  return async (input: CreateSeriesInput, by: Founder, cause: Cause): Promise<Result<Series>> => {
    const now = clock.now();
    const blank = {
      seriesId: ids.mint('ser'),
      status: 'draft',
      objectives: [],
      timeZone: 'UTC',
      createdAt: now,
      changedAt: now,
      changedBy: by.personId,
      version: 1,
    };
    const written = seriesWrittenOver(blank, input, input.languages);
    if (!written.ok) return written;
    const change = { series: { state: written.value, dueAt: undefined }, slug: { taken: input.slug }, founder: { ...by, at: now } };
    const stored = await store.commit(change, [], cause);
    return stored === 'committed' ? ok(written.value) : slugTaken(input.slug);
  };
}
