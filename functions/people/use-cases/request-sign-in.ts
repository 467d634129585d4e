import { signInId } from '../../../events/values.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { SignIns } from '../ports.ts';

type Deps = { readonly signIns: SignIns; readonly people: People; readonly clock: Clock; readonly ids: Ids };

/**
 * Takes a request for a sign-in link. It looks nothing up, so neither the answer nor the time it takes tells whether the
 * address is known; who may sign in is decided when the mail is made.
 */
export function requestSignIn({ signIns, people, clock, ids }: Deps) {
  return async (input: { readonly email: string; readonly language?: string | undefined }, cause: Cause): Promise<Result<void>> => {
    const id = signInId.parse(ids.mint('sgn'));
    const { email, language } = input;
    const request = { signInId: id, personId: people.idOf(email), email, ...(language !== undefined && { language }), requestedAt: clock.now() };
    await signIns.requestSignIn(request, { type: 'sign-in.requested.v1', data: { signInId: id } }, cause);
    return ok();
  };
}
