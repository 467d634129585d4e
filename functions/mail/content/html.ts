import { markdownToHtml } from '../../adapters/markdown.ts';
import type { Block, Entry, FactRow, Inline, Letter, Link, Part } from './blocks.ts';
import { directionOf } from './plain-text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

/** Colours of text stand at 4.5:1 and more against their ground, in light and dark (WCAG 2.2, 1.4.3); docs/mails.md has the table. */
const STYLE = `
:root{color-scheme:light dark}
.quote a{color:#0b5394}
@media (max-width:480px){.label{display:block!important;width:auto!important;padding-bottom:0!important}.cell{display:block!important}.card{padding:16px!important}}
@media (prefers-color-scheme:dark){.page{background:#14181d!important}.card{background:#1e242b!important;border-color:#39424d!important}
.ink{color:#eef1f4!important}.soft{color:#b4bec9!important}.link,.quote a{color:#8cc1ff!important}.rule{border-color:#39424d!important}.notice{background:#2b3440!important}}`;

function part(item: Part): string {
  if (typeof item === 'string') return escaped(item);
  if ('url' in item) return anchor(item, 'color:#0b5394');
  return item.language === undefined ? `<bdi>${escaped(item.value)}</bdi>` : `<bdi lang="${escaped(item.language)}">${escaped(item.value)}</bdi>`;
}

function anchor({ label, url }: Link, style: string): string {
  return `<a class="link" href="${escaped(url)}" style="${style};word-break:break-word"><bdi>${escaped(label)}</bdi></a>`;
}

const inline = (text: Inline) => text.map(part).join('');

/**
 * The sides of a direction: many mail programs know no logical properties. Outlook for Windows orders the columns of a table
 * by the direction of the table itself.
 */
type Sides = { readonly start: 'left' | 'right'; readonly end: 'left' | 'right'; readonly table: string };
const SIDES: Readonly<Record<Letter['direction'], Sides>> = {
  ltr: { start: 'left', end: 'right', table: '' },
  rtl: { start: 'right', end: 'left', table: ' dir="rtl"' },
};

/** Outlook for Windows reads the attribute and knows no max-width; the others do what the style says. */
const table = (sides: Sides, rows: string, style = '', width = '100%') =>
  `<table${sides.table} role="presentation" cellpadding="0" cellspacing="0" border="0" width="${width}" style="border-collapse:separate;${style}">${rows}</table>`;

function factRow({ label, lines, weight }: FactRow, { end }: Sides): string {
  const said = lines.map((line, n) => (weight === 'strong' && n === 0 ? `<strong>${inline(line)}</strong>` : inline(line)));
  return (
    `<tr><td class="label soft" width="120" valign="top" style="padding:6px 0;padding-${end}:12px;color:#4d5965;font-size:14px">${escaped(label)}</td>` +
    `<td class="cell" valign="top" style="padding:6px 0">${said.join('<br>')}</td></tr>`
  );
}

function entry({ title, lines, link }: Entry): string {
  const rest = lines.length === 0 ? '' : `<div class="soft" style="color:#4d5965;font-size:14px">${lines.map(inline).join('<br>')}</div>`;
  const action = link === undefined ? '' : `<div style="margin-top:4px">${anchor(link, 'color:#0b5394')}</div>`;
  return `<tr><td class="rule" style="padding:12px 0;border-top:1px solid #d5dbe1"><strong>${inline(title)}</strong>${rest}${action}</td></tr>`;
}

/**
 * The button is a cell with a link in it, which every mail program draws. The first of a mail is what the mail asks for and
 * is filled (7:1); the others are outlined.
 */
function button({ label, url }: Link, first: boolean, sides: Sides): string {
  const cell = first ? 'background:#0b5394;border:1px solid #0b5394' : 'border:1px solid #0b5394';
  const words = first ? 'color:#ffffff' : 'color:#0b5394';
  return (
    `<table${sides.table} role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0"><tr><td style="${cell};border-radius:6px">` +
    `<a${first ? '' : ' class="link"'} href="${escaped(url)}" style="display:inline-block;padding:12px 20px;${words};font-weight:600;text-decoration:none">${escaped(label)}</a></td></tr></table>`
  );
}

/** Somebody's own text in the direction of its first letter, whatever that of the mail. */
function quote(markdown: string): string {
  const direction = directionOf(markdown);
  const { start } = SIDES[direction];
  return `<div class="quote rule" dir="${direction}" style="margin:0 0 14px;padding-${start}:14px;border-${start}:3px solid #d5dbe1;text-align:${start}">${markdownToHtml(markdown)}</div>`;
}

function block(item: Block, first: boolean, sides: Sides): string {
  switch (item.type) {
    case 'paragraph':
      return `<p style="margin:0 0 14px">${inline(item.text)}</p>`;
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3">${inline(item.text)}</h2>`;
    case 'notice':
      return `<p class="notice" style="margin:0 0 14px;padding:10px 14px;background:#eef3f8;border-radius:6px">${inline(item.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 14px;padding-${sides.start}:22px">${item.items.map((line) => `<li style="margin:0 0 4px">${inline(line)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<div class="rule" style="margin:18px 0;padding:8px 0;border-top:1px solid #d5dbe1;border-bottom:1px solid #d5dbe1">${table(sides, item.rows.map((row) => factRow(row, sides)).join(''))}</div>`;
    case 'button':
      return button(item.link, first, sides);
    case 'entries':
      return table(sides, item.entries.map(entry).join(''), 'margin:0 0 14px');
    case 'quote':
      return `<p class="soft" style="margin:0 0 6px;color:#4d5965;font-size:14px">${escaped(item.label)}</p>${quote(item.markdown)}`;
  }
}

/**
 * The HTML of a mail: tables for layout, styles inline, no image and nothing remote. Language and direction stand on the
 * root and again on a wrapper, since many programs drop `html` and `body` (https://emailmarkup.org).
 */
export function toHtml(letter: Letter): string {
  const root = `lang="${escaped(letter.language)}" dir="${letter.direction}"`;
  const sides = SIDES[letter.direction];
  const firstButton = letter.blocks.findIndex(({ type }) => type === 'button');
  const blocks = letter.blocks.map((item, index) => block(item, index === firstButton, sides));
  const footer = letter.footer.map((line) => `<p style="margin:0 0 8px">${inline(line)}</p>`).join('');
  return `<!DOCTYPE html>
<html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(letter.title)}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;padding:0;background:#f1f3f5"><div ${root} class="page ink" style="${FONT};font-size:16px;line-height:1.5;color:#1c232b;background:#f1f3f5;text-align:${sides.start}">
<div style="display:none;max-height:0;overflow:hidden">${escaped(letter.preheader)}${'&#847;&zwnj;&nbsp;'.repeat(12)}</div>
${table(
  sides,
  `<tr><td align="center" style="padding:16px 8px">${table(
    sides,
    `<tr><td class="card ink" style="padding:28px;background:#ffffff;border:1px solid #d5dbe1;border-radius:8px;text-align:${sides.start};color:#1c232b;overflow-wrap:anywhere">` +
      `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3"><bdi>${escaped(letter.title)}</bdi></h1>${blocks.join('\n')}</td></tr>` +
      `<tr><td class="soft" style="padding:16px 12px;color:#4d5965;font-size:14px;text-align:${sides.start}">${footer}</td></tr>`,
    'width:100%;max-width:600px',
    '600',
  )}</td></tr>`,
)}
</div></body></html>
`;
}
