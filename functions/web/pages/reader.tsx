import type { Context as HttpContext } from 'hono';
import { createContext, useContext } from 'hono/jsx';
import { directionOf } from '../../kernel/document.ts';
import type { Reason } from '../../kernel/rejection.ts';
import { inLanguage, type LocalisedText } from '../../kernel/text.ts';
import { reasonIn } from '../explanation.ts';
import { chosenLanguage, type Language, ofMail, splitPath, wishesOf } from '../language.ts';
import type { FieldWords } from '../words/field.ts';
import { sentenceOf } from '../words/sentences.ts';
import type { Words } from '../words/shape.ts';
import { wordsIn } from '../words/words.ts';
import { type Formats, formatsIn } from './formats.ts';

/** For whom a page is written: in which language it speaks, and what organisers wrote is wanted in. */
export type Reader = {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
  /** The languages for what organisers wrote, best first. */
  readonly wishes: readonly string[];
  /** The path of another page, in the same language if the address of this one or what we know of the reader fixes it. */
  readonly to: (path: string) => string;
  /** What fields are called here and how they are mended, where the pages for everyone say it otherwise or not at all. */
  readonly fields?: Readonly<Record<string, FieldWords>>;
  /** The path of this page without a language in front. */
  readonly path: string;
};

/** @param spoken the language to speak where neither address nor choice says: that of a registrant's mails, say */
export async function readerOf(c: HttpContext, spoken?: string): Promise<Reader> {
  const language = chosenLanguage(c, spoken);
  return {
    language,
    words: await wordsIn(language),
    formats: formatsIn(language),
    wishes: [language, ...wishesOf(c.req.header('Accept-Language'))],
    to: (path) => below(splitPath(c.req.path).language ?? (isSpoken(language, spoken ?? ofMail(c)) ? language : undefined), path),
    path: splitPath(c.req.path).path,
  };
}

/** The path of another page, in the same language if the address of this one fixes it. */
export function inSameLanguage(c: HttpContext, path: string): string {
  return below(splitPath(c.req.path).language, path);
}

const below = (language: Language | undefined, path: string) => (language === undefined ? path : `/${language}${path === '/' ? '' : path}`);

/** Whoever reads a page in the language of their mails goes on in it: the next page may not know whose it is. */
const isSpoken = (language: Language, spoken: string | undefined) => spoken?.split('-')[0] === language;

/** Everything inside a page knows its reader. */
export const ReaderContext = createContext<Reader | undefined>(undefined);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === undefined) throw new Error('This is shown outside of a page');
  return reader;
}

/** Why something is refused, in the reader's language, with dates in the zone of what it is about. */
export function sentenceFor({ words, formats }: Pick<Reader, 'words' | 'formats'>, reason: Reason): string {
  return sentenceOf(words.refusals, reason, formats);
}

/** The same of what an answer explains: a line of a list, one of several people. */
export function explainedTo(reader: Reader, why: { readonly message: string; readonly reason: string; readonly facts?: unknown }): string {
  const reason = reasonIn(why);
  return reason === undefined ? why.message : sentenceFor(reader, reason);
}

/** The text for these wishes, else in English, else in the first there is. */
export function forReader(text: LocalisedText, { wishes }: Pick<Reader, 'wishes'>): { readonly language: string; readonly text: string } {
  return inLanguage(text, wishes[0] ?? 'en', [...wishes.slice(1), 'en']);
}

/** What organisers wrote, in the best language there is, with its own language and direction. */
export function Told({ text }: { readonly text: LocalisedText }) {
  const found = forReader(text, useReader());
  return (
    <span lang={found.language} dir={directionOf(found.language)}>
      {found.text}
    </span>
  );
}

/** Says in which language the reader gets what organisers wrote, where it is not the reader's own. */
export function WrittenIn({ texts }: { readonly texts: readonly (LocalisedText | undefined)[] }) {
  const reader = useReader();
  const got = texts.flatMap((text) => (text === undefined ? [] : [forReader(text, reader).language]));
  const others = [...new Set(got)].filter((language) => language.split('-')[0] !== reader.language);
  if (others.length === 0) return null;
  return <p class="written">{reader.words.frame.writtenIn(reader.formats.languages(others))}</p>;
}
