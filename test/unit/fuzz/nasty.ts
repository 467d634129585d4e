import fc from 'fast-check';

/** Stands in an answer only as text, never as markup. */
export const MARKUP = `"'><img src=zq onerror=zq()><script>zq()</script>`;

/** What has hurt others: controls, turned directions, halves of characters, names of prototypes, markup, paths, numbers that are none. */
const STRINGS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'a\uDC00b',
  '\u202Egpj.exe',
  '\u2066a\u2069',
  '\u200B',
  '\uFEFF',
  '\u2028',
  '\r\nBcc: spam@example.org',
  'a\r\nBEGIN:VEVENT',
  MARKUP,
  '</title><svg/onload=zq()>',
  'javascript:zq()',
  'JaVaScRiPt:zq()',
  'data:text/html,<script>zq()</script>',
  'https://user:password@host.example',
  'http://169.254.169.254/latest/meta-data',
  '=HYPERLINK("https://evil.example")',
  '../../etc/passwd',
  '%00',
  '%',
  '%E0%A4%A',
  "' OR '1'='1",
  ['$', '{7*7}'].join(''),
  '{{7*7}}<%=7*7%>',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '9'.repeat(400),
  '2024-02-30',
  '2024-02-30T25:61',
  '9999-12-31T23:59',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  'a@b',
  'a@b.example, c@d.example',
  `${'a'.repeat(64)}@${'b'.repeat(180)}.example`,
  '"quoted"@example.org',
  'a@[127.0.0.1]',
  'en-u-ca-buddhist',
  'x-klingon',
  'Europe/Atlantis',
  'ser_01HNGZ0000000000000000000X',
  'ssn_\u0000',
  'a\u0301'.repeat(2_000),
  '🏳️‍🌈',
  'ﷺ'.repeat(500),
  'x'.repeat(10_001),
  '['.repeat(2_000),
  '*_`'.repeat(3_000),
  `${'> '.repeat(500)}deep`,
] as const;

export const nastyString = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STRINGS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)) },
);

/** Names of fields that are on every object without being anybody's field. */
export const nastyName = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'nickname',
  '',
  ' ',
  'a.b',
  '0',
  '\uD800',
);

function nested(depth: number): unknown {
  return Array.from({ length: depth }).reduce((inner) => ({ a: [inner] }), {});
}

/** A value of whatever kind, where another kind is expected or none. */
export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: nastyString },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, {}, [], [[]], [null], { en: null }, { length: 1e9 }],
      ...[nested(300), { toJSON: 'x' }, { '': '' }, Array.from({ length: 600 }, (_, n) => n)],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.tuple(nastyName, nastyString).map(([name, value]) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`)) },
);
