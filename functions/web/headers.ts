import type { Context, MiddlewareHandler } from 'hono';

/** Own assets only, no inline script or style, never in a frame: ASVS 5.0, chapter 3. */
const POLICY =
  "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** On every answer; nobody learns from a Referer header the address of a page, since many hold a token. */
const ALWAYS = {
  'Content-Security-Policy': POLICY,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
} as const;

/**
 * The HTML of a mail, which organisers look at in a frame of our own pages: it has its styles in it and may do nothing at all, no
 * script, no form, no link that leads out of the frame.
 */
export function asLetter(c: Context): void {
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
  );
  c.header('X-Frame-Options', 'SAMEORIGIN');
}

/** A page that shows one. */
export function showingLetter(c: Context): void {
  c.header('Content-Security-Policy', `${POLICY}; frame-src 'self'`);
}

/** A page that sends files to the store itself. @param store its scheme, host and port */
export function sendingFilesTo(c: Context, store: string): void {
  const policy = POLICY.replace("connect-src 'self'", `connect-src 'self' ${store}`).replace("form-action 'self'", `form-action 'self' ${store}`);
  c.header('Content-Security-Policy', policy);
}

/** Sets the security headers, but those that a page of mails has set; whatever does not say otherwise is never cached. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(ALWAYS)) if (!c.res.headers.has(name)) c.header(name, value);
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};
