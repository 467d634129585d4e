import type { Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import { isOver, noSession, type SessionRules } from '../domain/rules.ts';
import { mayAttend } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { openedBy } from './opened.ts';

/** The address to join at, while the registrant may attend and the session is not over. A personal one comes first. */
export function joinSession(deps: Pick<Deps, 'registrations' | 'sessions' | 'clock'> & { readonly links: Links }) {
  return async (token: string): Promise<Result<string>> => {
    const opened = await openedBy(deps, token);
    if (!opened.ok) return opened;
    const rules = await deps.sessions.rulesOf(opened.value.sessionId);
    return rules ? joinUrl(opened.value, rules, deps.clock.now()) : noSession();
  };
}

function joinUrl({ status, joinUrl: personal }: Registration, rules: SessionRules, now: string): Result<string> {
  if (status === 'cancelled' || rules.status === 'cancelled') return reject('gone', 'This session was cancelled.');
  if (!mayAttend(status)) return reject('forbidden', `Only confirmed registrants can join. Your registration is ${status}.`);
  if (rules.status === 'postponed') return reject('conflict', 'This session was postponed. You will be told its new date.');
  if (isOver(rules, now)) return reject('gone', 'This session is over. Its notes are sent to those who registered.');
  const url = personal ?? rules.joinUrl;
  return url === undefined
    ? reject('conflict', 'There is no link to join yet. You will get it by mail before the session; this page will open it as well.')
    : ok(url);
}
