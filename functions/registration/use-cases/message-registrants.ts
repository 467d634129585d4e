import type { MessageId, PersonId, RegistrationStatus, SessionId } from '../../../events/values.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import type { Message } from '../domain/registration.ts';
import { noSession } from '../domain/rules.ts';
import type { Deps } from '../ports.ts';

export type MessageInput = { readonly statuses: readonly RegistrationStatus[]; readonly subject: string; readonly markdown: string };

type MessageDeps = Pick<Deps, 'registrations' | 'sessions' | 'clock'> & { readonly ids: Ids };

/** Mails to people who did not ask for each: more than a few a day are a mistake or a misuse. */
const MOST_A_DAY = 10;
/** Tests bother nobody else; they are written into the same mailbox all the same. */
const MOST_TESTS = 30;

/** An organiser writes to the registrants of a session who are in one of the statuses. The mails follow from the fact. */
export function messageRegistrants(deps: MessageDeps) {
  return async (sessionId: SessionId, input: MessageInput, by: PersonId, cause: Cause): Promise<Result<{ readonly messageId: MessageId }>> => {
    const sent = await recent(deps, sessionId, ({ statuses }) => statuses.length > 0);
    if (sent >= MOST_A_DAY) return reject('too-many', { code: 'messages-of-a-day', facts: { most: MOST_A_DAY } });
    return write(deps, sessionId, { ...input, by }, cause);
  };
}

/** The same message to the one who writes it, before it goes to anybody. */
export function testMessage(deps: MessageDeps) {
  return async (sessionId: SessionId, input: Omit<MessageInput, 'statuses'>, by: PersonId, cause: Cause) => {
    const sent = await recent(deps, sessionId, ({ statuses }) => statuses.length === 0);
    if (sent >= MOST_TESTS) return reject('too-many', { code: 'tests-of-a-day', facts: { most: MOST_TESTS } });
    return write(deps, sessionId, { ...input, statuses: [], by }, cause);
  };
}

/** What was written to the registrants of a session, the latest first; tests are left out. */
export function listMessages({ registrations }: Pick<Deps, 'registrations'>) {
  return async (sessionId: SessionId): Promise<readonly Message[]> =>
    (await registrations.messages(sessionId)).filter(({ statuses }) => statuses.length > 0).toReversed();
}

async function recent({ registrations, clock }: MessageDeps, sessionId: SessionId, counts: (message: Message) => boolean): Promise<number> {
  const since = plus(clock.now(), '-PT24H');
  return (await registrations.messages(sessionId)).filter((message) => message.requestedAt >= since && counts(message)).length;
}

async function write(
  deps: MessageDeps,
  sessionId: SessionId,
  { statuses, subject, markdown, by }: MessageInput & { readonly by: PersonId },
  cause: Cause,
) {
  const rules = await deps.sessions.rulesOf(sessionId);
  if (!rules) return noSession();
  const { seriesId } = rules;
  const messageId = deps.ids.mint('msg');
  const requestedAt = deps.clock.now();
  const message = { ...{ messageId, sessionId, seriesId, subject, markdown, by, requestedAt }, statuses: [...new Set(statuses)] };
  await deps.registrations.addMessage(message, [{ type: 'message.requested.v1', data: { seriesId, sessionId, messageId } }], cause);
  return ok({ messageId });
}
