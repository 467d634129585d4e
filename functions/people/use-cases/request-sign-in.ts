import { signInId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { requestCodeHash } from '../domain/sign-in.ts';
import type { SignIns } from '../ports.ts';

type Deps = { readonly signIns: SignIns; readonly people: People; readonly clock: Clock; readonly ids: Ids };

type Wanted = { readonly email: string; readonly language?: string | undefined; readonly code?: string | undefined };

/**
 * Takes a request for a sign-in link. It looks nothing up, so neither the answer nor the time it takes tells whether the
 * address is known; who may sign in is decided when the mail is made.
 *
 * @param code what the link is bound to: it is used together with it only
 */
export function requestSignIn({ signIns, people, clock, ids }: Deps) {
  return async ({ email, language, code }: Wanted, cause: Cause): Promise<Result<void>> => {
    const id = signInId.parse(ids.mint('sgn'));
    const bound = { ...(language !== undefined && { language }), ...(code !== undefined && { codeHash: requestCodeHash(id, code) }) };
    const request = { signInId: id, personId: people.idOf(email), email, ...bound, requestedAt: clock.now() };
    await signIns.requestSignIn(request, { type: 'sign-in.requested.v1', data: { signInId: id } }, cause);
    return ok();
  };
}
