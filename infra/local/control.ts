import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { LocalCloud } from './cloud.ts';
import { listen, readBody } from './http.ts';
import { messageOf } from './problem.ts';
import type { State } from './state.ts';

const request = z.union([z.strictObject({ moveTo: z.iso.datetime() }), z.strictObject({ settle: z.literal(true) })]);

/**
 * Lets a person move the clock of a running machine: `GET /clock` tells the time, `POST /clock` with
 * `{ "moveTo": "2026-12-01T09:00:00.000Z" }` lets it pass, `{ "settle": true }` waits until nothing moves any more. The move is kept, so that a restart does not go back in time.
 */
export async function startControl({ port, cloud, state }: { readonly port: number; readonly cloud: LocalCloud; readonly state: State }) {
  const server = await listen(port, 'the clock', async (incoming, response) => {
    // A web page of somebody else could post here without being able to read the answer.
    if (incoming.headers.origin !== undefined || incoming.url !== '/clock') return answer(response, 404, { message: 'There is /clock only' });
    if (incoming.method === 'GET') return answer(response, 200, { now: cloud.now() });
    try {
      const wish = await read(incoming);
      await ('moveTo' in wish ? cloud.moveTo(wish.moveTo) : cloud.settle());
      await state.installation.write({ ...(await state.installation.read()), clockOffset: Date.parse(cloud.now()) - Date.now() });
      answer(response, 200, { now: cloud.now() });
    } catch (error) {
      answer(response, 400, { message: messageOf(error), now: cloud.now() });
    }
  });
  return { url: `http://localhost:${server.port}/clock`, close: server.close };
}

async function read(incoming: IncomingMessage) {
  const parsed = request.safeParse(JSON.parse((await readBody(incoming, 1024))?.toString('utf8') || '{}'));
  if (!parsed.success) throw new Error('Send { "moveTo": "2026-12-01T09:00:00.000Z" }, an instant in UTC, or { "settle": true }');
  return parsed.data;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
