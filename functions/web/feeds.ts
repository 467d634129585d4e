import type { Context, Hono } from 'hono';
import { summarySessions, summaryStore } from '../adapters/dynamodb/summary-store.ts';
import { sitePaths } from '../kernel/links.ts';
import { atomFeed, type Feed, jsonFeed } from '../summary/feeds.ts';
import { latestSummaries } from '../summary/use-cases/read-summaries.ts';
import { pageView } from '../summary/views.ts';
import type { Variables } from './api.ts';
import type { WebDeps } from './compose.ts';

const FORMS = {
  '/feeds/summaries.atom': { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  '/feeds/summaries.json': { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

/** Feeds of published summaries. `?language=fr` asks for texts in French where there are any. */
export function summaryFeeds(app: Hono<Variables>, { platform, site }: Pick<WebDeps, 'platform' | 'site'>): void {
  const latest = latestSummaries({ summaries: summaryStore(platform), sessions: summarySessions(platform), clock: platform.clock });
  const paths = sitePaths(site);

  async function feedAt(path: string, c: Context<Variables>): Promise<Feed> {
    // The writer of Markdown is loaded when a feed is asked for: registrations need not wait for it.
    const { markdownToHtml } = await import('../adapters/markdown.ts');
    const wish = c.req.query('language') ?? 'en';
    const entries = (await latest()).map((one) => ({ url: paths.summary(one.sessionId), page: pageView(one, wish, markdownToHtml) }));
    return { title: `Summaries: ${new URL(site).hostname}`, url: `${site}${path}`, site, entries };
  }

  for (const [path, { write, type }] of Object.entries(FORMS))
    app.get(path, async (c) => c.body(write(await feedAt(path, c)), 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=300' }));
}
