import { ok, type Result, reject } from '../../kernel/rejection.ts';
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
const explanations: Readonly<Record<SessionStatus, Partial<Record<SessionStatus, string>> & { readonly otherwise: string }>> = {
  draft: { otherwise: 'A session does not become a draft again.' },
  scheduled: {
    cancelled: 'The session is cancelled: please schedule a new one.',
    otherwise: 'The session has a date already: change it with startsAt and endsAt.',
  },
  'registration-open': {
    draft: 'The session has no date yet: give it startsAt and endsAt before you open registration.',
    'registration-open': 'Registration is open already.',
    postponed: 'The session is postponed: give it a new date before you open registration.',
    otherwise: 'The session is over: registration cannot open any more.',
  },
  'registration-closed': {
    'registration-closed': 'Registration is closed already.',
    otherwise: 'Registration is not open, so there is nothing to close.',
  },
  held: {
    held: 'The session is marked as held already.',
    concluded: 'The session is concluded, so it was held before.',
    cancelled: 'The session is cancelled: a session that did take place needs a new entry.',
    postponed: 'The session is postponed: give it the date on which it took place first.',
    otherwise: 'A session can be marked as held from its start on.',
  },
  concluded: {
    concluded: 'The session is concluded already.',
    otherwise: 'Only a session that was held can be concluded: mark it as held first.',
  },
  postponed: {
    postponed: 'The session is postponed already: give it a new date with startsAt and endsAt.',
    cancelled: 'The session is cancelled: it cannot be postponed any more.',
    otherwise: 'The session was held: it cannot be postponed any more.',
  },
  cancelled: {
    cancelled: 'The session is cancelled already.',
    otherwise: 'The session was held: it cannot be cancelled any more.',
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
