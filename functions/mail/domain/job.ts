import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  actionPointId,
  type DeliveryId,
  deliveryId,
  distributionId,
  linksRequestId,
  messageId,
  notesRequestId,
  personId,
  registrationId,
  seriesId,
  sessionAspect,
  sessionId,
  signInId,
} from '../../../events/values.ts';
import { mailKind } from './kinds.ts';

/**
 * Who gets a mail, by reference: the address is read when the mail is sent, so that it is never stored twice, a changed
 * address is honoured at once, and an erased person gets nothing.
 * `mailbox` of a registration: its address, the new one that waits to be confirmed, or the one it had before.
 */
export const recipient = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('registration'), sessionId, registrationId, mailbox: z.enum(['present', 'new', 'former']) }),
  z.strictObject({ type: z.literal('organiser'), seriesId, sessionId: sessionId.optional(), personId }),
  z.strictObject({ type: z.literal('owner'), personId, actionPointId }),
  z.strictObject({ type: z.literal('notes-request'), sessionId, notesRequestId }),
  z.strictObject({ type: z.literal('sign-in'), signInId }),
  z.strictObject({ type: z.literal('links-request'), linksRequestId }),
]);
export type Recipient = z.infer<typeof recipient>;

/** What a mail is about, as far as the recipient does not say it. */
export const subject = z.strictObject({
  seriesId: seriesId.optional(),
  sessionId: sessionId.optional(),
  messageId: messageId.optional(),
  /** Whether the mails of the message are counted; those of before it were counted are not. */
  counted: z.literal(true).optional(),
  distributionId: distributionId.optional(),
  /** The request that came later under the same address. */
  intakeId: registrationId.optional(),
  actionPointIds: z.array(actionPointId).optional(),
  /** The mail that bounced, in the mail that tells of it. */
  bounced: deliveryId.optional(),
});
export type Subject = z.infer<typeof subject>;

/** Facts that were true when the event happened and are told as such. They do not tell two mails apart. */
export const particulars = z.strictObject({
  position: z.int().min(1).optional(),
  changed: z.array(sessionAspect).optional(),
  day: z.int().optional(),
  withdrawal: z.enum(['registrant', 'offer-refused', 'substituted', 'erased']).optional(),
  /** The schedule revision or the SEQUENCE for which the mail was planned: of an older one it is void. */
  scheduleRevision: z.int().min(0).optional(),
  sequence: z.int().min(0).optional(),
});
export type Particulars = z.infer<typeof particulars>;

/** One mail to one recipient, as it waits in a queue. Ids and facts only. */
export const job = z.strictObject({
  kind: mailKind,
  to: recipient,
  about: subject,
  /** What tells this mail from an earlier one of the same kind to the same recipient: a revision, a sequence, a date. */
  revision: z.string().max(64),
  /** 0, and one more with each time that somebody sends it again by hand. */
  number: z.int().min(0),
  particulars,
  correlationId: z.string().min(1).max(128),
});
export type Job = z.infer<typeof job>;

/** The parts of a job that a planner must give; the others have a usual value. */
export type Plan = Pick<Job, 'kind' | 'to'> & { readonly about?: Subject; readonly revision: string | number; readonly particulars?: Particulars };

/** Makes a job of a plan. @param correlationId the request or clock tick that began it all */
export function jobOf(plan: Plan, correlationId: string): Job {
  return {
    kind: plan.kind,
    to: plan.to,
    about: plan.about ?? {},
    revision: String(plan.revision),
    number: 0,
    particulars: plan.particulars ?? {},
    correlationId,
  };
}

/** Of an owner's mails the person counts, not the action point by which the address was found. */
function nameOf(to: Recipient): readonly string[] {
  switch (to.type) {
    case 'registration':
      return [to.type, to.registrationId, to.mailbox];
    case 'organiser':
      return [to.type, to.seriesId, to.personId];
    case 'owner':
      return [to.type, to.personId];
    case 'notes-request':
      return [to.type, to.notesRequestId];
    case 'sign-in':
      return [to.type, to.signInId];
    case 'links-request':
      return [to.type, to.linksRequestId];
  }
}

/**
 * The parts of the subject that tell mails apart. The others follow from these, or are gathered into one mail. Notes are told
 * apart by their version alone: who had it by one distribution does not get it by another.
 */
function nameOfSubject({ sessionId, messageId, intakeId }: Subject) {
  return [sessionId ?? '', messageId ?? '', intakeId ?? ''];
}

/** The id of the delivery that a job is for: equal jobs are one mail, however often they are planned. */
export function deliveryIdOf({ kind, to, about, revision, number }: Job): DeliveryId {
  const name = JSON.stringify([kind, nameOf(to), nameOfSubject(about), revision, number]);
  return `dlv_${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

/** The ids of a job that stand in the log beside each line about it. */
export function describeJob(of: Job): Record<string, string> {
  return { deliveryId: deliveryIdOf(of), mailKind: of.kind, correlationId: of.correlationId };
}
