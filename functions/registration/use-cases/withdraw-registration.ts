import type { Cause } from '../../kernel/ports.ts';
import { type Result, reject } from '../../kernel/rejection.ts';
import { withdraw } from '../domain/moves.ts';
import type { Registration } from '../domain/registration.ts';
import { canMove } from '../domain/status.ts';
import type { PersonalDeps } from './opened.ts';
import { changed } from './settle.ts';
import { settleMine } from './settle-mine.ts';

/** A registrant gives up. All links become void; the seat goes to the next in line. */
export function withdrawRegistration(deps: PersonalDeps) {
  return (token: string, cause: Cause): Promise<Result<Registration>> =>
    settleMine(
      deps,
      { token },
      async (plan, registration, { now }) => {
        if (!canMove(registration.status, 'withdrawn'))
          return reject('conflict', { code: 'nothing-to-withdraw', facts: { status: registration.status } });
        const after = withdraw(plan, { registration }, 'registrant', { at: now, by: 'registrant' });
        return changed(after, registration);
      },
      cause,
    );
}
