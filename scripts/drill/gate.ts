import { request } from 'node:http';
import { listen, readBody } from '../../infra/local/http.ts';

/** Stands between the functions and one service, and can be shut: then the service answers nobody. */
export type Gate = {
  /** The address that functions are to call in the place of the service's own. */
  before(address: string | undefined): string;
  /** From now on requests get that answer; without it, that of a service which is out of order. */
  shut(answer?: Refusal): void;
  open(): void;
  /** How many requests came while it was shut. */
  readonly refused: () => number;
  close(): Promise<void>;
};

type Refusal = { readonly status: number; readonly body: string };
const OUT_OF_ORDER: Refusal = { status: 503, body: '' };
const LARGEST = 16 * 1024 * 1024;

export async function startGate(): Promise<Gate> {
  let [target, refused] = ['', 0];
  let refusal: Refusal | undefined;
  const server = await listen(0, 'the gate of a drill', async (incoming, response) => {
    const body = (await readBody(incoming, LARGEST)) ?? Buffer.alloc(0);
    if (refusal) {
      refused += 1;
      response.writeHead(refusal.status, { 'content-type': 'text/xml' }).end(refusal.body);
      return;
    }
    await new Promise<void>((done, failed) => {
      const passed = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers: incoming.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        answer.on('end', done);
      });
      passed.on('error', failed);
      passed.end(body);
    });
  });
  return {
    before: (address = '') => {
      target = address;
      return `http://127.0.0.1:${server.port}${new URL(address).pathname.replace(/\/$/, '')}`;
    },
    shut: (answer = OUT_OF_ORDER) => {
      refusal = answer;
    },
    open: () => {
      refusal = undefined;
    },
    refused: () => refused,
    close: server.close,
  };
}
