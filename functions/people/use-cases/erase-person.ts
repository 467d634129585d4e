import { linksRequestId, type PersonId, personId as personIdSchema } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { begun, type Erasure, type ErasureEntry } from '../domain/erasure.ts';
import type { LinksRequest } from '../domain/sign-in.ts';
import { type Deps as MyDataDeps, openRequest } from './my-data.ts';

type Deps = Pick<MyDataDeps, 'erasures' | 'links' | 'clock'> & { readonly wait: Wait; readonly randomness: Randomness };
type Told = LinksRequest & { readonly erasedAt: string };

/**
 * A person has everything deleted, by the link that proved the address. From now on nothing older is said to anybody; the rounds
 * of {@link import('./advance-erasure.ts')} take it away within 24 hours. Doing it again changes nothing.
 *
 * @returns `gone` for a link that does not open
 */
export function eraseMyData(deps: Deps) {
  const open = openRequest(deps);
  return async (token: string, cause: Cause): Promise<Result<{ readonly erasedAt: string }>> =>
    optimistically(async (): Promise<Result<{ readonly erasedAt: string }> | Outdated> => {
      const opened = await open(token);
      if (!opened.ok) return opened;
      const { erasedAt } = opened.value;
      if (erasedAt) return ok({ erasedAt });
      const told = { ...opened.value, erasedAt: deps.clock.now() };
      return (await begin(deps, { told, by: 'person' }, cause)) ? ok({ erasedAt: told.erasedAt }) : 'outdated';
    }, deps);
}

/** An admin erases somebody who asked for it in another way. The person gets the same acknowledgement. */
export function erasePerson(deps: Deps & { readonly people: People; readonly ids: Ids }) {
  return async (
    { email, reason }: { readonly email: string; readonly reason: string },
    by: PersonId,
    cause: Cause,
  ): Promise<Result<{ readonly personId: PersonId; readonly erasedAt: string }>> => {
    const personId = personIdSchema.parse(deps.people.idOf(email));
    const id = linksRequestId.parse(deps.ids.mint('lnk'));
    return optimistically(async () => {
      const now = deps.clock.now();
      const told: Told = { linksRequestId: id, personId, email, purpose: 'data', requestedAt: now, erasedAt: now };
      return (await begin(deps, { told, by, reason }, cause)) ? ok({ personId, erasedAt: now }) : 'outdated';
    }, deps);
  };
}

/**
 * Erases again what came back with an old copy of the table. Nobody is told a second time. That the table knows of the erasure does
 * not say that it is done: the copy may have been written over it.
 *
 * @returns whether it was begun; not while it is being replayed already, nor when the person asked again later
 */
export function replayErasure(deps: Omit<Deps, 'links'>) {
  return ({ personId, requestedAt }: ErasureEntry, cause: Cause): Promise<boolean> =>
    optimistically(async () => {
      const was = await deps.erasures.get(personId);
      if (was && (was.requestedAt > requestedAt || isBeingReplayed(was))) return false;
      const next = begun({ personId, requestedAt, by: 'replay' }, was);
      return (await deps.erasures.begin(next, was, undefined, { facts: [fact(next)], cause })) ? true : 'outdated';
    }, deps);
}

const isBeingReplayed = ({ by, status }: Erasure): boolean => by === 'replay' && status === 'under-way';

async function begin({ erasures }: Deps, of: { readonly told: Told; readonly by: string; readonly reason?: string }, cause: Cause): Promise<boolean> {
  const { told, by, reason } = of;
  const was = await erasures.get(told.personId);
  const about = { personId: told.personId, requestedAt: told.erasedAt, by, linksRequestId: told.linksRequestId };
  const next = begun({ ...about, ...(reason !== undefined && { reason }) }, was);
  return erasures.begin(next, was, told, { facts: [fact(next)], cause });
}

function fact({ personId, linksRequestId: request }: Erasure) {
  return { type: 'person.erased.v1', data: { personId, ...(request && { linksRequestId: request }) } } as const;
}
