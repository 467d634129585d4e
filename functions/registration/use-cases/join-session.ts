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
  if (status === 'cancelled' || rules.status === 'cancelled') return reject('gone', 'session-cancelled');
  if (!mayAttend(status)) return reject('forbidden', { code: 'cannot-join', facts: { status } });
  if (rules.status === 'postponed') return reject('conflict', 'session-postponed');
  if (isOver(rules, now)) return reject('gone', 'session-over');
  const url = personal ?? rules.joinUrl;
  return url === undefined ? reject('conflict', 'no-joining-link') : ok(url);
}
