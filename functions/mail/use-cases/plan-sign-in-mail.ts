import type { EventOf } from '../../../events/registry.ts';
import type { Cause } from '../../kernel/ports.ts';
import { jobOf } from '../domain/job.ts';
import type { MailQueue } from '../ports.ts';

/** Plans the mail that somebody asked for: a link to sign in, or the links to their registrations. */
export function planSignInMail(deps: {
  readonly queue: MailQueue;
}): (event: EventOf<'sign-in.requested.v1' | 'links.requested.v1'>, cause: Cause) => Promise<string> {
  return async (event, { correlationId }) => {
    const plan =
      event.type === 'sign-in.requested.v1'
        ? ({ kind: 'sign-in', to: { type: 'sign-in', signInId: event.data.signInId }, revision: 0 } as const)
        : ({ kind: 'my-links', to: { type: 'links-request', linksRequestId: event.data.linksRequestId }, revision: 0 } as const);
    await deps.queue.put([jobOf(plan, correlationId)]);
    return plan.kind;
  };
}
