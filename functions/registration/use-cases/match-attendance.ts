import type { SessionId } from '../../../events/values.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { type Called, callRoll } from '../domain/roll-call.ts';
import { mayAttend } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { wholeSession } from './whole-session.ts';

/** Finds the people of a meeting tool's list among those who were confirmed. Changes nothing: an organiser looks at it first. */
export function matchAttendance(deps: Pick<Deps, 'registrations'>) {
  return async (sessionId: SessionId, list: string): Promise<Result<readonly Called[]>> => {
    const people = (await wholeSession(deps, sessionId)).filter(({ status }) => mayAttend(status));
    return ok(callRoll(list, people));
  };
}
