import type { Letter } from './mails.ts';

/** What belongs to one person alone: nobody else may find it in their mailbox. */
export type Secret = { readonly of: string; readonly texts: readonly string[] };

/** The tokens of all personal links in somebody's mails. */
export function tokensIn(letters: readonly Letter[]): readonly string[] {
  const found = letters.flatMap(({ text, headers }) => [text, headers['list-unsubscribe'] ?? '']).join('\n');
  return [...new Set([...found.matchAll(/\/(?:my\/[a-z-]+|sign-in|unsubscribe)\/([\w.:-]+)/g)].flatMap(([, token]) => token ?? []))];
}

/** Each text of somebody that is in what others can read, as `whose: what` for the message of a test. */
export function leaks(secrets: readonly Secret[], readable: string): readonly string[] {
  const folded = readable.toLowerCase();
  return secrets.flatMap(({ of, texts }) => texts.filter((text) => folded.includes(text.toLowerCase())).map((text) => `${of}: ${text}`));
}

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The mail addresses in what may hold none, each once: those that nobody thought of when the test was written as well. */
export function addressesIn(text: string): readonly string[] {
  return [...new Set(text.match(ADDRESS) ?? [])];
}
