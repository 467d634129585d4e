import type { Problem } from '../../kernel/rejection.ts';
import { daysLater } from '../../kernel/time.ts';
import type { Session } from './session.ts';

/** A month: longer is a mistyped year, not a session. */
const LONGEST_DAYS = 31;

/** An item of DynamoDB holds 400 KB; this leaves room for what grows with the years. */
const LARGEST_BYTES = 200_000;

/** What the organiser asked for in so many words, where it matters that it was not a default. */
type Asked = {
  readonly visibility?: string | undefined;
  readonly moderation?: string | null | undefined;
  readonly observers?: string | null | undefined;
};

/** Everything that does not go together in a session, each with its path and how to mend it. */
export function problemsOf(session: Session, asked: Asked): readonly Problem[] {
  return [...dateProblems(session), ...windowProblems(session), ...discreetProblems(session, asked), ...sizeProblems(session)];
}

function dateProblems({ startsAt, endsAt, timeZone }: Session): readonly Problem[] {
  if (startsAt === undefined && endsAt === undefined) return [];
  if (startsAt === undefined) return [{ path: 'startsAt', reason: 'start-needed' }];
  if (endsAt === undefined) return [{ path: 'endsAt', reason: 'end-needed' }];
  if (endsAt <= startsAt) return [{ path: 'endsAt', reason: { code: 'ends-before-start', facts: { startsAt, timeZone } } }];
  if (endsAt > daysLater(timeZone, startsAt, LONGEST_DAYS))
    return [{ path: 'endsAt', reason: { code: 'lasts-too-long', facts: { days: LONGEST_DAYS } } }];
  return [];
}

function windowProblems({ registration: { opensAt, closesAt }, startsAt, timeZone }: Session): readonly Problem[] {
  return [
    ...(opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt
      ? [{ path: 'registration.closesAt', reason: { code: 'closes-before-opening', facts: { opensAt, timeZone } } as const }]
      : []),
    ...(opensAt !== undefined && startsAt !== undefined && opensAt >= startsAt
      ? [{ path: 'registration.opensAt', reason: { code: 'opens-after-start', facts: { startsAt, timeZone } } as const }]
      : []),
    ...(closesAt !== undefined && startsAt !== undefined && closesAt > startsAt
      ? [{ path: 'registration.closesAt', reason: { code: 'closes-after-start', facts: { startsAt, timeZone } } as const }]
      : []),
  ];
}

function discreetProblems({ discreet }: Session, asked: Asked): readonly Problem[] {
  if (!discreet) return [];
  return [
    ...(asked.visibility === 'public' ? [{ path: 'visibility', reason: 'discreet-not-public' as const }] : []),
    ...(asked.moderation === 'automatic' ? [{ path: 'moderation', reason: 'discreet-reviewed' as const }] : []),
    ...(asked.observers === 'open' ? [{ path: 'observers', reason: 'discreet-observers' as const }] : []),
  ];
}

function sizeProblems(session: Session): readonly Problem[] {
  if (new TextEncoder().encode(JSON.stringify(session)).length <= LARGEST_BYTES) return [];
  return [{ path: 'agenda', reason: 'session-too-large' }];
}
