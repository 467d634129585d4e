import type { EventOf } from '../../../events/registry.ts';
import type { RegistrationStatus } from '../../../events/values.ts';
import type { Cause } from '../../kernel/ports.ts';
import { type FanOutDeps, fanOut } from './fan-out.ts';

/** Whom the notes go to: all who had a place, whether or not their attendance was recorded, or only those recorded. */
const AUDIENCES = {
  registered: ['confirmed', 'attended', 'absent'],
  attended: ['attended'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

/** Plans the mails of one distribution of notes, and counts them for it. */
export function planNotesMail(deps: FanOutDeps): (event: EventOf<'notes.distribution-requested.v1'>, cause: Cause) => Promise<string> {
  return async ({ id, data }, cause) => {
    const { seriesId, sessionId, distributionId, audience } = data;
    await deps.fanOuts.openTally(distributionId);
    const planned = await fanOut(deps, {
      id,
      session: sessionId,
      statuses: AUDIENCES[audience],
      plan: { kind: 'notes-available', revision: data.version, about: { seriesId, sessionId, distributionId } },
      correlationId: cause.correlationId,
    });
    await deps.fanOuts.closeTally(distributionId, planned);
    return `${planned} times notes-available`;
  };
}
