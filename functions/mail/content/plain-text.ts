import type { Inline, Letter, Part, ShownBlock } from './blocks.ts';

/** RFC 5322 asks for lines of at most 78 characters; mail programs quote with two more. */
const WIDTH = 76;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Everything else that has a direction, and numbers: a telephone number turns round when it stands bare in Arabic. */
const LEFT_TO_RIGHT = /[[\p{L}\p{Nd}]--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/v;

/** The direction of a text by its first letter; left to right without any. */
export function directionOf(text: string): Letter['direction'] {
  return RIGHT_TO_LEFT.test(text.match(/\p{L}/u)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/**
 * Sets words apart where they run against the mail's own direction, so that punctuation around them stays in place.
 * First strong isolate and its end: https://unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolate(text: string, direction: 'ltr' | 'rtl'): string {
  const against = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return against.test(text) ? `\u2068${text}\u2069` : text;
}

/** How the words of a mail are put down: its direction, and what stands after a label. */
type Manner = Pick<Letter, 'direction' | 'colon'>;

function part(item: Part, { direction, colon }: Manner): string {
  if (typeof item === 'string') return item;
  if ('value' in item) return isolate(item.value, direction);
  return item.url === `mailto:${item.label}` ? isolate(item.label, direction) : `${item.label}${colon}\n${item.url}\n`;
}

/** Characters of two columns, and the marks that begin no line and end none: Chinese breaks anywhere else. */
const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303F\\uFF01-\\uFF60]';
const PIECES = new RegExp(` *[（《「“]*(?:${WIDE}|[^ ${WIDE}])(?:[^ ${WIDE}]*)[，。、；：？！）》」”…]* *`, 'gv');
const EVERY_WIDE = new RegExp(WIDE, 'gv');

const columns = (text: string) => text.length + (text.match(EVERY_WIDE)?.length ?? 0);

/** Breaks at spaces, and between Chinese characters: an address longer than the line stays whole, so that it can be clicked and copied. */
function wrap(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, indent))
    .join('\n');
}

function wrapLine(line: string, indent: string): string {
  const lines: string[] = [];
  let current = '';
  for (const piece of line.match(PIECES) ?? []) {
    if (current !== '' && columns(current + piece.trimEnd()) > WIDTH - indent.length) {
      lines.push(current.trimEnd());
      current = piece;
    } else current += piece;
  }
  return isolatedByLine([...lines, current.trimEnd()]).join(`\n${indent}`);
}

/** An isolate ends with its line (UAX #9, X8): what goes on in the next one is isolated there again. */
function isolatedByLine(lines: readonly string[]): string[] {
  let open = false;
  return lines.map((line) => {
    const before = open ? '\u2068' : '';
    open = (before + line).lastIndexOf('\u2068') > line.lastIndexOf('\u2069');
    return `${before}${line}${open ? '\u2069' : ''}`;
  });
}

/** One piece of the mail as lines, without a line break at its end. */
function block(item: ShownBlock, inline: (text: Inline) => string, colon: string): string {
  switch (item.type) {
    case 'paragraph':
    case 'notice':
    case 'heading':
      return wrap(inline(item.text), '');
    case 'list':
      return item.items.map((line) => `- ${wrap(inline(line), '  ')}`).join('\n');
    case 'facts':
      return item.rows.map(({ label, lines }) => `${label}${colon}\n${lines.map((line) => `  ${wrap(inline(line), '  ')}`).join('\n')}`).join('\n');
    case 'button':
      return `${item.link.label}${colon}\n${item.link.url}`;
    case 'entries':
      return item.entries
        .map(({ title, lines, link }) => {
          const rest = lines.map((line) => `  ${wrap(inline(line), '  ')}\n`).join('');
          return `* ${wrap(inline(title), '  ')}\n${rest}${link === undefined ? '' : `  ${link.label}${colon}\n  ${link.url}\n`}`;
        })
        .join('\n')
        .trimEnd();
    case 'excerpt':
      // Markdown is meant to be read as it is written.
      return `${item.label}\n\n${item.markdown
        .split('\n')
        .map((line) => `> ${wrap(line, '> ')}`.trimEnd())
        .join('\n')}`;
  }
}

/** Words in one line, as they stand in plain text. */
export function toLine(text: Inline, manner: Manner): string {
  return text.map((item) => part(item, manner)).join('');
}

/** The plain text of a mail: readable as it is, addresses on lines of their own. */
export function toText(letter: Letter): string {
  const inline = (text: Inline) => toLine(text, letter).trimEnd();
  return [
    wrap(isolate(letter.title, letter.direction), ''),
    ...letter.blocks.map((item) => block(item, inline, letter.colon)),
    '--',
    ...letter.footer.map((line) => wrap(inline(line), '')),
    '',
  ].join('\n\n');
}
