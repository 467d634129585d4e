import type { EventOf } from '../../../events/registry.ts';
import type { RegistrationStatus } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { deliveryIdOf } from '../domain/job.ts';
import type { Deliveries } from '../ports.ts';
import { type FanOutDeps, fanOut } from './fan-out.ts';

/** Whom the notes go to: all who had a place, whether or not their attendance was recorded, or only those recorded. */
const AUDIENCES = {
  registered: ['confirmed', 'attended', 'absent'],
  attended: ['attended'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

type Deps = FanOutDeps & { readonly deliveries: Pick<Deliveries, 'find'> };

/**
 * Plans the mails of one distribution of notes, and counts them for it. Whoever had this version by an earlier distribution
 * is neither sent it nor counted again.
 */
export function planNotesMail(deps: Deps): (event: EventOf<'notes.distribution-requested.v1'>, cause: Cause) => Promise<string> {
  return async ({ id, data }, cause) => {
    const { seriesId, sessionId, distributionId, audience } = data;
    await deps.fanOuts.openTally(distributionId);
    const planned = await fanOut(deps, {
      id,
      session: sessionId,
      statuses: AUDIENCES[audience],
      plan: { kind: 'notes-available', revision: data.version, about: { seriesId, sessionId, distributionId } },
      correlationId: cause.correlationId,
      wants: async (job) => {
        const known = await deps.deliveries.find(deliveryIdOf(job));
        return known === undefined || known.job.about.distributionId === distributionId;
      },
    });
    await deps.fanOuts.closeTally(distributionId, planned);
    return `${planned} times notes-available`;
  };
}
