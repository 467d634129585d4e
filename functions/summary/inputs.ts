import * as z from 'zod';
import { embargoInput } from '../kernel/embargo.ts';
import { because } from '../kernel/issues.ts';
import { line, localisedInput, paragraphs } from '../kernel/text.ts';
import { SUMMARY_LIMIT } from './domain/publishing.ts';

const count = z.int().min(0).max(1_000_000);
const category = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, because('not-a-slug'));

/** Draft, published and scheduled edition share one item: it has room for so many kinds of body in each. */
const MOST_CATEGORIES = 50;
const categories = z.record(category, count).refine((all) => Object.keys(all).length <= MOST_CATEGORIES, because('wrong-format'));

/** How many took part: the number alone, or with the numbers of each kind of body. */
const participants = z.union(
  [count.transform((total) => ({ total })), z.strictObject({ total: count.optional(), categories: categories.optional() })],
  because('wrong-format'),
);

const takeaway = z.strictObject({
  theme: localisedInput(line(200)),
  points: z.array(localisedInput(line(1000))).max(50),
});

/** `PUT /sessions/{sessionId}/summary`: the whole of it. A text is Markdown, in the first language of the series or by language. */
export const writeSummaryInput = z.strictObject({
  text: localisedInput(paragraphs(SUMMARY_LIMIT)),
  takeaways: z.array(takeaway).max(30).default([]),
  participants: participants.nullish(),
});
export type WriteSummary = z.output<typeof writeSummaryInput>;

/** `POST /sessions/{sessionId}/summary/publish` */
export const publishSummaryInput = z.strictObject({
  embargoUntil: embargoInput,
  /** Words that look like names and are none, where the session is under the Chatham House Rule. */
  confirmedNames: z.array(line(200)).max(100).optional(),
});
export type PublishSummary = z.infer<typeof publishSummaryInput>;
