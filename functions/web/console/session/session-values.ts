import type { Instant } from '../../../../events/values.ts';
import { wallClock } from '../../../kernel/time.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { type FormProblem, type FormState, formOf } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import type { Series } from '../../pages/session-parts.tsx';
import type { Desk } from '../desk.ts';
import { languageFields, languagesIn, linesIn, listIn, textFields, textIn, textLanguages } from '../written-texts.ts';
import { agendaLines, agendaText, speakersIn, speakersText, timeOf } from './agenda-lines.ts';

type Values = FormState['values'];

/** The fields of a session that exist once for each language. */
export const LOCALISED = ['title', 'description', 'agenda'];

export const sessionLanguages = (values: Values) => textLanguages(values, LOCALISED);

/** What one session takes over from another of its series: all that is not of one date or one person. */
function likeness(session: SessionAnswer) {
  const { format, place, technicalContact, capacity, coOrganisers = [], languages, interpretation, timeZone } = session;
  const { visibility, discreet, chathamHouse, recorded } = session;
  return {
    ...{ format, place, technicalContact, timeZone, visibility, discreet, chathamHouse, recorded },
    capacity: capacity === undefined ? undefined : String(capacity),
    coOrganisers: coOrganisers.join('\n'),
    ...languageFields('languages', languages),
    ...languageFields('interpretation', interpretation),
  };
}

/** A new session of a series: like the last one, with the next number. */
export function newSessionValues(series: Series, last: SessionAnswer | undefined): Values {
  const number = last?.number === undefined ? undefined : String(last.number + 1);
  if (last) return formOf({ ...likeness(last), number, moderation: '', observers: '' }).values;
  const plain = { format: 'online', visibility: 'public', timeZone: series.timeZone, moderation: '', observers: '', number: '1' };
  return formOf({ ...plain, ...languageFields('languages', series.languages) }).values;
}

/** Another session like this one: without its dates, its link and its speakers. */
export function copiedValues(session: SessionAnswer, values: Values): Values {
  const { title, description, agenda = [], moderation, observers } = session;
  const { startsAt: _date, ...undated } = session;
  const texts = { ...textFields('title', title), ...textFields('description', description), ...agendaFields(undated, agenda) };
  return { ...values, ...formOf({ ...likeness(session), ...texts, moderation, observers }).values };
}

function agendaFields(
  session: Pick<SessionAnswer, 'startsAt' | 'timeZone'>,
  agenda: NonNullable<SessionAnswer['agenda']>,
): Readonly<Record<string, string>> {
  const languages = [...new Set(agenda.flatMap(({ title }) => Object.keys(title)))];
  return Object.fromEntries(languages.map((language, n) => [`agenda-${language}`, agendaText(agenda, language, n === 0, session)]));
}

/** The form of a session as it is stored. A postponed one waits for a new date, so the old one is not in it. */
export function sessionValues(session: SessionAnswer, series: Series): Values {
  const { timeZone, registration, title, description, agenda = [], speakers = [], number, joinUrl, joinNote } = session;
  const clock = (at: Instant | undefined) => (at === undefined ? undefined : wallClock(timeZone, at));
  const isOff = session.status === 'postponed';
  return formOf({
    ...likeness(session),
    ...{ joinUrl, joinNote },
    number: number === undefined ? undefined : String(number),
    ...textFields('title', title),
    ...textFields('description', description),
    ...agendaFields(session, agenda),
    speakers: speakersText(speakers),
    startsAt: isOff ? undefined : clock(session.startsAt),
    endsAt: isOff ? undefined : clock(session.endsAt),
    opensAt: clock(registration.opensAt),
    closesAt: clock(registration.closesAt),
    // The answer holds what is in force; only what differs from the series was chosen for this session.
    moderation: session.moderation === series.moderation ? '' : session.moderation,
    observers: session.observers === series.observers ? '' : session.observers,
  }).values;
}

type Read = { readonly body: Readonly<Record<string, unknown>>; readonly problems: readonly FormProblem[] };

/**
 * What was filled in as the API takes it, and what is wrong before it is even asked.
 *
 * @param stored the session that is changed: what was emptied is taken away from it. Absent for a new one.
 */
export function sessionBody({ words }: Desk, values: Values, stored?: SessionAnswer): Read {
  const languages = sessionLanguages(values);
  const cleared = (value: unknown) => (value === undefined && stored ? null : value);
  const text = (name: string) => cleared(written(values, name));
  const number = (name: string) => cleared(written(values, name) === undefined ? undefined : Number(written(values, name)));
  const isOn = (name: string) => written(values, name) === 'yes';
  const agenda = readAgenda(values, languages, words.editor);
  const dates = datesOf(values, words.editor, stored);
  const body = {
    ...dates.body,
    ...{ number: number('number'), capacity: number('capacity'), format: written(values, 'format'), timeZone: written(values, 'timeZone') ?? '' },
    ...{ place: text('place'), joinUrl: text('joinUrl'), joinNote: text('joinNote'), technicalContact: text('technicalContact') },
    ...{ moderation: text('moderation'), observers: text('observers'), visibility: visibilityOf(values) },
    ...{ discreet: isOn('discreet'), chathamHouse: isOn('chathamHouse'), recorded: isOn('recorded') },
    title: textIn(values, 'title', languages) ?? '',
    description: cleared(textIn(values, 'description', languages)),
    coOrganisers: linesIn(values, 'coOrganisers'),
    languages: languagesIn(values, 'languages'),
    interpretation: languagesIn(values, 'interpretation'),
    agenda: agenda.items,
    speakers: speakersIn(linesIn(values, 'speakers')),
    registration: { opensAt: text('opensAt'), closesAt: text('closesAt') },
  };
  return { body, problems: [...dates.problems, ...agenda.problems] };
}

/** "Public" was only the default where a session is made discreet: the API lowers it, unless one insists. */
function visibilityOf(values: Values): string | undefined {
  const chosen = written(values, 'visibility');
  return chosen === 'public' && written(values, 'discreet') === 'yes' ? undefined : chosen;
}

type EditorWords = Desk['words']['editor'];

/** The date is given only where it is another: the same one again would bring a postponed session back to it. */
function datesOf(values: Values, { session: said }: EditorWords, stored: SessionAnswer | undefined): Read {
  const [startsAt, endsAt, zone] = [written(values, 'startsAt'), written(values, 'endsAt'), written(values, 'timeZone')];
  if (stored?.startsAt === undefined || stored.status === 'postponed') return { body: { startsAt, endsAt }, problems: [] };
  if (startsAt === undefined) return { body: {}, problems: [{ path: 'startsAt', message: said.postponeInstead, isSaid: true }] };
  const was = (at: Instant | undefined) => (at === undefined ? undefined : wallClock(stored.timeZone, at));
  const isSame = startsAt === was(stored.startsAt) && endsAt === was(stored.endsAt) && zone === stored.timeZone;
  return { body: isSame ? {} : { startsAt, endsAt: endsAt ?? '' }, problems: [] };
}

function readAgenda(values: Values, languages: readonly string[], { uneven, session: said }: EditorWords) {
  const day = written(values, 'startsAt')?.slice(0, 10);
  const linesOf = (language: string) => agendaLines(values[`agenda-${language}`]?.[0] ?? '');
  const read = listIn({ name: 'agenda', languages, uneven }, linesOf, (parts) => {
    const time = parts[0]?.[1].time;
    const described = parts.flatMap(([language, { description }]) => (description === undefined ? [] : [[language, description]]));
    return {
      title: Object.fromEntries(parts.flatMap(([language, { title }]) => (title === '–' ? [] : [[language, title]]))),
      ...(time !== undefined && day !== undefined && { startsAt: timeOf(time, day) }),
      ...(described.length > 0 && { description: Object.fromEntries(described) }),
    };
  });
  const first = languages.find((language) => linesOf(language).length > 0);
  const isTimed = first !== undefined && linesOf(first).some(({ time }) => time !== undefined);
  const undated = isTimed && day === undefined ? [{ path: `agenda-${first}`, message: said.agendaUndated, isSaid: true } as const] : [];
  return { items: read.items, problems: [...read.problems, ...undated] };
}
