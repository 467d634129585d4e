import type { PersonId } from '../../../events/values.ts';
import { invalid, type Result, reject } from '../../kernel/rejection.ts';
import { dateIn } from '../../kernel/time.ts';
import { type ActionPoint, isOpen } from './action-point.ts';
import { type Author, apply, type Changed, changeActionPoint } from './changes.ts';

/** What an owner says by their link. The note is internal until an organiser publishes a progress line. */
export type Answer = {
  readonly status?: 'in-progress' | 'completed' | undefined;
  readonly note: string;
  /** "This is not mine": organisers are told, and reminders pause. */
  readonly notMine?: boolean | undefined;
};

/** More answers of owners on one day are an accident or an attack. */
const ANSWERS_A_DAY = 20;

/**
 * Takes an owner's answer. The same answer sent twice in a row (a double click) changes nothing.
 *
 * @returns `conflict` when the action point was dropped or is only proposed, `too-many` after 20 answers on a day
 */
export function answerOf(point: ActionPoint, answer: Answer, author: Author): Result<Changed> {
  if (repeats(point, answer, author.by)) return { ok: true, value: { point, aspects: [] } };
  const today = dateIn(point.timeZone, author.at);
  const answersToday = point.history.filter(({ role, at }) => role === 'owner' && dateIn(point.timeZone, at) === today).length;
  if (answersToday >= ANSWERS_A_DAY) return reject('too-many', 'answers-of-a-day');
  if (answer.notMine) return disown(point, answer, author);
  if (answer.status && (point.status === 'dropped' || point.status === 'proposed')) return undecided(point);
  return changeActionPoint(point, { status: answer.status, note: answer.note }, author);
}

function repeats({ history, status }: ActionPoint, answer: Answer, by: PersonId): boolean {
  const last = history.at(-1);
  if (last?.role !== 'owner' || last.by !== by || last.note !== answer.note) return false;
  if (answer.notMine) return last.what === 'not-mine';
  return last.what !== 'not-mine' && (answer.status === undefined || answer.status === status);
}

function disown(point: ActionPoint, answer: Answer, author: Author): Result<Changed> {
  if (answer.status) return invalid('status', 'mine-or-not');
  if (!isOpen(point)) return undecided(point);
  const disputed = { at: author.at, by: author.by };
  return apply(point, [{ set: { disputed }, aspect: 'not-mine', entry: { what: 'not-mine' } }], answer.note, author);
}

function undecided({ status }: ActionPoint): Result<never> {
  return reject('conflict', { code: 'cannot-answer', facts: { status } });
}
