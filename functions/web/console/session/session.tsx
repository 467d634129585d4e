import type { Operations } from '../../compose.ts';
import type { Operation } from '../../operation.ts';
import type { FormState } from '../../pages/forms.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { Outcome } from '../../perform.ts';
import type { ProblemDetails } from '../../problem.ts';
import type { Desk } from '../desk.ts';

/** What an operation answers. */
export type AnswerOf<T> = T extends Operation<infer A> ? A : never;
/** What an operation lists. */
export type ItemOf<T> = T extends Operation<{ readonly items: readonly (infer I)[] }> ? I : never;

/** The session that the address names. */
export function theSession({ ask, site, c }: Desk): Promise<Outcome<AnswerOf<Operations['getSession']>>> {
  return ask(site.operations.getSession, { params: { sessionId: c.req.param('sessionId') } });
}

/** A form that was refused, as it was sent: what is wrong beside the fields, or above all of them. */
export function refusedForm({ c, reader }: Desk, values: FormState['values'], problem: ProblemDetails): FormState {
  const message = problem.errors.length === 0 ? { message: refusalText(reader, problem, c.get('correlationId')) } : {};
  return { values, problems: problem.errors, ...message };
}
