import type { Fact } from '../../../events/registry.ts';
import { canonicalAddress } from '../../kernel/address.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause } from '../../kernel/ports.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import type { Application } from '../domain/application.ts';
import { sameName } from '../domain/identity.ts';
import { subject, withStep } from '../domain/plan.ts';
import { details as detailsSchema, type Registration } from '../domain/registration.ts';
import { retention } from '../domain/retention.ts';
import { needsReview, type SessionRules } from '../domain/rules.ts';
import { mayApplyAgain } from '../domain/status.ts';
import { standsAs } from '../domain/take-up.ts';
import type { PersonalDeps } from './opened.ts';
import { settleMine } from './settle-mine.ts';

type Editable = Omit<Application, 'attendeeType' | 'criteria'>;
/** The details to change; `null` takes an optional one away. */
export type DetailsPatch = { readonly [K in keyof Editable]?: Editable[K] | null | undefined };

/** Mails to addresses that nobody has confirmed yet: 3 in 24 hours, so that nobody is flooded through this door (ASVS 5.0, 2.4.1). */
const MOST_CHANGES = 3;
const CHANGES_WINDOW = '-PT24H';
const MANY_CHANGES = `The address can be changed ${MOST_CHANGES} times in 24 hours. Please try again tomorrow, or write to the contact of the session.`;

/**
 * A registrant corrects their details. Another address counts once it is confirmed from there; until then mails go to the
 * old one. Kind and criteria stay, since the decision rests on them.
 */
export function updateMyRegistration(deps: PersonalDeps & { readonly people: People }) {
  return (token: string, patch: DetailsPatch, cause: Cause): Promise<Result<Registration>> =>
    settleMine(
      deps,
      { token },
      async (plan, before, { rules, now }) => {
        const refusal = await refusalOf(deps, before, patch, rules);
        if (refusal) return refusal;
        const details = merged(before.details, patch);
        const corrected = { ...before, details, ...laterDates(before, retention(details, rules, now)) };
        const readdressed = withNewAddress(corrected, patch.email ?? undefined, { now, people: deps.people });
        if (!readdressed.ok) return readdressed;
        const { after, facts } = readdressed.value;
        return ok({ plan: withStep(plan, { before, after }, facts), value: after });
      },
      cause,
    );
}

/** A seat that an organiser granted is not passed on by a change of name; nobody takes a name that stands here already. */
async function refusalOf(deps: PersonalDeps, before: Registration, { name }: DetailsPatch, rules: SessionRules): Promise<Result<never> | undefined> {
  const { status, details, sessionId, personId } = before;
  if (mayApplyAgain(status)) return reject('conflict', `This registration is ${status} and cannot be changed any more.`);
  if (name == null || sameName(name, details.name)) return undefined;
  if (status !== 'submitted' && needsReview(details, rules))
    return invalid('name', 'The organisers decided on this name: ask them to correct it, or name a colleague who takes your seat.');
  const known = standsAs(name, await deps.registrations.standing(sessionId, personId));
  return known && invalid('name', 'This person is registered under your address already.');
}

function merged(details: Registration['details'], patch: DetailsPatch): Registration['details'] {
  const { position, country, category, statement, interpretation, accessibility, email: _confirmedFirst, ...needed } = patch;
  const optional = { position, country, category, statement, interpretation, accessibility };
  const given = (fields: object) => Object.entries(fields).filter(([, value]) => value !== undefined);
  return detailsSchema.parse({
    ...details,
    ...Object.fromEntries(given(needed).filter(([, value]) => value !== null)),
    ...Object.fromEntries(given(optional).map(([field, value]) => [field, value ?? undefined])),
  });
}

function laterDates({ keptUntil }: Registration, planned: Pick<Registration, 'keptUntil' | 'needsKeptUntil'>) {
  return { ...planned, keptUntil: keptUntil > planned.keptUntil ? keptUntil : planned.keptUntil };
}

function withNewAddress(
  registration: Registration,
  email: string | undefined,
  { now, people }: { readonly now: string; readonly people: People },
): Result<{ readonly after: Registration; readonly facts: readonly Fact[] }> {
  if (email === undefined) return ok({ after: registration, facts: [] });
  const { newAddress: _dropped, ...rest } = registration;
  if (canonicalAddress(email) === canonicalAddress(registration.details.email)) return ok({ after: rest, facts: [] });
  const recent = (registration.addressChangesAsked ?? []).filter((at) => at > plus(now, CHANGES_WINDOW));
  if (recent.length >= MOST_CHANGES) return reject('too-many', MANY_CHANGES, [{ path: 'email', message: MANY_CHANGES }]);
  const revision = registration.revision + 1;
  // The revision only rises, so that a link of an earlier request never confirms a later one.
  const newAddress = { email, personId: people.idOf(email), requestedAt: now, generation: revision };
  const after = { ...rest, revision, newAddress, addressChangesAsked: [...recent, now] };
  return ok({ after, facts: [{ type: 'registration.address-change-requested.v1', data: subject(after) }] });
}
