import type { Operations } from '../../compose.ts';
import type { Operation } from '../../operation.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import type { FormState } from '../../pages/forms.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import { State } from '../../pages/session-parts.tsx';
import type { Outcome } from '../../perform.ts';
import type { ProblemDetails } from '../../problem.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';

/** What an operation answers. */
export type AnswerOf<T> = T extends Operation<infer A> ? A : never;
/** What an operation lists. */
export type ItemOf<T> = T extends Operation<{ readonly items: readonly (infer I)[] }> ? I : never;

/** The session that the address names. */
export function theSession({ ask, site, c }: Desk): Promise<Outcome<AnswerOf<Operations['getSession']>>> {
  return ask(site.operations.getSession, { params: { sessionId: c.req.param('sessionId') } });
}

/** A form that was refused, as it was sent: what is wrong beside the fields, or above all of them. */
export function refusedForm({ reader }: Desk, values: FormState['values'], problem: ProblemDetails): FormState {
  const message = problem.errors.length === 0 ? { message: refusalText(reader, problem) } : {};
  return { values, problems: problem.errors, ...message };
}

/** Whether nobody outside sees it, since its series is a draft. */
export const isUnseen = ({ series }: Pick<SessionAnswer, 'series'>) => series?.status === 'draft';

/** Where a session stands, for organisers: it is not announced before its series is. */
export function StateNow({ session }: { readonly session: Pick<SessionAnswer, 'status' | 'series'> }) {
  const { words } = useDesk();
  const isToCome = session.status === 'scheduled' || session.status === 'draft';
  return isToCome && isUnseen(session) ? <span class="state">{words.session.unseen}</span> : <State session={session} />;
}
