/** Some words that look alike; a line break within a paragraph is `\n`. Text alone: no markup in it means anything. */
export type Run = {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Where they lead: an http, https or mailto address. */
  readonly link?: string;
};

/** What every block has: its words, and their language as a BCP 47 tag, which says in which direction they run. */
type Said = { readonly runs: readonly Run[]; readonly language: string };

/**
 * A part of a document. Lists are items in a row; `depth` counts from 0, also for a paragraph that goes on within an item.
 * `list` tells numbered lists apart, so that each begins at its own `number`.
 */
export type Block =
  | (Said & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 })
  | (Said & { readonly kind: 'paragraph'; readonly depth?: number })
  | (Said & { readonly kind: 'item'; readonly depth: number; readonly numbered?: { readonly list: number; readonly number: number } });

/** A document that can be written as a page, as Markdown or as a file of a word processor. */
export type WrittenDocument = { readonly title: string; readonly language: string; readonly blocks: readonly Block[] };

/** Scripts that are written from right to left, by the first part of a language tag. */
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr';
}
