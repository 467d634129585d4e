/** A request as the HTTP API hands it to a function, payload format 2.0. */
export const httpEvent = (method: string, more: Record<string, unknown> = {}) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/',
  rawQueryString: '',
  headers: {},
  requestContext: {
    accountId: '1',
    apiId: 'api',
    domainName: 'api.example.org',
    domainPrefix: 'api',
    http: { method, path: '/', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'r',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  },
  isBase64Encoded: false,
  ...more,
});
