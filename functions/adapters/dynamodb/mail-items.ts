import * as z from 'zod';
import { deliveryId, instant } from '../../../events/values.ts';
import { delivery } from '../../mail/domain/delivery.ts';
import { suppression } from '../../mail/domain/suppression.ts';
import { defineItem } from './item.ts';

export const deliveryItem = defineItem({ type: 'delivery', v: 1, schema: delivery });
export const suppressionItem = defineItem({ type: 'suppression', v: 1, schema: suppression });

/** Its being there is what it says. */
export const unsubscriptionItem = defineItem({ type: 'unsubscription', v: 1, schema: z.object({ at: instant }) });

/** Leads from a registrant to a mail of theirs. */
export const registrationMailItem = defineItem({ type: 'registration-mail', v: 1, schema: z.object({ deliveryId }) });

export const fanOutItem = defineItem({
  type: 'fan-out',
  v: 1,
  schema: z.object({ id: z.string(), cursor: z.string().optional(), planned: z.int().min(0), complete: z.boolean(), version: z.int().min(1) }),
});

const count = z.int().default(0);

/** A part of the counters of a distribution; `planned` stands in one of its own once the list is complete. */
export const tallyItem = defineItem({
  type: 'tally',
  v: 1,
  schema: z.object({
    planned: z.int().min(0).optional(),
    sent: count,
    delivered: count,
    bounced: count,
    suppressed: count,
    failed: count,
  }),
});
