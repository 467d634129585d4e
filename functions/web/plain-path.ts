import type { MiddlewareHandler } from 'hono';

/**
 * Sends readers of `/fr/series/` to `/fr/series`: a page has one address, and whoever types a slash too many finds it. What begins with two slashes
 * is left alone, since a browser would take what follows them for another site.
 */
export const withoutTrailingSlash: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url);
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isReading || !/^\/[^/].*\/$/.test(pathname)) return next();
  return c.redirect(`${pathname.replace(/\/+$/, '')}${search}`, 308);
};
