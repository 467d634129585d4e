import type { LocalisedText } from '../../kernel/text.ts';
import { inLanguage } from '../../kernel/text.ts';

/** A piece of a sentence: our own words, somebody's words (kept apart from the reading direction around them), or a link. */
export type Part = string | { readonly value: string; readonly language?: string } | { readonly label: string; readonly url: string };
export type Inline = readonly Part[];

/** A named thing in a list: a session, an action point. */
export type Entry = { readonly title: Inline; readonly lines: readonly Inline[]; readonly link?: Link | undefined };
export type Link = { readonly label: string; readonly url: string };
/** `weight`: the first line is what the reader looks for. */
export type FactRow = { readonly label: string; readonly lines: readonly Inline[]; readonly weight?: 'strong' };

/** What a mail is made of, beside what it quotes. */
type Ours =
  | { readonly type: 'paragraph' | 'heading' | 'notice'; readonly text: Inline }
  | { readonly type: 'list'; readonly items: readonly Inline[] }
  | { readonly type: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly type: 'button'; readonly link: Link }
  | { readonly type: 'entries'; readonly entries: readonly Entry[] };

/** Markdown that a person wrote. `onward`: where to read the rest of a text that is too long for a mail. */
export type Quote = { readonly type: 'quote'; readonly label: string; readonly markdown: string; readonly onward: Inline };

/** As much of it as a mail shows; the HTML is safe to place into one. */
export type Excerpt = { readonly type: 'excerpt'; readonly label: string; readonly markdown: string; readonly html: string };

/** What a mail is written as. */
export type Block = Ours | Quote;

/** What a mail is shown as. The HTML and the plain text are both written from these. */
export type ShownBlock = Ours | Excerpt;

/** A whole mail, before it has a form. */
export type Letter = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What stands after a label in plain text. */
  readonly colon: string;
  readonly preheader: string;
  readonly title: string;
  readonly blocks: readonly ShownBlock[];
  readonly footer: readonly Inline[];
};

/** Line breaks and controls, which belong in no single line, and characters that turn the reading direction. */
const UNRULY = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/** Somebody's words as one harmless line. Input is checked already; a mail does not rely on it. */
export function oneLine(text: string): string {
  return text.replaceAll(UNRULY, ' ').trim();
}

/** Cuts at a limit of characters as people count them, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  const line = oneLine(text);
  // Few are longer, and to make a segmenter takes as long as all else that a mail is written with.
  if (line.length <= longest) return line;
  const characters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** Somebody's words inside ours. */
export function value(text: string, language?: string): Part {
  return language === undefined ? { value: oneLine(text) } : { value: oneLine(text), language };
}

/** An organiser's text in the language of the mail, else marked with the language it is in. */
export function localised(text: LocalisedText, language: string): Part {
  const found = inLanguage(text, language);
  return found.language === language ? value(found.text) : value(found.text, found.language);
}

/** A link that shows the address it writes to. */
export function mailTo(address: string): Part {
  return { label: address, url: `mailto:${address}` };
}

/** A sentence: the template's own words are ours, every inserted string is somebody else's and is isolated and escaped. */
export function say(words: TemplateStringsArray, ...inserted: readonly (Part | number | Inline)[]): Inline {
  return words.flatMap((ours, n): Part[] => [ours, ...partsOf(inserted[n])]).filter((part) => part !== '');
}

function partsOf(inserted: Part | number | Inline | undefined): readonly Part[] {
  if (inserted === undefined) return [];
  if (typeof inserted === 'string' || typeof inserted === 'number') return [value(String(inserted))];
  return isInline(inserted) ? inserted : [inserted];
}

function isInline(inserted: Part | Inline): inserted is Inline {
  return Array.isArray(inserted);
}

const isSaid = (item: Inline | undefined): item is Inline => item !== undefined && item.length > 0;

/** Paragraphs, without those that there is nothing to say in. */
export function paragraphs(...texts: readonly (Inline | undefined)[]): Ours[] {
  return texts.filter(isSaid).map((text) => ({ type: 'paragraph', text }));
}
