import { expect, test } from 'vitest';
import { patternOf } from '../../../infra/local/http-api.ts';
import { type HttpRequest, requestEvent } from '../../../infra/local/http-event.ts';

const request: HttpRequest = {
  method: 'POST',
  rawPath: '/api/v1/a%20b',
  rawQuery: '',
  rawHeaders: [],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  protocol: 'HTTP/1.1',
  time: 0,
  requestId: 'req',
  account: '000000000000',
  domain: 'localhost:3000',
  routeKey: '$default',
  pathParameters: undefined,
};

test('joins headers and parameters that come several times, and keeps cookies apart', () => {
  const rawHeaders = ['X-A', '1', 'x-a', '2', 'Cookie', 's=1; t=2', 'Cookie', 'u=3'];
  const event = requestEvent({ ...request, rawHeaders, rawQuery: 'q=a&q=b%20c&r=' });
  expect(event).toMatchObject({
    headers: { 'x-a': '1,2' },
    cookies: ['s=1', 't=2', 'u=3'],
    rawQueryString: 'q=a&q=b%20c&r=',
    queryStringParameters: { q: 'a,b c', r: '' },
  });
  expect(event.headers).not.toHaveProperty('cookie');
});

test('leaves out what API Gateway leaves out', () => {
  const event = requestEvent(request);
  for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'body']) expect(event).not.toHaveProperty(name);
  expect(event).toMatchObject({ rawPath: '/api/v1/a%20b', isBase64Encoded: false, requestContext: { stage: '$default', http: { method: 'POST' } } });
});

test.each([
  ['application/json; charset=utf-8', 'é', false, 'é'],
  ['application/problem+json', '{}', false, '{}'],
  ['application/x-www-form-urlencoded', 'a=b', false, 'a=b'],
  ['text/plain', 'a', false, 'a'],
  ['application/octet-stream', 'a', true, 'YQ=='],
  ['image/png', 'a', true, 'YQ=='],
])('carries a body of %s', (type, text, isBase64Encoded, body) => {
  expect(requestEvent({ ...request, rawHeaders: ['content-type', type], body: Buffer.from(text) })).toMatchObject({ isBase64Encoded, body });
});

test.each([
  ['$default', 'GET', '/anything/at/all', {}],
  ['GET /a/{id}', 'GET', '/a/7', { id: '7' }],
  ['ANY /api/{proxy+}', 'GET', '/api/v1/x', { proxy: 'v1/x' }],
])('the route %s takes a path', (key, _, path, groups) => {
  expect({ ...patternOf(key).path.exec(path)?.groups }).toEqual(groups);
  expect(patternOf(key).path.test(path)).toBe(true);
});

test('a parameter takes one part of a path, and dots are dots', () => {
  expect(patternOf('GET /a/{id}').path.test('/a/7/b')).toBe(false);
  expect(patternOf('GET /calendar.ics').path.test('/calendarXics')).toBe(false);
});

test('the most specific route wins', () => {
  const keys = ['$default', 'ANY /{proxy+}', 'ANY /api/{proxy+}', 'GET /api/{id}', 'GET /api/health'];
  expect(keys.toSorted((a, b) => patternOf(b).weight - patternOf(a).weight)).toEqual(keys.toReversed());
});
