import type { Instant, SessionAspect } from '../../../events/values.ts';

type Start = { readonly startsAt: Instant; readonly timeZone: string };

/** Why something about series and sessions is refused. */
export type SessionReasons = {
  readonly 'not-a-draft-again': undefined;
  readonly 'cancelled-for-good': undefined;
  readonly 'dated-already': undefined;
  readonly 'date-first': undefined;
  readonly 'new-date-first': undefined;
  readonly 'open-already': undefined;
  readonly 'too-late-to-open': undefined;
  readonly 'started-add-by-hand': undefined;
  readonly 'closed-already': undefined;
  readonly 'nothing-to-close': undefined;
  readonly 'held-already': undefined;
  readonly 'concluded-already': undefined;
  readonly 'not-held-but-cancelled': undefined;
  readonly 'held-from-its-start': undefined;
  readonly 'starts-later': Start;
  readonly 'held-first': undefined;
  readonly 'postponed-already': undefined;
  readonly 'too-late-to-postpone': undefined;
  readonly 'cancelled-already': undefined;
  readonly 'too-late-to-cancel': undefined;
  readonly 'settled-by-holding': { readonly aspects: readonly SessionAspect[] };

  readonly 'start-needed': undefined;
  readonly 'end-needed': undefined;
  readonly 'ends-before-start': Start;
  readonly 'lasts-too-long': { readonly days: number };
  readonly 'closes-before-opening': { readonly opensAt: Instant; readonly timeZone: string };
  readonly 'opens-after-start': Start;
  readonly 'closes-after-start': Start;
  readonly 'discreet-not-public': undefined;
  readonly 'discreet-reviewed': undefined;
  readonly 'discreet-observers': undefined;
  readonly 'session-too-large': undefined;

  readonly 'series-published-already': undefined;
  readonly 'slug-taken': { readonly slug: string };
  readonly 'slug-stays': undefined;
  readonly 'series-too-large': undefined;
  readonly 'too-many-to-copy': { readonly most: number };
  readonly 'copied-partly': { readonly copied: number; readonly all: number };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends SessionReasons {}
}
