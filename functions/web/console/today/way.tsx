import type { SessionAnswer } from '../../operations/sessions.ts';
import { useDesk } from '../page.tsx';
import { isUnseen } from '../session/session.tsx';
import type { Task } from './tasks.tsx';

/** The way of a consultation, in six steps; the first `done` of them lie behind. */
export function Way({ done }: { readonly done: number }) {
  const { words } = useDesk();
  const { way, wayDone } = words.today;
  return (
    <ol class="way" aria-label={words.today.wayTitle}>
      {way.map((step, n) => (
        <li class={n < done ? 'done' : undefined} aria-current={n === done ? 'step' : undefined}>
          {step}
          {n < done && <span class="unseen"> ({wayDone})</span>}
        </li>
      ))}
    </ol>
  );
}

/** All of them: the notes are sent. */
const ALL = 6;

/** What waits as long as the notes are not out. */
const BEFORE_SENT: ReadonlySet<Task['what']> = new Set(['write-notes', 'approve-notes', 'send-notes']);

/** How many of the six steps from a series to the notes lie behind a session. @param items what waits in it */
export function stepsOfSession(session: SessionAnswer, items: readonly Task[], now: string): number {
  const { status, startsAt } = session;
  if (isUnseen(session)) return 2;
  if (status === 'held' || status === 'concluded') return items.some(({ what }) => BEFORE_SENT.has(what)) ? 5 : ALL;
  return startsAt !== undefined && startsAt <= now ? 4 : 3;
}

/** The steps that lie behind a series: those of its earliest session whose notes are not sent yet. @param items what waits in it */
export function stepsOfSeries(sessions: readonly SessionAnswer[], items: readonly Task[], now: string): number {
  if (sessions.length === 0) return 1;
  const each = sessions
    .filter(({ status }) => status !== 'cancelled')
    .map((session) =>
      stepsOfSession(
        session,
        items.filter(({ sessionId }) => sessionId === session.sessionId),
        now,
      ),
    );
  return each.find((done) => done < ALL) ?? ALL;
}
