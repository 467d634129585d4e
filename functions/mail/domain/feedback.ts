import * as z from 'zod';
import { type DeliveryId, deliveryId, type PersonId, personId } from '../../../events/values.ts';
import type { Happening } from './delivery.ts';

/** What SES reports of one mail. A mail without our tag was sent by somebody else in the same account. */
export type Feedback = {
  /** The id that EventBridge gave the report. */
  readonly eventId: string;
  readonly deliveryId: DeliveryId | undefined;
  readonly personId: PersonId | undefined;
  readonly what: 'sent' | 'delivered' | 'bounced' | 'complained' | 'rejected' | 'delayed';
  /** The SEQUENCE of the calendar entry that the mail carried. */
  readonly calendarSequence?: number | undefined;
  /** Of a bounce: whether the address will never take mail. */
  readonly permanent: boolean;
};

const KINDS = {
  Send: 'sent',
  Delivery: 'delivered',
  Complaint: 'complained',
  Reject: 'rejected',
  DeliveryDelay: 'delayed',
} as const;

const HAPPENINGS = {
  sent: 'ses-sent',
  delivered: 'ses-delivered',
  bounced: 'ses-bounced',
  complained: 'ses-complained',
  rejected: 'ses-rejected',
} as const satisfies Record<string, Happening>;

/** The happening that a report other than of a delay stands for. */
export function happeningOf(what: keyof typeof HAPPENINGS): Happening {
  return HAPPENINGS[what];
}

const tags = z.record(z.string(), z.array(z.string()));
const mail = z.object({ tags: tags.optional() });
const calendarTag = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/**
 * An event of SES as it arrives from the default bus.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html (the `detail` has the same form)
 */
const sesDetail = z.union([
  z.object({ eventType: z.enum(['Send', 'Delivery', 'Complaint', 'Reject', 'DeliveryDelay']), mail }),
  z.object({ eventType: z.literal('Bounce'), mail, bounce: z.object({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) }) }),
]);

/** Reads the event; addresses in it are not looked at. */
export const sesEvent = z
  .object({ id: z.string().min(1).max(128), source: z.literal('aws.ses'), detail: sesDetail })
  .transform(({ id, detail }): Feedback => {
    const of = {
      eventId: id,
      deliveryId: deliveryId.safeParse(detail.mail.tags?.['deliveryId']?.[0]).data,
      personId: personId.safeParse(detail.mail.tags?.['personId']?.[0]).data,
      calendarSequence: calendarTag.safeParse(detail.mail.tags?.['calendar']?.[0]).data,
    };
    if (detail.eventType === 'Bounce') return { ...of, what: 'bounced', permanent: detail.bounce.bounceType === 'Permanent' };
    return { ...of, what: KINDS[detail.eventType], permanent: false };
  });
