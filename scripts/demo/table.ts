import { styleText } from 'node:util';
import type { Row } from './compare.ts';

/** Writes with colours or without. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green' | 'cyan', text: string) => string;

export function painter(colors: boolean): Paint {
  return (style, text) => (colors ? styleText(style, text, { validateStream: false }) : text);
}

/** The rows as a table: what happened, what the scenario demands, and a mark where they differ. */
export function table(rows: readonly Row[], paint: Paint): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const sections = [...new Set(rows.map(({ section }) => section))];
  return sections
    .map((section) => {
      const own = rows.filter((row) => row.section === section);
      return [paint('bold', section), ...own.map((row) => line(row, width, paint))].join('\n');
    })
    .join('\n\n');
}

function line({ name, actual, expected }: Row, width: number, paint: Paint): string {
  const told = `  ${name.padEnd(width)}  ${String(actual).padStart(5)}`;
  return actual === expected ? `${told}  ${paint('green', '✓')}` : `${told}  ${paint('red', `✗ must be ${expected}`)}`;
}

/** At most so many characters. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1))}…`;
}
