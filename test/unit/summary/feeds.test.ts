import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sessionItem, storedSession } from '../../../functions/adapters/dynamodb/session-items.ts';
import { atomFeed, jsonFeed } from '../../../functions/summary/feeds.ts';
import { held } from '../notes/stage.ts';

const HOSTILE = 'A & B <script>alert("x")</script> ]]> \u0001 \uD800';
const page = {
  ...{ language: 'fr', title: HOSTILE, seriesTitle: `"${HOSTILE}"`, html: '<p>Ce &amp; cela</p>', participants: { organisations: [] } },
  ...{ takeaways: [{ theme: HOSTILE, points: [HOSTILE] }], publishedAt: '2024-02-23T08:00:00.000Z' },
};
const feed = {
  title: 'Summaries',
  url: 'https://x.example/feeds/summaries.atom',
  site: 'https://x.example',
  entries: [{ url: 'https://x.example/s/1?a=1&b=2', page }],
};

/** Whether every tag is closed in order, and nothing stands in text that would open one. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [tag, slash, name = '', rest = ''] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
    if (slash) {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) open.push(name);
    if (!/^<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>$/.test(tag)) return false;
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|#39);)/.test(xml);
}

describe('Atom', () => {
  test('holds hostile words as words, and what Atom wants of every feed and entry', () => {
    const xml = atomFeed(feed);
    expect(isWellFormed(xml)).toBe(true);
    for (const unsafe of ['<script', '\u0001', '\uD800']) expect(xml).not.toContain(unsafe);
    for (const part of ['<id>', '<title>', '<updated>2024-02-23T08:00:00.000Z</updated>', '<author><name>', 'rel="self"', 'rel="alternate"'])
      expect(xml).toContain(part);
    expect(xml).toContain('<entry xml:lang="fr">');
    expect(xml).toContain('&lt;p&gt;Ce &amp;amp; cela&lt;/p&gt;');
  });

  test('without any summary is a feed all the same', () => {
    const xml = atomFeed({ ...feed, entries: [] });
    expect(isWellFormed(xml)).toBe(true);
    expect(xml).toContain('<updated>1970');
  });
});

const jsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({ id: z.string(), url: z.url(), title: z.string(), content_html: z.string(), date_published: z.iso.datetime(), language: z.string() }),
  ),
});

test('JSON Feed has what version 1.1 wants, and HTML without script', () => {
  const { items } = jsonFeedSchema.parse(JSON.parse(jsonFeed(feed)));
  expect(items[0]?.content_html).toContain('<li>A &amp; B &lt;script&gt;');
});

describe('the feeds of the site', () => {
  async function site() {
    const on = await held({ people: 0 });
    const publish = async (id: string, text: unknown) => {
      await on.call('PUT', `/sessions/${id}/summary`, { text });
      await on.call('POST', `/sessions/${id}/summary/publish`, {});
    };
    return { ...on, publish };
  }

  test('list what lists show, newest first, in the language that is wished', async () => {
    const on = await site();
    const later = await on.schedule('2024-02-21T15:00', { title: 'Second', endsAt: '2024-02-21T17:00' });
    const unlisted = await on.schedule('2024-02-21T15:00', { title: 'Unlisted', visibility: 'unlisted', endsAt: '2024-02-21T17:00' });
    await on.publish(on.sessionId, { en: 'First **text** <script>', fr: 'Premier texte' });
    on.all.base.moveTo('2024-02-21T15:40:00.000Z');
    await on.publish(later, { en: 'Second text' });
    await on.publish(unlisted, { en: 'Hidden text' });
    const json = await on.raw('GET', '/feeds/summaries.json');
    expect(json.type).toContain('application/feed+json');
    const { items } = jsonFeedSchema.parse(JSON.parse(json.text));
    expect(items.map(({ title, language }) => [title, language])).toEqual([
      ['Second', 'en'],
      ['First', 'en'],
    ]);
    expect(items[1]?.content_html).toContain('<strong>text</strong> &lt;script&gt;');
    const atom = await on.raw('GET', '/feeds/summaries.atom?language=fr');
    expect(atom.type).toContain('application/atom+xml');
    expect(isWellFormed(atom.text)).toBe(true);
    expect(atom.text).toContain('xml:lang="fr"');
    expect(atom.text).toContain('Premier texte');
    expect(atom.text).not.toContain('Hidden');
  });

  test('a summary leaves them when its session becomes discreet', async () => {
    const on = await site();
    await on.publish(on.sessionId, { en: 'First text' });
    const { table } = on.all.base;
    const [item] = table.items().filter(({ type }) => type === 'session');
    if (!item) throw new Error('There is no session');
    await table.write([{ put: storedSession({ ...sessionItem.read(item), discreet: true }, undefined) }]);
    expect((await on.raw('GET', '/feeds/summaries.atom')).text).not.toContain('First');
    expect((await on.raw('GET', `/api/v1${on.at}/summary`)).status).toBe(404);
  });
});
