import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { counting, type Observability } from './observability.ts';
import { faultOf } from './sqs-consumer.ts';

/** See `functions/web/limits.ts`: who sent it, for counting; a client's own header of that name is overwritten. */
const SOURCE_HEADER = 'x-source-address';

type Facts = Readonly<Record<string, string | number>>;

/** Where the HTTP door reports: one line a request, one more of each refusal, without path, query, address or body. */
export function journal({ logger }: Observability) {
  return {
    request: (facts: Facts) => logger.info('Answered', { ...facts }),
    refusal: (facts: Facts) => logger.warn('Refused', { ...facts }),
    fault: (error: unknown, facts: Facts) => logger.error('Failed', { ...facts, fault: faultOf(error) }),
  };
}

/** A function behind an HTTP API (payload format 2.0) that answers with what the application answers. */
export function httpFunction({
  fetch,
  observability,
}: {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly observability: Observability;
}) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(injectLambdaContext(observability.logger))
    .use(counting(observability))
    .handler(async (event: APIGatewayProxyEventV2) =>
      NEVER_SERVED.test(event.requestContext.http.method) ? { statusCode: 405 } : resultOf(await fetch(requestOf(event))),
    );
}

/** Methods that a request of the Fetch standard cannot have: https://fetch.spec.whatwg.org/#forbidden-method */
const NEVER_SERVED = /^(?:CONNECT|TRACE|TRACK)$/i;

/** The request as the web knows it. Cookies travel apart in payload format 2.0. */
export function requestOf(event: APIGatewayProxyEventV2): Request {
  const { method } = event.requestContext.http;
  const headers = new Headers(event.cookies?.length ? { Cookie: asSent(event.cookies.join('; ')) } : {});
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.append(name, asSent(value));
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  headers.set(SOURCE_HEADER, event.requestContext.http.sourceIp);
  // The API hands over a path in which some escapes are resolved.
  const url = `https://${event.requestContext.domainName}${event.rawPath.replace(/[?#]/g, encodeURIComponent)}${query}`;
  const hasBody = event.body !== undefined && method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody && { body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') }) });
}

/** A header holds bytes: one letter for each, whatever script they were read as. Anything beyond would throw before the application is asked. */
function asSent(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}

/** Text travels as it is, anything else, and text that is compressed, as base64. */
export async function resultOf(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const isPlain = !response.headers.has('Content-Encoding');
  const isText =
    isPlain && /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b|image\/svg)/.test(response.headers.get('Content-Type') ?? 'text/plain');
  const body = Buffer.from(await response.arrayBuffer());
  const sent = isText ? { body: body.toString('utf8') } : { body: body.toString('base64'), isBase64Encoded: true };
  return { statusCode: response.status, headers, ...(cookies.length > 0 && { cookies }), ...sent };
}
