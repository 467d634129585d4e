import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { sendProblem, type Variables } from './api.ts';
import { EDGE_HEADER } from './env.ts';
import { problem } from './problem.ts';

/**
 * Refuses what did not come through the edge: who asks the API at its own address would pass by the rules there.
 *
 * @param keys of which one must come along; without any there is no edge, and everything passes
 * @param site where to ask instead
 */
export function throughEdge(keys: readonly string[], site: string): MiddlewareHandler<Variables> {
  const digests = keys.map(digest);
  return async (c, next) => {
    const given = digest(c.req.header(EDGE_HEADER) ?? '');
    if (keys.length > 0 && !digests.some((one) => timingSafeEqual(one, given)))
      return sendProblem(c, problem('forbidden', { code: 'ask-at', facts: { site } }));
    return next();
  };
}

/** Of one length, so that the comparison tells nothing by its time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
