import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { LocalProblem } from './problem.ts';

/** A server of this machine, on the loopback address only. */
export type LocalServer = { readonly port: number; close(): Promise<void> };

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 takes any free one
 * @param what for the message when the port is taken
 * @throws LocalProblem when somebody else listens there
 */
export async function listen(
  port: number,
  what: string,
  handle: (request: IncomingMessage, response: Parameters<RequestListener>[1]) => Promise<void>,
) {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  // Requests of the SDK and of browsers arrive long after one another on one connection.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(problemOf(error, port, what)));
    server.listen(port, '127.0.0.1', done);
  });
  return { port: portOf(server), close: () => close(server) } satisfies LocalServer;
}

function problemOf(error: NodeJS.ErrnoException, port: number, what: string): Error {
  if (error.code === 'EADDRINUSE')
    return new LocalProblem(`Port ${port} is in use: ${what} cannot start there. Choose another one with --port, or end the program that uses it.`);
  if (error.code === 'EACCES') return new LocalProblem(`Port ${port} is not allowed for ${what}. Choose one above 1023 with --port.`);
  return error;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<unknown>((done) => server.close(done));
}

/** The whole body, or undefined when it is longer than the limit in bytes. The rest of a long one is read and dropped. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size <= limit) parts.push(bytes);
  }
  return size <= limit ? Buffer.concat(parts) : undefined;
}
