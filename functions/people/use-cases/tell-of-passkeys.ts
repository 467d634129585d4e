import { linksRequestId, type PersonId } from '../../../events/values.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import type { PasskeyNews } from '../ports.ts';

type Who = { readonly personId: PersonId; readonly email: string; readonly language?: string | undefined };

/** What a person is told by mail whenever their passkeys change, whoever did it: they notice what they did not do themselves. */
export function passkeyNews(
  { ids, clock }: { readonly ids: Ids; readonly clock: Clock },
  { personId, email, language }: Who,
  { change, cause }: { readonly change: 'added' | 'removed' | 'reset'; readonly cause: Cause },
): PasskeyNews {
  const id = linksRequestId.parse(ids.mint('lnk'));
  return {
    told: { linksRequestId: id, personId, email, ...(language !== undefined && { language }), purpose: 'passkeys', requestedAt: clock.now() },
    fact: { type: 'passkeys.changed.v1', data: { personId, change, linksRequestId: id } },
    cause,
  };
}
