import { ok, type PlainCode, type Result, reject } from '../../kernel/rejection.ts';
import type { Session, SessionStatus } from './session.ts';

/** Who makes a step: an organiser by an action, the clock at its time, or a date that an organiser sets. */
export type Mover = 'organiser' | 'clock' | 'date';

export type Transition = { readonly from: SessionStatus; readonly to: SessionStatus; readonly by: readonly Mover[] };

const BEFORE_HELD = ['draft', 'scheduled', 'registration-open', 'registration-closed'] as const;

/** The whole life of a session (design, section 3). What is not in this list does not happen. */
export const transitions: readonly Transition[] = [
  { from: 'draft', to: 'scheduled', by: ['date'] },
  { from: 'scheduled', to: 'registration-open', by: ['organiser', 'clock'] },
  // At the start the clock closes what never opened, so that a session for invited people can be held like any other.
  { from: 'scheduled', to: 'registration-closed', by: ['clock'] },
  { from: 'registration-open', to: 'registration-closed', by: ['organiser', 'clock'] },
  { from: 'registration-closed', to: 'registration-open', by: ['organiser', 'clock'] },
  { from: 'registration-closed', to: 'held', by: ['organiser'] },
  { from: 'held', to: 'concluded', by: ['organiser'] },
  { from: 'postponed', to: 'scheduled', by: ['date'] },
  ...BEFORE_HELD.map((from) => ({ from, to: 'postponed', by: ['organiser'] }) as const),
  ...[...BEFORE_HELD, 'postponed' as const].map((from) => ({ from, to: 'cancelled', by: ['organiser'] }) as const),
];

/** What a person is told who asks for a step that the table does not have. By the target, then by the present state. */
const explanations: Readonly<Record<SessionStatus, Partial<Record<SessionStatus, PlainCode>> & { readonly otherwise: PlainCode }>> = {
  draft: { otherwise: 'not-a-draft-again' },
  scheduled: {
    cancelled: 'cancelled-for-good',
    otherwise: 'dated-already',
  },
  'registration-open': {
    draft: 'date-first',
    'registration-open': 'open-already',
    postponed: 'new-date-first',
    otherwise: 'too-late-to-open',
  },
  'registration-closed': {
    'registration-closed': 'closed-already',
    otherwise: 'nothing-to-close',
  },
  held: {
    held: 'held-already',
    concluded: 'concluded-already',
    cancelled: 'not-held-but-cancelled',
    postponed: 'new-date-first',
    otherwise: 'held-from-its-start',
  },
  concluded: {
    concluded: 'concluded-already',
    otherwise: 'held-first',
  },
  postponed: {
    postponed: 'postponed-already',
    cancelled: 'cancelled-for-good',
    otherwise: 'too-late-to-postpone',
  },
  cancelled: {
    cancelled: 'cancelled-already',
    otherwise: 'too-late-to-cancel',
  },
};

/** Whether the table has the step. */
export function mayMove(from: SessionStatus, to: SessionStatus, by: Mover): boolean {
  return transitions.some((one) => one.from === from && one.to === to && one.by.includes(by));
}

/** The session in its new state, or a `conflict` that says why not and what to do. */
export function move(session: Session, to: SessionStatus, by: Mover): Result<Session> {
  if (mayMove(session.status, to, by)) return ok({ ...session, status: to });
  return reject('conflict', explanations[to][session.status] ?? explanations[to].otherwise);
}

/** A session that still can take place: neither held, concluded, postponed nor cancelled, and with a date. */
export function isAhead(session: Session): session is Session & { startsAt: string; endsAt: string } {
  const { status, startsAt, endsAt } = session;
  return (
    (status === 'scheduled' || status === 'registration-open' || status === 'registration-closed') && startsAt !== undefined && endsAt !== undefined
  );
}

/** A session that organisers still have work with: the daily digest looks at series that have one. */
export function isLive({ status }: Session): boolean {
  return status !== 'concluded' && status !== 'cancelled';
}
