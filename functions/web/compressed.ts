import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { COOKIE } from './credentials.ts';

const smaller = promisify(gzip);

/** Less fits into one packet as it is. */
const WORTH_IT = 1_400;

/**
 * Makes texts a third as long on slow lines, where the browser can read that.
 *
 * Not for somebody who is signed in: their pages hold the token of their forms beside what an address may have put there, and the length of
 * what is compressed would tell whoever watches the line about it, guess by guess (BREACH). Personal links are safe: only who has the whole
 * link can open its page.
 */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next();
  const isKnown = c.req.header('Authorization') !== undefined || getCookie(c, COOKIE, 'host') !== undefined;
  if (isKnown || c.req.method === 'HEAD' || !accepts(c.req.header('Accept-Encoding'))) return;
  if (!/^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b|image\/svg)/.test(c.res.headers.get('Content-Type') ?? '')) return;
  const { status, headers } = c.res;
  const body = Buffer.from(await c.res.arrayBuffer());
  const sent = new Headers(headers);
  sent.append('Vary', 'Accept-Encoding');
  if (body.length > WORTH_IT) sent.set('Content-Encoding', 'gzip');
  // Taken away first: Hono would merge the headers of both.
  c.res = undefined;
  c.res = new Response(body.length === 0 ? null : body.length > WORTH_IT ? new Uint8Array(await smaller(body)) : body, { status, headers: sent });
};

/** RFC 9110, section 12.5.3: named, and not with a weight of nothing. */
function accepts(header = ''): boolean {
  return header.split(',').some((part) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$)[\d.]+\s*)?$/i.test(part));
}
