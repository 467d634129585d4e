import type * as z from 'zod';
import { actionPointCompletedV1 } from './action-point/action-point.completed.v1.ts';
import { actionPointDueV1 } from './action-point/action-point.due.v1.ts';
import { actionPointRecordedV1 } from './action-point/action-point.recorded.v1.ts';
import { actionPointUpdatedV1 } from './action-point/action-point.updated.v1.ts';
import type { Announcement } from './envelope.ts';
import { mailBouncedV1 } from './mail/mail.bounced.v1.ts';
import { mailComplainedV1 } from './mail/mail.complained.v1.ts';
import { mailDeliveryDueV1 } from './mail/mail.delivery-due.v1.ts';
import { materialPublishedV1 } from './material/material.published.v1.ts';
import { materialRemovedV1 } from './material/material.removed.v1.ts';
import { notesApprovedV1 } from './notes/notes.approved.v1.ts';
import { notesDistributedV1 } from './notes/notes.distributed.v1.ts';
import { notesDistributionRequestedV1 } from './notes/notes.distribution-requested.v1.ts';
import { notesPulledBackV1 } from './notes/notes.pulled-back.v1.ts';
import { notesRequestDecidedV1 } from './notes/notes.request-decided.v1.ts';
import { notesRequestReceivedV1 } from './notes/notes.request-received.v1.ts';
import { notesRequestedV1 } from './notes/notes.requested.v1.ts';
import { notesReviewRequestedV1 } from './notes/notes.review-requested.v1.ts';
import { linksRequestedV1 } from './people/links.requested.v1.ts';
import { passkeysChangedV1 } from './people/passkeys.changed.v1.ts';
import { personErasedV1 } from './people/person.erased.v1.ts';
import { signInRequestedV1 } from './people/sign-in.requested.v1.ts';
import { messageRequestedV1 } from './registration/message.requested.v1.ts';
import { registrationAddressChangeRequestedV1 } from './registration/registration.address-change-requested.v1.ts';
import { registrationAddressChangedV1 } from './registration/registration.address-changed.v1.ts';
import { registrationCancelledV1 } from './registration/registration.cancelled.v1.ts';
import { registrationConfirmedV1 } from './registration/registration.confirmed.v1.ts';
import { registrationDeclinedV1 } from './registration/registration.declined.v1.ts';
import { registrationLapsedV1 } from './registration/registration.lapsed.v1.ts';
import { registrationOfferedV1 } from './registration/registration.offered.v1.ts';
import { registrationReceivedV1 } from './registration/registration.received.v1.ts';
import { registrationRepeatedV1 } from './registration/registration.repeated.v1.ts';
import { registrationRevokedV1 } from './registration/registration.revoked.v1.ts';
import { registrationSubmittedV1 } from './registration/registration.submitted.v1.ts';
import { registrationWaitlistedV1 } from './registration/registration.waitlisted.v1.ts';
import { registrationWithdrawnV1 } from './registration/registration.withdrawn.v1.ts';
import { seriesDigestDueV1 } from './series/series.digest-due.v1.ts';
import { seriesPublishedV1 } from './series/series.published.v1.ts';
import { registrationClosedV1 } from './session/registration.closed.v1.ts';
import { registrationOpenedV1 } from './session/registration.opened.v1.ts';
import { sessionCancelledV1 } from './session/session.cancelled.v1.ts';
import { sessionChangedV1 } from './session/session.changed.v1.ts';
import { sessionConcludedV1 } from './session/session.concluded.v1.ts';
import { sessionHeldV1 } from './session/session.held.v1.ts';
import { sessionNudgeDueV1 } from './session/session.nudge-due.v1.ts';
import { sessionPostponedV1 } from './session/session.postponed.v1.ts';
import { sessionReminderDueV1 } from './session/session.reminder-due.v1.ts';
import { sessionScheduledV1 } from './session/session.scheduled.v1.ts';
import { sessionStartedV1 } from './session/session.started.v1.ts';
import { sessionUpdatePublishedV1 } from './session/session.update-published.v1.ts';
import { summaryPublishedV1 } from './summary/summary.published.v1.ts';

/** Every event there is. The catalogue, the JSON Schemas, the relay's last check and the tests read this list. */
export const allEvents = [
  actionPointCompletedV1,
  actionPointDueV1,
  actionPointRecordedV1,
  actionPointUpdatedV1,
  mailBouncedV1,
  mailComplainedV1,
  mailDeliveryDueV1,
  materialPublishedV1,
  materialRemovedV1,
  notesApprovedV1,
  notesDistributedV1,
  notesDistributionRequestedV1,
  notesPulledBackV1,
  notesRequestDecidedV1,
  notesRequestReceivedV1,
  notesRequestedV1,
  notesReviewRequestedV1,
  linksRequestedV1,
  passkeysChangedV1,
  personErasedV1,
  signInRequestedV1,
  messageRequestedV1,
  registrationAddressChangeRequestedV1,
  registrationAddressChangedV1,
  registrationCancelledV1,
  registrationConfirmedV1,
  registrationDeclinedV1,
  registrationLapsedV1,
  registrationOfferedV1,
  registrationReceivedV1,
  registrationRepeatedV1,
  registrationRevokedV1,
  registrationSubmittedV1,
  registrationWaitlistedV1,
  registrationWithdrawnV1,
  seriesDigestDueV1,
  seriesPublishedV1,
  registrationClosedV1,
  registrationOpenedV1,
  sessionCancelledV1,
  sessionChangedV1,
  sessionConcludedV1,
  sessionHeldV1,
  sessionNudgeDueV1,
  sessionPostponedV1,
  sessionReminderDueV1,
  sessionScheduledV1,
  sessionStartedV1,
  sessionUpdatePublishedV1,
  summaryPublishedV1,
] as const;

type Definition = (typeof allEvents)[number];

/** The detail-types that may appear on the bus. */
export type EventType = Definition['type'];

/** An event as it travels. */
export type DomainEvent = z.infer<Definition['schema']>;

/** One event by its type. */
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;

/** A fact as a use case announces it, before the store mints its id. */
export type Fact = { [T in EventType]: Announcement<T, EventOf<T>['data']> }[EventType];

const byType = new Map<string, Definition>(allEvents.map((event) => [event.type, event]));

/** The definition of a detail-type, or undefined when no such event exists. */
export function eventDefinition(type: string): Definition | undefined {
  return byType.get(type);
}
