import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { limitStore } from '../adapters/dynamodb/limit-store.ts';
import type { Ids } from '../kernel/ports.ts';
import { api, sendProblem, type Variables } from './api.ts';
import { entranceOf, type WebDeps } from './compose.ts';
import { compressed } from './compressed.ts';
import { throughEdge } from './edge.ts';
import { summaryFeeds } from './feeds.ts';
import { securityHeaders } from './headers.ts';
import { limited } from './limits.ts';
import { openapi } from './openapi.ts';
import { sendProblemPage } from './pages/layout.tsx';
import { pages } from './pages/pages.ts';
import { withoutTrailingSlash } from './plain-path.ts';
import type { Journal } from './ports.ts';
import { problem } from './problem.ts';

/**
 * Everything behind HTTP: the API below `/api/v1` and the pages.
 *
 * @param deps.edgeKeys of which a request must carry one, when there are any
 */
export function buildApp(deps: WebDeps & { readonly journal: Journal; readonly edgeKeys?: readonly string[] }): Hono<Variables> {
  const { operations, door } = entranceOf(deps);
  const all = Object.values(operations);
  let description: string | undefined;

  const app = new Hono<Variables>();
  app.use(correlated(deps.platform.ids));
  app.use(journalled(deps.journal));
  app.use(compressed);
  app.use(securityHeaders);
  app.use(throughEdge(deps.edgeKeys ?? [], deps.site));
  app.use(withoutTrailingSlash);
  app.use(limited({ ...deps.platform, people: deps.people, limits: limitStore(deps.platform), hasEdge: (deps.edgeKeys ?? []).length > 0 }));
  app.get('/api/v1/openapi.json', (c) => {
    // Made when it is first asked for: a cold start that takes a registration does not pay for it.
    description ??= JSON.stringify(openapi(all, deps.version));
    return c.body(description, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' });
  });
  app.route('/api/v1', api({ ...door, operations: all, site: deps.site }));
  summaryFeeds(app, deps);
  const { clock, randomness, wait } = deps.platform;
  pages(app, { operations, door, site: deps.site, clock, randomness, wait, uploadsTo: deps.files.origin });
  app.notFound((c) => {
    const details = problem('not-found', 'unknown-page');
    return isApi(c.req.path) ? sendProblem(c, details) : sendProblemPage(c, details);
  });
  app.onError((error, c) => {
    deps.journal.fault(error, { correlationId: c.get('correlationId'), operationId: c.get('operationId') });
    const details = problem('fault', { code: 'fault', facts: { number: c.get('correlationId') } });
    return isApi(c.req.path) ? sendProblem(c, details) : sendProblemPage(c, details);
  });
  return app;
}

const isApi = (path: string) => path.startsWith('/api/');

/** Names the request, for the log, the events it causes and the one who sent it. A name that came along is kept if it is plain. */
function correlated(ids: Ids) {
  return async (c: Parameters<typeof sendProblem>[0], next: () => Promise<void>) => {
    const given = c.req.header('X-Correlation-Id');
    const correlationId = given !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : ids.mint('req');
    c.set('correlationId', correlationId);
    c.set('operationId', 'page');
    await next();
    c.header('X-Correlation-Id', correlationId);
  };
}

/** Logs the pattern of the path, not the path: that may hold a token. */
function journalled(journal: Journal) {
  return async (c: Parameters<typeof sendProblem>[0], next: () => Promise<void>) => {
    await next();
    const facts = { correlationId: c.get('correlationId'), operationId: c.get('operationId') };
    journal.request({ ...facts, method: c.req.method, route: routePath(c, -1), status: c.res.status });
  };
}
