import type { AttendeeType, RegistrationStatus } from '../../../events/values.ts';

/** Every change of status there is (design, section 3). What is not in the table does not happen. */
export const transitions = {
  submitted: ['confirmed', 'waitlisted', 'declined', 'withdrawn', 'lapsed', 'cancelled'],
  waitlisted: ['offered', 'confirmed', 'declined', 'withdrawn', 'lapsed', 'cancelled'],
  offered: ['confirmed', 'waitlisted', 'withdrawn', 'lapsed', 'cancelled'],
  confirmed: ['withdrawn', 'revoked', 'attended', 'absent', 'cancelled'],
  attended: ['absent'],
  absent: ['attended'],
  declined: [],
  withdrawn: [],
  revoked: [],
  lapsed: [],
  cancelled: [],
} as const satisfies Record<RegistrationStatus, readonly RegistrationStatus[]>;

/** Whether the lifecycle of a registration knows this step. */
export function canMove(from: RegistrationStatus, to: RegistrationStatus): boolean {
  const next: readonly RegistrationStatus[] = transitions[from];
  return next.includes(to);
}

const isOneOf =
  (...statuses: readonly RegistrationStatus[]) =>
  (status: RegistrationStatus): boolean =>
    statuses.includes(status);

/** Ended in a way that leaves the person free to apply again. Who was revoked may only be added by an organiser. */
export const mayApplyAgain = isOneOf('declined', 'withdrawn', 'lapsed', 'cancelled');
/** Ended before the session: nothing of it changes any more. */
export const hasEnded = isOneOf('declined', 'withdrawn', 'lapsed', 'cancelled', 'revoked');
/** Ends without a seat when the session starts. */
export const lapsesAtStart = isOneOf('submitted', 'waitlisted', 'offered');
/** Ends with a session that is cancelled. */
export const isLive = isOneOf('submitted', 'waitlisted', 'offered', 'confirmed');
/** May take part, or did. */
export const mayAttend = isOneOf('confirmed', 'attended', 'absent');

const occupies = isOneOf('confirmed', 'offered', 'attended', 'absent');

/** Participants and observers take seats; those whom the organisers invite do not. */
export function takesSeat(type: AttendeeType): boolean {
  return type === 'participant' || type === 'observer';
}

/** Whether a registration in this status counts against the capacity. */
export function holdsSeat({ status, details }: { readonly status: RegistrationStatus; readonly details: { readonly attendeeType: AttendeeType } }) {
  return takesSeat(details.attendeeType) && occupies(status);
}
