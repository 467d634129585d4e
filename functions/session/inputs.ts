import * as z from 'zod';
import { emailAddress } from '../kernel/address.ts';
import { because } from '../kernel/issues.ts';
import { languageTag, line, localisedInput, name, paragraphs } from '../kernel/text.ts';
import { isTimeZone, isWrittenDay, isWrittenTime } from '../kernel/time.ts';
import { moderation, observersRule, seriesKind } from './domain/series.ts';
import { sessionFormat, visibility } from './domain/session.ts';

const writtenTime = z
  .string('Must be a time such as 2024-02-21T14:00 (by the clocks of the session) or 2024-02-21T13:00:00Z')
  .refine(isWrittenTime, 'Must be a time that exists, such as 2024-02-21T14:00 (by the clocks of the session) or 2024-02-21T13:00:00Z');

/** A deadline may be a day as well: it ends with that day, and an opening begins with it. */
const writtenTimeOrDay = z
  .string('Must be a time such as 2024-02-21T14:00 or a day such as 2024-02-21')
  .refine(
    (text) => isWrittenTime(text) || isWrittenDay(text),
    'Must be a time that exists, such as 2024-02-21T14:00 (by the clocks of the session), or a day such as 2024-02-21',
  );

const zone = z
  .string()
  .max(64, 'Must be a time zone of the IANA database, such as Europe/Paris')
  .refine(isTimeZone, 'Must be a time zone of the IANA database, such as Europe/Paris');

const atMost = (count: number, what: string) => `Must have at most ${count} ${what}`;
const isDistinct = (items: readonly string[]) => new Set(items).size === items.length;

const languages = z
  .array(languageTag)
  .min(1, 'Must name at least one language')
  .max(20, atMost(20, 'languages'))
  .refine(isDistinct, 'Must name each language once');

const bodies = z.array(name(200)).max(30, atMost(30, 'organisations')).refine(isDistinct, 'Must name each organisation once');

const joinUrl = z
  .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://' })
  .max(2000, atMost(2000, 'characters'))
  .refine((url) => !/^https:\/\/[^/]*@/.test(url), 'Must not contain a user name or a password before the host');

const criterion = z.strictObject({
  id: z
    .string()
    .max(60, atMost(60, 'characters'))
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must be lower-case letters and digits, joined by hyphens'),
  text: localisedInput(line(500)),
});

const criteria = z.strictObject({
  rule: z.literal('at-least-one', 'Must be at-least-one'),
  items: z
    .array(criterion)
    .min(1, 'Must have at least one criterion; leave criteria out when everybody may take part')
    .max(30, atMost(30, 'criteria'))
    .refine((items) => isDistinct(items.map(({ id }) => id)), 'Must have a different id for each criterion'),
});

/**
 * Who decides on requests for notes: the organisers, or at once for people confirmed for another session of the `series`. The
 * log of requests ends with them, so it is kept at least as long as a grant lasts.
 */
const notesRequests = z.strictObject({
  approval: z.enum(['organisers', 'series'], 'Must be organisers or series'),
  keptDays: z.int(because('not-whole')).min(90, 'Must be at least 90 days').max(1095, 'Must be at most 1095 days').default(365),
});

/** `POST /series`. A text is one text, in the first of the languages, or a map from language to text. */
export const createSeriesInput = z.strictObject({
  slug: z
    .string()
    .min(3, 'Must have at least 3 characters')
    .max(80, atMost(80, 'characters'))
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Must be lower-case letters and digits, joined by hyphens, such as online-consultations-2024'),
  kind: seriesKind,
  title: localisedInput(line(200)),
  description: localisedInput(paragraphs(5000)).nullish(),
  objectives: z
    .array(localisedInput(line(500)))
    .max(30, atMost(30, 'objectives'))
    .optional(),
  organisers: bodies.min(1, 'Must name at least one organiser'),
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
  days: z.int(because('not-whole')).min(-3660, 'Must be at least -3660 days').max(3660, 'Must be at most 3660 days'),
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
  number: z.int(because('not-whole')).min(1, 'Must be at least 1').max(10_000, 'Must be at most 10000').nullish(),
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
  capacity: z
    .int(because('not-whole'))
    .min(1, 'Must be at least 1; leave it out when there is no limit')
    .max(1_000_000, 'Must be at most 1000000')
    .nullish(),
  coOrganisers: bodies.optional(),
  languages: languages.optional(),
  interpretation: z.array(languageTag).max(20, atMost(20, 'languages')).refine(isDistinct, 'Must name each language once').optional(),
  agenda: z.array(agendaItem).max(60, atMost(60, 'items')).optional(),
  speakers: z.array(speaker).max(60, atMost(60, 'speakers')).optional(),
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
