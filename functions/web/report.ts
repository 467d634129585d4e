import * as z from 'zod';
import { actionPointId, actionPointStatus, instant, localDate, type SessionId } from '../../events/values.ts';
import { actionPoint } from '../action-point/domain/action-point.ts';
import type { Viewer } from '../action-point/domain/openness.ts';
import type { ActionPoints, Origins, Results } from '../action-point/ports.ts';
import { listActionPoints } from '../action-point/use-cases/list-action-points.ts';
import type { ActionPointView } from '../action-point/views.ts';
import type { Clock } from '../kernel/ports.ts';
import { ok, type Result, reject } from '../kernel/rejection.ts';
import { localisedText } from '../kernel/text.ts';
import type { Series } from '../session/domain/series.ts';
import { type Session, session as stored } from '../session/domain/session.ts';
import type { SessionDeps } from '../session/ports.ts';
import { getSession } from '../session/use-cases/read-sessions.ts';
import { isVisibleToEveryone } from '../session/views.ts';
import { summaryStatus, takeaway } from '../summary/domain/summary.ts';
import type { Participation, Summaries, SummarySessions } from '../summary/ports.ts';
import { getDraft, getSummary, previewSummary } from '../summary/use-cases/read-summaries.ts';

/** For whom a report is: everybody, or the file of those who held the session. */
export const reportVersion = z.enum(['public', 'file']);
export type ReportVersion = z.infer<typeof reportVersion>;

const facts = stored
  .pick({ sessionId: true, seriesId: true, number: true, title: true, description: true, status: true })
  .extend(stored.pick({ startsAt: true, endsAt: true, timeZone: true, format: true, place: true, languages: true, interpretation: true }).shape);

const participants = z.object({
  total: z.int().optional(),
  categories: z.record(z.string(), z.int()),
  organisations: z.array(z.string()).readonly(),
});

const point = z.object({
  ...{ actionPointId, text: z.string(), status: actionPointStatus, priority: actionPoint.shape.priority, dueOn: localDate.optional() },
  supporting: z.array(z.string()).readonly(),
  /** The body that has it in hand; no report names a person. */
  owner: z.string().optional(),
  /** The last line of progress that was published. */
  progress: z.object({ at: instant, text: z.string() }).optional(),
});

/** A session as one document: what it was, who came, what was said and what follows from it. It names no person and holds no notes. */
export const sessionReport = z.object({
  version: reportVersion,
  session: facts.extend(stored.pick({ agenda: true, chathamHouse: true, discreet: true }).shape),
  seriesTitle: localisedText,
  organisers: z.array(z.string()).readonly(),
  participants: participants.optional(),
  /** Published in the public version; in the file as it is written now. */
  summary: z.object({ status: summaryStatus, text: localisedText, takeaways: z.array(takeaway) }).optional(),
  actionPoints: z.array(point).readonly(),
});
export type SessionReport = z.infer<typeof sessionReport>;

export type ReportDeps = Pick<SessionDeps, 'store'> & {
  readonly clock: Clock;
  readonly summary: { readonly summaries: Summaries; readonly sessions: SummarySessions; readonly participation: Participation };
  readonly actionPoints: ActionPoints;
  readonly origins: Origins;
  readonly results: Results;
};

/**
 * Puts together what each part's own rules let this version say.
 *
 * @param viewer which action points whoever asks may see; the public version takes the public ones, whoever asks
 * @returns `not-found` without such a session; `conflict` where nothing of it is public
 */
export function reportOf(deps: ReportDeps) {
  const session = getSession(deps);
  const points = pointsOf(deps);
  const account = { public: publicAccount(deps), file: fileAccount(deps) };
  return async (id: SessionId, version: ReportVersion, viewer: Viewer): Promise<Result<SessionReport>> => {
    const found = await session(id);
    if (!found.ok) return found;
    const { session: of, series } = found.value;
    if (version === 'public' && !isOpen(of, series)) return reject('conflict', 'no-public-report');
    const [told, actionPoints] = [await account[version](of), await points(of, version === 'public' ? 'public' : viewer)];
    if (!actionPoints.ok) return actionPoints;
    const { title, organisers } = series;
    return ok(sessionReport.parse({ version, session: of, seriesTitle: title, organisers, ...told, actionPoints: actionPoints.value }));
  };
}

function isOpen(session: Session, series: Series): boolean {
  return isVisibleToEveryone(session, series) && !session.discreet;
}

/** Nothing but what everybody reads on the page of the summary. */
function publicAccount({ summary, clock }: ReportDeps) {
  const get = getSummary({ ...summary, clock });
  return async ({ sessionId }: Session) => {
    const found = await get(sessionId);
    if (!found.ok) return {};
    const { participants: counted, ...rest } = found.value;
    return { summary: rest, participants: { ...counted, categories: counted.categories ?? {} } };
  };
}

function fileAccount({ summary }: ReportDeps) {
  const [draft, preview] = [getDraft(summary), previewSummary(summary)];
  return async (session: Session) => {
    const [written, counted] = [await draft(session.sessionId), await preview(session.sessionId)];
    const told = counted.ok ? { participants: tactful(counted.value.participants, session) } : {};
    return { ...told, ...(written.ok && { summary: written.value }) };
  };
}

type Participants = {
  readonly total?: number | undefined;
  readonly categories?: Readonly<Record<string, number>> | undefined;
  readonly organisations: readonly string[];
};

/** Fewer than these of a discreet session might be told apart (design, section 9). */
const FEW = 5;

/** No body of a session of which no lists are made, and of a discreet one no number from which few can be told. */
function tactful({ total, categories = {}, organisations }: Participants, { discreet, chathamHouse }: Session): Participants {
  const named = discreet || chathamHouse ? [] : organisations;
  if (!discreet) return { total, categories, organisations: named };
  const shown = Object.fromEntries(Object.entries(categories).filter(([, count]) => count >= FEW));
  const rest = (total ?? 0) - Object.values(shown).reduce((sum, count) => sum + count, 0);
  const isTold = total !== undefined && total >= FEW && (rest <= 0 || rest >= FEW);
  return { ...(isTold && { total }), categories: shown, organisations: named };
}

function pointsOf(deps: ReportDeps) {
  const list = listActionPoints(deps);
  return async ({ seriesId, sessionId }: Session, viewer: Viewer): Promise<Result<readonly z.input<typeof point>[]>> => {
    const all: ActionPointView[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(seriesId, { sessionId, cursor }, viewer);
      if (!page.ok) return page.rejection.kind === 'not-found' ? ok([]) : page;
      all.push(...page.value.items);
      cursor = page.value.next;
    } while (cursor !== undefined);
    return ok(all.map((one) => ({ ...one, supporting: [...one.supporting], owner: one.owner?.organisation, progress: one.progress.at(-1) })));
  };
}
