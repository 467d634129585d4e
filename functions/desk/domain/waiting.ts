import * as z from 'zod';
import { type Instant, instant, type SeriesId, type SessionId, seriesId, sessionId } from '../../../events/values.ts';
import { type LocalisedText, localisedText } from '../../kernel/text.ts';
import { plus } from '../../kernel/time.ts';

/** Everything that can wait for an organiser, the most pressing first. */
export const waitingFor = z.enum([
  'hold',
  'link',
  'review',
  'notes-requests',
  'undelivered',
  'overdue-points',
  'write-notes',
  'approve-notes',
  'send-notes',
  'summary',
  'conclude',
  'proposed-points',
  'publish',
  'open',
  'date',
]);
export type WaitingFor = z.infer<typeof waitingFor>;

/**
 * One thing that waits, and of which series or session. `count`: how many of it, 1 where there is but one. `own`: whether somebody
 * organises it or helps with it themselves; admins see what waits for others too.
 */
export const waiting = z.object({
  what: waitingFor,
  count: z.int().min(1),
  seriesId,
  seriesTitle: localisedText,
  sessionId: sessionId.optional(),
  title: localisedText.optional(),
  startsAt: instant.optional(),
  timeZone: z.string(),
  own: z.boolean().optional(),
});
export type Waiting = z.infer<typeof waiting>;

/** A series as far as work waits in it. */
export type DeskSeries = {
  readonly seriesId: SeriesId;
  readonly title: LocalisedText;
  readonly timeZone: string;
  readonly published: boolean;
  /** Addresses that get nothing any more, and action points that are late or that nobody has agreed to yet. */
  readonly undelivered: number;
  readonly overdue: number;
  readonly proposed: number;
};

/** A session as far as work waits in it. */
export type DeskSession = {
  readonly sessionId: SessionId;
  readonly seriesId: SeriesId;
  readonly title: LocalisedText;
  readonly timeZone: string;
  readonly status: 'draft' | 'scheduled' | 'registration-open' | 'registration-closed' | 'held' | 'concluded' | 'postponed' | 'cancelled';
  readonly startsAt?: Instant | undefined;
  /** Whether one joins by a link and there is none. */
  readonly lacksLink: boolean;
  /** Whether registration opens by itself, or is for nobody to open. */
  readonly opensItself: boolean;
  readonly toReview: number;
  readonly notesRequests: number;
  readonly notes: 'none' | 'draft' | 'in-review' | 'approved' | 'distributed' | 'pulled-back';
  readonly summary: 'none' | 'draft' | 'scheduled' | 'published' | 'declined';
};

/** A missing joining link waits from two weeks before the start on: earlier it troubles nobody. */
const LINK_NEEDED = '-P14D';

type Found = Partial<Record<WaitingFor, number>>;

/** What of a series waits, beside its sessions. */
export function waitingInSeries(series: DeskSeries): readonly Waiting[] {
  const found: Found = {
    undelivered: series.undelivered,
    'overdue-points': series.overdue,
    'proposed-points': series.proposed,
    publish: series.published ? 0 : 1,
  };
  return listed(found, { seriesId: series.seriesId, seriesTitle: series.title, timeZone: series.timeZone });
}

/** What of a session waits now. */
export function waitingInSession(session: DeskSession, series: Pick<DeskSeries, 'title' | 'published'>, now: Instant): readonly Waiting[] {
  const found: Found = { ...before(session, series.published, now), ...after(session), 'notes-requests': session.notesRequests };
  const { seriesId: ofSeries, sessionId: id, title, startsAt, timeZone } = session;
  return listed(found, { seriesId: ofSeries, seriesTitle: series.title, sessionId: id, title, startsAt, timeZone });
}

/** The most pressing first; of the same kind what comes sooner. */
export function inOrder(all: readonly Waiting[]): readonly Waiting[] {
  const rank = ({ what }: Waiting) => waitingFor.options.indexOf(what);
  return all.toSorted((a, b) => rank(a) - rank(b) || ((a.startsAt ?? '~') < (b.startsAt ?? '~') ? -1 : 1));
}

function before({ status, startsAt, lacksLink, opensItself, toReview }: DeskSession, published: boolean, now: Instant): Found {
  if (status === 'draft' || status === 'postponed') return { date: 1, review: toReview };
  const isAhead = status === 'scheduled' || status === 'registration-open' || status === 'registration-closed';
  if (!isAhead || startsAt === undefined) return {};
  if (startsAt <= now) return { hold: 1 };
  return {
    review: toReview,
    link: lacksLink && plus(startsAt, LINK_NEEDED) <= now ? 1 : 0,
    open: status === 'scheduled' && published && !opensItself ? 1 : 0,
  };
}

/** Notes first, then the summary; then nothing is left but to conclude. */
function after({ status, notes, summary }: DeskSession): Found {
  if (status !== 'held') return {};
  if (notes === 'none') return { 'write-notes': 1 };
  if (notes === 'draft' || notes === 'in-review') return { 'approve-notes': 1 };
  if (notes === 'approved') return { 'send-notes': 1 };
  if (summary === 'none' || summary === 'draft') return { summary: 1 };
  return notes === 'distributed' && summary !== 'scheduled' ? { conclude: 1 } : {};
}

function listed(found: Found, about: Omit<Waiting, 'what' | 'count'>): readonly Waiting[] {
  return waitingFor.options.flatMap((what) => {
    const count = found[what] ?? 0;
    return count > 0 ? [{ ...about, what, count }] : [];
  });
}
