import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoDb, startDynamoDb } from './dynamodb.ts';
import { type Endpoints, startEndpoints } from './endpoints.ts';
import { type Files, startFiles } from './files.ts';
import { listen } from './http.ts';
import type { Log } from './log.ts';
import { type MailStore, mailStore } from './mail-store.ts';
import { type Queues, startQueues } from './queues.ts';
import { type Forwarding, forwardTo, type SmtpServer } from './smtp.ts';
import type { State } from './state.ts';

export type ServerOptions = {
  /** Where the site is: 0, the default, takes any free port. */
  readonly port?: number;
  /** Gets all mails as well. Without it they are only kept. */
  readonly smtp?: SmtpServer | undefined;
};

/** Everything that listens on this machine. */
export type Servers = {
  readonly dynamodb: DynamoDb;
  readonly queues: Queues;
  readonly endpoints: Endpoints;
  readonly files: Files;
  readonly mails: MailStore;
  readonly smtp: Forwarding | undefined;
  readonly siteAddress: string;
  /** How many requests of the site are under way. */
  requests(): number;
  /** From now on requests of the site are answered; those that came before have waited. */
  serveSite(handle: Handle): void;
};

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Starts the servers, all at once. The site's port is taken first: when somebody else has it, nothing else starts.
 *
 * @param context.undo gets what must be stopped, in the right order
 * @throws LocalProblem
 */
export async function startServers(
  { port = 0, smtp: address }: ServerOptions,
  { state, log, undo }: { readonly state: State; readonly log: Log; readonly undo: AsyncDisposableStack },
): Promise<Servers> {
  const site = await startSite(port);
  const started = async <T>(server: Promise<T>, stop: (one: T) => Promise<void>) => undo.adopt(await server, stop);
  const mails = await mailStore(state.path('mails'));
  const smtp = address && undo.adopt(forwardTo(address, log), (one) => one.stop());
  const starting = [
    started(startDynamoDb({ folder: state.path('dynamodb') }), (one) => one.stop()),
    started(startQueues({ folder: state.path('queues') }), (one) => one.stop()),
    started(startEndpoints(), (one) => one.close()),
    started(startFiles(), (one) => one.close()),
  ] as const;
  // Each of them is waited for, so that one which fails does not leave another behind.
  await Promise.allSettled(starting);
  undo.defer(() => site.close());
  const [dynamodb, queues, endpoints, files] = await Promise.all(starting);
  return {
    dynamodb,
    queues,
    endpoints,
    files,
    smtp,
    mails,
    siteAddress: `http://localhost:${site.port}`,
    requests: site.requests,
    serveSite: site.serve,
  };
}

async function startSite(port: number) {
  let handle: Handle | undefined;
  let requests = 0;
  const server = await listen(port, 'the site', async (request, response) => {
    requests += 1;
    try {
      while (!handle) await sleep(5);
      await handle(request, response);
    } finally {
      requests -= 1;
    }
  });
  return {
    ...server,
    requests: () => requests,
    serve: (given: Handle) => {
      handle = given;
    },
  };
}
