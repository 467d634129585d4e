import fc from 'fast-check';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../functions/adapters/docx.ts';
import { calendarFeed, calendarFile, calendarInvitation } from '../../../functions/adapters/ical.ts';
import { markdownToBlocks, markdownToHtml } from '../../../functions/adapters/markdown.ts';
import { composeMime } from '../../../functions/adapters/mime.ts';
import { writeXlsx } from '../../../functions/adapters/xlsx.ts';
import { readCsv, writeCsv } from '../../../functions/kernel/csv.ts';
import { contentDisposition } from '../../../functions/material/domain/file-name.ts';
import { atomFeed, jsonFeed } from '../../../functions/summary/feeds.ts';
import { unzip } from '../../support/unzip.ts';
import { nastyString } from './nasty.ts';
import { RUNS, SEED } from './stage.ts';

/*
 * Whatever is written into a mail, a calendar, a table, a document or a feed stays a text there. The inputs refuse most of this
 * before; a writer must not rest on it.
 */

const text = fc.oneof(
  { weight: 3, arbitrary: nastyString },
  fc.array(nastyString, { minLength: 2, maxLength: 4 }).map((all) => all.join(' ')),
);
const options = { numRuns: RUNS * 6, seed: SEED };
const NOW = '2024-02-01T09:00:00.000Z';

/** Lines of a text, however they end; what is no character at all has become one that says so. */
const plain = (given: string) => given.toWellFormed().replaceAll(/\r\n?/g, '\n');

describe('a mail', () => {
  const HEADERS =
    'auto-submitted content-language content-transfer-encoding content-type date from list-id list-unsubscribe list-unsubscribe-post message-id mime-version reply-to subject to x-auto-response-suppress';

  test('has the headers that we write and no others, in lines that every server takes, whatever stands in it', async () => {
    const property = fc.asyncProperty(text, text, text, text, async (subject, fromName, body, html) => {
      const mail = {
        language: 'en',
        direction: 'ltr',
        fromName,
        replyTo: 'contact@office.example',
        subject,
        preheader: 'p',
        text: body,
        html,
      } as const;
      const address = {
        deliveryId: `dlv_${'a'.repeat(32)}`,
        kind: 'registration-confirmed',
        personId: `per_${'b'.repeat(32)}`,
        to: 'person@ngo.example',
      } as const;
      const more = { listId: 'ser_01HNZZ', unsubscribeUrl: 'https://convoke.example/unsubscribe/abc' };
      const raw = await composeMime({ ...address, mail, ...more }, { sender: 'convoke@example.org', now: NOW });
      expect(
        Math.max(
          ...raw
            .toString('latin1')
            .split('\r\n')
            .map((line) => line.length),
        ),
      ).toBeLessThanOrEqual(998);
      const head = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
      expect(head).toMatch(/^[\x20-\x7E\r\n\t]*$/);
      const parsed = await new PostalMime().parse(raw);
      const keys = parsed.headers.map(({ key }) => key);
      expect(HEADERS.split(' ')).toEqual(expect.arrayContaining(keys));
      expect(new Set(keys).size).toBe(keys.length);
      expect([parsed.to, parsed.cc, parsed.bcc]).toEqual([[{ address: 'person@ngo.example', name: '' }], undefined, undefined]);
      expect([parsed.from?.address, parsed.attachments]).toEqual(['convoke@example.org', []]);
    });
    await fc.assert(property, options);
  });
});

describe('a calendar', () => {
  const entry = (title: string, location: string, description: string, organiser: string) => ({
    ...({ uid: 'ssn_1@convoke.example', sequence: 1, status: 'CONFIRMED', title, location, description, timeZone: 'Europe/Zurich' } as const),
    ...{ startsAt: '2024-02-21T13:00:00.000Z', endsAt: '2024-02-21T15:00:00.000Z', url: 'https://convoke.example/sessions/ssn_1' },
    organiser: { name: organiser, email: 'convoke@example.org' },
  });

  test('has one entry with the properties that we write, in lines of 75 bytes, and another program reads the same texts', () => {
    const property = fc.property(text, text, text, text, (title, location, description, name) => {
      const one = entry(title, location, description, `A ${name}`);
      for (const written of [
        calendarInvitation(one, 'REQUEST', { email: 'person@ngo.example', name: `B ${name}` }, NOW),
        calendarInvitation(one, 'CANCEL', { email: 'person@ngo.example', name: `B ${name}` }, NOW),
        calendarFile(one, NOW),
        calendarFeed([one], title, NOW),
      ]) {
        expect(Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const calendar = new ICAL.Component(ICAL.parse(Buffer.from(written).toString()));
        expect(calendar.getAllSubcomponents().map((part) => part.name)).toEqual(['vevent']);
        const event = calendar.getFirstSubcomponent('vevent');
        const names = event?.getAllProperties().map((property) => property.name) ?? [];
        expect(new Set(names).size).toBe(names.length);
        expect('uid sequence dtstamp dtstart dtend summary location description organizer attendee status url'.split(' ')).toEqual(
          expect.arrayContaining(names),
        );
        for (const [property, given] of [
          ['summary', title],
          ['description', description],
        ] as const)
          expect(event?.getFirstPropertyValue(property) ?? '').toBe(plain(given));
      }
    });
    fc.assert(property, options);
  });
});

describe('a table', () => {
  const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });

  test('as CSV has as many cells as it was given, and none begins a formula', () => {
    const property = fc.property(rows, (given) => {
      const read = readCsv(writeCsv([['a', 'b'], ...given]));
      expect(read.ok && read.rows.every(({ cells }) => cells.length === 2)).toBe(true);
      expect(read.ok && read.rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@\t\r\n\0]/.test(cell))).toEqual([]);
    });
    fc.assert(property, options);
  });

  test('as XLSX holds texts and nothing that is computed', async () => {
    const property = fc.asyncProperty(rows, async (given) => {
      const parts = unzip(await writeXlsx('sheet', given));
      expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]| t="(?!s")/);
      expectXml(parts.get('xl/sharedStrings.xml') ?? '', /^(?:\?xml|\/?(?:sst|si|t))$/);
    });
    await fc.assert(property, { ...options, numRuns: RUNS });
  });
});

/** Every tag is one of these and every other `<` or `&` is escaped; XML 1.0 has characters that it cannot hold at all. */
function expectXml(written: string, tags: RegExp): void {
  for (const [, tag = ''] of written.matchAll(/<(\/?[^\s>/]*)/g)) expect(tag).toMatch(tags);
  expect(written).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#39|#\d+|#x[\dA-Fa-f]+);)/);
  expect(written).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
}

describe('a text with Markdown', () => {
  /** All that ever stands in the HTML: a stricter rule than that a browser finds nothing alive in it. */
  const TAG =
    /<(?:\/?(?:p|h[1-6]|ul|li|blockquote|pre|strong|em|a|code|ol|table|thead|tbody|tr|th|td)|div class="scroll" tabindex="0"|\/div|br(?: \/)?|hr(?: \/)?|ol start="\d+"|code class="language-[^"<>]*"|a href="(?:https?:\/\/|mailto:)[^"<>]*"(?: title="[^"<>]*")?)>\n?/gi;

  test('becomes the few tags that we know, and nothing else', () => {
    const property = fc.property(text, (source) => {
      expect(markdownToHtml(source).replaceAll(TAG, '')).not.toMatch(/[<>]/);
    });
    fc.assert(property, options);
    for (const link of [
      '[a](javascript:zq())',
      '[a](JAVASCRIPT:zq())',
      '[a](<java\nscript:zq()>)',
      '[a](&#106;avascript:zq())',
      '<javascript:zq()>',
      '[a](data:text/html,x)',
      '[a]: javascript:zq()\n\n[a]',
      '| [a](javascript:zq()) |\n| - |\n| <javascript:zq()> |',
    ])
      expect(markdownToHtml(link)).not.toMatch(/<a /);
  });

  test('holds tables of any shape, without a style of their own', () => {
    const cell = fc.oneof(text, fc.constantFrom('', '-', ':-', '-:', ':-:', '\\|', '`|`', '<td style="x">', '[a](https://b)'));
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const property = fc.property(table, ([head = [], ...rows]) => {
      const lines = [head, head.map((_, n) => [':-', '-', '-:', ':-:'][n % 4] ?? '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
      const html = markdownToHtml(lines.join('\n'));
      expect(html.replaceAll(TAG, '')).not.toMatch(/[<>]/);
      expect(markdownToBlocks(lines.join('\n'), 'en', 2).every(({ runs }) => runs.every((run) => typeof run.text === 'string'))).toBe(true);
    });
    fc.assert(property, options);
  });

  test('is worked through in a time that grows with its length, whatever is in it', () => {
    const pieces = [
      '[',
      '*a_ ',
      '> ',
      '`',
      '![](',
      '[a](',
      '<a ',
      '**a',
      '- ',
      '\\',
      '~~',
      '|',
      '&#',
      '[a]: b\n',
      '* * ',
      '1. ',
      '\t',
      '|a\n|-\n',
      '|-',
      '- |a\n  |-\n',
    ];
    const timeOf = (source: string) => {
      const begun = process.cpuUsage();
      markdownToHtml(source);
      markdownToBlocks(source, 'en', 2);
      return process.cpuUsage(begun).user / 1e6;
    };
    for (const piece of pieces) expect([piece, timeOf(piece.repeat(100_000 / piece.length)) < 10]).toEqual([piece, true]);
  });

  test('is a text in a document of a word processor', async () => {
    const property = fc.asyncProperty(text, text, async (title, source) => {
      const parts = unzip(await writeDocx({ title, language: 'en', blocks: markdownToBlocks(source, 'en', 2) }));
      expectXml(parts.get('word/document.xml') ?? '', /^(?:\?xml|\/?w:[A-Za-z]+)$/);
      const targets = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]*)" TargetMode="External"/g)];
      for (const [, target = ''] of targets) expect(target).toMatch(/^(?:https?:\/\/|mailto:)/i);
    });
    await fc.assert(property, { ...options, numRuns: RUNS });
  });
});

test('a feed holds texts, as Atom and as JSON', () => {
  const property = fc.property(text, text, text, (title, theme, source) => {
    const page = {
      language: 'en',
      title,
      seriesTitle: theme,
      html: markdownToHtml(source),
      takeaways: [{ theme, points: [title] }],
      participants: { organisations: [] },
      publishedAt: NOW,
    };
    const feed = {
      title,
      url: 'https://convoke.example/feed',
      site: 'https://convoke.example',
      entries: [{ url: 'https://convoke.example/1', page }],
    };
    expectXml(atomFeed(feed), /^(?:\?xml|\/?(?:feed|id|title|updated|author|name|link|entry|published|category|content))$/);
    expect(JSON.parse(jsonFeed(feed))).toMatchObject({ title, items: [{ title, tags: [theme] }] });
  });
  fc.assert(property, options);
});

test('the name of a file is one value of one header', () => {
  const property = fc.property(text, (name) => {
    const written = contentDisposition(name);
    expect(written).toMatch(/^attachment; filename="[\x20-\x7E]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/);
    const [, shown = '', encoded = ''] = /^attachment; filename="(.*)"; filename\*=UTF-8''(.*)$/.exec(written) ?? [];
    expect([/["\\]/.test(shown), decodeURIComponent(encoded)]).toEqual([false, name.toWellFormed()]);
  });
  fc.assert(property, options);
});
