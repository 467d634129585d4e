/** Why the door itself refuses a request, before any feature is asked. */
export type DoorReasons = {
  readonly 'not-valid': undefined;
  readonly 'nothing-here': undefined;
  readonly 'unknown-path': undefined;
  readonly 'unknown-page': undefined;
  readonly 'other-method': { readonly methods: readonly string[] };
  readonly 'sign-in-first': undefined;
  readonly 'passkey-missing': undefined;
  readonly 'token-unknown': undefined;
  readonly 'admins-only': undefined;
  readonly 'organisers-only': undefined;
  readonly 'forged-request': undefined;
  readonly 'forged-form': undefined;
  readonly 'not-json': undefined;
  readonly 'not-a-form': undefined;
  readonly 'body-too-large': { readonly kilobytes: number };
  readonly 'key-malformed': undefined;
  readonly 'key-reused': undefined;
  readonly 'key-under-way': undefined;
  readonly 'cursor-unknown': undefined;
  readonly 'too-many-requests': undefined;
  readonly 'many-at-once': undefined;
  readonly 'not-reachable': undefined;
  readonly fault: { readonly number: string };
  readonly 'no-public-report': undefined;
  readonly 'no-dated-session': undefined;
  readonly 'test-to-organisers': undefined;
  readonly 'ask-at': { readonly site: string };
};

declare module '../kernel/rejection.ts' {
  interface Reasons extends DoorReasons {}
}
