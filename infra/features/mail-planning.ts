import { Construct } from 'constructs';
import { actionPointCompletedV1 } from '../../events/action-point/action-point.completed.v1.ts';
import { actionPointDueV1 } from '../../events/action-point/action-point.due.v1.ts';
import { actionPointRecordedV1 } from '../../events/action-point/action-point.recorded.v1.ts';
import { actionPointUpdatedV1 } from '../../events/action-point/action-point.updated.v1.ts';
import { mailBouncedV1 } from '../../events/mail/mail.bounced.v1.ts';
import { mailDeliveryDueV1 } from '../../events/mail/mail.delivery-due.v1.ts';
import { notesDistributionRequestedV1 } from '../../events/notes/notes.distribution-requested.v1.ts';
import { notesRequestDecidedV1 } from '../../events/notes/notes.request-decided.v1.ts';
import { notesRequestReceivedV1 } from '../../events/notes/notes.request-received.v1.ts';
import { notesReviewRequestedV1 } from '../../events/notes/notes.review-requested.v1.ts';
import { linksRequestedV1 } from '../../events/people/links.requested.v1.ts';
import { passkeysChangedV1 } from '../../events/people/passkeys.changed.v1.ts';
import { personErasedV1 } from '../../events/people/person.erased.v1.ts';
import { signInRequestedV1 } from '../../events/people/sign-in.requested.v1.ts';
import { messageRequestedV1 } from '../../events/registration/message.requested.v1.ts';
import { registrationAddressChangeRequestedV1 } from '../../events/registration/registration.address-change-requested.v1.ts';
import { registrationAddressChangedV1 } from '../../events/registration/registration.address-changed.v1.ts';
import { registrationCancelledV1 } from '../../events/registration/registration.cancelled.v1.ts';
import { registrationConfirmedV1 } from '../../events/registration/registration.confirmed.v1.ts';
import { registrationDeclinedV1 } from '../../events/registration/registration.declined.v1.ts';
import { registrationLapsedV1 } from '../../events/registration/registration.lapsed.v1.ts';
import { registrationOfferedV1 } from '../../events/registration/registration.offered.v1.ts';
import { registrationReceivedV1 } from '../../events/registration/registration.received.v1.ts';
import { registrationRepeatedV1 } from '../../events/registration/registration.repeated.v1.ts';
import { registrationRevokedV1 } from '../../events/registration/registration.revoked.v1.ts';
import { registrationWaitlistedV1 } from '../../events/registration/registration.waitlisted.v1.ts';
import { registrationWithdrawnV1 } from '../../events/registration/registration.withdrawn.v1.ts';
import { seriesDigestDueV1 } from '../../events/series/series.digest-due.v1.ts';
import { sessionNudgeDueV1 } from '../../events/session/session.nudge-due.v1.ts';
import { sessionPostponedV1 } from '../../events/session/session.postponed.v1.ts';
import { sessionReminderDueV1 } from '../../events/session/session.reminder-due.v1.ts';
import { sessionUpdatePublishedV1 } from '../../events/session/session.update-published.v1.ts';
import { planMailEnv, requeueMailEnv } from '../../functions/mail/env.ts';
import { EventConsumer, published } from '../constructs/event-consumer.ts';
import { LONG_TIMEOUT, READ, type ServiceFunction, type TableAction } from '../constructs/service-function.ts';
import type { Foundation } from '../foundation.ts';

type Planner = {
  readonly purpose: string;
  readonly events: Parameters<typeof published>[1];
  /** What else must hold of the events. */
  readonly detail?: Parameters<typeof published>[2];
  readonly tableActions: readonly TableAction[];
  /** Whether it plans mails for all people of a session. */
  readonly forMany?: true;
  readonly impact: string;
};

const PLANNERS: Readonly<Record<string, Planner>> = {
  'plan-registration-mail': {
    purpose: 'Tells registrants what became of their registration',
    events: [
      registrationReceivedV1,
      registrationRepeatedV1,
      registrationConfirmedV1,
      registrationWaitlistedV1,
      registrationOfferedV1,
      registrationDeclinedV1,
      registrationWithdrawnV1,
      registrationRevokedV1,
      registrationLapsedV1,
      registrationCancelledV1,
      registrationAddressChangeRequestedV1,
      registrationAddressChangedV1,
    ],
    tableActions: [],
    impact: 'Registrants do not hear whether they have a seat, lost it, or that their session is cancelled.',
  },
  'plan-session-mail': {
    purpose: 'Tells everybody in a session: moved, postponed, reminders, a message of the organiser',
    events: [sessionUpdatePublishedV1, sessionPostponedV1, sessionReminderDueV1, messageRequestedV1],
    tableActions: ['GetItem', 'Query', 'PutItem'],
    forMany: true,
    impact: 'Registrants get no reminder and no joining link, and do not hear that their session moved.',
  },
  'plan-organiser-mail': {
    purpose: 'Tells organisers what waits for them',
    events: [seriesDigestDueV1, sessionNudgeDueV1, mailBouncedV1],
    tableActions: ['GetItem', 'Query'],
    impact: 'Organisers do not hear what waits for them or whom their mails do not reach.',
  },
  'plan-notes-mail': {
    purpose: 'Sends the notes to those who may have them, and their draft to reviewers',
    events: [notesDistributionRequestedV1, notesRequestDecidedV1, notesRequestReceivedV1, notesReviewRequestedV1, registrationConfirmedV1],
    // Who is confirmed before a session has ever begun can have missed no notes: that is nearly every registration.
    detail: { data: { sessionHasBegun: [{ exists: false }, true] } },
    tableActions: [...READ, 'PutItem'],
    forMany: true,
    impact: 'The notes of a session do not go out although an organiser sent them, and who asked for them hears nothing.',
  },
  'plan-action-point-mail': {
    purpose: 'Reminds the owners of action points',
    events: [actionPointRecordedV1, actionPointUpdatedV1, actionPointDueV1, actionPointCompletedV1],
    tableActions: ['GetItem', 'Query', 'PutItem'],
    impact: 'Owners of action points are not told or reminded.',
  },
  'plan-sign-in-mail': {
    purpose: 'Sends sign-in links, "my links" and "my data", and tells of changed passkeys',
    events: [signInRequestedV1, linksRequestedV1, passkeysChangedV1, personErasedV1],
    tableActions: [],
    impact: 'Organisers cannot sign in, registrants who lost their links get none, and nobody can have their data deleted.',
  },
};

type Props = {
  readonly foundation: Foundation;
  readonly queueAddresses: { readonly TRANSACTIONAL_QUEUE_URL: string; readonly BULK_QUEUE_URL: string };
  /** Lets a function put jobs into the mail queues. */
  readonly allowJobs: (sender: Pick<ServiceFunction, 'allow'>) => void;
};

/** Who plans which mails on which events. Planners put jobs into the mail queues; nobody but deliver-mail sends. */
export class MailPlanning extends Construct {
  constructor(scope: Construct, id: string, { foundation, queueAddresses, allowJobs }: Props) {
    super(scope, id);
    const environment = { TABLE_NAME: foundation.table.tableName, ...queueAddresses };
    const planners = Object.entries(PLANNERS).map(
      ([name, { purpose, events, detail, tableActions, forMany, impact }]) =>
        new EventConsumer(this, name, {
          foundation,
          handler: `mail/${name}`,
          purpose,
          schema: planMailEnv,
          environment,
          tableActions,
          ...(forMany && { timeout: LONG_TIMEOUT }),
          on: published(foundation.bus, events, detail),
          impact,
          runbook: name,
        }),
    );
    const requeue = new EventConsumer(this, 'requeue-mail', {
      foundation,
      handler: 'mail/requeue-mail',
      purpose: 'Puts a delivery whose time has come back into its queue',
      schema: requeueMailEnv,
      environment,
      tableActions: ['GetItem'],
      on: published(foundation.bus, [mailDeliveryDueV1]),
      impact: 'Mails that had to wait, because SES was busy or an earlier try was unclear, are never sent.',
      runbook: 'requeue-mail',
    });
    for (const { function: sender } of [...planners, requeue]) allowJobs(sender);
  }
}
