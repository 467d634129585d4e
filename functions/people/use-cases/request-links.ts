import { linksRequestId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { LinksRequest } from '../domain/sign-in.ts';
import type { SignIns } from '../ports.ts';

type Deps = { readonly signIns: SignIns; readonly people: People; readonly clock: Clock; readonly ids: Ids };
type Asked = { readonly email: string; readonly language?: string | undefined };

/** Takes a request for the links to one's registrations: the same work whether the address has any or not. */
export function requestLinks(deps: Deps) {
  return (input: Asked, cause: Cause): Promise<Result<void>> => request(deps, input, 'links', cause);
}

/**
 * Takes a request for the link to one's data. It goes by mail, so that neither a personal link that was passed on nor somebody
 * who knows the address opens or deletes anything: the same work for every address.
 */
export function requestMyData(deps: Deps) {
  return (input: Asked, cause: Cause): Promise<Result<void>> => request(deps, input, 'data', cause);
}

async function request(
  { signIns, people, clock, ids }: Deps,
  { email, language }: Asked,
  purpose: 'links' | 'data',
  cause: Cause,
): Promise<Result<void>> {
  const id = linksRequestId.parse(ids.mint('lnk'));
  const asked: LinksRequest = {
    linksRequestId: id,
    personId: people.idOf(email),
    email,
    ...(language !== undefined && { language }),
    purpose,
    requestedAt: clock.now(),
  };
  const data = { linksRequestId: id, ...(purpose === 'data' && { purpose }) };
  await signIns.requestLinks(asked, { type: 'links.requested.v1', data }, cause);
  return ok();
}
