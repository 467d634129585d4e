import type { PersonId, SeriesId, SessionId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import { isFound } from '../domain/search.ts';
import type { Deps } from '../ports.ts';
import { wholeSession } from './whole-session.ts';

type Reads = Pick<Deps, 'registrations' | 'sessions'>;

/**
 * The latest registrations under an address, at most 100, newest first: found by the keyed hash of it.
 *
 * @param isMine whether whoever asks organises the series; of others nothing is told
 */
export function findPerson({ registrations, people }: Reads & { readonly people: People }) {
  return async (email: string, isMine: (series: SeriesId) => Promise<boolean>): Promise<Result<readonly Registration[]>> => {
    const found = await registrations.ofPerson(people.idOf(email) satisfies PersonId);
    const series = [...new Set(found.map(({ seriesId }) => seriesId))];
    const mine = new Set(await Promise.all(series.map(async (id) => ((await isMine(id)) ? id : undefined))));
    return ok(found.filter(({ seriesId }) => mine.has(seriesId)));
  };
}

export type Found = { readonly items: readonly Registration[]; readonly next?: SessionId };

/** One call reads sessions until so many registrations were looked at. */
const MOST_READ = 2_000;

/**
 * Looks for a name, an organisation or an address, or a part of one, in the sessions of a series, the latest first.
 *
 * @param after the session to go on after, as `next` said
 */
export function searchSeries(deps: Reads) {
  return async (seriesId: SeriesId, text: string, after?: SessionId): Promise<Result<Found>> => {
    const sessions = await deps.sessions.ofSeries(seriesId);
    const items: Registration[] = [];
    let read = 0;
    for (const sessionId of sessions.slice(after === undefined ? 0 : sessions.indexOf(after) + 1)) {
      const all = await wholeSession(deps, sessionId);
      read += all.length;
      items.push(...all.filter((one) => isFound(one, { text })));
      if (read >= MOST_READ && sessionId !== sessions.at(-1)) return ok({ items, next: sessionId });
    }
    return ok({ items });
  };
}
