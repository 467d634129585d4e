import type { AttendeeType, PersonId, RegistrationId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { corrected, type DetailsPatch } from '../domain/correction.ts';
import { sameName } from '../domain/identity.ts';
import { confirm } from '../domain/moves.ts';
import { type Plan, withStep } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { isToCome } from '../domain/rules.ts';
import { hasFreeSeat, promote } from '../domain/seats.ts';
import { hasEnded, holdsSeat, takesSeat } from '../domain/status.ts';
import { standsAs } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { changed, type Decided, noRegistration, type Setting, settle } from './settle.ts';

/** What an organiser mends; `null` takes away what is optional. */
export type Correction = DetailsPatch & { readonly attendeeType?: AttendeeType | undefined; readonly joinUrl?: string | null | undefined };

type CorrectDeps = Deps & { readonly people: People };

/**
 * An organiser corrects a registration. Another address counts once it is confirmed from there, and the old one is told.
 * Another kind follows the seats: who becomes a speaker gives the seat to the next in line, or leaves the queue; who becomes
 * a participant needs a free one.
 */
export function correctRegistration(deps: CorrectDeps) {
  return async (id: RegistrationId, correction: Correction, by: PersonId, cause: Cause): Promise<Result<Registration>> => {
    const found = await deps.registrations.find(id);
    if (!found) return noRegistration();
    return settle(
      deps,
      found.sessionId,
      async (plan, setting) => {
        const before = await deps.registrations.get(found.sessionId, id);
        return before ? correct(deps, plan, before, { ...setting, correction, by }) : noRegistration();
      },
      cause,
    );
  };
}

type Mending = Setting & { readonly correction: Correction; readonly by: PersonId };

async function correct(deps: CorrectDeps, plan: Plan, before: Registration, mending: Mending): Promise<Decided<Registration>> {
  const { correction, rules, now, by } = mending;
  const { attendeeType = before.details.attendeeType, joinUrl, ...patch } = correction;
  const refusal = (await refusalOf(deps, before, correction)) ?? seatRefusal(plan, before, attendeeType, mending);
  if (refusal) return refusal;
  const written = corrected(before, patch, { rules, now, idOf: deps.people.idOf });
  if (!written.ok) return written;
  const { joinUrl: given, ...rest } = written.value.after;
  const link = joinUrl === undefined ? given : (joinUrl ?? undefined);
  const after = { ...rest, details: { ...rest.details, attendeeType }, ...(link !== undefined && { joinUrl: link }) };
  const fields = changedFields(before, after);
  if (fields.length === 0) return ok({ plan, value: before });
  const noted = { ...after, history: [...after.history, { at: now, to: after.status, by, corrected: fields }] };
  const step = withStep(plan, { before, after: noted }, written.value.facts);
  return changed(await seated(deps, step, { before, after: noted }, mending), before);
}

async function refusalOf(deps: CorrectDeps, { status, details, sessionId, personId, registrationId }: Registration, { name }: Correction) {
  if (hasEnded(status)) return reject('conflict', { code: 'registration-ended', facts: { status } });
  if (name == null || sameName(name, details.name)) return undefined;
  const standing = await deps.registrations.standing(sessionId, personId);
  const others = standing.registrations.filter((one) => one.registrationId !== registrationId);
  const known = standsAs(name, { ...standing, registrations: others });
  return known && invalid('name', 'name-registered');
}

/** Whoever comes to need a seat by being another kind of attendee gets none before others, or beyond them. */
function seatRefusal({ ledger }: Plan, { status, details }: Registration, attendeeType: AttendeeType, { rules, now }: Setting) {
  const needsOne = holdsSeat({ status, details: { attendeeType } }) && !takesSeat(details.attendeeType);
  if (!needsOne || !isToCome(rules, now)) return undefined;
  if (ledger.waiting === 0 && hasFreeSeat(ledger, rules)) return undefined;
  return invalid('attendeeType', 'no-seat-for-them');
}

/** What follows for seats and queue when the kind of attendee changed. */
async function seated(
  { registrations }: Deps,
  plan: Plan,
  { before, after }: { readonly before: Registration; readonly after: Registration },
  { rules, now, by }: Mending,
): Promise<Plan> {
  if (takesSeat(after.details.attendeeType) || !takesSeat(before.details.attendeeType)) return plan;
  const isWaiting = after.status === 'waitlisted' || after.status === 'offered';
  const freed = isWaiting ? confirm(plan, { registration: after }, 'reviewed', { at: now, by }, rules) : plan;
  if (!holdsSeat(before)) return freed;
  return promote(freed, await registrations.queue(before.sessionId, 1), rules, now);
}

/** The names of what is different, for the history. A new address waits to be confirmed, and is named all the same. */
function changedFields(before: Registration, after: Registration): readonly string[] {
  const was: Readonly<Record<string, unknown>> = { ...before.details, joinUrl: before.joinUrl };
  const is: Readonly<Record<string, unknown>> = { ...after.details, joinUrl: after.joinUrl };
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
  return [...fields, ...(after.newAddress?.generation === before.newAddress?.generation ? [] : ['email'])];
}
