import type { SessionId } from '../../../events/values.ts';
import type { Registration } from '../domain/registration.ts';
import type { Deps } from '../ports.ts';

/** Registrations a read. */
const BATCH = 100;

/** All registrations of a session in the order of their arrival: for what cannot be said of a part of them. */
export async function wholeSession({ registrations }: Pick<Deps, 'registrations'>, sessionId: SessionId): Promise<readonly Registration[]> {
  const found: Registration[] = [];
  let cursor: string | undefined;
  do {
    const page = await registrations.page(sessionId, BATCH, cursor);
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}
