import * as z from 'zod';
import { attendeeType, registrationId, registrationStatus, sessionId } from '../../events/values.ts';
import { emailAddress } from '../kernel/address.ts';
import { because } from '../kernel/issues.ts';
import { languageTag, line, name, paragraphs } from '../kernel/text.ts';

/** ISO 3166-1 alpha-2, officially assigned codes: https://www.iso.org/obp/ui/#search/code/ */
export const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO ' +
    'CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR ' +
    'HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN ' +
    'MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD ' +
    'SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE ' +
    'YT ZA ZM ZW'
  ).split(' '),
);

const country = z
  .string()
  .trim()
  .toUpperCase()
  .refine((code) => COUNTRIES.has(code), because('not-a-country'));

/** What kind of body somebody comes from, as the processes in the field group them. */
export const category = z.enum([
  'ngo',
  'refugee-led',
  'community',
  'faith',
  'academia',
  'private-sector',
  'government',
  'un',
  'igo',
  'donor',
  'media',
  'other',
]);

const criterionId = z.string().min(1).max(64);
const joinUrl = z.url({ protocol: /^https$/, error: because('not-https') }).max(2000);

const editable = {
  name: name(120),
  email: emailAddress,
  organisation: name(200),
  position: name(120).optional(),
  country: country.optional(),
  category: category.optional(),
  language: languageTag.optional(),
  statement: paragraphs(2000).optional(),
  interpretation: line(200).optional(),
  accessibility: paragraphs(1000).optional(),
};

const choices = {
  showToParticipants: z.boolean().default(false),
  nameOrganisationPublicly: z.boolean().default(false),
  discreet: z.boolean().default(false),
  contactFirst: z.boolean().default(false),
};

const criteria = z.array(criterionId).max(20).default([]);

/** `POST /sessions/{sessionId}/registrations` */
export const submitRegistrationInput = z.strictObject({
  ...editable,
  ...choices,
  attendeeType: z.enum(['participant', 'observer']).default('participant'),
  criteria,
});

/** `POST /sessions/{sessionId}/registrations/by-hand` */
export const addRegistrationInput = z.strictObject({
  ...editable,
  ...choices,
  attendeeType: attendeeType.default('participant'),
  criteria,
  joinUrl: joinUrl.optional(),
});

/** A colleague who takes a confirmed seat; kind and criteria are those of the seat. */
export const substituteInput = z
  .strictObject({ ...editable, ...choices })
  .transform((input) => ({ ...input, attendeeType: 'participant' as const, criteria: [] }));

/** What is left out stays; `null` takes an optional field away. */
const patch = {
  name: editable.name.optional(),
  email: editable.email.optional(),
  organisation: editable.organisation.optional(),
  language: editable.language,
  position: editable.position.nullable(),
  country: editable.country.nullable(),
  category: editable.category.nullable(),
  statement: editable.statement.nullable(),
  interpretation: editable.interpretation.nullable(),
  accessibility: editable.accessibility.nullable(),
  showToParticipants: z.boolean().optional(),
  nameOrganisationPublicly: z.boolean().optional(),
  discreet: z.boolean().optional(),
  contactFirst: z.boolean().optional(),
};
const isSomething = (fields: object) => Object.keys(fields).length > 0;
const NOTHING = because('nothing-to-change');

/** `PATCH /my/registrations/{token}` */
export const updateMyRegistrationInput = z.strictObject(patch).refine(isSomething, NOTHING);

/** `PATCH /registrations/{registrationId}` */
export const correctRegistrationInput = z
  .strictObject({ ...patch, attendeeType: attendeeType.optional(), joinUrl: joinUrl.nullable().optional() })
  .refine(isSomething, NOTHING);

const reason = paragraphs(1000);

const decision = { decision: z.enum(['confirm', 'waitlist', 'decline']), reason: reason.optional() };
const isExplained = (given: { readonly decision: string; readonly reason?: string | undefined }) =>
  given.decision !== 'decline' || given.reason !== undefined;
const EXPLAIN = { path: ['reason'], message: because('explain-declining') };

/** `POST /registrations/{registrationId}/decision` */
export const decideRegistrationInput = z.strictObject(decision).refine(isExplained, EXPLAIN);

/** `POST /sessions/{sessionId}/registrations/decisions` */
export const decideRegistrationsInput = z
  .strictObject({
    ...decision,
    registrationIds: z
      .array(registrationId)
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, because('named-twice')),
  })
  .refine(isExplained, EXPLAIN);

/** `POST /registrations/{registrationId}/revoke` */
export const revokeRegistrationInput = z.strictObject({ reason: reason.optional() });

/** `POST /my/registrations/{token}/offer` */
export const answerOfferInput = z.strictObject({ answer: z.enum(['accept', 'refuse']) });

/** The answer of a shared mailbox to a second name in it. */
export const sameAddressInput = z.strictObject({ answer: z.enum(['add', 'replace', 'not-me']) });

/** `PUT /sessions/{sessionId}/attendance` */
export const recordAttendanceInput = z.strictObject({
  attended: z
    .array(registrationId)
    .max(5000)
    .refine((ids) => new Set(ids).size === ids.length, because('named-twice')),
});

/** `GET /sessions/{sessionId}/registrations` */
export const listRegistrationsQuery = z.strictObject({
  status: registrationStatus.optional(),
  cursor: z.string().min(1).max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

const list = z.string().min(1).max(200_000);

/** `POST /sessions/{sessionId}/registrations/import/check` */
export const checkInviteesInput = z.strictObject({ list });
/** `POST /sessions/{sessionId}/registrations/import` */
export const importInviteesInput = z.strictObject({ list, from: z.int().min(1).optional() });
/** `POST /sessions/{sessionId}/attendance/match` */
export const matchAttendanceInput = z.strictObject({ list });

const sought = line(200);

/** `POST /people/search` */
export const findPersonInput = z.strictObject({ email: emailAddress });
/** `POST /series/{seriesId}/registrations/search` */
export const searchSeriesInput = z.strictObject({ text: sought, after: sessionId.optional() });

/** `POST /sessions/{sessionId}/registrations/search`. Names and addresses stand in the body, since addresses of requests are logged on their way. */
export const searchRegistrationsInput = z.strictObject({
  text: sought.optional(),
  status: registrationStatus.optional(),
  criterion: criterionId.optional(),
  organisation: sought.optional(),
  category: category.optional(),
  attendeeType: attendeeType.optional(),
  contactFirst: z.boolean().optional(),
  /** Only these. */
  registrationIds: z.array(registrationId).max(100).optional(),
  after: registrationId.optional(),
  limit: z.int().min(1).max(100).optional(),
});

/** Whom an organiser may write to: those who withdrew or were taken back asked for, or got, silence. */
const addressee = registrationStatus.exclude(['withdrawn', 'revoked']);

/** `POST /sessions/{sessionId}/messages` */
export const messageRegistrantsInput = z.strictObject({
  statuses: z.array(addressee).min(1).max(9),
  subject: line(150),
  markdown: paragraphs(5000),
});

/** `POST /sessions/{sessionId}/messages/test`: to the one who writes it. */
export const testMessageInput = messageRegistrantsInput.omit({ statuses: true });

/** `POST /sessions/{sessionId}/messages/preview` */
export const previewMessageInput = messageRegistrantsInput.extend({ language: languageTag.optional() });
