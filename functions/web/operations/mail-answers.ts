import * as z from 'zod';
import { deliveryId, instant, registrationId, seriesId, sessionId } from '../../../events/values.ts';
import { deliveryState, reason } from '../../mail/domain/delivery.ts';
import { mailKind } from '../../mail/domain/kinds.ts';
import { suppression } from '../../mail/domain/suppression.ts';

/** A mail as organisers see it. */
export const mail = z.object({
  deliveryId,
  kind: mailKind,
  status: deliveryState,
  reason: reason.optional(),
  bounce: z.enum(['permanent', 'transient']).optional(),
  recipient: z.object({ name: z.string().optional(), email: z.string() }).optional(),
  plannedAt: instant,
  sentAt: instant.optional(),
  attempts: z.int(),
  number: z.int(),
});

/** The same with what it belongs to, and whether its address gets any mail at the moment. */
export const mailRecord = z.object({
  ...mail.shape,
  seriesId: seriesId.optional(),
  sessionId: sessionId.optional(),
  registrationId: registrationId.optional(),
  suppressed: suppression.pick({ reason: true, at: true }).optional(),
  repeatable: z.boolean(),
});

/** A mail as it is read. */
export const letter = z.object({ language: z.string(), fromName: z.string(), subject: z.string(), html: z.string(), text: z.string() });

/** The mails of one kind, counted by their state. */
export const sent = z.object({
  kind: mailKind,
  count: z.int(),
  states: z.partialRecord(deliveryState, z.int()),
  firstAt: instant,
  lastAt: instant,
});
