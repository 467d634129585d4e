import { toLine } from '../../../functions/mail/content/plain-text.ts';
import type { Texts } from '../../../functions/mail/content/texts/en.ts';
import { textsIn as loadTexts, mailLanguages } from '../../../functions/mail/content/texts/languages.ts';

export const allTexts: readonly Texts[] = await Promise.all(mailLanguages.map(loadTexts));

/** The texts of a language that mails are written in. */
export function textsIn(language: string): Texts {
  const found = allTexts.find((texts) => texts.language === language);
  if (found === undefined) throw new Error(`No mails are written in ${language}`);
  return found;
}

export const others = allTexts.filter(({ language }) => language !== 'en');

const isInline = (value: unknown): value is readonly string[] => Array.isArray(value);
const isFunction = (value: unknown): value is (...given: readonly unknown[]) => unknown => typeof value === 'function';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !isInline(value);

/** How the words are written, which no mail says. */
const MANNERS: ReadonlySet<string> = new Set(['language', 'direction', 'dates', 'marks']);

/** Every text of a language by its path, such as `session.joining.help`: a string, a sentence or a function that makes one. */
export function texts(node: object, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (path === '' && MANNERS.has(key)) return [];
    const here = path === '' ? key : `${path}.${key}`;
    return isObject(value) ? texts(value, here) : [[here, value]];
  });
}

/** The words of a text. */
export function said(text: unknown, ...given: readonly unknown[]): string {
  const words = isFunction(text) ? text(...given) : text;
  return typeof words === 'string' ? words : isInline(words) ? toLine(words, { direction: 'ltr', colon: ':' }) : String(words);
}

export function textAt(t: Texts, path: string): unknown {
  return path.split('.').reduce((node: unknown, key) => (isObject(node) ? Reflect.get(node, key) : undefined), t);
}

/** What stands in the place of a text, and is found again in the mails that say it. */
export const mark = (path: string, all: readonly string[]) => `⟦${all.indexOf(path)}⟧`;

/** Texts of which each says its own mark instead of words. */
export function marked<T extends object>(node: T, all: readonly string[], path = ''): T {
  return new Proxy(node, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof key !== 'string' || (path === '' && MANNERS.has(key))) return value;
      const here = path === '' ? key : `${path}.${key}`;
      if (isObject(value)) return marked(value, all, here);
      const own = mark(here, all);
      if (isFunction(value)) return (...given: readonly unknown[]) => (isInline(value(...given)) ? [own] : own);
      return isInline(value) ? [own] : own;
    },
  });
}

/** Arguments for the texts that take some: two rounds of them, told apart by their values. */
export function argumentsOf(path: string): readonly unknown[] {
  if (/\.(?:help|contact|from|placeAndOnline)$/.test(path)) return [[{ value: 'A7' }], [{ value: 'B8' }]];
  if (path === 'registration.confirmed.lead') return ['participant'];
  if (path === 'session.withdraw') return [true];
  if (/^organiser\.digest\.(?!lead$)|numbered$|placeInList$|(?:waitlisted|offerExpired)\.(?:lead|preheader)$/.test(path)) return [47, 53];
  if (/^organiser\.(?:linkMissing|nudgeHold|nudgeNotes|escalated)\.lead$/.test(path)) return [47];
  if (/^actionPoint\.(?:late|left|more|recorded\.|digest\.(?:subject|preheader))/.test(path)) return [47, 53];
  return ['A7', 'B8'];
}
