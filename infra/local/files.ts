import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { ACCOUNT, CREDENTIALS, REGION } from './account.ts';
import type { Bus } from './bus.ts';
import type { LocalClock } from './clock.ts';
import { type LocalServer, listen, readBody } from './http.ts';
import { putFile } from './large-files.ts';
import type { Scanner } from './scanner.ts';
import { type Refusal, refusalOfForm, refusalOfLink } from './signatures.ts';

type Behind = {
  /** Where `fauxqs` keeps the files. */
  readonly store: string;
  readonly clock: Pick<LocalClock, 'now'>;
  readonly bus: Pick<Bus, 'put'>;
  /** The buckets that report to EventBridge. */
  readonly reporting: readonly string[];
  readonly scanner: Scanner;
};

/** S3 on one machine. */
export type Files = LocalServer & {
  /** For `AWS_ENDPOINT_URL_S3`. */
  readonly endpoint: string;
  /** From now on requests are answered. */
  serve(behind: Behind): void;
};

/** The largest file and the form around it, with room for tests of a larger one. */
const MAX_REQUEST = 64 * 1024 * 1024;
/** Browsers ask before they send a form from another address, and may do so from any. */
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': '*' };
const TOO_LARGE: Refusal = { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size' };

/**
 * The check that `fauxqs` leaves out, in front of it: it serves expired and forged links, and takes any form. Calls of the
 * functions, which carry an Authorization header, go through as they are; everything else needs a link or a form that S3 itself
 * would take. What was stored is reported as S3 does.
 */
export async function startFiles(): Promise<Files> {
  let behind: Behind | undefined;
  const server = await listen(0, 'the store of files', async (incoming, response) => {
    while (!behind) await sleep(5);
    await answer(behind, incoming, response);
  });
  return {
    ...server,
    endpoint: `http://127.0.0.1:${server.port}`,
    serve: (given) => {
      behind = given;
    },
  };
}

async function answer(behind: Behind, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', headers } = incoming;
  const body = await readBody(incoming, MAX_REQUEST);
  const url = new URL(incoming.url ?? '/', behind.store);
  if (method === 'OPTIONS') return send(response, 204);
  if (!body) return sendRefusal(response, TOO_LARGE);
  if (headers.authorization === undefined && method === 'POST') return takeForm(behind, { url, type: headers['content-type'] ?? '', body }, response);
  const refusal = headers.authorization === undefined ? refusalOfLink({ method, url, headers }, behind.clock.now()) : undefined;
  if (refusal) return sendRefusal(response, refusal);
  if (await isOtherContent(behind, headers)) return send(response, 412);
  const status = await forward(behind, incoming, response, body);
  if (status < 300 && method === 'PUT') await report(behind, placeOf(url), body);
  response.end();
}

type Posted = { readonly url: URL; readonly type: string; readonly body: Buffer };

/** An upload by a form, whose policy says what may be in it. */
async function takeForm(behind: Behind, { url, type, body }: Posted, response: ServerResponse): Promise<void> {
  const form = await readForm(url, type, body);
  const file = form?.get('file');
  if (!form || !(file instanceof Blob)) return sendRefusal(response, { status: 400, code: 'InvalidArgument', message: 'Not one form with one file' });
  const given = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name.toLowerCase(), value] as const] : []));
  // The bucket is that of the address, whatever the form says.
  const { bucket } = placeOf(url);
  const fields: Readonly<Record<string, string>> = { ...Object.fromEntries(given), bucket };
  const refusal = refusalOfForm({ fields, size: file.size }, behind.clock.now());
  if (refusal) return sendRefusal(response, refusal);
  const key = fields['key'] ?? '';
  const client = new S3Client({ region: REGION, endpoint: behind.store, credentials: CREDENTIALS, forcePathStyle: true });
  const bytes = Buffer.from(await file.arrayBuffer());
  await putFile(client, { Bucket: bucket, Key: key, ContentType: fields['content-type'] }, bytes);
  client.destroy();
  await report(behind, { bucket, key }, bytes);
  const next = fields['success_action_redirect'];
  if (next === undefined) send(response, 204);
  else response.writeHead(303, { ...CORS, location: next }).end();
}

async function readForm(url: URL, type: string, body: Buffer) {
  try {
    return await new Request(url, { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(body) }).formData();
  } catch {
    return undefined;
  }
}

function placeOf({ pathname }: URL) {
  const [, bucket = '', ...key] = pathname.split('/');
  return { bucket, key: decodeURIComponent(key.join('/')) };
}

/** A copy on the condition that its source is still what it was, which `fauxqs` does not look at. */
async function isOtherContent({ store }: Behind, headers: IncomingHttpHeaders): Promise<boolean> {
  const [source, tag] = [headers['x-amz-copy-source'], headers['x-amz-copy-source-if-match']];
  if (typeof source !== 'string' || typeof tag !== 'string') return false;
  const found = await tagOf(`${store}/${source.replace(/^\//, '')}`);
  return found !== undefined && found !== tag;
}

/** The tag of what lies there, in quotes; undefined when nothing does. */
async function tagOf(address: string): Promise<string | undefined> {
  const { ok, headers } = await fetch(address, { method: 'HEAD' });
  return ok ? (headers.get('etag') ?? '') : undefined;
}

/** Sends the request on and the answer back, but for its end. */
function forward({ store }: Behind, incoming: IncomingMessage, response: ServerResponse, body: Buffer): Promise<number> {
  const { method, headers, url = '/' } = incoming;
  const { host, connection, ...rest } = headers;
  return new Promise((done, fail) => {
    const onward = request(new URL(url, store), { method, headers: rest }, (answered) => {
      const { statusCode = 502 } = answered;
      const { connection: own, 'transfer-encoding': encoding, ...kept } = answered.headers;
      response.writeHead(statusCode, { ...kept, ...(statusCode === 200 && wishedHeaders(new URL(url, store))), ...CORS });
      answered.on('data', (part: Buffer) => response.write(part));
      answered.on('end', () => done(statusCode));
      answered.on('error', fail);
    });
    onward.on('error', fail);
    onward.end(body);
  });
}

/** The headers that a signed link asks for, which `fauxqs` leaves out: `response-content-disposition` and its like. */
function wishedHeaders({ searchParams }: URL): Record<string, string> {
  const wished = [...searchParams].flatMap(([name, value]) => (name.startsWith('response-') ? [[name.slice('response-'.length), value]] : []));
  return Object.fromEntries(wished);
}

/** Tells before the caller hears of it: what was accepted is in the queues. */
async function report(
  { store, bus, reporting, scanner }: Behind,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  bytes: Buffer,
): Promise<void> {
  if (!reporting.includes(bucket)) return;
  bus.put({
    bus: 'default',
    source: 'aws.s3',
    detailType: 'Object Created',
    detail: { version: '0', bucket: { name: bucket }, object: { key, size: bytes.length }, requester: ACCOUNT, 'source-ip-address': '127.0.0.1' },
    resources: [`arn:aws:s3:::${bucket}`],
  });
  const scan = scanner(bucket, key);
  if (scan) scan({ bucket, key, tag: (await tagOf(`${store}/${bucket}/${key}`))?.replaceAll('"', '') ?? '', bytes });
}

function send(response: ServerResponse, status: number): void {
  response.writeHead(status, CORS).end();
}

function sendRefusal(response: ServerResponse, { status, code, message }: Refusal): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml', ...CORS }).end(body);
}
