import type { IncomingMessage, ServerResponse } from 'node:http';
import { listen, readBody } from '../http.ts';
import { type PagesOptions, pagesApp } from './app.ts';

const MAX_BODY = 64 * 1024;

/**
 * Serves the pages of one machine.
 *
 * @param port 0 takes any free one
 * @throws LocalProblem when somebody else listens there
 */
export async function startPages({ port, ...options }: PagesOptions & { readonly port: number }) {
  const app = pagesApp(options);
  const server = await listen(port, 'the start page', async (incoming, response) => write(await app.fetch(await requestOf(incoming)), response));
  return { url: `http://localhost:${server.port}`, close: server.close };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { headers, method = 'GET', url = '/' } = incoming;
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(incoming, MAX_BODY);
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: Object.fromEntries(given),
    ...(body && { body: body.toString('utf8') }),
  });
}

async function write(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
}
