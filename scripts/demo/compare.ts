/** Numbers by section and row, such as the registrations of a session by their state. What is not named is 0. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One number as it is to be and as it is. */
export type Row = { readonly section: string; readonly name: string; readonly expected: number; readonly actual: number };

/** Every number of either side, in the order of what is expected. */
export function compared(expected: Figures, actual: Figures): readonly Row[] {
  return [...union(expected, actual)].flatMap((section) => {
    const [wanted, found] = [expected[section] ?? {}, actual[section] ?? {}];
    return [...union(wanted, found)].map((name) => ({ section, name, expected: wanted[name] ?? 0, actual: found[name] ?? 0 }));
  });
}

/** What is not as it is to be. */
export function differences(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ expected, actual }) => expected !== actual);
}

/** How often each of them comes. */
export function countBy<T>(all: readonly T[], nameOf: (one: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of all.map(nameOf)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function union(a: object, b: object): ReadonlySet<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)]);
}
