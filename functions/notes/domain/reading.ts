import type { RegistrationStatus } from '../../../events/values.ts';

/** As far as reading notes goes. */
export type Attendee = { readonly status: RegistrationStatus; readonly wasConfirmed: boolean };

/** Notes are for those who had a seat, absent ones included; whoever withdrew or was revoked reads them no more. */
export function mayReadNotes({ status, wasConfirmed }: Attendee): boolean {
  return status === 'confirmed' || status === 'attended' || (status === 'absent' && wasConfirmed);
}
