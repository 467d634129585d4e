import type { Operations } from '../../compose.ts';
import type { Outcome } from '../../perform.ts';
import type { Desk } from '../desk.ts';
import type { AnswerOf } from '../session/session.tsx';
import type { Written } from './summary-form.ts';

export type SummaryPreview = AnswerOf<Operations['previewSummary']>;

/** What is written; undefined while there is nothing, which only those are told who may know. */
export async function theSummary({ ask, site, c }: Desk): Promise<Outcome<Written | undefined>> {
  const params = { sessionId: c.req.param('sessionId') };
  const found = await ask(site.operations.getSummaryDraft, { params });
  if (found.ok || found.problem.status !== 404) return found;
  const may = await ask(site.operations.getWrapUp, { params });
  return may.ok ? { ok: true, status: 200, value: undefined } : may;
}
