import type { Context, MiddlewareHandler } from 'hono';
import type { People } from '../kernel/links.ts';
import { networkOf } from '../kernel/network.ts';
import type { Clock, Randomness } from '../kernel/ports.ts';
import { sendProblem, type Variables } from './api.ts';
import { splitPath } from './language.ts';
import { sendProblemPage } from './pages/layout.tsx';
import type { Limits } from './ports.ts';
import { problem } from './problem.ts';

/** Under this name the runtime hands over the address that a request came from. What a client says under it is overwritten. */
const SOURCE_HEADER = 'x-source-address';

/** A quarter of an hour: long enough to tire a script, short enough for who is stopped by mistake. */
const WINDOW_MINUTES = 15;
/** The count of all is spread, so that it is nobody's bottleneck. */
const SHARDS = 8;

/**
 * What anybody may send without being known, by the path in the API or on the pages. `network`: from one network in a window, so
 * generous that a training room or an office behind one address is not stopped. `overall`: from everybody. Registrations have
 * no such bound: five hundred people may come in one minute, and the stage of the HTTP API bounds what they can cost. How many
 * mails one address gets is counted where they are sent.
 */
const RULES: readonly { readonly of: string; readonly path: RegExp; readonly network: number; readonly overall?: number }[] = [
  { of: 'sign-in', path: /^\/sign-in$/, network: 30, overall: 600 },
  { of: 'passkey', path: /^\/(?:sign-in\/passkey(?:\/challenge)?|passkeys(?:\/challenge)?|console\/(?:sign-in|passkeys))$/, network: 120 },
  { of: 'confirm', path: /^\/sign-in\/[^/]+$/, network: 60 },
  { of: 'links', path: /^\/my\/(?:links|data)$/, network: 30, overall: 1200 },
  { of: 'registration', path: /^\/(?:sessions\/[^/]+\/(?:registrations|register)|series\/[^/]+\/register)$/, network: 150 },
  { of: 'notes-request', path: /^\/sessions\/[^/]+\/(?:notes-requests|notes)$/, network: 30, overall: 1200 },
];

type Deps = {
  readonly limits: Limits;
  readonly people: People;
  readonly clock: Clock;
  readonly randomness: Randomness;
  /** Whether all requests came through the edge, as was seen to before. */
  readonly hasEdge: boolean;
};

/** Stops who sends too much, before anything is looked at: the answer says nothing about whom the request was for. */
export function limited({ limits, people, clock, randomness, hasEdge }: Deps): MiddlewareHandler<Variables> {
  return async (c, next) => {
    const rule = c.req.method === 'POST' ? RULES.find(({ path }) => path.test(plainPath(c.req.path))) : undefined;
    if (!rule) return next();
    const now = clock.now();
    const until = endOfWindow(now);
    const network = networkOf(sourceOf(c, hasEdge) ?? '');
    const shard = Math.floor(randomness.fraction() * SHARDS);
    const isFree =
      (network === undefined ||
        (await limits.take({ of: rule.of, who: people.networkIdOf(network, now.slice(0, 10)), most: rule.network, until }))) &&
      (rule.overall === undefined || (await limits.take({ of: rule.of, who: `all-${shard}`, most: rule.overall / SHARDS, until })));
    if (isFree) return next();
    c.header('Retry-After', String(Math.ceil((Date.parse(until) - Date.parse(now)) / 1000)));
    const details = problem('too-many', 'too-many-requests');
    return c.req.path.startsWith('/api/') ? sendProblem(c, details) : sendProblemPage(c, details);
  };
}

/** Behind the edge the last address is the edge's, and the one before it the one that the edge saw; what stands before that a client may invent. */
function sourceOf(c: Context<Variables>, hasEdge: boolean): string | undefined {
  return hasEdge ? c.req.header('x-forwarded-for')?.split(',').at(-2)?.trim() : c.req.header(SOURCE_HEADER);
}

/** The path without the API's prefix or the language in front. */
function plainPath(path: string): string {
  return path.startsWith('/api/v1/') ? path.slice('/api/v1'.length) : splitPath(path).path;
}

function endOfWindow(now: string): string {
  const length = WINDOW_MINUTES * 60_000;
  return new Date((Math.floor(Date.parse(now) / length) + 1) * length).toISOString();
}
