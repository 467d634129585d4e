import type { EventOf, Fact } from '../../../events/registry.ts';
import type { ActionPointStatus, Instant, LocalDate, MaterialId, PersonId } from '../../../events/values.ts';
import { invalid, ok, type Problem, type Result, reject } from '../../kernel/rejection.ts';
import { addMonths, dateIn } from '../../kernel/time.ts';
import type { ActionPoint, Change, Owner } from './action-point.ts';
import { checkMove } from './moves.ts';
import { nextReminderAt } from './reminders.ts';
import { keepingOwner } from './retention.ts';

export type Aspect = EventOf<'action-point.updated.v1'>['data']['changed'][number];

/** Who changes it, in which role, and when. */
export type Author = { readonly by: PersonId; readonly role: 'organiser' | 'owner'; readonly at: Instant };

/** An owner with the person behind each address, in the same order. */
export type KnownOwner = { readonly owner: Owner; readonly ownerIds: ActionPoint['ownerIds'] };

/** What is to change; what is absent stays. `null` takes a date or an owner away. */
export type Patch = {
  readonly status?: ActionPointStatus | undefined;
  readonly dueOn?: LocalDate | null | undefined;
  readonly owner?: KnownOwner | null | undefined;
  readonly text?: string | undefined;
  readonly visibility?: ActionPoint['visibility'] | undefined;
  readonly priority?: ActionPoint['priority'] | undefined;
  readonly supporting?: readonly string[] | undefined;
  /** A line that everyone who sees the action point may read. */
  readonly progress?: string | undefined;
  /** The material that came of what is completed with this or was before. */
  readonly result?: MaterialId | null | undefined;
  /** Internal: why, or a comment. */
  readonly note?: string | undefined;
};

/** An action point after a change. Without aspects nothing changed and nothing is to be stored. */
export type Changed = { readonly point: ActionPoint; readonly aspects: readonly Aspect[] };

type Step = { readonly set: Partial<ActionPoint>; readonly aspect: Aspect; readonly entry: Partial<Change> };

/** Of all that is stored of one, in bytes: DynamoDB takes 400 KB in an item, and the clock adds its reminders unasked. */
const LONGEST = 300_000;

/** What is due later than that is a mistyped year. */
const LATEST_YEARS = 10;

/**
 * Whether a due date may be set: the day itself is still in time, judged by the calendar of the series' zone.
 */
export function checkDueDate(dueOn: LocalDate, timeZone: string, now: Instant): readonly Problem[] {
  const today = dateIn(timeZone, now);
  if (dueOn < today) return [{ path: 'dueOn', reason: { code: 'due-in-the-past', facts: { today, timeZone } } }];
  if (dueOn > addMonths(today, LATEST_YEARS * 12)) return [{ path: 'dueOn', reason: { code: 'due-too-far', facts: { years: LATEST_YEARS } } }];
  return [];
}

/**
 * Changes an action point and writes its history.
 *
 * @returns `invalid` for a date in the past, a step back without a reason or a result of what is not completed, `conflict` for a move that does not exist
 */
export function changeActionPoint(point: ActionPoint, patch: Patch, author: Author): Result<Changed> {
  const status = statusAfter(point, patch);
  if (status !== point.status) {
    const move = checkMove(point.status, status, patch.note);
    if (!move.ok) return move;
  }
  if (patch.dueOn && patch.dueOn !== point.dueOn) {
    const [problem] = checkDueDate(patch.dueOn, point.timeZone, author.at);
    if (problem) return invalid(problem.path, problem.reason);
  }
  if (patch.result && status !== 'completed') return invalid('result', 'result-when-completed');
  return apply(point, stepsOf(point, { ...patch, status }, author.at), patch.note, author);
}

/** What is only proposed because nobody owned it opens with its first owner. */
function statusAfter(point: ActionPoint, { status, owner }: Patch): ActionPointStatus {
  if (status) return status;
  return point.status === 'proposed' && !point.owner && owner ? 'open' : point.status;
}

function stepsOf(point: ActionPoint, patch: Patch & { readonly status: ActionPointStatus }, now: Instant): readonly Step[] {
  return [
    statusStep(point, patch.status),
    dueDateStep(point, patch.dueOn),
    ownerStep(point, patch.owner),
    resultStep(point, patch),
    ...plainSteps(point, patch, now),
  ].flatMap((step) => step ?? []);
}

function statusStep(point: ActionPoint, status: ActionPointStatus): Step | undefined {
  return status === point.status ? undefined : { set: { status }, aspect: 'status', entry: { what: 'status', status } };
}

function dueDateStep(point: ActionPoint, dueOn: Patch['dueOn']): Step | undefined {
  if (dueOn === undefined || dueOn === (point.dueOn ?? null)) return undefined;
  return { set: { dueOn: dueOn ?? undefined }, aspect: 'due-date', entry: { what: 'due-date', dueOn: dueOn ?? undefined } };
}

/** Naming the same owner again settles a dispute. */
function ownerStep(point: ActionPoint, known: Patch['owner']): Step | undefined {
  if (known === undefined) return undefined;
  if (known === null)
    return point.owner && { set: { owner: undefined, ownerIds: [], disputed: undefined }, aspect: 'owner', entry: { what: 'owner' } };
  if (!point.disputed && JSON.stringify(known.owner) === JSON.stringify(point.owner)) return undefined;
  return { set: { ...known, disputed: undefined }, aspect: 'owner', entry: { what: 'owner', organisation: known.owner.organisation } };
}

/** What is opened again has no result any more. For the world outside a result is progress. */
function resultStep(point: ActionPoint, { status, result }: Patch): Step | undefined {
  const after = status === 'completed' ? result : null;
  if (after === undefined || after === (point.result ?? null)) return undefined;
  return { set: { result: after ?? undefined }, aspect: 'progress', entry: { what: 'result', result: after ?? undefined } };
}

function plainSteps(point: ActionPoint, patch: Patch, now: Instant): readonly Step[] {
  const { text, visibility, priority, supporting, progress } = patch;
  const steps: (Step | false | undefined | '')[] = [
    text && text !== point.text && { set: { text }, aspect: 'text', entry: { what: 'text' } },
    visibility && visibility !== point.visibility && { set: { visibility }, aspect: 'visibility', entry: { what: 'visibility' } },
    priority && priority !== point.priority && { set: { priority }, aspect: 'priority', entry: { what: 'priority' } },
    supporting &&
      JSON.stringify(supporting) !== JSON.stringify(point.supporting) && {
        set: { supporting: [...supporting] },
        aspect: 'supporting',
        entry: { what: 'supporting' },
      },
    progress && {
      set: { progress: [...point.progress, { at: now, text: progress }] },
      aspect: 'progress',
      entry: { what: 'progress', note: progress },
    },
  ];
  return steps.flatMap((step) => step || []);
}

/** With these an organiser shows that somebody looks after it; whatever an owner says does. */
const SIGNS_OF_LIFE: ReadonlySet<Aspect> = new Set(['status', 'due-date', 'owner', 'progress']);

/**
 * Puts the steps into effect: one entry of the history each. A note stands with the first of them, or as a comment of its own.
 * A sign of life lets the count of overdue reminders begin again and plans the next one anew.
 */
export function apply(point: ActionPoint, given: readonly Step[], note: string | undefined, author: Author): Result<Changed> {
  const noted = given.findIndex(({ entry }) => entry.note === undefined);
  const steps = note && noted < 0 ? [...given, { set: {}, aspect: 'comment', entry: { what: 'comment', note } } satisfies Step] : given;
  if (steps.length === 0) return ok({ point, aspects: [] });
  const aspects = steps.map(({ aspect }) => aspect);
  const entries = steps.map(({ entry }, n) => entryOf(n === noted ? { ...entry, note } : entry, author));
  let after = point;
  for (const { set } of steps) after = { ...after, ...set };
  const changed: ActionPoint = {
    ...after,
    history: [...point.history, ...entries],
    // A new owner is told at once: that is the mail of the day.
    lastReminderOn: aspects.includes('owner') ? dateIn(point.timeZone, author.at) : point.lastReminderOn,
    revision: point.revision + 1,
  };
  if (Buffer.byteLength(JSON.stringify(changed)) > LONGEST) return reject('conflict', 'history-full');
  const alive = author.role === 'owner' || aspects.some((aspect) => SIGNS_OF_LIFE.has(aspect));
  return ok({ point: alive ? planned({ ...changed, overdueReminders: 0, escalatedOn: undefined }, author.at) : changed, aspects });
}

function planned(point: ActionPoint, now: Instant): ActionPoint {
  return { ...keepingOwner(point, now), remindAt: nextReminderAt(point, now) };
}

function entryOf({ note, ...entry }: Partial<Change>, { at, by, role }: Author): Change {
  return { what: 'comment', ...entry, at, by, role, ...(note && { note }) };
}

/** The facts that a change makes true. */
export function factsOf({ point, aspects }: Changed): readonly Fact[] {
  if (aspects.length === 0) return [];
  const { seriesId, sessionId, actionPointId, revision, status, result } = point;
  const data = { seriesId, sessionId, actionPointId, revision, ...(result && { result }) };
  const completed = aspects.includes('status') && status === 'completed';
  return [
    { type: 'action-point.updated.v1', data: { ...data, status, changed: [...new Set(aspects)] } },
    ...(completed ? [{ type: 'action-point.completed.v1', data } as const] : []),
  ];
}
