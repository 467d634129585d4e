import type { PersonId, SeriesId, SessionId } from '../../events/values.ts';
import { ok, type Result, reject } from '../kernel/rejection.ts';
import type { Caller } from './caller.ts';
import type { Access, View } from './operation.ts';
import type { Belonging, Belongings, Target } from './ports.ts';

/** The roles that are stored; `functions/people` implements it. */
interface RoleBook {
  isOrganiser(person: PersonId, series: SeriesId): Promise<boolean>;
  isCoOrganiser(person: PersonId, session: SessionId): Promise<boolean>;
}

type Deps = { readonly roles: RoleBook; readonly belongings: Belongings };

/** The parameter of path or query that names a target. */
const parameterOf = {
  series: 'seriesId',
  session: 'sessionId',
  registration: 'registrationId',
  'action-point': 'actionPointId',
  'notes-request': 'notesRequestId',
  distribution: 'distributionId',
  delivery: 'deliveryId',
  material: 'materialId',
} as const satisfies Record<Target, string>;

/** What a caller is to an object: how much of it they see, and whose it is where that had to be found out. */
export type Standing = { readonly view: View; readonly of?: Belonging | undefined };

/**
 * The one place that decides who may do what. It runs before the rest of the request is looked at.
 *
 * @returns the caller's standing; rejects with unauthenticated, with not-found for strangers (an id of another series tells
 * nothing), with forbidden only for people who may know of the object
 */
export function authorise(deps: Deps) {
  return async (caller: Caller, access: Access, params: Readonly<Record<string, unknown>>): Promise<Result<Standing>> => {
    if (access.who === 'anyone') return ok({ view: access.about ? await viewOf(deps, caller, targetOf(access.about, params)) : 'public' });
    if (caller.kind === 'anonymous') return reject('unauthenticated', 'sign-in-first');
    if (access.who === 'signing-in') return ok({ view: 'public' });
    return caller.kind === 'half' ? reject('unauthenticated', 'passkey-missing') : ofPerson(deps, caller, access, params);
  };
}

/** What people may do who are wholly signed in. */
type PersonalAccess = Exclude<Access, { who: 'anyone' | 'signing-in' }>;

async function ofPerson(deps: Deps, caller: Person, access: PersonalAccess, params: Readonly<Record<string, unknown>>): Promise<Result<Standing>> {
  if (access.who === 'organisers') return ofOrganisers(deps, caller, access, params);
  return access.who === 'signed-in' || caller.admin ? ok({ view: 'organiser' }) : reject('forbidden', 'admins-only');
}

async function ofOrganisers(
  deps: Deps,
  caller: Person,
  access: Extract<Access, { who: 'organisers' }>,
  params: Readonly<Record<string, unknown>>,
): Promise<Result<Standing>> {
  const belonging = await find(deps, targetOf(access.of, params));
  const standing = belonging && (await standingOf(deps, caller, belonging));
  if (standing === undefined) return reject('not-found', 'nothing-here');
  if (standing === 'co-organiser' && !access.coOrganisers) return reject('forbidden', 'organisers-only');
  return ok({ view: 'organiser', of: belonging });
}

type Person = Extract<Caller, { kind: 'person' }>;

type Named = { readonly target: Target; readonly id: unknown };

function targetOf(target: Target, params: Readonly<Record<string, unknown>>): Named {
  return { target, id: params[parameterOf[target]] };
}

async function find({ belongings }: Deps, { target, id }: Named): Promise<Belonging | undefined> {
  return typeof id === 'string' ? belongings.find(target, id) : undefined;
}

async function viewOf(deps: Deps, caller: Caller, named: Named): Promise<View> {
  if (caller.kind !== 'person') return 'public';
  const belonging = await find(deps, named);
  return belonging && (await standingOf(deps, caller, belonging)) ? 'organiser' : 'public';
}

async function standingOf({ roles }: Deps, caller: Person, { seriesId, sessionId }: Belonging): Promise<'organiser' | 'co-organiser' | undefined> {
  if (caller.admin || (await roles.isOrganiser(caller.personId, seriesId))) return 'organiser';
  return sessionId && (await roles.isCoOrganiser(caller.personId, sessionId)) ? 'co-organiser' : undefined;
}
