import { mailDeliveryDueV1 } from '../../events/mail/mail.delivery-due.v1.ts';
import { materialRemovedV1 } from '../../events/material/material.removed.v1.ts';
import { notesRequestedV1 } from '../../events/notes/notes.requested.v1.ts';
import { linksRequestedV1 } from '../../events/people/links.requested.v1.ts';
import { passkeysChangedV1 } from '../../events/people/passkeys.changed.v1.ts';
import { personErasedV1 } from '../../events/people/person.erased.v1.ts';
import { signInRequestedV1 } from '../../events/people/sign-in.requested.v1.ts';
import { registrationDeclinedV1 } from '../../events/registration/registration.declined.v1.ts';
import { registrationRevokedV1 } from '../../events/registration/registration.revoked.v1.ts';
import { registrationSubmittedV1 } from '../../events/registration/registration.submitted.v1.ts';
import { registrationWithdrawnV1 } from '../../events/registration/registration.withdrawn.v1.ts';
import type { DomainEvent, EventOf, EventType } from '../../events/registry.ts';
import { sessionCancelledV1 } from '../../events/session/session.cancelled.v1.ts';
import { sessionChangedV1 } from '../../events/session/session.changed.v1.ts';
import { sessionStartedV1 } from '../../events/session/session.started.v1.ts';
import { mailAudiences } from '../../functions/adapters/dynamodb/mail-audiences.ts';
import { fanOutStore } from '../../functions/adapters/dynamodb/mail-store.ts';
import { materialStore } from '../../functions/adapters/dynamodb/material-store.ts';
import { notesRequestStore } from '../../functions/adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../../functions/adapters/dynamodb/notes-sessions.ts';
import { registrationSessionRules } from '../../functions/adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../../functions/adapters/dynamodb/registration-store.ts';
import type { Platform } from '../../functions/adapters/platform.ts';
import type { Cause } from '../../functions/kernel/ports.ts';
import { mailOffice } from '../../functions/mail/compose.ts';
import type { MailQueue } from '../../functions/mail/ports.ts';
import { actionPointMailEvents, planActionPointMail } from '../../functions/mail/use-cases/plan-action-point-mail.ts';
import { notesMailEvents, planNotesMail } from '../../functions/mail/use-cases/plan-notes-mail.ts';
import { organiserMailEvents, planOrganiserMail } from '../../functions/mail/use-cases/plan-organiser-mail.ts';
import { planRegistrationMail, registrationMailEvents } from '../../functions/mail/use-cases/plan-registration-mail.ts';
import { planSessionMail, sessionMailEvents } from '../../functions/mail/use-cases/plan-session-mail.ts';
import { planSignInMail } from '../../functions/mail/use-cases/plan-sign-in-mail.ts';
import { requeueMail } from '../../functions/mail/use-cases/requeue-mail.ts';
import type { FileShelf } from '../../functions/material/ports.ts';
import { removeFiles } from '../../functions/material/use-cases/remove-files.ts';
import { takeUpNotesRequest } from '../../functions/notes/use-cases/take-up-notes-request.ts';
import { cancelRegistrations, lapseRegistrations } from '../../functions/registration/use-cases/end-registrations.ts';
import { fillSeats } from '../../functions/registration/use-cases/fill-seats.ts';
import { takeUpRegistrations } from '../../functions/registration/use-cases/take-up-registrations.ts';
import { TEST_SECRET } from '../support/platform.ts';

export const SETTINGS = { secret: TEST_SECRET, site: 'https://convoke.example.org', sender: 'convoke@example.org', admins: ['admin@example.org'] };

/** A consumer of events with its handler's name, the events it takes and what it does with one. */
export type Consumer = {
  readonly name: string;
  readonly takes: readonly string[];
  /** Whether its rule lets the event through. */
  readonly isFor: (event: DomainEvent) => boolean;
  readonly handle: (event: DomainEvent, cause: Cause) => Promise<string>;
};

function consumer<T extends EventType>(
  name: string,
  events: readonly { readonly type: T }[],
  handle: (event: EventOf<T>, cause: Cause) => Promise<string>,
  isWanted: (event: EventOf<T>) => boolean = () => true,
): Consumer {
  const isTaken = (event: DomainEvent): event is EventOf<T> => events.some(({ type }) => type === event.type);
  return {
    name,
    takes: events.map(({ type }) => type),
    isFor: (event) => isTaken(event) && isWanted(event),
    handle: (event, cause) => (isTaken(event) ? handle(event, cause) : Promise.reject(new Error(`${name} does not take ${event.type}`))),
  };
}

/** Every consumer of events, wired as its handler wires it. A test holds the list against the handlers. */
export function consumersOn(platform: Platform, queue: MailQueue, shelf: FileShelf): readonly Consumer[] {
  const registration = { ...platform, registrations: registrationStore(platform), sessions: registrationSessionRules(platform) };
  const mail = { ...mailOffice(platform, SETTINGS), queue, audiences: mailAudiences(platform), fanOuts: fanOutStore(platform) };
  const counter = { count: () => undefined };
  return [
    consumer('registration/take-up-registrations', [registrationSubmittedV1], takeUpRegistrations(registration)),
    consumer(
      'registration/seat-becomes-free',
      [registrationWithdrawnV1, registrationRevokedV1, registrationDeclinedV1, sessionChangedV1],
      fillSeats(registration),
    ),
    consumer('registration/session-starts', [sessionStartedV1], lapseRegistrations(registration)),
    consumer('registration/session-is-cancelled', [sessionCancelledV1], cancelRegistrations(registration)),
    consumer(
      'notes/take-up-notes-requests',
      [notesRequestedV1],
      takeUpNotesRequest({ ...platform, requests: notesRequestStore(platform), sessions: notesSessions(platform) }),
    ),
    consumer('material/remove-files', [materialRemovedV1], removeFiles({ materials: materialStore(platform), shelf })),
    consumer('mail/plan-registration-mail', registrationMailEvents, planRegistrationMail(mail)),
    consumer('mail/plan-session-mail', sessionMailEvents, planSessionMail(mail)),
    consumer('mail/plan-organiser-mail', organiserMailEvents, planOrganiserMail(mail)),
    consumer(
      'mail/plan-notes-mail',
      notesMailEvents,
      planNotesMail(mail),
      ({ data }) => !('sessionHasBegun' in data && data.sessionHasBegun === false),
    ),
    consumer('mail/plan-action-point-mail', actionPointMailEvents, planActionPointMail(mail)),
    consumer('mail/plan-sign-in-mail', [signInRequestedV1, linksRequestedV1, passkeysChangedV1, personErasedV1], planSignInMail(mail)),
    consumer('mail/requeue-mail', [mailDeliveryDueV1], requeueMail({ ...mail, counter })),
  ];
}
