import { linksRequestId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { SignIns } from '../ports.ts';

type Deps = { readonly signIns: SignIns; readonly people: People; readonly clock: Clock; readonly ids: Ids };

/** Takes a request for the links to one's registrations: the same work whether the address has any or not. */
export function requestLinks({ signIns, people, clock, ids }: Deps) {
  return async (input: { readonly email: string }, cause: Cause): Promise<Result<void>> => {
    const id = linksRequestId.parse(ids.mint('lnk'));
    const request = { linksRequestId: id, personId: people.idOf(input.email), email: input.email, requestedAt: clock.now() };
    await signIns.requestLinks(request, { type: 'links.requested.v1', data: { linksRequestId: id } }, cause);
    return ok();
  };
}
