import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, Run } from '../kernel/document.ts';

/** At the beginning of an item, with something to do behind it (GitHub Flavored Markdown, 5.3). */
const BOX = /^\[([ xX])\][ \t]+/;

/**
 * CommonMark with tables (GitHub Flavored Markdown, 4.10), without raw HTML (shown as it was typed), without images (nothing remote is ever
 * loaded) and with links to web pages and mail addresses only.
 */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false, breaks: true }).disable('image').enable('table');
// A wide one scrolls by itself, also by keyboard (WCAG 2.2, 2.1.1), instead of the page around it.
markdown.renderer.rules['table_open'] = () => '<div class="scroll" tabindex="0"><table>\n';
markdown.renderer.rules['table_close'] = () => '</table></div>\n';
// How columns are aligned would be a style of its own, which the policy of our pages forbids.
markdown.core.ruler.push('cells', ({ tokens }) => {
  for (const token of tokens) if (token.type === 'th_open' || token.type === 'td_open') token.attrs = null;
});
// What the form for notes recommends for action points. A letter, and no field: nobody can tick it here, screen readers name it in
// their own language, and it is the same in pages, mails and documents.
markdown.core.ruler.push('boxes', ({ tokens }) => {
  for (const [place, { type, children }] of tokens.entries()) {
    const [first] = children ?? [];
    if (type !== 'inline' || first?.type !== 'text' || tokens[place - 2]?.type !== 'list_item_open') continue;
    first.content = first.content.replace(BOX, (_, tick: string) => (tick === ' ' ? '☐ ' : '☑ '));
  }
});
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url.trim());

/** Renders what a person wrote in Markdown. The HTML is safe to place into a page or a mail. */
export function markdownToHtml(source: string): string {
  return markdown.render(source);
}

/**
 * What a person wrote in Markdown as blocks of a document, by the same rules. Raw HTML and images are the letters they were typed
 * as; a quotation is a paragraph, and so is each row of a table; a block of code keeps its lines.
 *
 * @param level the level of the highest headings; lower ones follow
 */
export function markdownToBlocks(source: string, language: string, level: 2 | 3 | 4): readonly Block[] {
  const blocks: Block[] = [];
  let at: Place = { level, lists: [], isFirst: false };
  for (const [place, { token, runs }] of [...pieces(markdown.parse(source, {}))].entries()) {
    if (runs) blocks.push(blockOf({ runs, language }, at));
    at = runs ? afterWords(at) : afterMark(at, token, place);
  }
  return blocks;
}

type Piece = { readonly token: Token; readonly runs: readonly Run[] | undefined };

/** Marks and the words between them. The cells of a row are one line, with those of the first row in bold. */
function* pieces(tokens: readonly Token[]): Generator<Piece> {
  let row: Run[] | undefined;
  for (const [place, token] of tokens.entries()) {
    if (token.type === 'tr_open') row = [];
    else if (token.type === 'tr_close') yield { token, runs: row?.slice(1) };
    else if (!row) yield { token, runs: wordsOf(token) };
    else if (token.type === 'inline') row.push(BETWEEN_CELLS, ...cellOf(token, tokens[place - 1]));
    if (token.type === 'tr_close') row = undefined;
  }
}

const BETWEEN_CELLS: Run = { text: ' | ' };

function cellOf({ children }: Token, before: Token | undefined): readonly Run[] {
  const runs = runsOf(children ?? []);
  return before?.type === 'th_open' ? runs.map((run) => ({ ...run, strong: true })) : runs;
}

/** The words of what holds any: a line, or a block of code. */
function wordsOf({ type, children, content }: Token): readonly Run[] | undefined {
  if (type === 'inline') return runsOf(children ?? []);
  return type === 'fence' || type === 'code_block' ? [{ text: content.trimEnd() }] : undefined;
}

function afterMark(at: Place, { type, nesting, tag, attrs }: Token, place: number): Place {
  if (type === 'list_item_open') return { ...at, isFirst: true };
  if (type === 'heading_open') return { ...at, heading: Number(tag.slice(1)) };
  if (!/^(?:bullet|ordered)_list/.test(type)) return at;
  if (nesting === -1) return { ...at, lists: at.lists.slice(0, -1) };
  const start = Number(attrs?.find(([name]) => name === 'start')?.[1] ?? 1);
  return { ...at, lists: [...at.lists, { list: place, ...(type.startsWith('ordered') && { next: start }) }] };
}

/** The first words of an item took its number. */
function afterWords({ level, lists, isFirst }: Place): Place {
  const [within, ...others] = lists.toReversed();
  if (!isFirst || within?.next === undefined) return { level, lists, isFirst: false };
  return { level, isFirst: false, lists: [...others.toReversed(), { ...within, next: within.next + 1 }] };
}

type Place = {
  readonly level: number;
  readonly heading?: number;
  /** The lists around it, the innermost last; a numbered one with its next number. */
  readonly lists: readonly { readonly list: number; readonly next?: number }[];
  /** At the first words of an item. */
  readonly isFirst: boolean;
};

const LEVELS = [2, 3, 4, 5, 6] as const;

function blockOf(said: { readonly runs: readonly Run[]; readonly language: string }, { level, heading, lists, isFirst }: Place): Block {
  const within = lists.at(-1);
  if (within && isFirst) {
    const numbered = within.next !== undefined && { numbered: { list: within.list, number: within.next } };
    return { ...said, kind: 'item', depth: lists.length - 1, ...numbered };
  }
  if (heading === undefined || within) return { ...said, kind: 'paragraph', ...(within && { depth: lists.length }) };
  return { ...said, kind: 'heading', level: LEVELS[Math.min(heading + level - 3, LEVELS.length - 1)] ?? 6 };
}

/** The words of a line with how they look, as they stand within each other's marks. */
function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let look: Look = {};
  for (const token of tokens) {
    if (token.nesting === 0) runs.push({ ...look, text: token.type.endsWith('break') ? '\n' : token.content });
    else look = lookAfter(look, token);
  }
  return runs.filter(({ text }) => text !== '');
}

type Look = Omit<Run, 'text'>;

/** Within a link the same marks hold; marks of one kind within each other end together. */
function lookAfter(before: Look, { type, nesting, attrs }: Token): Look {
  const begins = nesting === 1;
  if (type.startsWith('strong_')) return { ...before, strong: begins };
  if (type.startsWith('em_')) return { ...before, emphasis: begins };
  if (begins) return { ...before, link: String(attrs?.find(([name]) => name === 'href')?.[1] ?? '') };
  const { link: _, ...rest } = before;
  return rest;
}
