import type { Fact } from '../../../events/registry.ts';
import type { Instant, PersonId } from '../../../events/values.ts';
import { canonicalAddress } from '../../kernel/address.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { plus } from '../../kernel/time.ts';
import type { Application } from './application.ts';
import { subject } from './plan.ts';
import { type Details, details as detailsSchema, type Registration } from './registration.ts';
import { retention } from './retention.ts';
import type { SessionRules } from './rules.ts';

type Editable = Omit<Application, 'attendeeType' | 'criteria'>;
/** The details to change; `null` takes an optional one away. */
export type DetailsPatch = { readonly [K in keyof Editable]?: Editable[K] | null | undefined };

/** Mails to addresses that nobody has confirmed yet: 3 in 24 hours, so that nobody is flooded through this door (ASVS 5.0, 2.4.1). */
const MOST_CHANGES = 3;
const CHANGES_WINDOW = '-PT24H';
const MANY_CHANGES = { code: 'address-changes', facts: { most: MOST_CHANGES } } as const;

export type Corrected = { readonly after: Registration; readonly facts: readonly Fact[] };

/**
 * The registration with other details. Another address counts once it is confirmed from there, whoever asked for it; until
 * then mails go to the old one.
 *
 * @param idOf the person behind an address
 * @returns `too-many` when the address was changed three times within a day
 */
export function corrected(
  before: Registration,
  patch: DetailsPatch,
  { rules, now, idOf }: { readonly rules: SessionRules; readonly now: Instant; readonly idOf: (address: string) => PersonId },
): Result<Corrected> {
  const details = merged(before.details, patch);
  const written = { ...before, details, ...laterDates(before, retention(details, rules, now)) };
  return withNewAddress(written, patch.email ?? undefined, { now, idOf });
}

function merged(details: Details, patch: DetailsPatch): Details {
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
  { now, idOf }: { readonly now: Instant; readonly idOf: (address: string) => PersonId },
): Result<Corrected> {
  if (email === undefined) return ok({ after: registration, facts: [] });
  const { newAddress: _dropped, ...rest } = registration;
  if (canonicalAddress(email) === canonicalAddress(registration.details.email)) return ok({ after: rest, facts: [] });
  const recent = (registration.addressChangesAsked ?? []).filter((at) => at > plus(now, CHANGES_WINDOW));
  if (recent.length >= MOST_CHANGES) return reject('too-many', MANY_CHANGES, [{ path: 'email', reason: MANY_CHANGES }]);
  const revision = registration.revision + 1;
  // The revision only rises, so that a link of an earlier request never confirms a later one.
  const newAddress = { email, personId: idOf(email), requestedAt: now, generation: revision };
  const after = { ...rest, revision, newAddress, addressChangesAsked: [...recent, now] };
  return ok({ after, facts: [{ type: 'registration.address-change-requested.v1', data: subject(after) }] });
}
