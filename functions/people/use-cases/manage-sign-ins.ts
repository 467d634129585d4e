import { type Instant, type PersonId, personId as personIdSchema, type SignInId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { stepOf } from '../domain/passkey.ts';
import { accessEnd } from '../domain/sign-in.ts';
import type { Keyrings, SignIns, StoredAccess } from '../ports.ts';
import type { Visit } from './identify.ts';

type Deps = {
  readonly signIns: Pick<SignIns, 'accessesOf' | 'endAccesses'>;
  readonly keyrings: Pick<Keyrings, 'get'>;
  readonly clock: Clock;
  /** Whether somebody may do nothing without a passkey. */
  readonly needsPasskey: (person: PersonId) => boolean;
};

/** One browser or program that is signed in as somebody. Where it stands and what it is, is not known. */
export type SignInSeen = {
  readonly signInId: SignInId;
  readonly beganAt: Instant;
  /** Up to ten minutes early. */
  readonly lastUsedAt: Instant;
  /** When it ends, used or not. */
  readonly expiresAt: Instant;
  readonly provenBy: 'link' | 'passkey';
  /** Whether no second step is missing. */
  readonly isWhole: boolean;
  /** Whether it is the one that asks. */
  readonly isThisOne: boolean;
};

/** Whether somebody proved who they are a moment ago. */
export function isProvenLately({ provenUntil }: Pick<Visit, 'provenUntil'>, clock: Clock): boolean {
  return provenUntil > clock.now();
}

export function provenFirst() {
  return reject('unauthenticated', 'proof-too-old');
}

/** Where a person is signed in, this one first and then the latest. */
export function listSignIns(deps: Deps) {
  return async ({ personId, accessId }: Visit): Promise<readonly SignInSeen[]> =>
    (await living(deps, personId))
      .flatMap((access) => seen(access, accessId))
      .toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.lastUsedAt.localeCompare(a.lastUsedAt));
}

type Living = StoredAccess & { readonly isWhole: boolean };

/** Those that open something. */
async function living({ signIns, keyrings, clock, needsPasskey }: Deps, person: PersonId): Promise<readonly Living[]> {
  const [all, ring] = await Promise.all([signIns.accessesOf(person), keyrings.get(person)]);
  return all
    .filter((access) => accessEnd(access) > clock.now())
    .map((access) => ({ access, step: stepOf(access, ring, needsPasskey(person)) }))
    .flatMap(({ access, step }) => (step === 'ended' ? [] : [{ ...access, isWhole: step === 'signed-in' }]));
}

function seen({ signInId, beganAt, usedAt, expiresAt, passkeyId, isWhole, accessId }: Living, own: string): readonly SignInSeen[] {
  if (signInId === undefined || beganAt === undefined) return [];
  const provenBy = passkeyId === undefined ? 'link' : 'passkey';
  return [{ signInId, beganAt, lastUsedAt: usedAt ?? beganAt, expiresAt, provenBy, isWhole, isThisOne: accessId === own }];
}

/** Ends one of one's sign-ins. @returns `unauthenticated` when one's own is not fresh, `not-found` for one that one does not have */
export function endSignIn(deps: Deps) {
  return async (visit: Visit, id: SignInId): Promise<Result<void>> => {
    if (!isProvenLately(visit, deps.clock)) return provenFirst();
    const found = (await living(deps, visit.personId)).find(({ signInId }) => signInId === id);
    if (!found) return reject('not-found', 'unknown-sign-in');
    await deps.signIns.endAccesses([found.accessId]);
    return ok();
  };
}

/** Ends all of one's sign-ins but this one. @returns `unauthenticated` when this one is not fresh */
export function endOtherSignIns(deps: Deps) {
  return async (visit: Visit): Promise<Result<void>> => {
    if (!isProvenLately(visit, deps.clock)) return provenFirst();
    const all = await deps.signIns.accessesOf(visit.personId);
    await deps.signIns.endAccesses(all.map(({ accessId }) => accessId).filter((accessId) => accessId !== visit.accessId));
    return ok();
  };
}

/** Signs the person behind an address out everywhere; whether there was anybody is not told. */
export function endSignInsOf({ signIns, people }: Pick<Deps, 'signIns'> & { readonly people: People }) {
  return async ({ email }: { readonly email: string }): Promise<Result<void>> => {
    const all = await signIns.accessesOf(personIdSchema.parse(people.idOf(email)));
    await signIns.endAccesses(all.map(({ accessId }) => accessId));
    return ok();
  };
}
