import type { EventOf } from '../../../events/registry.ts';
import type { Cause } from '../../kernel/ports.ts';
import { jobOf } from '../domain/job.ts';
import type { MailQueue } from '../ports.ts';

type Asked = EventOf<'sign-in.requested.v1' | 'links.requested.v1' | 'passkeys.changed.v1' | 'person.erased.v1'>;

const TELLING = { added: 'passkey-added', removed: 'passkey-removed', reset: 'passkeys-reset' } as const;

/** Plans the mail that somebody asked for: a link to sign in, the links to their registrations or to their data, that all is deleted; or that passkeys changed. */
export function planSignInMail(deps: { readonly queue: MailQueue }): (event: Asked, cause: Cause) => Promise<string> {
  return async (event, { correlationId }) => {
    const plan = planOf(event);
    if (!plan) return 'nobody to tell';
    await deps.queue.put([jobOf(plan, correlationId)]);
    return plan.kind;
  };
}

function planOf(event: Asked) {
  if (event.type === 'sign-in.requested.v1') return { kind: 'sign-in', to: { type: 'sign-in', signInId: event.data.signInId }, revision: 0 } as const;
  const { linksRequestId } = event.data;
  if (linksRequestId === undefined) return undefined;
  const to = { type: 'links-request', linksRequestId } as const;
  if (event.type === 'person.erased.v1') return { kind: 'data-erased', to, revision: 0 } as const;
  if (event.type === 'passkeys.changed.v1') return { kind: TELLING[event.data.change], to, revision: 0 } as const;
  return { kind: event.data.purpose === 'data' ? 'my-data' : 'my-links', to, revision: 0 } as const;
}
