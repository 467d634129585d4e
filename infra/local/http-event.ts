/** A request as it arrived. */
export type HttpRequest = {
  readonly method: string;
  readonly rawPath: string;
  readonly rawQuery: string;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly protocol: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly requestId: string;
  readonly account: string;
  readonly domain: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>> | undefined;
};

/** Bodies of these types travel as text, all others as base64. */
const TEXT = /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[\w.+-]+\+(json|xml))\b)/i;

/** The event of an HTTP API in payload format 2.0. */
export function requestEvent(request: HttpRequest) {
  const { headers, cookies } = gathered(request.rawHeaders);
  const query = Object.fromEntries(joined([...new URLSearchParams(request.rawQuery)]));
  const isText = request.body.length === 0 || TEXT.test(headers['content-type'] ?? '');
  const parameters = Object.entries(request.pathParameters ?? {}).map(([name, value]) => [name, decoded(value)] as const);
  return {
    version: '2.0',
    routeKey: request.routeKey,
    rawPath: request.rawPath,
    rawQueryString: request.rawQuery,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(request.rawQuery !== '' && { queryStringParameters: query }),
    ...(parameters.length > 0 && { pathParameters: Object.fromEntries(parameters) }),
    requestContext: {
      accountId: request.account,
      apiId: 'local',
      domainName: request.domain,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: request.rawPath,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: request.requestId,
      routeKey: request.routeKey,
      stage: '$default',
      time: new Date(request.time).toUTCString(),
      timeEpoch: request.time,
    },
    ...(request.body.length > 0 && { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: !isText,
  };
}

/** Names in small letters; what came several times is joined with a comma; cookies stand apart. */
function gathered(raw: readonly string[]) {
  const pairs: [string, string][] = [];
  for (let n = 0; n + 1 < raw.length; n += 2) pairs.push([(raw[n] ?? '').toLowerCase(), raw[n + 1] ?? '']);
  const cookies = pairs.filter(([name]) => name === 'cookie').flatMap(([, value]) => value.split(/; */));
  const headers: Record<string, string> = Object.fromEntries(joined(pairs.filter(([name]) => name !== 'cookie')));
  return { headers, cookies };
}

function joined(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = all.get(name);
    all.set(name, before === undefined ? value : `${before},${value}`);
  }
  return all;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
