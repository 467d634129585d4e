import type { PersonId, SessionId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Application, detailsOf } from '../domain/application.ts';
import type { Plan } from '../domain/plan.ts';
import type { Registration } from '../domain/registration.ts';
import { type SessionRules, unknownCriteria } from '../domain/rules.ts';
import { fresh, placeByHand } from '../domain/seats.ts';
import { standsAs } from '../domain/take-up.ts';
import type { Deps } from '../ports.ts';
import { type MyRegistration, withPosition } from './get-my-registration.ts';
import { changed, type Decided, type Setting, settle } from './settle.ts';

export type AddedByHand = Application & { readonly joinUrl?: string | undefined };

type AddDeps = Deps & { readonly ids: Ids; readonly people: People };

/**
 * An organiser adds somebody of any kind, before, during or after the session, without review and criteria. Whoever takes
 * a seat queues like everybody else while none is free; from the start on it is a record of who may have what follows.
 */
export function addRegistration(deps: AddDeps) {
  return async (sessionId: SessionId, added: AddedByHand, by: PersonId, cause: Cause): Promise<Result<MyRegistration>> => {
    const made = await settle(deps, sessionId, (plan, setting) => add(deps, plan, added, { ...setting, by }), cause);
    return made.ok ? ok(await withPosition(deps, made.value)) : made;
  };
}

async function add(
  deps: AddDeps,
  plan: Plan,
  { joinUrl, ...application }: AddedByHand,
  { rules, now, by }: Setting & { readonly by: PersonId },
): Promise<Decided<Registration>> {
  const personId = deps.people.idOf(application.email);
  const standing = await deps.registrations.standing(rules.sessionId, personId);
  const refusal = refusalOf(rules, application) ?? repeated(standsAs(application.name, standing));
  if (refusal) return refusal;
  const { sessionId, seriesId } = rules;
  const details = detailsOf(application, rules.languages);
  const newcomer = fresh({ registrationId: deps.ids.mint('reg'), sessionId, seriesId, personId, receivedAt: now, details }, rules, by);
  return changed(placeByHand(plan, { ...newcomer, ...(joinUrl && { joinUrl }) }, rules, { at: now, by }), newcomer);
}

function refusalOf(rules: SessionRules, { criteria }: Application): Result<never> | undefined {
  if (rules.status === 'cancelled') return reject('conflict', 'session-cancelled');
  if (rules.status === 'draft') return reject('conflict', 'session-is-draft');
  const unknown = unknownCriteria(criteria, rules);
  return unknown.length > 0 ? reject('invalid', 'choose-among-criteria', unknown) : undefined;
}

/** Whom an organiser took back, only an organiser can bring in again. */
function repeated(known: Registration | undefined): Result<never> | undefined {
  if (!known || known.status === 'revoked') return undefined;
  return reject('conflict', { code: 'person-registered', facts: { registrationId: known.registrationId, status: known.status } }, [
    { path: 'email', reason: 'already-registered' },
  ]);
}
