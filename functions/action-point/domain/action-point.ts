import * as z from 'zod';
import { actionPointId, actionPointStatus, instant, localDate, seriesId, sessionId } from '../../../events/values.ts';

/** Who is to do it: a person or a body, with one or more addresses. */
export const owner = z.object({ name: z.string().optional(), organisation: z.string(), emails: z.array(z.string()).min(1) });

/** One entry of the history: who changed what, when and why. `by` is a person's id, `owner` or `clock`. */
export const change = z.object({
  at: instant,
  by: z.string(),
  what: z.enum(['recorded', 'status', 'due-date', 'owner', 'text', 'visibility', 'comment', 'progress', 'not-mine', 'reminded']),
  status: actionPointStatus.optional(),
  note: z.string().optional(),
});

/** What was agreed or proposed in a session. */
export const actionPoint = z.object({
  actionPointId,
  seriesId,
  sessionId,
  text: z.string(),
  owner: owner.optional(),
  supporting: z.array(z.string()),
  priority: z.enum(['high', 'medium', 'low']),
  /** The last day on which it is in time, in the zone of the series. */
  dueOn: localDate.optional(),
  timeZone: z.string(),
  status: actionPointStatus,
  visibility: z.enum(['public', 'registered', 'organisers']),
  /** The progress lines an organiser published, newest last. */
  progress: z.array(z.object({ at: instant, text: z.string() })),
  history: z.array(change),
  /** Reminders sent since the last sign of life; after four overdue ones the organiser is told instead. */
  overdueReminders: z.int().min(0),
  /** The local date of the last reminder, so that a date reminds once. */
  lastReminderOn: localDate.optional(),
  linkGeneration: z.int().min(1),
  revision: z.int().min(1),
  createdAt: instant,
  version: z.int().min(1),
});
export type ActionPoint = z.infer<typeof actionPoint>;
