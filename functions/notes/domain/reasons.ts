/** Why something about notes is refused. */
export type NotesReasons = {
  readonly 'unknown-notes': undefined;
  readonly 'notes-not-sent': undefined;
  readonly 'notes-later': undefined;
  readonly 'unknown-distribution': undefined;
  readonly 'distribution-begun': undefined;
  readonly 'review-ended': undefined;
  readonly 'unknown-notes-request': undefined;
  readonly 'request-just-in': undefined;
  readonly 'notes-pulled-back': undefined;
  readonly 'nothing-to-correct': undefined;
  readonly 'nothing-new': undefined;
  readonly 'approve-correction-first': undefined;
  readonly 'nothing-to-pull-back': undefined;
  readonly 'approved-already': undefined;
  readonly 'nobody-to-review': undefined;
  readonly 'notes-draft': undefined;
  readonly 'notes-in-review': undefined;
  readonly 'notes-text-too-long': undefined;
  readonly 'comments-full': { readonly most: number };
  readonly 'notes-too-long': { readonly most: number; readonly kilobytes: number };
  readonly 'notes-overtaken': { readonly version: number };
  readonly 'notes-not-in-language': { readonly languages: readonly string[] };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends NotesReasons {}
}
