import { describe, expect, test } from 'vitest';
import { ADMIN, door } from './client.ts';
import { aSeries } from './world.ts';

describe('every answer', () => {
  test.each(['/', '/api/v1/health', '/api/v1/nowhere', '/nowhere', '/sign-in', '/api/v1/openapi.json', '/my/links'])(
    '%s has the security headers',
    async (path) => {
      const { headers } = await door().page(path);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/);
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Correlation-Id')).toMatch(/^req_/);
      expect(headers.get('Cache-Control')).toBeTruthy();
    },
  );

  test('a plain correlation id is kept, anything else is replaced', async () => {
    const { send } = door();
    const kept = await send('GET', '/api/v1/health', { headers: { 'X-Correlation-Id': 'abc-12345' } });
    const replaced = await send('GET', '/api/v1/health', { headers: { 'X-Correlation-Id': 'a b<script>' } });
    expect(kept.headers.get('X-Correlation-Id')).toBe('abc-12345');
    expect(replaced.headers.get('X-Correlation-Id')).toMatch(/^req_/);
  });

  test('logs patterns of paths, never a token', async () => {
    const { page, call, journal } = door();
    await page('/sign-in/very-secret-token');
    await call('GET', '/my/action-points/very-secret-token');
    expect(JSON.stringify(journal)).not.toContain('very-secret');
    expect(journal.requests).toMatchObject([{ route: '/sign-in/:token', status: 200 }, { operationId: 'getMyActionPoint' }]);
  });
});

describe('requests that fit no operation', () => {
  test('an unknown path is a problem of RFC 9457', async () => {
    const { status, headers, json } = await door().call('GET', '/nowhere');
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(json).toMatchObject({ type: 'urn:convoke:problem:not-found', status: 404, errors: [] });
    expect(json['instance']).toContain(String(headers.get('X-Correlation-Id')));
  });

  test('another method is refused with those that exist', async () => {
    const { call } = door();
    const refused = await call('DELETE', '/sign-in');
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
    expect((await call('OPTIONS', '/health')).headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  test('HEAD answers like GET, without a body', async () => {
    const { status, text } = await door().send('HEAD', '/api/v1/health');
    expect([status, text]).toEqual([200, '']);
  });

  test('malformed JSON', async () => {
    const { send } = door();
    for (const body of ['{"email":', '\u0000', '['.repeat(100_000)]) {
      const { status, json } = await send('POST', '/api/v1/sign-in', { headers: { 'Content-Type': 'application/json' }, body });
      expect([status, json.detail]).toEqual([400, 'Send the body as application/json, valid and in UTF-8.']);
    }
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/jsonp'])(
    'content type %s',
    async (type) => {
      const { status } = await door().send('POST', '/api/v1/sign-in', { headers: { 'Content-Type': type }, body: '{"email":"a@example.org"}' });
      expect(status).toBe(415);
    },
  );

  test('a body over the limit', async () => {
    const { call, published } = door();
    const { status, json } = await call('POST', '/sign-in', { body: { email: 'a'.repeat(256 * 1024) } });
    expect([status, json.detail]).toEqual([413, 'At most 256 kB can be sent at once.']);
    expect(await published()).toEqual([]);
  });

  test('unknown fields are named one by one and nothing happens', async () => {
    const { call, published } = door();
    const { status, json } = await call('POST', '/sign-in', { body: { email: 'a@example.org', admin: true, role: 'x' } });
    expect(status).toBe(400);
    expect(json.errors?.map(({ path }) => path)).toEqual(['admin', 'role']);
    expect(await published()).toEqual([]);
  });

  test('unknown and repeated query parameters', async () => {
    const { call } = door();
    expect((await call('GET', '/health?verbose=1')).json.errors?.[0]?.path).toBe('verbose');
    expect((await call('GET', '/action-points?seriesId=a&seriesId=b')).status).toBe(400);
  });
});

describe('health', () => {
  test('says the version when the table answers', async () => {
    const { status, json } = await door().call('GET', '/health');
    expect([status, json]).toEqual([200, { status: 'ok', version: '1.2.3' }]);
  });

  test('503 when it does not', async () => {
    const under = door();
    under.table.get = () => Promise.reject(new Error('no route to host'));
    const { status, headers, text } = await under.call('GET', '/health');
    expect([status, headers.get('Retry-After')]).toEqual([503, '1']);
    expect(text).not.toContain('route to host');
  });
});

test('a fault tells nothing but a number to ask for, and is logged with it', async () => {
  const under = door();
  const token = await under.signIn(ADMIN);
  under.table.write = () => Promise.reject(new Error('secret detail'));
  const { status, text, headers } = await under.call('POST', '/series', { token, body: aSeries('one') });
  expect(status).toBe(500);
  expect(text).not.toContain('secret detail');
  expect(text).toContain(String(headers.get('X-Correlation-Id')));
  expect(under.journal.faults).toMatchObject([{ facts: { operationId: 'createSeries', correlationId: headers.get('X-Correlation-Id') } }]);
});
