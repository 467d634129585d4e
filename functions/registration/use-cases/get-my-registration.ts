import type { Links } from '../../kernel/links.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { messagesTo } from '../domain/messages.ts';
import type { Message, Registration } from '../domain/registration.ts';
import type { Deps } from '../ports.ts';
import { openedBy } from './opened.ts';

/** A registration with the place in line of now, from 1, while it waits. */
export type MyRegistration = { readonly registration: Registration; readonly waitingPosition?: number | undefined };

/** The same with what the organisers wrote to its registrant, newest first. */
export type MyPage = MyRegistration & { readonly messages: readonly Message[] };

/** What a personal link shows. Discreet mails leave messages and reasons to this page, so it has them all. */
export function getMyRegistration(deps: Pick<Deps, 'registrations'> & { readonly links: Links }) {
  return async (token: string): Promise<Result<MyPage>> => {
    const opened = await openedBy(deps, token);
    if (!opened.ok) return opened;
    const registration = opened.value;
    const [mine, messages] = await Promise.all([withPosition(deps, registration), deps.registrations.messages(registration.sessionId)]);
    return ok({ ...mine, messages: messagesTo(registration, messages) });
  };
}

export async function withPosition({ registrations }: Pick<Deps, 'registrations'>, registration: Registration): Promise<MyRegistration> {
  const { sessionId, queueNumber } = registration;
  return queueNumber === undefined ? { registration } : { registration, waitingPosition: await registrations.position(sessionId, queueNumber) };
}
