import { messageRequestedV1 } from '../../../events/registration/message.requested.v1.ts';
import type { EventOf } from '../../../events/registry.ts';
import { sessionPostponedV1 } from '../../../events/session/session.postponed.v1.ts';
import { sessionReminderDueV1 } from '../../../events/session/session.reminder-due.v1.ts';
import { sessionUpdatePublishedV1 } from '../../../events/session/session.update-published.v1.ts';
import type { RegistrationStatus, SessionAspect } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { jobOf, type Plan } from '../domain/job.ts';
import { type FanOutDeps, fanOut, toRegistrants } from './fan-out.ts';

/** The events of a session of which many registrants are told at once. */
export const sessionMailEvents = [sessionUpdatePublishedV1, sessionPostponedV1, sessionReminderDueV1, messageRequestedV1] as const;
export type SessionMailEvent = EventOf<(typeof sessionMailEvents)[number]['type']>;

/** Everybody who may still attend. */
const LIVE: readonly RegistrationStatus[] = ['submitted', 'waitlisted', 'offered', 'confirmed'];
const CONFIRMED: readonly RegistrationStatus[] = ['confirmed'];

type Mailing = { readonly plan: Omit<Plan, 'to'>; readonly statuses: readonly RegistrationStatus[] };

/** Plans the mails to the registrants of a session. */
export function planSessionMail(deps: FanOutDeps): (event: SessionMailEvent, cause: Cause) => Promise<string> {
  return async (event, cause) => {
    if (event.type === 'message.requested.v1') return message(deps, event, cause);
    const mailing = mailingOf(event);
    const { seriesId, sessionId } = event.data;
    const plan = { ...mailing.plan, about: { seriesId, sessionId } };
    const planned = await fanOut(deps, {
      id: event.id,
      plans: toRegistrants(deps, { session: sessionId, statuses: mailing.statuses, plan }),
      correlationId: cause.correlationId,
    });
    return `${planned} times ${plan.kind}`;
  };
}

function mailingOf(event: Exclude<SessionMailEvent, { type: 'message.requested.v1' }>): Mailing {
  switch (event.type) {
    case 'session.update-published.v1':
      return update(event.data);
    case 'session.postponed.v1': {
      const { sequence } = event.data;
      return { plan: { kind: 'session-postponed', revision: sequence, particulars: { sequence } }, statuses: LIVE };
    }
    case 'session.reminder-due.v1': {
      const { lead, scheduleRevision } = event.data;
      const kind = lead === 'P1D' ? 'session-reminder-day' : 'session-reminder-hour';
      return { plan: { kind, revision: scheduleRevision, particulars: { scheduleRevision } }, statuses: CONFIRMED };
    }
  }
}

/** The joining link concerns the confirmed alone, since nobody else ever gets it; everything else concerns all who may attend. */
function update({ changed, joiningDetailsAreNew, sequence }: EventOf<'session.update-published.v1'>['data']): Mailing {
  const onlyLink = changed.every((aspect: SessionAspect) => aspect === 'joining-link');
  const kind = onlyLink && joiningDetailsAreNew ? 'joining-details' : 'session-moved';
  return { plan: { kind, revision: sequence, particulars: { sequence, changed } }, statuses: onlyLink ? CONFIRMED : LIVE };
}

/** What an organiser writes is counted as it goes out, so that they see what became of it. A test goes to them alone. */
async function message(deps: FanOutDeps, { id, data }: EventOf<'message.requested.v1'>, { correlationId }: Cause): Promise<string> {
  const { seriesId, sessionId, messageId } = data;
  const audience = await deps.audiences.messageAudience(sessionId, messageId);
  if (!audience) return 'the message is gone';
  const plan = { kind: 'organiser-message', revision: 0, about: { seriesId, sessionId, messageId } } as const;
  if ('author' in audience) {
    const to = { type: 'organiser', seriesId, sessionId, personId: audience.author } as const;
    await deps.queue.put([jobOf({ ...plan, to }, correlationId)]);
    return 'a test';
  }
  await deps.fanOuts.openTally(messageId);
  const counted = { ...plan, about: { ...plan.about, counted: true } } as const;
  const planned = await fanOut(deps, { id, plans: toRegistrants(deps, { session: sessionId, statuses: audience, plan: counted }), correlationId });
  await deps.fanOuts.closeTally(messageId, planned);
  return `${planned} times ${plan.kind}`;
}
