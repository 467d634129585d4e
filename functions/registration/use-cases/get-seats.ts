import type { SessionId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Ledger } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { noSession, type SessionRules } from '../domain/rules.ts';
import { mayAttend } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { openedBy } from './opened.ts';
import { wholeSession } from './whole-session.ts';

export type Seats = { readonly rules: SessionRules; readonly ledger: Ledger };

/** How the seats of a session stand; `seatsView` says what of it is public. */
export function getSeats({ registrations, sessions }: Pick<Deps, 'registrations' | 'sessions'>) {
  return async (sessionId: SessionId): Promise<Result<Seats>> => {
    const [rules, ledger] = await Promise.all([sessions.rulesOf(sessionId), registrations.ledger(sessionId)]);
    return rules ? ok({ rules, ledger }) : noSession();
  };
}

/** The registration of somebody who has a seat, or had one: what they see, others do not. */
export function openSeat(deps: Pick<Deps, 'registrations'> & { readonly links: Links }) {
  return async (token: string): Promise<Result<Registration>> => {
    const mine = await openedBy(deps, token);
    if (!mine.ok || mayAttend(mine.value.status)) return mine;
    return reject('forbidden', 'for-the-confirmed');
  };
}

export type Roll = { readonly rules: SessionRules; readonly registrations: readonly Registration[] };

/** Who comes to a session, for those who may come themselves; `participantsView` says what of it they see. */
export function listParticipants(deps: Pick<Deps, 'registrations' | 'sessions'> & { readonly links: Links }) {
  return async (token: string): Promise<Result<Roll>> => {
    const mine = await openedBy(deps, token);
    if (!mine.ok) return mine;
    if (!mayAttend(mine.value.status)) return reject('forbidden', 'for-the-confirmed');
    const rules = await deps.sessions.rulesOf(mine.value.sessionId);
    if (!rules) return noSession();
    const all = await wholeSession(deps, rules.sessionId);
    return ok({ rules, registrations: all.filter(({ status }) => mayAttend(status)) });
  };
}
