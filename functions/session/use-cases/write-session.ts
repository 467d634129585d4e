import type { Instant } from '../../../events/values.ts';
import { ok, type Problem, type Result, reject } from '../../kernel/rejection.ts';
import { localise } from '../../kernel/text.ts';
import { at, endOfDay, fromWallClock, type WallClockProblem } from '../../kernel/time.ts';
import type { Series } from '../domain/series.ts';
import { type Session, session as sessionSchema } from '../domain/session.ts';
import { problemsOf } from '../domain/session-checks.ts';
import type { UpdateSessionInput } from '../inputs.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes what an organiser gave over a session: texts under their language, times by the clocks of its zone, `null` for what
 * goes. Tells everything that is wrong at once.
 *
 * @param base the session as it is, or a blank one
 */
export function writtenOver(base: Session, input: UpdateSessionInput, series: Series): Result<Session> {
  const { title, description, agenda, startsAt, endsAt, registration, ...plain } = input;
  const language = (input.languages ?? base.languages)[0] ?? 'en';
  const times = readTimes(input.timeZone ?? base.timeZone);
  const fields: Fields = {
    ...base,
    ...given(plain),
    ...given({
      title: title && localise(title, language),
      description: description && localise(description, language),
      startsAt: times.read('startsAt', startsAt),
      endsAt: times.read('endsAt', endsAt),
      agenda: agenda?.map(({ title: about, startsAt: from, description: text }, n) =>
        withoutNothing({
          title: localise(about, language),
          startsAt: times.read(`agenda.${n}.startsAt`, from),
          description: text && localise(text, language),
        }),
      ),
      registration: withoutNothing({
        ...base.registration,
        ...given({
          opensAt: times.read('registration.opensAt', registration?.opensAt, 'first'),
          closesAt: times.read('registration.closesAt', registration?.closesAt, 'last'),
        }),
      }),
    }),
    ...(description === null && { description: null }),
  };
  const session = sessionSchema.parse(withoutNothing({ ...fields, ...discretion(fields, series) }));
  // A time that could not be read would only cause further complaints.
  const problems = times.problems.length > 0 ? times.problems : problemsOf(session, input);
  if (problems[0]) return reject('invalid', problems[0].reason, problems);
  return ok(session);
}

/** What was not said stays; `null` is said. */
function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function withoutNothing(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

/** A discreet session is reviewed and unlisted (design, section 9), whatever its series does. */
function discretion(fields: Fields, series: Series): Fields {
  if (fields['discreet'] !== true) return {};
  const openToObservers = (fields['observers'] ?? series.observers) === 'open';
  return {
    moderation: 'review',
    ...(fields['visibility'] === 'public' && { visibility: 'unlisted' }),
    ...(openToObservers && { observers: 'review' }),
  };
}

/** Reads written times in one zone and collects those that no clock there shows, or shows twice. */
function readTimes(zone: string) {
  const problems: Problem[] = [];
  /** @param day what a day without an hour means: the first or the last of its moments */
  const read = (path: string, written: string | null | undefined, day?: 'first' | 'last'): Instant | null | undefined => {
    if (written === undefined || written === null) return written;
    const instant = momentOf(zone, written, day);
    if (instant !== 'skipped' && instant !== 'repeated') return instant;
    problems.push({ path, reason: instant === 'skipped' ? 'hour-skipped' : 'hour-repeated' });
    return undefined;
  };
  return { problems, read };
}

function momentOf(zone: string, written: string, day: 'first' | 'last' | undefined): Instant | WallClockProblem {
  if (day === undefined || written.includes('T')) return fromWallClock(zone, written);
  return day === 'first' ? at(zone, written, '00:00') : endOfDay(zone, written);
}
