import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless, readCsv, writeCsv } from '../../../functions/kernel/csv.ts';

const cells = (text: string) => {
  const read = readCsv(text);
  return read.ok ? read.rows.map((row) => row.cells) : read;
};

describe('reading a table', () => {
  test.each([
    ['a,b\n1,2', 'commas'],
    ['a;b\n1;2', 'semicolons'],
    ['a\tb\n1\t2', 'tabs'],
    ['\uFEFFa,b\r\n1,2\r\n', 'a byte order mark and CRLF'],
    ['a,b\r1,2\r', 'line ends of old'],
    ['"a","b"\n"1","2"', 'quotes'],
    ['\n\na,b\n\n1,2\n , \n', 'empty lines'],
  ])('%j: %s', (text) =>
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]),
  );

  test('keeps separators, quotes and line breaks of quoted fields, and counts lines as an editor does', () => {
    expect(readCsv('a,b\n"x, ""y""\nz",2\n3,4')).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['x, "y"\nz', '2'] },
        { line: 4, cells: ['3', '4'] },
      ],
    });
  });

  test('a comma inside of a semicolon table is text', () =>
    expect(cells('a;b\nx, y;2')).toEqual([
      ['a', 'b'],
      ['x, y', '2'],
    ]));
  test('a quote inside of a plain field is text', () =>
    expect(cells('a,b\n5" pipe,2')).toEqual([
      ['a', 'b'],
      ['5" pipe', '2'],
    ]));
  test('nothing is an empty table', () => expect(cells('\uFEFF')).toEqual([]));

  test.each([
    ['a,b\n"x,2\n3,4', 2, 'open-quote'],
    ['a,b\n1,"2"x\n', 2, 'after-quote'],
  ])('%j stops at line %i', (text, line, fault) => expect(readCsv(text)).toEqual({ ok: false, line, fault }));
});

describe('writing a table', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])('%j computes nothing', (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  });

  test.each(['a=1', '1-2', 'Ana', ''])('%j stays as it is', (cell) => expect(harmless(cell)).toBe(cell));

  test('whatever is written is read back, and no cell ever begins a formula', () => {
    const row = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom('=1', '"', ',', ';', '\t', '\n')), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const full = rows.map((one) => ['x', ...one]);
        const back = cells(writeCsv(full));
        expect(back).toEqual(full.map((one) => one.map((cell) => harmless(cell).replaceAll(/\r\n?/g, '\n'))));
        expect(Array.isArray(back) && back.flat().some((cell) => /^[=+\-@\t\r]/.test(String(cell)))).toBe(false);
      }),
    );
  });

  test('whatever is read ends', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ';', '\r') });
    fc.assert(
      fc.property(text, (one) => {
        expect(typeof readCsv(one).ok).toBe('boolean');
      }),
    );
  });
});
