import type { Instant, RegistrationId, RegistrationStatus } from '../../../events/values.ts';

type Standing = { readonly status: RegistrationStatus };
type Most = { readonly most: number };

/** Why something about registrations is refused. */
export type RegistrationReasons = {
  readonly 'unknown-registration': undefined;
  readonly 'registration-not-open': undefined;
  readonly 'registration-opens-later': { readonly opensAt: Instant; readonly timeZone: string };
  readonly 'registration-closed': undefined;
  readonly 'registration-postponed': undefined;
  readonly 'choose-among-criteria': undefined;
  readonly 'unknown-criterion': undefined;
  readonly 'no-observers': undefined;
  readonly 'criterion-needed': undefined;
  readonly 'criterion-or-observer': undefined;
  readonly 'registration-ended': Standing;
  readonly 'nothing-to-withdraw': Standing;
  readonly 'for-the-confirmed': undefined;
  readonly 'cannot-join': Standing;
  readonly 'session-postponed': undefined;
  readonly 'session-over': undefined;
  readonly 'no-joining-link': undefined;
  readonly 'no-offer': undefined;
  readonly 'nothing-to-answer': Standing;
  readonly 'offer-expired': undefined;
  readonly 'seat-not-to-pass-on': Standing;
  readonly 'substitute-too-late': undefined;
  readonly 'address-registered': undefined;
  readonly 'name-registered': undefined;
  readonly 'name-decided': undefined;
  readonly 'colleague-registered': undefined;
  readonly 'address-changes': Most;

  readonly 'session-is-draft': undefined;
  readonly 'person-registered': Standing & { readonly registrationId: RegistrationId };
  readonly 'already-registered': undefined;
  readonly 'attendance-too-early': undefined;
  readonly 'attended-unconfirmed': undefined;
  readonly 'not-confirmed-here': undefined;
  readonly 'cannot-revoke': Standing;
  readonly 'decline-instead': Standing;
  readonly 'decision-too-late': undefined;
  readonly 'explain-declining': undefined;
  readonly 'invited-do-not-wait': undefined;
  readonly 'cannot-decide': Standing & { readonly to: RegistrationStatus };
  readonly 'revoke-instead': undefined;
  readonly 'no-seat-for-them': undefined;
  readonly 'seats-taken': { readonly capacity: number };
  readonly 'others-waited-longer': undefined;
  readonly 'seat-is-free': undefined;
  readonly 'messages-of-a-day': Most;
  readonly 'tests-of-a-day': Most;
  readonly 'no-lists': undefined;
  readonly 'no-plain-lists': undefined;

  readonly 'nobody-added': undefined;
  readonly 'list-open-quote': undefined;
  readonly 'list-after-quote': undefined;
  readonly 'list-empty': undefined;
  readonly 'list-too-long': Most;
  readonly 'list-unknown-column': undefined;
  readonly 'list-missing-column': undefined;
  readonly 'list-cells': { readonly cells: number; readonly columns: number };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends RegistrationReasons {}
}
