import type { MessageId, PersonId, RegistrationStatus, SessionId } from '../../../events/values.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import { noSession } from '../domain/rules.ts';
import type { Deps } from '../ports.ts';

export type MessageInput = { readonly statuses: readonly RegistrationStatus[]; readonly subject: string; readonly markdown: string };

/** Mails to people who did not ask for each: more than a few a day are a mistake or a misuse. */
const MOST_A_DAY = 10;

/** An organiser writes to the registrants of a session who are in one of the statuses. The mails follow from the fact. */
export function messageRegistrants(deps: Pick<Deps, 'registrations' | 'sessions' | 'clock'> & { readonly ids: Ids }) {
  return async (sessionId: SessionId, input: MessageInput, by: PersonId, cause: Cause): Promise<Result<{ readonly messageId: MessageId }>> => {
    const rules = await deps.sessions.rulesOf(sessionId);
    if (!rules) return noSession();
    const requestedAt = deps.clock.now();
    const since = plus(requestedAt, '-PT24H');
    const recent = (await deps.registrations.messages(sessionId)).filter((message) => message.requestedAt >= since);
    if (recent.length >= MOST_A_DAY)
      return reject('too-many', `At most ${MOST_A_DAY} messages can be sent to the registrants of a session within 24 hours.`);
    const { seriesId } = rules;
    const messageId = deps.ids.mint('msg');
    const message = {
      messageId,
      sessionId,
      seriesId,
      statuses: [...new Set(input.statuses)],
      subject: input.subject,
      markdown: input.markdown,
      by,
      requestedAt,
    };
    await deps.registrations.addMessage(message, [{ type: 'message.requested.v1', data: { seriesId, sessionId, messageId } }], cause);
    return ok({ messageId });
  };
}
