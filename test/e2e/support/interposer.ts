import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { bytesOf, passOn } from './pass-on.ts';

/** A request of the AWS SDK on its way. */
export type Passing = { readonly operation: string; readonly body: string };

/**
 * What becomes of a request: `pass` carries it out and answers, `lose-answer` carries it out and drops the connection before
 * the answer, an answer of one's own refuses it before anything happened.
 */
export type Verdict = 'pass' | 'lose-answer' | { readonly status: number; readonly body: unknown };

/** Stands between the functions and a service. */
export type Interposer = {
  /** Its own address, after which everything is passed on to the given one. */
  before(address: string | undefined): string;
  close(): Promise<void>;
};

/** @param judge decides what becomes of each request, and may count on the way */
export async function startInterposer(judge: (passing: Passing) => Verdict): Promise<Interposer> {
  const agent = new Agent({ keepAlive: true });
  let target = '';
  const server = createServer((incoming, response) => {
    void handle(incoming, response, { judge, agent, target }).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return {
    before: (address = '') => {
      target = address;
      return `http://127.0.0.1:${port}${new URL(address).pathname.replace(/\/$/, '')}`;
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type Way = { readonly judge: (passing: Passing) => Verdict; readonly agent: Agent; readonly target: string };

async function handle(incoming: IncomingMessage, response: ServerResponse, { judge, agent, target }: Way): Promise<void> {
  const body = await bytesOf(incoming);
  const operation =
    String(incoming.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? '';
  const verdict = judge({ operation, body: body.toString('utf8') });
  if (typeof verdict === 'object') {
    response.writeHead(verdict.status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(verdict.body));
    return;
  }
  const answer = await passOn(new URL(incoming.url ?? '/', target), { method: 'POST', headers: incoming.headers, body, agent });
  if (verdict === 'lose-answer') response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}

/** DynamoDB's answer to a transaction that met another one, which DynamoDB Local never gives. */
export function transactionConflict(body: string): Verdict {
  const { TransactItems } = z.object({ TransactItems: z.array(z.unknown()) }).parse(JSON.parse(body));
  const CancellationReasons = TransactItems.map((_, n) => (n === 0 ? { Code: 'TransactionConflict' } : { Code: 'None' }));
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  return {
    status: 400,
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      CancellationReasons,
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
