import { type Agent, type IncomingHttpHeaders, request } from 'node:http';

type Sent = { readonly method: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer; readonly agent: Agent };

/** Sends a request on as it came. */
export function passOn(url: URL, { body, ...options }: Sent) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((done, failed) => {
    const outgoing = request(url, options, (answer) => {
      bytesOf(answer).then((bytes) => done({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }), failed);
    });
    outgoing.on('error', failed).end(body);
  });
}

/** All bytes of a body. */
export async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
