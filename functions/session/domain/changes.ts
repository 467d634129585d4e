import type { SessionAspect } from '../../../events/values.ts';
import { type Schedule, type Session, TOLD_ASPECTS } from './session.ts';

/** The fields behind the aspects that registrants are told of. */
const TOLD_FIELDS: Readonly<Record<(typeof TOLD_ASPECTS)[number], readonly (keyof Schedule)[]>> = {
  title: ['title'],
  time: ['startsAt', 'endsAt'],
  'time-zone': ['timeZone'],
  place: ['place'],
  'joining-link': ['joinUrl'],
};

/** The fields behind each aspect; a field in none of them is `other`. */
const FIELDS: Readonly<Record<Exclude<SessionAspect, 'other'>, readonly (keyof Session)[]>> = {
  ...TOLD_FIELDS,
  capacity: ['capacity'],
  'registration-window': ['registration'],
  moderation: ['moderation', 'observers'],
  description: ['description'],
};

/** What the code keeps beside what organisers write: its changes are no aspects. */
const BOOKKEEPING: ReadonlySet<string> = new Set<keyof Session>([
  'status',
  'registrationByHand',
  'reason',
  'scheduleRevision',
  'sequence',
  'pendingNotice',
  'lastUpdate',
  'hadBegun',
  'stepsTaken',
  'changedAt',
  'changedBy',
  'version',
]);

const HAS_ASPECT: ReadonlySet<string> = new Set(Object.values(FIELDS).flat());
const ASPECTS = Object.keys(FIELDS).filter((key): key is keyof typeof FIELDS => key in FIELDS);

/** Changes of these raise the schedule revision: reminders of an older one are void. */
const REVISING: readonly SessionAspect[] = ['time', 'time-zone', 'place', 'joining-link'];

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with sorted keys and without absent fields: what is stored equal is equal. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** What of the session differs, in a fixed order; empty when nothing does. */
export function changedAspects(before: Session, after: Session): readonly SessionAspect[] {
  const named = ASPECTS.filter((aspect) => FIELDS[aspect].some((field) => !same(before[field], after[field])));
  const rest = (session: Session) =>
    Object.fromEntries(Object.entries(session).filter(([field]) => !BOOKKEEPING.has(field) && !HAS_ASPECT.has(field)));
  return same(rest(before), rest(after)) ? named : [...named, 'other'];
}

/** What registrants would be told of, had they been told `told` before; empty when the change was reverted. */
export function toldAspects(told: Schedule, session: Session): readonly SessionAspect[] {
  return TOLD_ASPECTS.filter((aspect) => TOLD_FIELDS[aspect].some((field) => !same(told[field], session[field])));
}

/** Whether reminders that were planned before the change are void. */
export function isRevising(aspects: readonly SessionAspect[]): boolean {
  return aspects.some((aspect) => REVISING.includes(aspect));
}

/** What registrants know of the session when they are told everything. */
export function scheduleOf({ title, startsAt, endsAt, timeZone, place, joinUrl }: Session): Schedule {
  return { title, timeZone, ...(startsAt && { startsAt }), ...(endsAt && { endsAt }), ...(place && { place }), ...(joinUrl && { joinUrl }) };
}
