import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { LocalCloud } from '../cloud.ts';
import { signInLink } from '../first-steps.ts';
import { messageOf } from '../problem.ts';
import { type ClockMove, clockMove } from './clock-move.ts';
import { clockPage } from './clock-page.ts';
import { type Coming, comingSessions } from './coming.ts';
import { envelopeOf } from './letters.ts';
import { mailRoutes } from './mail-routes.ts';
import { script } from './script.ts';
import { startPage } from './start-page.ts';
import { styleSheet } from './style.ts';

export type PagesOptions = {
  readonly cloud: Pick<LocalCloud, 'url' | 'now' | 'moveTo' | 'settle' | 'mails'>;
  /** Whom the start page signs in. */
  readonly admin: string;
  readonly smtp?: { readonly host: string; readonly port: number } | undefined;
  /** Whether examples are being loaded. */
  readonly loading?: () => boolean;
  /** The sessions that lie ahead; those of the site unless said otherwise. */
  readonly coming?: () => Promise<readonly Coming[]>;
  /** Hears that the clock was moved, so that a restart does not go back in time. */
  readonly moved?: () => Promise<void>;
};

/** Both pages look at the same list, so that the site is asked once. */
type Sessions = { readonly coming: () => Promise<readonly Coming[]> };

const wish = z.union([z.strictObject({ moveTo: z.iso.datetime() }), z.strictObject({ settle: z.literal(true) })]);
const ODD_WISH = 'Send { "moveTo": "2026-12-01T09:00:00Z" }, an instant in UTC, or { "settle": true }';
/** A browser is not kept waiting for longer: it is shown the progress. */
const SHOWN_AFTER_MS = 400;

/** The pages of one machine: what to do first, the mails, the clock. */
export function pagesApp(options: PagesOptions): Hono {
  const app = new Hono();
  const move = clockMove(options.cloud, options.moved ?? (async () => undefined));
  app.use(async (c, next) => {
    if (!isOwn(c)) return c.text('Nobody else may look at this machine, or move its clock.', 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
    return undefined;
  });
  app.get('/style.css', (c) => c.body(styleSheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.get('/script.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));
  const known = { ...options, coming: options.coming ?? comingSessions(options.cloud.url) };
  startRoutes(app, known, move);
  clockRoutes(app, known, move);
  mailRoutes(app, options.cloud);
  return app;
}

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; frame-src 'self'; form-action 'self' http://localhost:*; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** A page of somebody else could post here without being able to read the answer, or call itself by a name that leads to this machine. */
function isOwn(c: Context): boolean {
  const { host, origin } = new URL(c.req.url);
  const from = c.req.header('origin');
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) && (from === undefined || from === origin);
}

function startRoutes(app: Hono, options: PagesOptions & Sessions, move: ClockMove): void {
  const { cloud, admin, smtp, loading = () => false, coming } = options;
  const page = async (failed?: string) => {
    const newest = cloud.mails().at(-1);
    return startPage({
      ...{ now: cloud.now(), site: cloud.url, admin, smtp, failed, loading: loading(), moving: move.now(), coming: await coming() },
      ...{ mails: cloud.mails().length, newest: newest && envelopeOf(newest) },
    });
  };
  app.get('/', async (c) => c.html(await page()));
  app.post('/sign-in', async (c) => {
    try {
      return c.redirect(await signInLink(cloud, admin), 303);
    } catch (error) {
      return c.html(await page(`${messageOf(error)}. Ask for a link at ${cloud.url}/sign-in, and look into the mails.`), 502);
    }
  });
}

function clockRoutes(app: Hono, { cloud, coming }: PagesOptions & Sessions, move: ClockMove): void {
  app.get('/clock', async (c) => (wantsPage(c) ? c.html(clockPage(cloud.now(), move, await coming())) : c.json({ now: cloud.now() })));
  app.post('/clock', async (c) => {
    if (c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')) {
      const form = new URLSearchParams(await c.req.text());
      await Promise.race([move.begin(destination(form, cloud.now())), sleep(SHOWN_AFTER_MS)]);
      return c.redirect('/clock', 303);
    }
    const given = wish.safeParse(await c.req.json().catch(() => undefined));
    if (!given.success) return c.json({ message: ODD_WISH }, 400);
    try {
      await ('moveTo' in given.data ? move.to(given.data.moveTo) : cloud.settle());
      return c.json({ now: cloud.now() });
    } catch (error) {
      return c.json({ message: messageOf(error), now: cloud.now() }, 400);
    }
  });
}

/** A button says how many minutes ahead; the field has minutes without a zone, which are meant in UTC. */
function destination(form: URLSearchParams, now: string): string {
  const [ahead, moveTo] = [form.get('ahead'), form.get('moveTo') ?? ''];
  return ahead === null ? `${moveTo}:00.000Z` : new Date(Date.parse(now) + (Number(ahead) || 0) * 60_000).toISOString();
}

const wantsPage = (c: Context) => c.req.header('accept')?.includes('text/html') === true;
