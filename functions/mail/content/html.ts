import { fonts, palette } from '../../kernel/palette.ts';
import type { Entry, Excerpt, FactRow, Inline, Letter, Link, Part, ShownBlock } from './blocks.ts';
import { directionOf } from './plain-text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

const { light, dark } = palette;
const FONT = `font-family:${quotable(fonts.sans)}`;
/** Between the words and the rules beside them. */
const LINE = `1px solid ${light.line}`;
const SOFT = `color:${light.soft};font-size:14px`;
const LINK = `color:${light.accent}`;

/** In an attribute: names of fonts in single quotation marks. */
function quotable(names: string): string {
  return names.replaceAll('"', "'");
}

/** As on the site: Arabic and Chinese have no serifs to set headings apart by. */
const headingFont = (language: string) => (/^(?:ar|zh)\b/.test(language) ? '' : `font-family:${quotable(fonts.serif)};`);

/** Colours and fonts of the site; docs/mails.md has their contrast. What is inline is overruled where it is dark. */
const STYLE = `
:root{color-scheme:light dark}
.quote a{${LINK}}
.quote .scroll{overflow-x:auto}.quote th,.quote td{padding:4px 8px;text-align:inherit}
@media (max-width:480px){.label{display:block!important;width:auto!important;padding-bottom:0!important}.cell{display:block!important}.card{padding:20px 16px!important}}
@media (prefers-color-scheme:dark){.page{background:${dark.paper}!important}.card{background:${dark.sheet}!important;border-color:${dark.line}!important;border-top-color:${dark.accent}!important}
.ink{color:${dark.ink}!important}.soft{color:${dark.soft}!important}.link,.quote a{color:${dark.accent}!important}.rule{border-color:${dark.line}!important}.notice{background:${dark.tint}!important}
.edge{border-color:${dark.accent}!important}.filled{background:${dark.accent}!important;border-color:${dark.accent}!important}.on{color:${dark.onAccent}!important}}`;

function part(item: Part): string {
  if (typeof item === 'string') return escaped(item);
  if ('url' in item) return anchor(item, LINK);
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
    `<tr><td class="label soft" width="120" valign="top" style="padding:6px 0;padding-${end}:12px;${SOFT}">${escaped(label)}</td>` +
    `<td class="cell" valign="top" style="padding:6px 0">${said.join('<br>')}</td></tr>`
  );
}

function entry({ title, lines, link }: Entry): string {
  const rest = lines.length === 0 ? '' : `<div class="soft" style="${SOFT}">${lines.map(inline).join('<br>')}</div>`;
  const action = link === undefined ? '' : `<div style="margin-top:4px">${anchor(link, LINK)}</div>`;
  return `<tr><td class="rule" style="padding:12px 0;border-top:${LINE}"><strong>${inline(title)}</strong>${rest}${action}</td></tr>`;
}

/**
 * The button is a cell with a link in it, which every mail program draws. The first of a mail is what the mail asks for and
 * is filled; the others are outlined.
 */
function button({ label, url }: Link, first: boolean, sides: Sides): string {
  const cell = `border:1px solid ${light.accent}${first ? `;background:${light.accent}` : ''}`;
  const words = first ? light.onAccent : light.accent;
  return (
    `<table${sides.table} role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0"><tr><td class="${first ? 'filled' : 'edge'}" style="${cell};border-radius:6px">` +
    `<a class="${first ? 'on' : 'link'}" href="${escaped(url)}" style="display:inline-block;padding:12px 20px;color:${words};font-weight:600;text-decoration:none">${escaped(label)}</a></td></tr></table>`
  );
}

/** Somebody's own text in the direction of its first letter, whatever that of the mail. */
function excerpt({ markdown, html }: Excerpt): string {
  const direction = directionOf(markdown);
  const { start } = SIDES[direction];
  return `<div class="quote rule" dir="${direction}" style="margin:0 0 14px;padding-${start}:14px;border-${start}:3px solid ${light.line};text-align:${start}">${html}</div>`;
}

function block(item: ShownBlock, first: boolean, sides: Sides, heading: string): string {
  switch (item.type) {
    case 'paragraph':
      return `<p style="margin:0 0 14px">${inline(item.text)}</p>`;
    case 'heading':
      return `<h2 style="${heading}margin:24px 0 8px;font-size:18px;line-height:1.3">${inline(item.text)}</h2>`;
    case 'notice':
      return `<p class="notice" style="margin:0 0 14px;padding:10px 14px;background:${light.tint};border-radius:6px">${inline(item.text)}</p>`;
    case 'list':
      return `<ul style="margin:0 0 14px;padding-${sides.start}:22px">${item.items.map((line) => `<li style="margin:0 0 4px">${inline(line)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<div class="rule" style="margin:18px 0;padding:8px 0;border-top:${LINE};border-bottom:${LINE}">${table(sides, item.rows.map((row) => factRow(row, sides)).join(''))}</div>`;
    case 'button':
      return button(item.link, first, sides);
    case 'entries':
      return table(sides, item.entries.map(entry).join(''), 'margin:0 0 14px');
    case 'excerpt':
      return `<p class="soft" style="margin:0 0 6px;${SOFT}">${escaped(item.label)}</p>${excerpt(item)}`;
  }
}

/**
 * The HTML of a mail: tables for layout, styles inline, no image and nothing remote. Language and direction stand on the
 * root and again on a wrapper, since many programs drop `html` and `body` (https://emailmarkup.org).
 */
export function toHtml(letter: Letter): string {
  const root = `lang="${escaped(letter.language)}" dir="${letter.direction}"`;
  const sides = SIDES[letter.direction];
  const heading = headingFont(letter.language);
  const firstButton = letter.blocks.findIndex(({ type }) => type === 'button');
  const blocks = letter.blocks.map((item, index) => block(item, index === firstButton, sides, heading));
  const footer = letter.footer.map((line) => `<p style="margin:0 0 8px">${inline(line)}</p>`).join('');
  return `<!DOCTYPE html>
<html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(letter.title)}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;padding:0;background:${light.paper}"><div ${root} class="page ink" style="${FONT};font-size:16px;line-height:1.5;color:${light.ink};background:${light.paper};text-align:${sides.start}">
<div style="display:none;max-height:0;overflow:hidden">${escaped(letter.preheader)}${'&#847;&zwnj;&nbsp;'.repeat(12)}</div>
${table(
  sides,
  `<tr><td align="center" style="padding:16px 8px">${table(
    sides,
    `<tr><td class="card ink" style="padding:28px;background:${light.sheet};border:${LINE};border-top:4px solid ${light.accent};border-radius:8px;text-align:${sides.start};color:${light.ink};overflow-wrap:anywhere">` +
      `<h1 style="${heading}margin:0 0 16px;font-size:24px;font-weight:600;line-height:1.25"><bdi>${escaped(letter.title)}</bdi></h1>${blocks.join('\n')}</td></tr>` +
      `<tr><td class="soft" style="padding:16px 12px;${SOFT};text-align:${sides.start}">${footer}</td></tr>`,
    'width:100%;max-width:600px',
    '600',
  )}</td></tr>`,
)}
</div></body></html>
`;
}
