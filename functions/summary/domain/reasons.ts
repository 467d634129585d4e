/** Why something about summaries is refused. */
export type SummaryReasons = {
  readonly 'unknown-summary': undefined;
  readonly 'write-summary-first': undefined;
  readonly 'discreet-no-summary': undefined;
  readonly 'summary-published-already': undefined;
  readonly 'summary-too-long': { readonly most: number; readonly kilobytes: number };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends SummaryReasons {}
}
