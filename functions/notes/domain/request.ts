import * as z from 'zod';
import { type Instant, instant, notesRequestId, personId, registrationId, seriesId, sessionId } from '../../../events/values.ts';
import { earlier, plus } from '../../kernel/time.ts';

export const requestStatus = z.enum(['submitted', 'waiting', 'approved', 'declined']);

/** The rule of a series about requests: who approves them, and for how many days the log of them is kept. */
export type RequestRule = { readonly approval: 'organisers' | 'series'; readonly keptDays: number };

/** Where a series says nothing. */
export const USUAL_RULE: RequestRule = { approval: 'organisers', keptDays: 365 };

/** Somebody who was not there asks for the notes. It is its own log: request, decision and first opening. */
export const notesRequest = z.object({
  notesRequestId,
  sessionId,
  seriesId,
  personId,
  name: z.string(),
  email: z.string(),
  organisation: z.string(),
  reason: z.string(),
  /** The language of correspondence. */
  language: z.string(),
  status: requestStatus,
  requestedAt: instant,
  decidedAt: instant.optional(),
  /** The organiser, or `rule`: approved by what the series says. */
  decidedBy: z.string().optional(),
  /** What the organiser said about the decision: a decline tells it. */
  decisionReason: z.string().optional(),
  /** The seat by which it was approved without an organiser: the notes go when the seat goes. */
  basis: z.object({ sessionId, registrationId }).optional(),
  /** Until when the link opens. */
  grantedUntil: instant.optional(),
  /** The first time the link was opened. Nothing else is kept of who reads. */
  openedAt: instant.optional(),
  linkGeneration: z.int().min(1),
  /** Until when all of this is kept, by the rule of the series at the time of the request. */
  keptUntil: instant,
  version: z.int().min(1),
});
export type NotesRequest = z.infer<typeof notesRequest>;

/** A grant ends so long after the decision (issue 4, item 5). */
const GRANT = 'P90D';
/** Requests of one address in a day, for all sessions together: what comes beyond is dropped without a word. */
const MOST_REQUESTS = 5;
const WINDOW = '-P1D';

/** When a request for notes is deleted, by the rule of its series. */
export function requestKeptUntil(requestedAt: Instant, { keptDays }: RequestRule): Instant {
  return plus(requestedAt, `P${keptDays}D`);
}

/** The requests of an address to remember, or undefined when the limit is reached. One that is repeated counts once. */
export function admitRequest<T extends { readonly requestId: string; readonly at: Instant }>(recent: readonly T[], one: T): readonly T[] | undefined {
  if (recent.some(({ requestId }) => requestId === one.requestId)) return recent;
  const live = recent.filter(({ at }) => at > plus(one.at, WINDOW));
  return live.length < MOST_REQUESTS ? [...live, one] : undefined;
}

type Decision = Pick<NotesRequest, 'decidedBy' | 'decisionReason' | 'basis'> & { readonly status: 'approved' | 'declined'; readonly at: Instant };

/** The request as it is decided. The same decision again keeps what was; another one makes its links void. */
export function decided(request: NotesRequest, { status, at, decidedBy, decisionReason, basis }: Decision): NotesRequest {
  if (request.status === status) return request;
  const { grantedUntil: _, decisionReason: __, basis: ___, ...rest } = request;
  return {
    ...rest,
    ...{ status, decidedAt: at, decidedBy },
    ...(decisionReason !== undefined && { decisionReason }),
    ...(basis && { basis }),
    ...(status === 'approved' && { grantedUntil: earlier(plus(at, GRANT), request.keptUntil) }),
    ...(request.status === 'approved' && { linkGeneration: request.linkGeneration + 1 }),
  };
}

/** Whether the link of a request opens, as far as the request itself says. */
export function isGranted({ status, grantedUntil }: Pick<NotesRequest, 'status' | 'grantedUntil'>, now: Instant): boolean {
  return status === 'approved' && grantedUntil !== undefined && now < grantedUntil;
}
