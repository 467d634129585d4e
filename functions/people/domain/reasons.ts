/** Why something about signing in, roles and people's data is refused. */
export type PeopleReasons = {
  readonly 'own-passkeys': undefined;
  readonly 'last-passkey': undefined;
  readonly 'unknown-passkey': undefined;
  readonly 'challenge-over': undefined;
  readonly 'passkey-unverified': undefined;
  readonly 'sign-in-link-unknown': undefined;
  readonly 'sign-in-link-expired': undefined;
  readonly 'sign-in-link-used': undefined;
  readonly 'no-passkey-asked': undefined;
  readonly 'use-passkey-first': undefined;
  readonly 'unknown-role': undefined;
  readonly 'last-organiser': undefined;
  readonly 'unknown-co-organiser': undefined;
  readonly 'passkey-copied': undefined;
  readonly 'data-link-over': undefined;
  readonly 'code-unknown': undefined;
  readonly 'passkey-known': undefined;
  readonly 'same-address-again': undefined;
  readonly 'confirm-erasure': undefined;
  readonly 'token-malformed': undefined;
  readonly 'not-from-browser': undefined;
  readonly 'code-of-another-place': undefined;
  readonly 'code-malformed': undefined;
  readonly 'proof-too-old': undefined;
  readonly 'unknown-sign-in': undefined;
  readonly 'passkeys-full': { readonly most: number };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends PeopleReasons {}
}
