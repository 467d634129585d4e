import type { Instant } from '../../../events/values.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import type { Summary } from './afterwards.tsx';
import { Told, useReader } from './reader.tsx';

/** What an operation answers. */
export type AnswerOf<T> = T extends Operation<infer A> ? A : never;
export type Seats = AnswerOf<Operations['getSeats']>;
export type Series = AnswerOf<Operations['getSeries']>;

/** Registration is open by its state, and the clock has not ended it. */
export function isOpen({ status, startsAt, registration: { closesAt } }: SessionAnswer, now: Instant): boolean {
  return status === 'registration-open' && [startsAt, closesAt].every((end) => end === undefined || end > now);
}

type Line = { readonly session: SessionAnswer; readonly series?: Pick<Series, 'title'> | undefined; readonly summary?: Summary | undefined };

/** A session in a list: a leaf of the calendar, what it is, and whether one can register. */
function SessionLine({ session, series, summary }: Line) {
  const { words, formats, to } = useReader();
  const { sessionId, title, endsAt, timeZone, format, languages } = session;
  // A postponed one has lost its date: what the calendar said last is not to be shown as if it held.
  const startsAt = session.status === 'postponed' ? undefined : session.startsAt;
  const facts = [words.names.format[format], formats.languages(languages)];
  return (
    <li>
      {startsAt === undefined ? <span class="leaf none" aria-hidden="true" /> : <Leaf startsAt={startsAt} timeZone={timeZone} />}
      <div>
        <h3>
          <a href={to(`/sessions/${sessionId}`)}>
            <Told text={title} />
          </a>
        </h3>
        {series !== undefined && (
          <p class="soft">
            <Told text={series.title} />
          </p>
        )}
        <p class="facts">
          {startsAt !== undefined && (
            <>
              <bdi>{formats.hours(startsAt, endsAt, timeZone)}</bdi> <span class="soft">{formats.zone(timeZone, startsAt).name}</span>
            </>
          )}
        </p>
        <p class="facts">
          <State session={session} /> <span class="soft">{facts.join(' · ')}</span>
        </p>
        {summary && (
          <p class="facts">
            <a href={to(`/sessions/${sessionId}/summary`)}>{words.summary.title}</a>
            {summary.participants.total !== undefined && <span class="soft"> · {words.session.took(summary.participants.total)}</span>}
          </p>
        )}
      </div>
    </li>
  );
}

/** The state as a word in a frame: told by the word, not by the colour. */
export function State({ session: { status } }: { readonly session: Pick<SessionAnswer, 'status'> }) {
  return <span class={`state ${status}`}>{useReader().words.names.session[status]}</span>;
}

function Leaf({ startsAt, timeZone }: { readonly startsAt: string; readonly timeZone: string }) {
  const { formats } = useReader();
  const { day, month, weekday, year } = formats.leaf(startsAt, timeZone);
  return (
    <time class="leaf" datetime={startsAt} title={formats.day(startsAt, timeZone)}>
      <span>{weekday}</span> <b>{day}</b> <span>{month}</span> <span>{year}</span>
    </time>
  );
}

export function SessionList({ sessions }: { readonly sessions: readonly Line[] }) {
  return (
    <ol class="sessions">
      {sessions.map((line) => (
        <SessionLine {...line} />
      ))}
    </ol>
  );
}

/** When a session is: in its own zone with the distance from UTC, and by the reader's clocks where the script runs. */
export function When({ session: { startsAt, endsAt, timeZone } }: { readonly session: SessionAnswer }) {
  const { words, formats } = useReader();
  if (startsAt === undefined) return <>{words.session.undated}</>;
  const zone = formats.zone(timeZone, startsAt);
  return (
    <>
      <time datetime={startsAt}>
        {formats.day(startsAt, timeZone)}
        <br />
        <bdi class="hours">{formats.hours(startsAt, endsAt, timeZone)}</bdi>
      </time>
      <br />
      <span class="soft">
        {zone.name} (<bdi>{zone.offset}</bdi>)
      </span>
      <span class="your-time" data-starts={startsAt} data-ends={endsAt} data-zone={timeZone} data-words={words.session.yourTime('{time}')} hidden />
    </>
  );
}
