import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('docs/security.md', root), 'utf8');

/** How many requirements of the levels 1 and 2 each section of ASVS 5.0.0 has, and which of its numbers are of level 3. */
const SECTIONS: Readonly<Record<string, readonly [last: number, ...levelThree: number[]]>> = {
  ...{ '1.1': [2], '1.2': [10, 10], '1.3': [12, 12], '1.4': [3], '1.5': [3, 3] },
  ...{ '2.1': [3], '2.2': [3], '2.3': [5, 5], '2.4': [2, 2] },
  ...{ '3.1': [1, 1], '3.2': [3, 3], '3.3': [5, 5], '3.4': [8, 7, 8], '3.5': [8, 6, 7, 8], '3.6': [1, 1], '3.7': [5, 3, 4, 5] },
  ...{ '4.1': [5, 4, 5], '4.2': [5, 2, 3, 4, 5], '4.3': [2], '4.4': [4] },
  ...{ '5.1': [1], '5.2': [6, 4, 5, 6], '5.3': [3, 3], '5.4': [3] },
  ...{ '6.1': [3], '6.2': [12], '6.3': [8, 5, 6, 7, 8], '6.4': [6, 5, 6], '6.5': [8, 6, 7, 8], '6.6': [4, 4], '6.7': [2, 1, 2], '6.8': [4] },
  ...{ '7.1': [3], '7.2': [4], '7.3': [2], '7.4': [5], '7.5': [3, 3], '7.6': [2] },
  ...{ '8.1': [4, 3, 4], '8.2': [4, 4], '8.3': [3, 2, 3], '8.4': [2, 2], '9.1': [3], '9.2': [4] },
  ...{ '11.1': [4, 3, 4], '11.2': [5, 4, 5], '11.3': [5, 4, 5], '11.4': [4], '11.5': [2, 2], '11.6': [2, 2], '11.7': [2, 1, 2] },
  ...{ '12.1': [5, 4, 5], '12.2': [2], '12.3': [5, 5], '13.1': [4, 2, 3, 4], '13.2': [6, 6], '13.3': [4, 3, 4], '13.4': [7, 6, 7] },
  ...{ '14.1': [2], '14.2': [8, 5, 6, 7, 8], '14.3': [3] },
  ...{ '15.1': [5, 4, 5], '15.2': [5, 4, 5], '15.3': [7], '15.4': [4, 1, 2, 3, 4] },
  ...{ '16.1': [1], '16.2': [5], '16.3': [4], '16.4': [3], '16.5': [4, 4] },
};

test('every file that docs/security.md names is there', () => {
  const named = [...text.matchAll(/`((?:functions|test|infra|docs|scripts|events)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(100);
  expect([...new Set(named)].filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('it speaks of every requirement of the levels 1 and 2 of ASVS 5.0, once', () => {
  const rows = text.split('\n').flatMap((line) => /^\| ([\d., ]+)(?: \(level 3\))? \|/.exec(line)?.[1]?.split(', ') ?? []);
  const wanted = Object.entries(SECTIONS).flatMap(([section, [last, ...levelThree]]) =>
    Array.from({ length: last }, (_, n) => n + 1)
      .filter((n) => !levelThree.includes(n))
      .map((n) => `${section}.${n}`),
  );
  expect(wanted.filter((id) => !rows.includes(id))).toEqual([]);
  expect(rows.filter((id, n) => rows.indexOf(id) !== n)).toEqual([]);
});
