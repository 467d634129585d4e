import { type Outdated, optimistically } from '../../kernel/optimistic.ts';
import type { Cause } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { openedBy, type PersonalDeps } from './opened.ts';

/** Makes all links of a registration void, say after a mail was passed on, and answers the token of the new ones. */
export function renewLinks(deps: PersonalDeps) {
  return (token: string, cause: Cause): Promise<Result<string>> =>
    optimistically(async (): Promise<Result<string> | Outdated> => {
      const opened = await openedBy(deps, token);
      if (!opened.ok) return opened;
      const before = opened.value;
      const after = { ...before, linkGeneration: before.linkGeneration + 1 };
      const outcome = await deps.registrations.update([{ before, after }], [], cause);
      return outcome === 'outdated' ? outcome : ok(deps.links.make('registration', after.registrationId, after.linkGeneration));
    }, deps);
}
