import type { Instant } from '../../../../events/values.ts';
import { plus } from '../../../kernel/time.ts';
import type { Task } from './tasks.tsx';

/** What waits of one session, or of a series beside its sessions. */
export type Group = Pick<Task, 'seriesId' | 'seriesTitle' | 'sessionId' | 'title' | 'startsAt' | 'timeZone'> & { readonly items: readonly Task[] };

/** What waits, by session: what is at hand, and what was left from long ago. */
export type Grouped = { readonly atHand: readonly Group[]; readonly older: readonly Group[] };

/** Whoever left something for so long is not pressed by it. */
const LONG_AGO = '-P60D';

/** Things that somebody outside waits for, or that are too late once the session begins. */
const URGENT: ReadonlySet<Task['what']> = new Set(['hold', 'link', 'review']);
/** How near a session is for them to be urgent. */
const SOON = 'P7D';

/** One's own first, then what is urgent, then by how near its session is to the present moment; what has no date stands after the next two weeks. */
export function groupsOf(items: readonly Task[], now: Instant): Grouped {
  const groups = [...Map.groupBy(items, ({ sessionId, seriesId }) => sessionId ?? seriesId).values()].flatMap(groupOf);
  const ordered = groups.toSorted((a, b) => rankOf(a, now) - rankOf(b, now));
  const isOld = ({ startsAt }: Group) => startsAt !== undefined && startsAt < plus(now, LONG_AGO);
  return { atHand: ordered.filter((group) => !isOld(group)), older: ordered.filter(isOld) };
}

function groupOf(items: readonly Task[]): readonly Group[] {
  const [first] = items;
  if (!first) return [];
  const { seriesId, seriesTitle, sessionId, title, startsAt, timeZone } = first;
  return [{ seriesId, seriesTitle, sessionId, title, startsAt, timeZone, items }];
}

const DAY_MS = 86_400_000;

function rankOf({ items, startsAt }: Group, now: Instant): number {
  const days = startsAt === undefined ? 14 : Math.abs(Date.parse(startsAt) - Date.parse(now)) / DAY_MS;
  const isUrgent =
    items.some(({ what }) => URGENT.has(what)) && startsAt !== undefined && startsAt < plus(now, SOON) && startsAt > plus(now, `-${SOON}`);
  const isOwn = items.some(({ own }) => own !== false);
  return (isOwn ? 0 : 1_000_000) + (isUrgent ? 0 : 100_000) + days;
}
