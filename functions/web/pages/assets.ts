import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import { localTime } from './local-time.ts';
import { styleSheet } from './styles.ts';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b4f4a"/><path d="M23 11.5a8.5 8.5 0 1 0 0 9" fill="none" stroke="#fbf8f2" stroke-width="3.5" stroke-linecap="round"/><circle cx="23.5" cy="16" r="2.25" fill="#e8a13c"/></svg>';

/** The path of an asset. It changes with the content, so that it may be cached for ever. */
export const named = (name: string, extension: string, content: string) =>
  `/assets/${name}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`;

export const STYLE_PATH = named('convoke', 'css', styleSheet);
export const LOCAL_TIME_PATH = named('local-time', 'js', localTime);
export const ICON_PATH = named('icon', 'svg', ICON);

/** What pages are drawn with. All of it is ours: nothing is loaded from elsewhere. */
export function assets(app: Hono<Variables>): void {
  const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  app.get(STYLE_PATH, (c) => c.body(styleSheet, 200, { ...kept, 'Content-Type': 'text/css; charset=utf-8' }));
  app.get(LOCAL_TIME_PATH, (c) => c.body(localTime, 200, { ...kept, 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get(ICON_PATH, (c) => c.body(ICON, 200, { ...kept, 'Content-Type': 'image/svg+xml' }));
  app.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /my/\nDisallow: /*/my/\nDisallow: /sign-in\nDisallow: /unsubscribe/\nDisallow: /console\nDisallow: /api/\n'),
  );
}
