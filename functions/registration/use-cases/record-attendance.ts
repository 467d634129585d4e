import type { PersonId, RegistrationId, SessionId } from '../../../events/values.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Problem, type Result, reject } from '../../kernel/rejection.ts';
import { moved, type Stamp } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { hasStarted, noSession } from '../domain/rules.ts';
import { mayAttend } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { wholeSession } from './whole-session.ts';

export type Attendance = { readonly attended: number; readonly absent: number };
type Change = { readonly before: Registration; readonly after: Registration };

/** Registrations a transaction. */
const BATCH = 90;

/**
 * Says who came, from the start on: those named attended, all others who were confirmed were absent. Saying it again
 * corrects it.
 */
export function recordAttendance(deps: Deps) {
  return async (sessionId: SessionId, attended: readonly RegistrationId[], by: PersonId, cause: Cause): Promise<Result<Attendance>> => {
    const rules = await deps.sessions.rulesOf(sessionId);
    if (!rules) return noSession();
    const now = deps.clock.now();
    if (!hasStarted(rules, now)) return reject('conflict', 'attendance-too-early');
    return optimistically(async (): Promise<Result<Attendance> | Outdated> => {
      const present = new Set<string>(attended);
      const everybody = (await wholeSession(deps, sessionId)).filter(({ status }) => mayAttend(status));
      const problems = unknown(attended, everybody);
      if (problems.length > 0) return reject('invalid', 'attended-unconfirmed', problems);
      const changes = everybody.flatMap((before) => change(before, present, { at: now, by }));
      for (let start = 0; start < changes.length; start += BATCH) {
        if ((await deps.registrations.update(changes.slice(start, start + BATCH), [], cause)) === 'outdated') return 'outdated';
      }
      return ok({ attended: present.size, absent: everybody.length - present.size });
    }, deps);
  };
}

function unknown(attended: readonly RegistrationId[], everybody: readonly Registration[]): readonly Problem[] {
  const known = new Set<string>(everybody.map(({ registrationId }) => registrationId));
  return attended.flatMap((id, n) => (known.has(id) ? [] : [{ path: `attended.${n}`, reason: 'not-confirmed-here' }]));
}

function change(before: Registration, present: ReadonlySet<string>, stamp: Stamp): readonly Change[] {
  const to = present.has(before.registrationId) ? 'attended' : 'absent';
  return before.status === to ? [] : [{ before, after: moved(before, to, stamp) }];
}
