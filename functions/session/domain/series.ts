import * as z from 'zod';
import { instant, personId, seriesId } from '../../../events/values.ts';
import { localisedText } from '../../kernel/text.ts';

export const seriesKind = z.enum(['consultation', 'dialogue', 'review', 'conference', 'network']);
export const moderation = z.enum(['automatic', 'review']);
/** Whether people who meet no criterion may attend: never, after review, or like participants. */
export const observersRule = z.enum(['none', 'review', 'open']);

/** A statement of who may take part. */
export const criterion = z.object({ id: z.string(), text: localisedText });

/** A process of sessions with its organisers, criteria, languages and zone. */
export const series = z.object({
  seriesId,
  slug: z.string(),
  status: z.enum(['draft', 'published']),
  kind: seriesKind,
  title: localisedText,
  description: localisedText.optional(),
  objectives: z.array(localisedText),
  organisers: z.array(z.string()),
  contactEmail: z.string(),
  languages: z.array(z.string()).min(1),
  timeZone: z.string(),
  criteria: z.object({ rule: z.literal('at-least-one'), items: z.array(criterion) }).optional(),
  moderation,
  observers: observersRule,
  /** Requests for notes by those who were absent: who approves them, and for how many days the log of them is kept. */
  notesRequests: z.object({ approval: z.enum(['organisers', 'series']), keptDays: z.int().min(1) }).optional(),
  /** What the outcome of the series goes into, in words. */
  feedsInto: z.string().optional(),
  /** When the daily digest of the organisers is next looked at. */
  digestDueAt: instant.optional(),
  /**
   * When the clock next tells the sessions that the series was published. Publishing does so at once; a session that was
   * scheduled in the same moments may not have been on the list yet.
   */
  releaseAt: instant.optional(),
  /** When a session was last added. */
  lastSessionAt: instant.optional(),
  createdAt: instant,
  /** The last change by hand: when, and by which person. */
  changedAt: instant.optional(),
  changedBy: personId.optional(),
  version: z.int().min(1),
});
export type Series = z.infer<typeof series>;
