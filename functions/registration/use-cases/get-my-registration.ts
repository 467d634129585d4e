import type { Links } from '../../kernel/links.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import type { Deps } from '../ports.ts';
import { openedBy } from './opened.ts';

/** A registration with the place in line of now, from 1, while it waits. */
export type MyRegistration = { readonly registration: Registration; readonly waitingPosition?: number | undefined };

/** What a personal link shows. */
export function getMyRegistration(deps: Pick<Deps, 'registrations'> & { readonly links: Links }) {
  return async (token: string): Promise<Result<MyRegistration>> => {
    const opened = await openedBy(deps, token);
    return opened.ok ? ok(await withPosition(deps, opened.value)) : opened;
  };
}

export async function withPosition({ registrations }: Pick<Deps, 'registrations'>, registration: Registration): Promise<MyRegistration> {
  const { sessionId, queueNumber } = registration;
  return queueNumber === undefined ? { registration } : { registration, waitingPosition: await registrations.position(sessionId, queueNumber) };
}
