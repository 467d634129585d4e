import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import { consolePages } from './console.tsx';
import { followUpPages } from './follow-up.tsx';
import type { Site } from './frame.ts';
import { linkPages } from './links.tsx';
import { myRegistrationPages } from './my-registration.tsx';
import { publicPages } from './public.tsx';
import { sessionPages } from './session.tsx';
import { signInPages } from './sign-in.tsx';
import { STYLE_PATH, styleSheet } from './styles.ts';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5394"/><path d="M23 12a8 8 0 1 0 0 8" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>';

/** All pages and what they are drawn with. */
export function pages(app: Hono<Variables>, site: Site): void {
  const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  app.get(STYLE_PATH, (c) => c.body(styleSheet, 200, { ...kept, 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/assets/icon.svg', (c) => c.body(ICON, 200, { 'Cache-Control': 'public, max-age=86400', 'Content-Type': 'image/svg+xml' }));
  app.get('/robots.txt', (c) =>
    c.text('User-agent: *\nDisallow: /my/\nDisallow: /sign-in\nDisallow: /unsubscribe/\nDisallow: /console\nDisallow: /api/\n'),
  );
  publicPages(app, site);
  sessionPages(app, site);
  signInPages(app, site);
  myRegistrationPages(app, site);
  followUpPages(app, site);
  linkPages(app, site);
  consolePages(app, site);
}
