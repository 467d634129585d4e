import type { Fact } from '../../../events/registry.ts';
import type { Instant } from '../../../events/values.ts';
import { toldAspects } from './changes.ts';
import { keyOf, planOf, type SeriesFacts, type Step, showsInState } from './plan.ts';
import type { Session } from './session.ts';

/** What came of a decision: the session as it is now, what happened, and when the clock is needed next. */
export type Settled = { readonly session: Session; readonly facts: readonly Fact[]; readonly dueAt: Instant | undefined };

type Taken = { readonly session: Session; readonly facts: readonly Fact[] };

/**
 * Takes every step that is due, in order. A step whose time of use has passed is left out (see {@link Step}).
 * Taking them twice changes nothing: what was taken is in the state.
 */
export function takeDueSteps(session: Session, series: SeriesFacts, now: Instant): Settled {
  const facts: Fact[] = [];
  let current = session;
  for (;;) {
    const next = planOf(current, series).find(({ until }) => until === undefined || now < until);
    if (!next || next.at > now) return { session: current, facts, dueAt: next?.at };
    const taken = take(current, next);
    current = showsInState(next) ? taken.session : remember(taken.session, next);
    facts.push(...taken.facts);
  }
}

/** After a change by hand: what it announces, then whatever the clock has to do at once because of it. */
export function settle({ session, facts }: Taken, series: SeriesFacts, now: Instant): Settled {
  const settled = takeDueSteps(session, series, now);
  return { ...settled, facts: [...facts, ...settled.facts] };
}

function remember(session: Session, step: Step): Session {
  return { ...session, stepsTaken: [...session.stepsTaken, keyOf(step, session.scheduleRevision)] };
}

function take(session: Session, step: Step): Taken {
  const { seriesId, sessionId, scheduleRevision } = session;
  const ids = { seriesId, sessionId };
  switch (step.name) {
    case 'open':
      return {
        session: { ...session, status: 'registration-open' },
        facts: [{ type: 'registration.opened.v1', data: { ...ids, cause: 'clock' } }],
      };
    case 'close':
      return {
        session: { ...session, status: 'registration-closed', registrationByHand: false },
        facts: [{ type: 'registration.closed.v1', data: { ...ids, cause: 'clock' } }],
      };
    case 'notice':
      return publishNotice(session);
    case 'reminder':
      return { session, facts: [{ type: 'session.reminder-due.v1', data: { ...ids, lead: step.lead, scheduleRevision } }] };
    case 'start':
      return { session, facts: [{ type: 'session.started.v1', data: { ...ids, scheduleRevision } }] };
    case 'link-missing':
      return { session, facts: [{ type: 'session.nudge-due.v1', data: { ...ids, nudge: 'joining-link-missing', day: -2, scheduleRevision } }] };
    case 'nudge-hold':
      return { session, facts: [{ type: 'session.nudge-due.v1', data: { ...ids, nudge: 'hold', day: step.day, scheduleRevision } }] };
    case 'nudge-notes':
      return { session, facts: [{ type: 'session.nudge-due.v1', data: { ...ids, nudge: 'publish-notes', day: step.day, scheduleRevision } }] };
  }
}

/** Tells registrants what differs from what they were told last; nothing when the change was reverted meanwhile. */
function publishNotice({ pendingNotice, ...session }: Session): Taken {
  const changed = pendingNotice ? toldAspects(pendingNotice.told, session) : [];
  if (!pendingNotice || changed.length === 0) return { session, facts: [] };
  const { seriesId, sessionId, scheduleRevision } = session;
  const sequence = session.sequence + 1;
  const joiningDetailsAreNew = pendingNotice.told.joinUrl === undefined && session.joinUrl !== undefined;
  return {
    session: { ...session, sequence, lastUpdate: { sequence, told: pendingNotice.told } },
    facts: [
      {
        type: 'session.update-published.v1',
        data: { seriesId, sessionId, changed: [...changed], joiningDetailsAreNew, sequence, scheduleRevision },
      },
    ],
  };
}
