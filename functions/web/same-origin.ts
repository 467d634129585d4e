import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context as HttpContext } from 'hono';

/** The hidden field of forms for those who are signed in. */
export const FORM_TOKEN = 'formToken';

/** What the field holds: it can be computed from the cookie only, which no other site can read. */
export function formToken(accessToken: string): string {
  return createHash('sha256').update(`convoke/form\n${accessToken}`).digest('base64url');
}

export function isFormToken(given: unknown, accessToken: string): boolean {
  const right = Buffer.from(formToken(accessToken));
  const written = Buffer.from(typeof given === 'string' ? given : '');
  return written.length === right.length && timingSafeEqual(written, right);
}

/**
 * Whether our own pages sent the request. Browsers say so in Sec-Fetch-Site; older ones in Origin, which is `null` for forms
 * under our Referrer-Policy. `unknown` comes from those and from programs: then only a form token proves it.
 *
 * @param site the configured address of the site; the Host header is not asked, since a proxy may change it
 */
export function originOf(c: HttpContext, site: string): 'own' | 'other' | 'unknown' {
  const fetchSite = c.req.header('Sec-Fetch-Site');
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none' ? 'own' : 'other';
  const origin = c.req.header('Origin');
  if (origin === undefined || origin === 'null') return 'unknown';
  return origin === new URL(site).origin ? 'own' : 'other';
}
