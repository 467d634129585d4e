import type { RegistrationStatus, SessionId } from '../../../events/values.ts';
import { regionOf } from '../../kernel/regions.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { dateIn } from '../../kernel/time.ts';
import type { Registration } from '../domain/registration.ts';
import { noSession } from '../domain/rules.ts';
import type { Deps } from '../ports.ts';

/** So many registrations are looked at: some 5 MB, which a page can wait for. The largest sessions known have a thousand. */
const MOST = 5_000;
const PAGE = 500;

/** How many there are of something. */
export type Count = { readonly key: string; readonly count: number };

/** How the registrations of a session are spread. */
export type Figures = {
  readonly discreet: boolean;
  /** Whether there are more than were counted. */
  readonly isPartial: boolean;
  /** By the day of the session's zone on which they arrived, in order; days without any are left out. */
  readonly byDay: readonly Count[];
  /** Of those who may come or came. The empty key stands for those who did not say. */
  readonly byCategory: readonly Count[];
  /** By the region of their country, as M49 numbers it. */
  readonly byRegion: readonly Count[];
};

/** They come, or were there. */
const TAKES_PART: ReadonlySet<RegistrationStatus> = new Set(['confirmed', 'attended']);

/** How the registrations of a session are spread. @returns `not-found` without the session */
export function spreadRegistrations({ registrations, sessions }: Pick<Deps, 'registrations' | 'sessions'>) {
  return async (sessionId: SessionId): Promise<Result<Figures>> => {
    const rules = await sessions.rulesOf(sessionId);
    if (!rules) return noSession();
    const found: Registration[] = [];
    let cursor: string | undefined;
    do {
      const page = await registrations.page(sessionId, PAGE, cursor);
      found.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined && found.length < MOST);
    const coming = found.filter(({ status }) => TAKES_PART.has(status));
    return ok({
      discreet: rules.discreet,
      isPartial: cursor !== undefined,
      byDay: counted(found.map(({ registeredAt }) => dateIn(rules.timeZone, registeredAt)).toSorted()),
      byCategory: counted(coming.map(({ details }) => details.category ?? '')),
      byRegion: counted(coming.map(({ details }) => regionOf(details.country ?? '') ?? '')),
    });
  };
}

/** In the order in which each first comes. */
function counted(keys: readonly string[]): readonly Count[] {
  return [...Map.groupBy(keys, (key) => key)].map(([key, all]) => ({ key, count: all.length }));
}
