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
  if (startsAt === undefined) return [{ path: 'startsAt', message: 'Must be given together with endsAt' }];
  if (endsAt === undefined) return [{ path: 'endsAt', message: 'Must be given together with startsAt' }];
  if (endsAt <= startsAt) return [{ path: 'endsAt', message: `Must be after the start, which is ${startsAt}` }];
  if (endsAt > daysLater(timeZone, startsAt, LONGEST_DAYS))
    return [{ path: 'endsAt', message: `Must be at most ${LONGEST_DAYS} days after the start, which is ${startsAt}` }];
  return [];
}

function windowProblems({ registration: { opensAt, closesAt }, startsAt }: Session): readonly Problem[] {
  return [
    ...(opensAt !== undefined && closesAt !== undefined && closesAt <= opensAt
      ? [{ path: 'registration.closesAt', message: `Must be after registration opens, which is ${opensAt}` }]
      : []),
    ...(opensAt !== undefined && startsAt !== undefined && opensAt >= startsAt
      ? [{ path: 'registration.opensAt', message: `Must be before the start, which is ${startsAt}` }]
      : []),
    ...(closesAt !== undefined && startsAt !== undefined && closesAt > startsAt
      ? [{ path: 'registration.closesAt', message: `Must not be after the start, which is ${startsAt}` }]
      : []),
  ];
}

function discreetProblems({ discreet }: Session, asked: Asked): readonly Problem[] {
  if (!discreet) return [];
  return [
    ...(asked.visibility === 'public' ? [{ path: 'visibility', message: 'A discreet session is unlisted or invited, never public' }] : []),
    ...(asked.moderation === 'automatic' ? [{ path: 'moderation', message: 'Registrations for a discreet session are always reviewed' }] : []),
    ...(asked.observers === 'open' ? [{ path: 'observers', message: 'Observers of a discreet session are reviewed, or there are none' }] : []),
  ];
}

function sizeProblems(session: Session): readonly Problem[] {
  if (new TextEncoder().encode(JSON.stringify(session)).length <= LARGEST_BYTES) return [];
  return [{ path: 'agenda', message: 'The texts of the session are too long together: please shorten the agenda or the descriptions' }];
}
