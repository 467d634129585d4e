import * as z from 'zod';
import {
  actionPointId,
  actionPointStatus,
  instant,
  localDate,
  materialId,
  personId,
  proposalId,
  seriesId,
  sessionId,
} from '../../../events/values.ts';

/** Who is to do it: a person or a body, with one or more addresses. Name and addresses are gone once they are not kept any more. */
export const owner = z.object({ name: z.string().optional(), organisation: z.string(), emails: z.array(z.string()) });
export type Owner = z.infer<typeof owner>;

export const visibility = z.enum(['public', 'registered', 'organisers']);
export const priority = z.enum(['high', 'medium', 'low']);

/** One entry of the history: who changed what, when and why. `by` is a person's id, or `clock`. */
export const change = z.object({
  at: instant,
  by: z.string(),
  /** In which role they did: an organiser may be an owner as well. */
  role: z.enum(['organiser', 'owner', 'clock']),
  what: z.enum([
    'recorded',
    'status',
    'due-date',
    'owner',
    'text',
    'visibility',
    'priority',
    'supporting',
    'comment',
    'progress',
    'result',
    'not-mine',
    'reminded',
  ]),
  /** What it became, where it is one of these. */
  status: actionPointStatus.optional(),
  dueOn: localDate.optional(),
  organisation: z.string().optional(),
  reminder: z.string().optional(),
  result: materialId.optional(),
  note: z.string().optional(),
});
export type Change = z.infer<typeof change>;

/** What was agreed or proposed in a session. */
export const actionPoint = z.object({
  actionPointId,
  seriesId,
  sessionId,
  text: z.string(),
  /** The line of the notes that it was recorded of. */
  proposal: proposalId.optional(),
  owner: owner.optional(),
  /** Who stands behind the owner's addresses, in their order. */
  ownerIds: z.array(personId),
  /** Until when the owner's name and addresses are kept. */
  ownerKeptUntil: instant.optional(),
  supporting: z.array(z.string()),
  priority,
  /** The last day on which it is in time, in the zone of the series. */
  dueOn: localDate.optional(),
  timeZone: z.string(),
  status: actionPointStatus,
  visibility,
  /** The progress lines an organiser published, newest last. */
  progress: z.array(z.object({ at: instant, text: z.string() })),
  /** The material that came of it; only while it is completed. */
  result: materialId.optional(),
  history: z.array(change),
  /** Overdue reminders to the owner since the last sign of life; after four the organisers are told instead. */
  overdueReminders: z.int().min(0),
  /** The local date on which the organisers were last told instead. */
  escalatedOn: localDate.optional(),
  /** The local date on which the owner was last written to because of it, so that one day brings one mail. */
  lastReminderOn: localDate.optional(),
  /** When the clock has to remind next; absent while nobody is to be reminded. */
  remindAt: instant.optional(),
  /** An owner said "not mine": nobody is reminded until an organiser names the owner again. */
  disputed: z.object({ at: instant, by: personId }).optional(),
  linkGeneration: z.int().min(1),
  revision: z.int().min(1),
  createdAt: instant,
  version: z.int().min(1),
});
export type ActionPoint = z.infer<typeof actionPoint>;

/** Agreed, and not done yet. */
export function isOpen({ status }: Pick<ActionPoint, 'status'>): boolean {
  return status === 'open' || status === 'in-progress';
}
