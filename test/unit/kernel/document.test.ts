import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../../functions/adapters/docx.ts';
import { markdownToBlocks, markdownToHtml } from '../../../functions/adapters/markdown.ts';
import type { Block, WrittenDocument } from '../../../functions/kernel/document.ts';
import { writeMarkdown } from '../../../functions/kernel/document-markdown.ts';
import { unzip } from '../../support/unzip.ts';

const document = (blocks: readonly Block[], language = 'en'): WrittenDocument => ({ title: 'A <title> & more', language, blocks });
const paragraph = (text: string, language = 'en'): Block => ({ kind: 'paragraph', runs: [{ text }], language });
const markdown = (...blocks: readonly Block[]) => writeMarkdown(document(blocks));

const NESTED =
  '# Top\n\nSome **strong** and ***both*** words<br>\nand a [way](https://example.org/a?b=1&c)\n\n- one\n  - two\n\n    goes on\n- three\n\n7. seven\n8. eight';

describe('Markdown', () => {
  test('becomes blocks and is written again as what it was', () => {
    const blocks = markdownToBlocks(NESTED, 'en', 3);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'item', 'item', 'paragraph', 'item', 'item', 'item']);
    expect(blocks[0]).toMatchObject({ level: 3, runs: [{ text: 'Top' }] });
    expect(blocks.at(-1)).toMatchObject({ numbered: { number: 8 } });
    const again = markdownToBlocks(markdown(...blocks), 'en', 2);
    const gist = (all: readonly Block[]) => all.map(({ kind, runs, ...more }) => [kind, runs, 'depth' in more ? more.depth : 0]);
    expect(gist(again)).toEqual(gist(blocks));
    expect(
      markdownToBlocks('[a](javascript:alert(1)) ![b](https://example.org/b)', 'en', 2).flatMap(({ runs }) => runs.flatMap(({ link = [] }) => link)),
    ).toEqual(['https://example.org/b']);
  });

  test('a box to be ticked is a box, at the beginning of an item alone', () => {
    const source = '- [ ] write to **all**\n- [x] book a room\n  - [X] pay\n- see [ ] here\n- [ ]\n\n[ ] no item';
    expect(markdownToHtml(source)).toContain('<li>☐ write to <strong>all</strong></li>');
    expect(markdownToBlocks(source, 'en', 2).map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      ...['☐ write to all', '☑ book a room', '☑ pay', 'see [ ] here', '[ ]', '[ ] no item'],
    ]);
  });

  test('a table is one on pages and in mails, and a line for each row in documents', () => {
    const source = 'Who:\n\n| Body | Due |\n|:--|--:|\n| **NRC** | [May](https://example.org) |\n| a \\| b | |\n\nEnd';
    const html = markdownToHtml(source);
    expect(html).toContain('<div class="scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th>Body</th>\n<th>Due</th>');
    expect(html).toContain('<td><strong>NRC</strong></td>\n<td><a href="https://example.org">May</a></td>');
    expect(html).toContain('<td>a | b</td>\n<td></td>\n</tr>\n</tbody>\n</table></div>');
    const blocks = markdownToBlocks(source, 'en', 2);
    expect(blocks.map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')])).toEqual([
      ...[
        ['paragraph', 'Who:'],
        ['paragraph', 'Body | Due'],
        ['paragraph', 'NRC | May'],
        ['paragraph', 'a | b | '],
        ['paragraph', 'End'],
      ],
    ]);
    expect(blocks[1]?.runs).toEqual([{ text: 'Body', strong: true }, { text: ' | ' }, { text: 'Due', strong: true }]);
    expect(markdownToHtml(markdown(...blocks))).not.toContain('<table');
  });

  test.each([
    '# no heading',
    '- no list',
    '12. no list',
    '> no quotation',
    '<script>alert(1)</script>',
    '![no](https://example.org/image)',
    '[no link](https://example.org)',
    '&lt;',
    '**no emphasis** _none_ `none` ~~none~~',
    'a heading?\n===',
    'one\n---\ntwo',
    '| a | b |\n|---|---|',
    '```\nno code\n```',
    '[ref]: https://example.org',
    '\\# as it is',
  ])('%j in a text stays text', (text) => {
    const back = markdownToBlocks(markdown(paragraph(text)), 'en', 2);
    expect(back.map(({ kind, runs }) => [kind, runs.map((run) => run.text).join(''), runs.some((run) => run.link)])).toEqual([
      ['paragraph', text, false],
    ]);
  });

  test('whatever is written, it is one paragraph of the same words', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ab 0.)#*_-+=<>[]()!`~|\\&;:/é"\'') }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, (text) => {
        const back = markdownToBlocks(markdown(paragraph(text)), 'en', 2);
        expect(back.map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('')])).toEqual([['paragraph', text.trim()]]);
      }),
    );
  });
});

describe('a file for word processors', () => {
  const partsOf = async (written: WrittenDocument) => {
    const parts = unzip(await writeDocx(written));
    return (name: string) => parts.get(name) ?? '';
  };

  test('has a title, a language, headings by their styles, lists and links, and no author', async () => {
    const part = await partsOf(document([...markdownToBlocks(NESTED, 'en', 2)]));
    expect(part('docProps/core.xml')).toContain('<dc:title>A &lt;title&gt; &amp; more</dc:title>');
    expect(part('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|Un-named/);
    expect(part('word/styles.xml')).toContain('w:lang w:val="en-GB"');
    const body = part('word/document.xml');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body).toMatch(/<w:b\/>.*strong/);
    expect(body.match(/<w:numPr>/g)).toHaveLength(5);
    expect(body).toContain('&lt;br&gt;');
    expect(part('word/_rels/document.xml.rels')).toContain('https://example.org/a?b=1&amp;c');
  });

  test('is written from right to left in Arabic, and what is in another language in its own direction', async () => {
    const part = await partsOf(document([paragraph('ملخص الجلسة', 'ar'), paragraph('In English', 'en')], 'ar'));
    expect(part('word/styles.xml')).toContain('w:bidi="ar-SA"');
    const [arabic = '', english = ''] = part('word/document.xml').split('</w:p>');
    expect(arabic).toMatch(/<w:bidi\/>.*<w:rtl\/>.*ملخص الجلسة/);
    expect(english).toContain('w:val="en-GB"');
    expect(english).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  });

  test('holds markup in a text as text, and no letter that XML does not know', async () => {
    const part = await partsOf(document([paragraph('</w:t><w:br/> & "a"\u0000\uFFFE\nnext')]));
    const body = part('word/document.xml');
    expect(body).toContain('&lt;/w:t&gt;&lt;w:br/&gt; &amp; ');
    expect(body).toContain('<w:br/><w:t xml:space="preserve">next');
    expect([...body].some((letter) => letter === '\u0000' || letter === '\uFFFE')).toBe(false);
  });
});
