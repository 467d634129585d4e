import * as z from 'zod';
import { because } from './issues.ts';
import type { PlainCode } from './rejection.ts';

/** Line breaks of every kind and the other control characters: none belongs on a single line. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** Overrides, embeddings and isolates turn the reading order of what follows; names do not need them. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/u;
/** Left-to-right, right-to-left and Arabic letter marks and zero-width spaces: harmless leftovers of copying, dropped silently. */
const INVISIBLE_MARKS = /[\u200B\u200E\u200F\u061C\uFEFF]/gu;
const MARKUP = /[<>]/u;
const LINK = /https?:|www\.|:\/\/|\p{L}\.(?:com|org|net|info|io|ly|xyz|top|ru|cn)\b\/?/iu;

const tidy = (text: string) => text.normalize('NFC').replace(INVISIBLE_MARKS, '').trim();

/** One line of text, such as an organisation or a title: NFC, no line breaks, no bidi overrides. */
export function line(longest: number) {
  return z
    .string()
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1)
        .max(longest)
        .refine((text) => !CONTROL.test(text), because('not-one-line'))
        .refine((text) => !BIDI_CONTROL.test(text), because('turns-direction'))
        .refine((text) => text.isWellFormed(), because('not-unicode')),
    );
}

/** A name as it will stand in mails to others: one line that can carry neither markup nor a link. */
export function name(longest: number) {
  return line(longest)
    .refine((text) => !MARKUP.test(text), because('has-markup'))
    .refine((text) => !LINK.test(text), because('has-web-address'));
}

/**
 * Several lines of plain text or Markdown: NFC, no control characters but line breaks and tabs.
 *
 * @param tooLong why it is too long, where there is more to say
 */
export function paragraphs(longest: number, tooLong?: PlainCode) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(longest, tooLong)
        .refine((text) => !/[^\P{Cc}\n\t]/u.test(text), because('has-controls'))
        .refine((text) => !BIDI_CONTROL.test(text), because('turns-direction'))
        .refine((text) => text.isWellFormed(), because('not-unicode')),
    );
}

/**
 * A BCP 47 language tag. Checked by the runtime's own rules; kept in canonical form (`pt-br` becomes `pt-BR`). Extensions such as
 * `-u-ca-buddhist` say nothing of a text, and no name is to be had for them.
 */
export const languageTag = z
  .string()
  .max(35)
  .transform((tag, context) => {
    const [canonical] = canonicalised(tag);
    if (canonical !== undefined) return canonical;
    context.addIssue({ code: 'custom', message: because('not-a-language') });
    return z.NEVER;
  });

function canonicalised(tag: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(tag).filter((canonical) => canonical === new Intl.Locale(canonical).baseName);
  } catch {
    return [];
  }
}

/** The same text in one or more languages, by language tag. */
export type LocalisedText = Readonly<Record<string, string>>;

/** As stored. */
export const localisedText: z.ZodType<LocalisedText> = z.record(z.string(), z.string());

/** As written by an organiser: a map from language tags to texts, or one text, which is in the first language of the series. */
export function localisedInput<T extends z.ZodType<string, string>>(text: T) {
  return z.union([text, z.record(languageTag, text).refine((map) => Object.keys(map).length > 0, because('in-no-language'))], {
    error: (issue) => (typeof issue.input === 'string' || typeof issue.input === 'object' ? undefined : because('text-or-map')),
  });
}

/** Brings what an organiser wrote into the stored form. */
export function localise(input: string | LocalisedText, language: string): LocalisedText {
  return typeof input === 'string' ? { [language]: input } : input;
}

/** The tag among these that is the wished language, of whatever region: `fr` or `fr-CH` for somebody who reads `fr-CA`. */
export function tagFor(tags: readonly string[], wish: string): string | undefined {
  const base = baseOf(wish);
  return [wish, base].find((tag) => tags.includes(tag)) ?? tags.find((tag) => baseOf(tag) === base);
}

const baseOf = (tag: string) => tag.split('-')[0] ?? tag;

/**
 * The text in the wished language, with the language one gets.
 *
 * @param otherwise where there is none: the first of these, such as the first language of a series, then the first there is
 */
export function inLanguage(
  text: LocalisedText,
  wish: string,
  otherwise: readonly string[] = ['en'],
): { readonly language: string; readonly text: string } {
  const tags = Object.keys(text);
  const language = [wish, ...otherwise].flatMap((tag) => tagFor(tags, tag) ?? [])[0] ?? tags[0] ?? wish;
  return { language, text: text[language] ?? '' };
}
