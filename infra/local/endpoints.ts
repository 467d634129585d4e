import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus } from './bus.ts';
import { type LocalServer, listen, readBody } from './http.ts';
import { messageOf } from './problem.ts';
import { MissingSecretError, type Secrets } from './secrets.ts';
import type { Ses } from './ses.ts';

type Services = { readonly bus: Bus; readonly secrets: Secrets; readonly ses: Ses };

/** The services that are ours, on one port: each has a path, which the SDK puts before its own. */
export type Endpoints = LocalServer & {
  /** What the functions find in `AWS_ENDPOINT_URL_*`. A service that nobody plays leads to an answer that says so, never to AWS. */
  readonly environment: Readonly<Record<string, string>>;
  /** From now on requests are answered. */
  serve(services: Services): void;
};

const MAX_REQUEST = 16 * 1024 * 1024;

/** Listens at once, so that the functions' environment can name the port, and answers when the services are there. */
export async function startEndpoints(): Promise<Endpoints> {
  let services: Services | undefined;
  const server = await listen(0, 'the services of one machine', async (request, response) => {
    while (!services) await sleep(5);
    await answer(services, request, response);
  });
  const at = (path: string) => `http://127.0.0.1:${server.port}/${path}`;
  return {
    ...server,
    environment: {
      AWS_ENDPOINT_URL: at('not-on-this-machine'),
      AWS_ENDPOINT_URL_EVENTBRIDGE: at('eventbridge'),
      AWS_ENDPOINT_URL_SECRETS_MANAGER: at('secrets'),
      AWS_ENDPOINT_URL_SES: at('ses'),
    },
    serve: (given) => {
      services = given;
    },
  };
}

async function answer(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, service = ''] = (request.url ?? '').split('/');
  const body = (await readBody(request, MAX_REQUEST))?.toString('utf8') ?? '';
  const operation =
    String(request.headers['x-amz-target'] ?? request.method)
      .split('.')
      .at(-1) ?? '';
  try {
    if (service === 'ses') return await answerSes(services.ses, body, response);
    const answered = played(services, `${service} ${operation}`, body);
    if (answered) return json(response, 200, answered);
    json(response, 501, { __type: 'NotImplemented', message: `${service}: ${operation} is not played on one machine (infra/local)` });
  } catch (error) {
    json(response, 400, {
      __type: error instanceof MissingSecretError ? 'ResourceNotFoundException' : 'ValidationException',
      message: messageOf(error),
    });
  }
}

function played({ bus, secrets }: Services, operation: string, body: string): unknown {
  if (operation === 'eventbridge PutEvents') return bus.handle(JSON.parse(body));
  return operation === 'secrets GetSecretValue' ? secrets.handle(JSON.parse(body)) : undefined;
}

async function answerSes(ses: Ses, body: string, response: ServerResponse): Promise<void> {
  const answered = await ses.handle(new URLSearchParams(body));
  if (answered === 'break') response.destroy();
  else if (answered !== 'never') response.writeHead(answered.status, { 'content-type': 'text/xml' }).end(answered.body);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}
