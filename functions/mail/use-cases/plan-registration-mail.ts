import { registrationAddressChangeRequestedV1 } from '../../../events/registration/registration.address-change-requested.v1.ts';
import { registrationAddressChangedV1 } from '../../../events/registration/registration.address-changed.v1.ts';
import { registrationCancelledV1 } from '../../../events/registration/registration.cancelled.v1.ts';
import { registrationConfirmedV1 } from '../../../events/registration/registration.confirmed.v1.ts';
import { registrationDeclinedV1 } from '../../../events/registration/registration.declined.v1.ts';
import { registrationLapsedV1 } from '../../../events/registration/registration.lapsed.v1.ts';
import { registrationOfferedV1 } from '../../../events/registration/registration.offered.v1.ts';
import { registrationReceivedV1 } from '../../../events/registration/registration.received.v1.ts';
import { registrationRepeatedV1 } from '../../../events/registration/registration.repeated.v1.ts';
import { registrationRevokedV1 } from '../../../events/registration/registration.revoked.v1.ts';
import { registrationWaitlistedV1 } from '../../../events/registration/registration.waitlisted.v1.ts';
import { registrationWithdrawnV1 } from '../../../events/registration/registration.withdrawn.v1.ts';
import type { EventOf } from '../../../events/registry.ts';
import type { RegistrationId, RegistrationStatus, SessionId } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { jobOf, type Plan, type Recipient } from '../domain/job.ts';
import type { MailKind } from '../domain/kinds.ts';
import type { MailQueue } from '../ports.ts';

/** The events of one registration that its registrant is told of. */
export const registrationMailEvents = [
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
] as const;

export type RegistrationEvent = EventOf<(typeof registrationMailEvents)[number]['type']>;

/** Plans the mail that an event of a registration calls for. */
export function planRegistrationMail(deps: { readonly queue: MailQueue }): (event: RegistrationEvent, cause: Cause) => Promise<string> {
  return async (event, cause) => {
    const plans = plansOf(event);
    await deps.queue.put(plans.map((plan) => jobOf({ ...plan, about: { seriesId: event.data.seriesId, ...plan.about } }, cause.correlationId)));
    return plans.map(({ kind }) => kind).join(', ');
  };
}

const to = (data: { sessionId: SessionId; registrationId: RegistrationId }, mailbox: 'present' | 'new' | 'former' = 'present'): Recipient => ({
  type: 'registration',
  sessionId: data.sessionId,
  registrationId: data.registrationId,
  mailbox,
});

/** Events whose mail follows from nothing but their type. */
const plain = {
  'registration.received.v1': 'registration-received',
  'registration.confirmed.v1': 'registration-confirmed',
  'registration.offered.v1': 'seat-offered',
  'registration.declined.v1': 'registration-declined',
  'registration.revoked.v1': 'registration-revoked',
  'registration.lapsed.v1': 'registration-lapsed',
  'registration.cancelled.v1': 'session-cancelled',
} as const;

/** What tells somebody how they stand, with their link: who has another address needs it there, since the old links are void. */
const OF_STATUS = {
  submitted: 'registration-received',
  waitlisted: 'registration-waitlisted',
  offered: 'seat-offered',
  confirmed: 'registration-confirmed',
} as const satisfies Partial<Record<RegistrationStatus, MailKind>>;

function plansOf(event: RegistrationEvent): readonly Plan[] {
  if (event.type !== 'registration.address-changed.v1') return [planOf(event)];
  const { status, revision } = event.data;
  const kind = Object.entries(OF_STATUS).find(([one]) => one === status)?.[1];
  const known = kind === undefined ? [] : [{ kind, to: to(event.data), revision }];
  return [{ kind: 'address-changed', to: to(event.data, 'former'), revision }, ...known];
}

function planOf(event: Exclude<RegistrationEvent, { type: 'registration.address-changed.v1' }>): Plan {
  switch (event.type) {
    case 'registration.waitlisted.v1': {
      const kind = event.data.cause === 'offer-expired' ? 'offer-expired' : 'registration-waitlisted';
      return { kind, to: to(event.data), revision: event.data.revision, particulars: { position: event.data.position } };
    }
    case 'registration.withdrawn.v1':
      return { kind: 'registration-withdrawn', to: to(event.data), revision: event.data.revision, particulars: { withdrawal: event.data.cause } };
    case 'registration.address-change-requested.v1':
      return { kind: 'confirm-new-address', to: to(event.data, 'new'), revision: event.data.revision };
    case 'registration.repeated.v1':
      return planOfRepeat(event);
    default:
      return { kind: plain[event.type], to: to(event.data), revision: event.data.revision };
  }
}

/** The date is the revision: however often somebody asks, one mail a day goes to an address that may be another's (design, section 3). */
function planOfRepeat({ data, time }: EventOf<'registration.repeated.v1'>): Plan {
  const revision = time.slice(0, 10);
  if (data.repeat === 'same-person') return { kind: 'already-registered', to: to(data), revision };
  return { kind: 'same-address', to: to(data), revision, about: data.intakeId ? { intakeId: data.intakeId } : {} };
}
