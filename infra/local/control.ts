import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { clockPage } from './clock-page.ts';
import type { LocalCloud } from './cloud.ts';
import { listen, readBody } from './http.ts';
import { messageOf } from './problem.ts';
import type { State } from './state.ts';

const request = z.union([z.strictObject({ moveTo: z.iso.datetime() }), z.strictObject({ settle: z.literal(true) })]);

type Parts = {
  readonly port: number;
  readonly cloud: Pick<LocalCloud, 'now' | 'moveTo' | 'settle'>;
  readonly state: Pick<State, 'installation'>;
};

/**
 * Lets a person move the clock of a running machine: `GET /clock` tells the time, to a browser on a page with buttons. `POST /clock` with
 * `{ "moveTo": "2026-12-01T09:00:00.000Z" }` lets it pass, `{ "settle": true }` waits until nothing moves any more. The move is kept, so that a
 * restart does not go back in time.
 */
export async function startControl({ port, cloud, state }: Parts) {
  const server = await listen(port, 'the clock', async (incoming, response) => {
    const say = incoming.headers.accept?.includes('text/html') ? asPage(response) : asJson(response);
    if (!isOwn(incoming) || incoming.url !== '/clock') return asJson(response)(404, { message: 'There is /clock only' });
    if (incoming.method === 'GET') return say(200, { now: cloud.now() });
    try {
      const wish = await read(incoming);
      await ('moveTo' in wish ? cloud.moveTo(wish.moveTo) : cloud.settle());
      await state.installation.write({ ...(await state.installation.read()), clockOffset: Date.parse(cloud.now()) - Date.now() });
      say(200, { now: cloud.now() });
    } catch (error) {
      say(400, { message: messageOf(error), now: cloud.now() });
    }
  });
  return { url: `http://localhost:${server.port}/clock`, close: server.close };
}

/** A page of somebody else could post here without being able to read the answer, or call itself by a name that leads to this machine. */
function isOwn({ headers: { origin, host = '' } }: IncomingMessage): boolean {
  return origin === undefined || (origin === `http://${host}` && /^(?:localhost|127\.0\.0\.1):\d+$/.test(host));
}

async function read(incoming: IncomingMessage) {
  const text = (await readBody(incoming, 1024))?.toString('utf8') || '{}';
  const isForm = incoming.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const parsed = request.safeParse(isForm ? formOf(text) : JSON.parse(text));
  if (!parsed.success) throw new Error('Send { "moveTo": "2026-12-01T09:00:00.000Z" }, an instant in UTC, or { "settle": true }');
  return parsed.data;
}

/** A browser sends minutes without a zone; they are meant in UTC. */
function formOf(text: string) {
  const moveTo = new URLSearchParams(text).get('moveTo') ?? '';
  return { moveTo: /T\d\d:\d\d$/.test(moveTo) ? `${moveTo}:00.000Z` : moveTo };
}

type Said = { readonly now?: string; readonly message?: string };

function asJson(response: ServerResponse) {
  return (status: number, body: Said) => void response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}

function asPage(response: ServerResponse) {
  return (status: number, { now = '', message }: Said) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(clockPage(now, message));
}
