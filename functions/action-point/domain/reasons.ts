import type { ActionPointId, ActionPointStatus, LocalDate } from '../../../events/values.ts';

/** Why something about action points is refused. */
export type ActionPointReasons = {
  readonly 'unknown-action-point': undefined;
  readonly 'no-such-move': { readonly from: ActionPointStatus; readonly to: ActionPointStatus; readonly allowed: readonly ActionPointStatus[] };
  readonly 'explain-going-back': { readonly from: ActionPointStatus; readonly to: ActionPointStatus };
  readonly 'answers-of-a-day': undefined;
  readonly 'mine-or-not': undefined;
  readonly 'cannot-answer': { readonly status: ActionPointStatus };
  readonly 'due-in-the-past': { readonly today: LocalDate; readonly timeZone: string };
  readonly 'due-too-far': { readonly years: number };
  readonly 'not-for-everyone': undefined;
  readonly 'result-when-completed': undefined;
  readonly 'result-unknown': undefined;
  readonly 'history-full': undefined;
  readonly 'proposal-recorded': { readonly actionPointId: ActionPointId };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends ActionPointReasons {}
}
