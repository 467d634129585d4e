import * as z from 'zod';
import { emailAddress } from '../kernel/address.ts';
import { because } from '../kernel/issues.ts';
import { languageTag, line, localisedInput, name, paragraphs } from '../kernel/text.ts';
import { isTimeZone, isWrittenDay, isWrittenTime } from '../kernel/time.ts';
import { moderation, observersRule, seriesKind } from './domain/series.ts';
import { sessionFormat, visibility } from './domain/session.ts';

const writtenTime = z.string(because('not-a-time')).refine(isWrittenTime, because('not-a-time'));

/** A deadline may be a day as well: it ends with that day, and an opening begins with it. */
const writtenTimeOrDay = z
  .string(because('not-a-day-or-time'))
  .refine((text) => isWrittenTime(text) || isWrittenDay(text), because('not-a-day-or-time'));

const zone = z.string().max(64, because('not-a-zone')).refine(isTimeZone, because('not-a-zone'));

const isDistinct = (items: readonly string[]) => new Set(items).size === items.length;

const languages = z.array(languageTag).min(1).max(20).refine(isDistinct, because('named-twice'));

const bodies = z.array(name(200)).max(30).refine(isDistinct, because('named-twice'));

const joinUrl = z
  .url({ protocol: /^https$/, error: because('not-https') })
  .max(2000)
  .refine((url) => !/^https:\/\/[^/]*@/.test(url), because('url-with-password'));

const criterion = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, because('not-a-slug')),
  text: localisedInput(line(500)),
});

const criteria = z.strictObject({
  rule: z.literal('at-least-one'),
  items: z
    .array(criterion)
    .min(1)
    .max(30)
    .refine((items) => isDistinct(items.map(({ id }) => id)), because('named-twice')),
});

/**
 * Who decides on requests for notes: the organisers, or at once for people confirmed for another session of the `series`. The
 * log of requests ends with them, so it is kept at least as long as a grant lasts.
 */
const notesRequests = z.strictObject({
  approval: z.enum(['organisers', 'series']),
  keptDays: z.int().min(90).max(1095).default(365),
});

/** `POST /series`. A text is one text, in the first of the languages, or a map from language to text. */
export const createSeriesInput = z.strictObject({
  slug: z
    .string()
    .min(3)
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, because('not-a-slug')),
  kind: seriesKind,
  title: localisedInput(line(200)),
  description: localisedInput(paragraphs(5000)).nullish(),
  objectives: z
    .array(localisedInput(line(500)))
    .max(30)
    .optional(),
  organisers: bodies.min(1),
  contactEmail: emailAddress,
  languages,
  timeZone: zone.optional(),
  criteria: criteria.nullish(),
  moderation,
  observers: observersRule,
  notesRequests: notesRequests.nullish(),
});
export type CreateSeriesInput = z.infer<typeof createSeriesInput>;

/** `POST /series/{seriesId}/copy`: everything is moved by so many days, 364 being a year that keeps the day of the week. */
export const copySeriesInput = z.strictObject({
  slug: createSeriesInput.shape.slug,
  title: createSeriesInput.shape.title.optional(),
  days: z.int().min(-3660).max(3660),
});
export type CopySeriesInput = z.infer<typeof copySeriesInput>;

/** `PATCH /series/{seriesId}`: fields that are absent stay; `null` removes an optional one. */
export const updateSeriesInput = createSeriesInput.partial();
export type UpdateSeriesInput = z.infer<typeof updateSeriesInput>;

const agendaItem = z.strictObject({
  title: localisedInput(line(300)),
  startsAt: writtenTime.optional(),
  description: localisedInput(paragraphs(1000)).optional(),
});

const speaker = z.strictObject({
  name: name(120),
  title: line(200).optional(),
  organisation: line(200).optional(),
});

/**
 * `POST /series/{seriesId}/sessions`. Times without `Z` or an offset are by the clocks of the session's zone, which is that
 * of the series unless the session has its own. Without a date the session is announced as a draft.
 */
export const scheduleSessionInput = z.strictObject({
  number: z.int().min(1).max(10_000).nullish(),
  title: localisedInput(line(200)),
  description: localisedInput(paragraphs(10_000)).nullish(),
  startsAt: writtenTime.optional(),
  endsAt: writtenTime.optional(),
  timeZone: zone.optional(),
  format: sessionFormat,
  place: line(300).nullish(),
  joinUrl: joinUrl.nullish(),
  joinNote: paragraphs(2000).nullish(),
  technicalContact: line(300).nullish(),
  capacity: z.int().min(1).max(1_000_000).nullish(),
  coOrganisers: bodies.optional(),
  languages: languages.optional(),
  interpretation: z.array(languageTag).max(20).refine(isDistinct, because('named-twice')).optional(),
  agenda: z.array(agendaItem).max(60).optional(),
  speakers: z.array(speaker).max(60).optional(),
  moderation: moderation.nullish(),
  observers: observersRule.nullish(),
  visibility: visibility.optional(),
  discreet: z.boolean().optional(),
  chathamHouse: z.boolean().optional(),
  recorded: z.boolean().optional(),
  registration: z.strictObject({ opensAt: writtenTimeOrDay.nullish(), closesAt: writtenTimeOrDay.nullish() }).optional(),
});
export type ScheduleSessionInput = z.infer<typeof scheduleSessionInput>;

/** `PATCH /sessions/{sessionId}`: fields that are absent stay; `null` removes an optional one. */
export const updateSessionInput = scheduleSessionInput.partial();
export type UpdateSessionInput = z.infer<typeof updateSessionInput>;

/** The body of `POST /sessions/{sessionId}/cancel` and its like. */
export const reasonInput = z.strictObject({ reason: paragraphs(2000).optional() });
export type ReasonInput = z.infer<typeof reasonInput>;
