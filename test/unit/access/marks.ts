/**
 * Every text whose readers are asserted carries a mark: a letter that says what it is, and of what kind. Whoever finds the mark
 * in an answer, a file or a mail got the thing.
 */
export const LETTERS = {
  P: 'public document',
  R: 'document for registered people',
  O: 'document for organisers',
  p: 'public document under embargo',
  r: 'document for registered people under embargo',
  o: 'document for organisers under embargo',
  W: 'document of the whole series, for registered people',
  d: 'draft of the notes',
  N: 'notes that were sent',
  s: 'draft of the summary',
  S: 'summary that was published',
  X: 'name of somebody who registered',
  n: 'mail with a link to the notes',
  v: 'mail with a link to review the notes',
} as const;

export type Letter = keyof typeof LETTERS;

export const markOf = (letter: Letter, kind: string) => `Zq-${letter}-${kind}-qZ`;

/**
 * What is in the texts, as letters in the order of {@link LETTERS}; `-` for nothing. A letter of which only some kinds were found has a
 * question mark.
 */
export function marksIn(texts: readonly string[], all: ReadonlySet<string>): string {
  const found = new Set(texts.flatMap((text) => [...text.matchAll(/Zq-[A-Za-z]-[a-z-]+?-qZ/g)].map(([mark]) => mark)));
  const letters = Object.keys(LETTERS).flatMap((letter) => {
    const of = [...all].filter((mark) => mark.startsWith(`Zq-${letter}-`));
    const seen = of.filter((mark) => found.has(mark)).length;
    if (seen === 0) return [];
    return seen === of.length ? [letter] : [`${letter}?`];
  });
  return letters.join('') || '-';
}

/** A table that one reads: a row for each person, a column for each door. */
export function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [['', ...columns], ...rows];
  const widths = lines[0]?.map((_, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0))) ?? [];
  const told = lines.map((line) =>
    line
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `\n${told.join('\n')}\n`;
}
