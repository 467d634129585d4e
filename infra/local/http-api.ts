import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import type { LocalClock } from './clock.ts';
import type { LocalFunction } from './functions.ts';
import { readBody } from './http.ts';
import { type HttpRequest, requestEvent } from './http-event.ts';
import type { Log } from './log.ts';
import { LocalProblem, messageOf } from './problem.ts';
import type { Resource, Template } from './template.ts';
import { withWayBack } from './way-back.ts';

/** The largest body that API Gateway takes: 10 MB. */
const MAX_BODY = 10 * 1024 * 1024;

const MEANINGLESS_FOR_AN_API = ['Description', 'DisableExecuteApiEndpoint', 'Tags', 'DisableSchemaValidation', 'IpAddressType'];
const api = { counts: { Name: z.string(), ProtocolType: z.literal('HTTP') }, ignored: MEANINGLESS_FOR_AN_API };
const integration = {
  counts: {
    ApiId: z.string(),
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0'),
  },
  ignored: ['IntegrationMethod', 'Description', 'TimeoutInMillis'],
};
const route = {
  counts: { ApiId: z.string(), RouteKey: z.string(), Target: z.string(), AuthorizationType: z.literal('NONE').optional() },
  ignored: ['OperationName'],
};

type Route = { readonly key: string; readonly method: string; readonly path: RegExp; readonly weight: number; readonly target: LocalFunction };

const answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Gives the HTTP API of the template its address on this machine. */
export function identifyApis(template: Template, address: string): void {
  const apis = template.of('AWS::ApiGatewayV2::Api');
  if (apis.length > 1) throw new LocalProblem('The template has several HTTP APIs; one machine serves one');
  for (const resource of apis) {
    template.read(resource, api);
    template.identify(resource, { ref: resource.id, attributes: { ApiEndpoint: address, ApiId: resource.id } });
  }
}

/** Gives the integrations their names, which routes refer to. */
export function identifyIntegrations(template: Template): void {
  for (const resource of template.of('AWS::ApiGatewayV2::Integration')) template.identify(resource, { ref: resource.id });
}

type ApiOptions = {
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly clock: LocalClock;
  readonly log: Log;
  /** Where the pages of this machine are, to which those of the site lead back; without it they do not. */
  readonly machine?: string | undefined;
};

/** Answers requests as the HTTP API would (payload format 2.0). */
export function httpApi(
  template: Template,
  { functions, clock, log, machine }: ApiOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const routes = template
    .of('AWS::ApiGatewayV2::Route')
    .map((resource) => routeOf(template, resource, functions))
    .toSorted((a, b) => b.weight - a.weight);
  return async (request, response) => {
    const body = await readBody(request, MAX_BODY);
    if (!body) return refuse(response, 413, 'Request Entity Too Large');
    const url = new URL(request.url ?? '/', 'http://local');
    const found = routes.find(({ method, path }) => (method === 'ANY' || method === request.method) && path.test(url.pathname));
    if (!found) return refuse(response, 404, 'Not Found');
    try {
      const event = requestEvent({
        ...described(request, url, body, clock),
        routeKey: found.key,
        pathParameters: found.path.exec(url.pathname)?.groups,
      });
      send(response, await found.target.invoke(event), machine);
    } catch (error) {
      log.note(`${request.method} ${url.pathname} failed: ${messageOf(error)}`);
      if (messageOf(error).includes('timed out')) refuse(response, 503, 'Service Unavailable');
      else refuse(response, 500, 'Internal Server Error');
    }
  };
}

function described(request: IncomingMessage, url: URL, body: Buffer, clock: LocalClock): Omit<HttpRequest, 'routeKey' | 'pathParameters'> {
  return {
    method: request.method ?? 'GET',
    // As it came: the path of the event is not decoded.
    rawPath: url.pathname,
    rawQuery: url.search.slice(1),
    rawHeaders: request.rawHeaders,
    body,
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    protocol: `HTTP/${request.httpVersion}`,
    time: clock.now(),
    requestId: randomUUID(),
    account: ACCOUNT,
    domain: request.headers.host ?? `local.execute-api.${REGION}.amazonaws.com`,
  };
}

function routeOf(template: Template, resource: Resource, functions: ReadonlyMap<string, LocalFunction>): Route {
  const { RouteKey, Target } = template.read(resource, route);
  const name = Target.replace('integrations/', '');
  const found = template.of('AWS::ApiGatewayV2::Integration').find(({ id }) => id === name);
  if (!found) throw new LocalProblem(`The route ${RouteKey} leads to ${Target}, which is no integration of the template`);
  const uri = template.read(found, integration).IntegrationUri;
  const target = functions.get(uri.slice(uri.lastIndexOf(':') + 1));
  if (!target) throw new LocalProblem(`The route ${RouteKey} leads to ${uri}, which is no function of the template`);
  return { key: RouteKey, target, ...patternOf(RouteKey) };
}

/** The most specific route wins: a full path before one with parameters, that before a greedy one, `$default` last. */
export function patternOf(routeKey: string): Pick<Route, 'method' | 'path' | 'weight'> {
  if (routeKey === '$default') return { method: 'ANY', path: /^/, weight: -1 };
  const [method = 'ANY', template = '/'] = routeKey.split(' ');
  const parts = template.split(/(\{[^}]+\})/);
  const source = parts.map((part) => {
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    if (!name) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    return `(?<${name[1]}>${name[2] ? '.+' : '[^/]+'})`;
  });
  const literal = template.replace(/\{[^}]+\}/g, '').length;
  const kind = template.includes('+}') ? 0 : 10_000;
  return { method, path: new RegExp(`^${source.join('')}$`), weight: kind + literal * 2 + (method === 'ANY' ? 0 : 1) };
}

function send(response: ServerResponse, given: unknown, machine: string | undefined): void {
  const parsed = answer.safeParse(given);
  if (!parsed.success) {
    // Whatever has no status is the body of a 200, as API Gateway infers it.
    response.writeHead(200, { 'content-type': 'application/json' }).end(typeof given === 'string' ? given : JSON.stringify(given));
    return;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const answered = { headers: Object.fromEntries(named), body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8') };
  const sent = machine === undefined ? answered : withWayBack(answered, machine);
  for (const [name, value] of Object.entries(sent.headers)) response.setHeader(name, value);
  if (cookies && cookies.length > 0) response.setHeader('set-cookie', cookies);
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(statusCode).end(sent.body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}
