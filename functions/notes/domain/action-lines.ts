/**
 * What a line begins with that says "this is to be done", before a colon, in any case and with or without a number. Plurals are
 * headings of lists and not in it: their points are found by their check boxes.
 */
const LABELS = {
  en: ['action(?: point| item)?', 'to[ -]?do'],
  fr: ['action', "point d['’]action", 'à faire'],
  es: ['acci[oó]n', 'punto de acci[oó]n', 'por hacer'],
  ar: ['(?:ال)?[إا]جراء', 'نقطة (?:ال)?عمل', 'بند (?:ال)?عمل'],
  ru: ['действие', 'пункт действий', 'задача'],
  zh: ['行动(?:要点|项|事项)?', '待办(?:事项)?'],
};

const SPACE = '[ \\u00A0\\u202F]*';
const LABEL = new RegExp(
  `^([*_]{0,3})(?:${Object.values(LABELS).flat().join('|')})(?:${SPACE}\\p{Nd}{1,3})?${SPACE}([*_]{0,3})${SPACE}[:：]([*_]{0,3})\\s*(.*)$`,
  'iu',
);
/** A heading or a point of a list, and its check box. */
const START = /^\s*(?:#{1,6}[ \t]+)?(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:(\[[ xX]\]|[☐☑☒])[ \t]+)?(.*)$/u;
const OPEN_BOX = new Set(['[ ]', '☐']);

const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?!.*`)|~{3,})/;
const QUOTE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const INDENTED = /^(?: {4}| {0,3}\t)/;

/** In what a line of Markdown stands: code, a quotation (which goes on until an empty line), a list (whose lines are indented). */
type Block = { readonly fence?: string | undefined; readonly isQuote: boolean; readonly isList: boolean };

function blockAfter(block: Block, line: string): Block {
  const { fence, isList } = block;
  if (fence !== undefined) return closes(fence, line) ? { isQuote: false, isList } : block;
  const opened = FENCE.exec(line)?.[1];
  if (opened !== undefined) return { fence: opened, isQuote: false, isList };
  if (line.trim() === '') return { isQuote: false, isList };
  if (HEADING.test(line)) return { isQuote: false, isList: false };
  if (QUOTE.test(line)) return { isQuote: true, isList };
  if (ITEM.test(line) && (isList || !INDENTED.test(line))) return { isQuote: false, isList: true };
  return { isQuote: block.isQuote, isList: isList && /^\s/.test(line) };
}

function closes(fence: string, line: string): boolean {
  const found = line.trim();
  return found.length >= fence.length && found === (fence[0] ?? '').repeat(found.length);
}

/** The lines of a text in their places; those of code and quotations are empty. */
function readableLines(markdown: string): readonly string[] {
  let block: Block = { isQuote: false, isList: false };
  return markdown.split('\n').map((line) => {
    const before = block;
    block = blockAfter(before, line);
    const isCode = before.fence !== undefined || block.fence !== undefined || (!block.isList && INDENTED.test(line));
    return isCode || block.isQuote ? '' : line;
  });
}

/**
 * What is to be done, in Markdown; undefined for any other line. A ticked box is left out: it says that nobody has to do it any
 * more, and who wants it on record writes it down by hand as completed.
 */
function actionIn(line: string): string | undefined {
  const [, box, rest = ''] = START.exec(line) ?? [];
  if (box !== undefined && !OPEN_BOX.has(box)) return undefined;
  const [matched, opening = '', closing = '', late = '', said = ''] = LABEL.exec(rest) ?? [];
  if (matched === undefined) return box === undefined ? undefined : rest;
  return opening !== '' && closing === '' && late === '' && said.endsWith(opening) ? said.slice(0, -opening.length) : said;
}

/** A line that goes on with the point above it. */
const goesOn = (line: string) => /^\s+\S/.test(line) && !ITEM.test(line);

/** Characters of a line that are looked at: an action point has 2,000, and marks come on top. */
const LOOKED_AT = 4_000;

/**
 * The lines of notes that look like action points: open check boxes, and what begins with "Action:" and its like in six languages.
 * Nothing within code or quotations.
 *
 * @returns the text of each without Markdown on one line, and the number of its line, from 1
 */
export function actionLinesIn(markdown: string): readonly { readonly line: number; readonly text: string }[] {
  const lines = readableLines(markdown);
  return lines.flatMap((line, n) => {
    const action = actionIn(line);
    if (action === undefined) return [];
    const end = lines.findIndex((next, at) => at > n && !goesOn(next));
    const whole = [action, ...lines.slice(n + 1, end === -1 ? undefined : end)].join(' ');
    const text = plain(whole.slice(0, LOOKED_AT));
    return /[\p{L}\p{N}]/u.test(text) ? [{ line: n + 1, text }] : [];
  });
}

/** Without the marks of Markdown: links by their words, code as it is. */
function plain(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^[\]]{1,500})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,200}")?\)/g, '$1')
    .replaceAll(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/g, '$1')
    .replaceAll(/(`{1,3})([^`]{1,500})\1/g, '$2')
    .replaceAll(/(?<!\\)(\*{1,3})(?=\S)([^*]{1,500})(?<=\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}\\])(_{1,3})(?=\S)([^_]{1,500})(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/\\$/, '')
    .trim();
}
