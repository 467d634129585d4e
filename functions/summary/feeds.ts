import type { SummaryPage } from './views.ts';

/** One summary in a feed. */
export type FeedEntry = { readonly url: string; readonly page: SummaryPage };

/** The feed itself. `url` is its own address, `site` that of the pages. */
export type Feed = { readonly title: string; readonly url: string; readonly site: string; readonly entries: readonly FeedEntry[] };

/** What XML 1.0 cannot hold at all: https://www.w3.org/TR/xml/#charsets */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function xml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(NOT_XML, '')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** The text and its takeaways as HTML. The text is safe HTML already, the takeaways are plain words. */
function htmlOf({ html, takeaways }: SummaryPage): string {
  const themes = takeaways.map(({ theme, points }) => `<h2>${xml(theme)}</h2><ul>${points.map((point) => `<li>${xml(point)}</li>`).join('')}</ul>`);
  return html + themes.join('');
}

/** An empty feed was never updated: Atom wants a date all the same. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The feed as Atom (RFC 4287). */
export function atomFeed({ title, url, site, entries }: Feed): string {
  const updated =
    entries
      .map(({ page }) => page.publishedAt)
      .toSorted()
      .at(-1) ?? NEVER;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(url)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(title)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(site)}"/>`,
    ...entries.map(atomEntry),
    '</feed>\n',
  ].join('\n');
}

function atomEntry({ url, page }: FeedEntry): string {
  return [
    `<entry xml:lang="${xml(page.language)}">`,
    `<id>${xml(url)}</id>`,
    `<title>${xml(page.title)}</title>`,
    `<updated>${page.publishedAt}</updated>`,
    `<published>${page.publishedAt}</published>`,
    `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
    `<category term="${xml(page.seriesTitle)}"/>`,
    `<content type="html">${xml(htmlOf(page))}</content>`,
    '</entry>',
  ].join('\n');
}

/** The feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ title, url, site, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: site,
    feed_url: url,
    items: entries.map(({ url: id, page }) => ({
      ...{ id, url: id, title: page.title, content_html: htmlOf(page), date_published: page.publishedAt },
      ...{ language: page.language, tags: [page.seriesTitle] },
    })),
  });
}
