import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { handlers } from '../../../infra/build.ts';
import type { Reroute } from '../../../infra/local/installation.ts';
import { type Call, callsOf, serviceOf, type Wire } from './aws-calls.ts';
import { bytesOf, passOn } from './pass-on.ts';

/** Which variable holds the address of a service, by the name that signatures call it. */
const VARIABLES: Readonly<Record<string, string>> = {
  dynamodb: 'AWS_ENDPOINT_URL_DYNAMODB',
  sqs: 'AWS_ENDPOINT_URL_SQS',
  s3: 'AWS_ENDPOINT_URL_S3',
  events: 'AWS_ENDPOINT_URL_EVENTBRIDGE',
  secretsmanager: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  ses: 'AWS_ENDPOINT_URL_SES',
};

/** Stands between each function and AWS, and keeps what each asked for. */
export type CallRecorder = {
  readonly reroute: Reroute;
  /** A line for each different call: function, action, resource and what conditions may ask; sorted, with ids as zeros. */
  lines(): readonly string[];
  /** How many requests each function made. */
  requests(): Readonly<Record<string, number>>;
  close(): Promise<void>;
};

/** What stands before the name of each function on one machine. */
const PREFIX = 'convoke-local-';

export async function startCallRecorder(): Promise<CallRecorder> {
  const names = (await handlers()).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const agent = new Agent({ keepAlive: true });
  const lines = new Set<string>();
  const requests: Record<string, number> = {};
  const doors = new Map<string, Awaited<ReturnType<typeof door>>>(
    await Promise.all(names.map(async (name) => [`${PREFIX}${name}`, await door(name)] as const)),
  );

  async function door(name: string) {
    const to: { addresses: Readonly<Record<string, string>> } = { addresses: {} };
    const server = createServer((incoming, response) => {
      requests[name] = (requests[name] ?? 0) + 1;
      void record(incoming, response, { to: to.addresses, agent, keep: (call) => lines.add(lineOf(name, call)) }).catch((error) => {
        lines.add(`${name} failed ${String(error)}`);
        response.destroy();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { server, to };
  }

  return {
    reroute: (environment, name) => {
      const found = doors.get(name);
      if (!found) throw new Error(`There is no recorder for ${name}`);
      found.to.addresses = environment;
      return through(environment, addressOf(found.server));
    },
    lines: () => [...lines].toSorted(),
    requests: () => requests,
    close: async () => {
      agent.destroy();
      await Promise.all([...doors.values()].map(({ server }) => closed(server)));
    },
  };
}

/** The same environment with one address for all services; that of SQS begins the addresses of queues, which the SDK goes by. */
function through(environment: Readonly<Record<string, string>>, door: string): Readonly<Record<string, string>> {
  const queues = environment['AWS_ENDPOINT_URL_SQS'] ?? '';
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, name.startsWith('AWS_ENDPOINT_URL') ? door : value.replace(queues, door)]),
  );
}

type Way = { readonly to: Readonly<Record<string, string>>; readonly agent: Agent; readonly keep: (call: Call) => void };

async function record(incoming: IncomingMessage, response: ServerResponse, { to, agent, keep }: Way): Promise<void> {
  const { method = 'GET', headers } = incoming;
  const body = await bytesOf(incoming);
  const target = new URL(to[VARIABLES[serviceOf({ headers })] ?? ''] ?? '');
  const wire: Wire = { method, headers, body, url: new URL(incoming.url ?? '/', target) };
  for (const call of callsOf(wire)) keep(call);
  const path = `${target.pathname.replace(/\/$/, '')}${incoming.url}`;
  const answer = await passOn(new URL(path, target), { method, headers, body, agent });
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

function lineOf(name: string, { action, resource, context }: Call): string {
  const facts = Object.entries(context).map(([key, value]) => `${key}=${value}`);
  return [name, action, resource, ...facts].join(' ').replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, '0'.repeat(26));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
