import * as z from 'zod';
import { type PersonId, personId, type SeriesId, seriesId } from '../../../events/values.ts';
import type { Topic } from './kinds.ts';

const topic = z.enum(['session-reminders', 'notes', 'messages', 'action-points', 'organiser-digest']) satisfies z.ZodType<Topic>;
const parts = z.tuple([personId, seriesId, topic]);

/** What an unsubscribe link is for: one person, one series, one topic. */
export type Subscription = { readonly personId: PersonId; readonly seriesId: SeriesId; readonly topic: Topic };

/** The id that stands in the link. */
export function subscriptionId({ personId, seriesId, topic }: Subscription): string {
  return `${personId}:${seriesId}:${topic}`;
}

/** Reads the id of a link; undefined when it is none. */
export function readSubscriptionId(id: string): Subscription | undefined {
  const { data } = parts.safeParse(id.split(':'));
  return data && { personId: data[0], seriesId: data[1], topic: data[2] };
}

/** Unsubscribe links never end: mails are kept for years, and who wants no more shall not have to sign in first (RFC 8058). */
export const UNSUBSCRIBE_GENERATION = 1;
