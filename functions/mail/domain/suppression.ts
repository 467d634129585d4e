import * as z from 'zod';
import { deliveryId, type Instant, instant, type PersonId, personId } from '../../../events/values.ts';

/** An address that gets no mail since one came back or was called unwanted. It stays on record after it was lifted. */
export const suppression = z.object({
  personId,
  reason: z.enum(['hard-bounce', 'complaint']),
  at: instant,
  deliveryId,
  liftedAt: instant.optional(),
  liftedBy: personId.optional(),
});
export type Suppression = z.infer<typeof suppression>;

export const isInForce = (entry: Suppression | undefined): entry is Suppression => entry !== undefined && entry.liftedAt === undefined;

/** An organiser trusts the address again, such as after its owner emptied a full mailbox. */
export function lift(entry: Suppression, by: PersonId, now: Instant): Suppression {
  return { ...entry, liftedAt: now, liftedBy: by };
}
