import { describe, expect, test } from 'vitest';
import { httpFunction, requestOf, resultOf } from '../../../functions/runtime/http.ts';
import { observability } from '../../../functions/runtime/observability.ts';
import { httpEvent } from '../../support/http-event.ts';
import { lambdaContext } from '../../support/lambda.ts';

const event = (method: string, more: Record<string, unknown> = {}) =>
  httpEvent(method, {
    rawPath: '/api/v1/series/a%20b',
    rawQueryString: 'cursor=x%3Dy&limit=2',
    headers: { 'content-type': 'application/json', host: 'elsewhere.example' },
    ...more,
  });

describe('a request of the HTTP API', () => {
  test('keeps path and query as they were sent, and its cookies', () => {
    const request = requestOf(event('GET', { cookies: ['a=1', '__Host-convoke=x'] }));
    expect(request.url).toBe('https://api.example.org/api/v1/series/a%20b?cursor=x%3Dy&limit=2');
    expect(request.headers.get('Cookie')).toBe('a=1; __Host-convoke=x');
  });

  test.each([
    ['as text', { body: '{"name":"Ada é"}' }],
    ['in base 64', { body: Buffer.from('{"name":"Ada é"}').toString('base64'), isBase64Encoded: true }],
  ])('has its body %s', async (_, more) => {
    expect(await requestOf(event('POST', more)).text()).toBe('{"name":"Ada é"}');
  });

  test('may have letters of any script in its headers', () => {
    // A cookie that another site of the same domain set comes along with every request.
    const request = requestOf(event('GET', { headers: { 'user-agent': 'Приложение é' }, cookies: ['name=سلام', '__Host-convoke=x'] }));
    const sent = (name: string) => Buffer.from(request.headers.get(name) ?? '', 'latin1').toString('utf8');
    expect([sent('User-Agent'), sent('Cookie')]).toEqual(['Приложение é', 'name=سلام; __Host-convoke=x']);
  });

  test('has no query but the one that was sent', () => {
    const request = requestOf(event('GET', { rawPath: '/series/a?b#c', rawQueryString: '' }));
    expect(request.url).toBe('https://api.example.org/series/a%3Fb%23c');
  });

  test('GET has none, whatever came', async () => {
    expect(await requestOf(event('GET', { body: 'x' })).text()).toBe('');
  });
});

test.each(['TRACE', 'CONNECT', 'track'])('%s, which no request here can have, is refused and no fault', async (method) => {
  const door = httpFunction({ fetch: () => Response.json({}), observability: observability('web') });
  expect(await door(event(method), lambdaContext)).toMatchObject({ statusCode: 405 });
});

test('an answer keeps each cookie apart', async () => {
  const response = new Response('ok', { status: 201, headers: { 'Content-Type': 'text/plain' } });
  response.headers.append('Set-Cookie', 'a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  response.headers.append('Set-Cookie', 'b=2');
  expect(await resultOf(response)).toEqual({
    statusCode: 201,
    headers: { 'content-type': 'text/plain' },
    cookies: ['a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'b=2'],
    body: 'ok',
  });
});
