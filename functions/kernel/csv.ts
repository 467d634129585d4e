/** A line of a table as it was written. `line` counts from 1, as editors do: a quoted field may hold several. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

/** What a text holds, or the first place where it is no table. */
export type CsvRead =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly fault: CsvFault };

/** A quote that nothing closes; something between a closing quote and the next separator. */
export type CsvFault = 'open-quote' | 'after-quote';

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that stands most often in the first line outside of quotes; a comma where there is none. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0]?.replaceAll(/"[^"]*"/g, '') ?? '';
  const count = (separator: string) => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * Reads a table (RFC 4180): separated by commas, semicolons or tabs, quoted fields with separators, doubled quotes and line
 * breaks in them, lines that end in any way, with or without a byte order mark. Empty lines are left out. Strict where
 * leniency would shift cells silently.
 */
export function readCsv(written: string): CsvRead {
  const text = written.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let [place, line] = [0, 1];
  while (place < text.length) {
    const row = readRow(text, place, separator);
    if ('fault' in row) return { ok: false, line: line + breaksIn(text.slice(place, row.at)), fault: row.fault };
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells });
    line += breaksIn(text.slice(place, row.end)) + 1;
    place = row.end + 1;
  }
  return { ok: true, rows };
}

const breaksIn = (text: string) => text.split('\n').length - 1;

type Row = { readonly cells: readonly string[]; readonly end: number } | Fault;
type Fault = { readonly fault: CsvFault; readonly at: number };

function readRow(text: string, start: number, separator: string): Row {
  const cells: string[] = [];
  let place = start;
  for (;;) {
    const cell = text[place] === '"' ? readQuoted(text, place, separator) : readPlain(text, place, separator);
    if ('fault' in cell) return cell;
    cells.push(cell.value);
    if (text[cell.end] !== separator) return { cells, end: cell.end };
    place = cell.end + 1;
  }
}

type Cell = { readonly value: string; readonly end: number };

function readPlain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end };
}

function readQuoted(text: string, start: number, separator: string): Cell | Fault {
  let value = '';
  let place = start + 1;
  for (;;) {
    const quote = text.indexOf('"', place);
    if (quote < 0) return { fault: 'open-quote', at: start };
    value += text.slice(place, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      const isEnd = end >= text.length || text[end] === separator || text[end] === '\n';
      return isEnd ? { value, end } : { fault: 'after-quote', at: end };
    }
    value += '"';
    place = quote + 2;
  }
}

/**
 * What spreadsheets take for the beginning of a formula, whole-width forms included, is preceded by an apostrophe:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmless(cell: string): string {
  return /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell;
}

/** A table that spreadsheets open without asking: UTF-8 with a byte order mark, commas, CRLF, every cell quoted, no formula alive. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const written = rows.map((cells) => cells.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(','));
  return `\uFEFF${written.join('\r\n')}\r\n`;
}
