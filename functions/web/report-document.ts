import type { Block, Run, WrittenDocument } from '../kernel/document.ts';
import { inLanguage, type LocalisedText } from '../kernel/text.ts';
import type { Language } from './language.ts';
import { type Formats, formatsIn } from './pages/formats.ts';
import type { SessionReport } from './report.ts';
import { consoleWordsIn } from './words/console.ts';
import type { ConsoleWords, Words } from './words/shape.ts';
import { wordsIn } from './words/words.ts';

/** With what a report is written. */
type Pen = {
  readonly language: Language;
  readonly words: Words;
  readonly said: ConsoleWords['report'] & { readonly participants: string };
  readonly formats: Formats;
};

/** The report as a document in one language; what organisers wrote comes in it where they did, else as they wrote it. */
export async function documentOf(of: SessionReport, language: Language): Promise<WrittenDocument> {
  const [words, { report, summary }] = [await wordsIn(language), await consoleWordsIn(language)];
  const said = { ...report, participants: summary.participants };
  const pen: Pen = { language, words, said, formats: formatsIn(language) };
  const title = inLanguage(of.session.title, language);
  const about = `${said.title} · ${inLanguage(of.seriesTitle, language).text}`;
  const blocks = [
    heading(1, title.text, title.language),
    paragraph(pen, about),
    ...(of.version === 'file' ? [paragraph(pen, said.forFile)] : []),
    ...factsOf(of, pen),
    ...agendaOf(of, pen),
    ...participantsOf(of, pen),
    ...(await summaryOf(of, pen)),
    ...takeawaysOf(of, pen),
    ...pointsOf(of, pen),
  ];
  return { title: `${said.title}${pen.formats.colon}${title.text}`, language, blocks };
}

const heading = (level: 1 | 2 | 3, text: string, language: string): Block => ({ kind: 'heading', level, runs: [{ text }], language });
const paragraph = ({ language }: Pen, text: string): Block => ({ kind: 'paragraph', runs: [{ text }], language });
const item = (language: string, runs: readonly Run[], depth = 0): Block => ({ kind: 'item', depth, runs, language });

/** A line such as "When: tomorrow"; none where there is nothing to say. */
function line({ language, formats }: Pen, label: string, value: string | undefined, depth = 0): readonly Block[] {
  return value === undefined || value === '' ? [] : [item(language, [{ text: `${label}${formats.colon}`, strong: true }, { text: value }], depth)];
}

/** What was written in one language or more, in the language it is got in; one line of unknown language counts as this one. */
function told(text: string | LocalisedText, { language }: Pen): { readonly text: string; readonly language: string } {
  return typeof text === 'string' ? { text, language } : inLanguage(text, language);
}

const listed = (items: readonly string[]) => items.join(', ');

function factsOf({ session, organisers }: SessionReport, pen: Pen): readonly Block[] {
  const { startsAt, endsAt, timeZone, status, format, place, languages, interpretation, chathamHouse } = session;
  const { said, formats, words } = pen;
  const when = startsAt && `${formats.day(startsAt, timeZone)}, ${formats.hours(startsAt, endsAt, timeZone)} (${timeZone})`;
  const named = (tags: readonly string[]) => (tags.length > 0 ? formats.languages(tags) : undefined);
  return [
    ...line(pen, said.when, when ?? said.noDate),
    ...line(pen, said.where, [words.names.format[format], ...(place === undefined ? [] : [place])].join(' · ')),
    ...line(pen, said.status, words.names.session[status]),
    ...line(pen, said.organisers, listed(organisers)),
    ...line(pen, said.languages, named(languages)),
    ...line(pen, said.interpretation, named(interpretation)),
    ...line(pen, said.rule, chathamHouse ? words.session.chatham : undefined),
  ];
}

function agendaOf({ session: { agenda, timeZone } }: SessionReport, pen: Pen): readonly Block[] {
  if (agenda.length === 0) return [];
  const items = agenda.flatMap(({ title, startsAt, description }) => {
    const [name, more] = [told(title, pen), description && told(description, pen)];
    const at = startsAt === undefined ? '' : `${pen.formats.hours(startsAt, undefined, timeZone)} `;
    return [item(name.language, [{ text: `${at}${name.text}` }]), ...(more ? [item(more.language, [{ text: more.text }], 1)] : [])];
  });
  return [heading(2, pen.words.session.agenda, pen.language), ...items];
}

/** Before a session was held there are registrations and no participants. */
function participantsOf({ participants, session: { discreet, status } }: SessionReport, pen: Pen): readonly Block[] {
  if (!participants) return [];
  const isOver = status === 'held' || status === 'concluded';
  const { total, categories, organisations } = participants;
  const { words, said, formats, language } = pen;
  const names = new Map<string, string>(Object.entries(words.names.category));
  const kinds = Object.entries(categories).toSorted(([, a], [, b]) => b - a);
  return [
    heading(2, isOver ? said.participants : said.registrations, language),
    ...(total === undefined ? [] : [paragraph(pen, isOver ? words.session.took(total) : said.registered(total))]),
    ...kinds.map(([kind, count]) =>
      item(language, [{ text: `${names.get(kind) ?? kind.replaceAll('-', ' ')}${formats.colon}${formats.number(count)}` }]),
    ),
    ...(discreet ? [paragraph(pen, said.few)] : []),
    ...(organisations.length > 0 ? [paragraph(pen, `${words.summary.bodies}${formats.colon}${listed(organisations)}`)] : []),
  ];
}

async function summaryOf({ summary }: SessionReport, pen: Pen): Promise<readonly Block[]> {
  const { said, words, language } = pen;
  const title = heading(2, words.summary.title, language);
  if (!summary) return [title, paragraph(pen, said.noSummary)];
  if (summary.status === 'declined') return [title, paragraph(pen, said.declined)];
  const { markdownToBlocks } = await import('../adapters/markdown.ts');
  const { text, language: written } = inLanguage(summary.text, language);
  const note = summary.status === 'published' ? [] : [paragraph(pen, said[summary.status])];
  return [title, ...note, ...markdownToBlocks(text, written, 3)];
}

function takeawaysOf({ summary }: SessionReport, pen: Pen): readonly Block[] {
  if (!summary || summary.status === 'declined' || summary.takeaways.length === 0) return [];
  const themes = summary.takeaways.flatMap(({ theme, points }) => {
    const name = told(theme, pen);
    const all = points.map((point) => told(point, pen));
    return [heading(3, name.text, name.language), ...all.map((one) => item(one.language, [{ text: one.text }]))];
  });
  return [heading(2, pen.words.summary.takeaways, pen.language), ...themes];
}

function pointsOf({ actionPoints, session: { timeZone } }: SessionReport, pen: Pen): readonly Block[] {
  const { said, words, formats, language } = pen;
  const all = actionPoints.flatMap(({ text, status, owner, supporting, dueOn, progress }) => [
    item(language, [{ text }]),
    ...line(pen, said.status, words.names.point[status], 1),
    ...line(pen, said.owner, owner ?? said.noOwner, 1),
    ...line(pen, said.supporting, listed(supporting), 1),
    ...line(pen, said.due, dueOn && formats.date(dueOn), 1),
    ...line(pen, said.progress, progress && `${formats.day(progress.at, timeZone)} – ${progress.text}`, 1),
  ]);
  return [heading(2, said.points, language), ...(all.length > 0 ? all : [paragraph(pen, said.noPoints)])];
}
