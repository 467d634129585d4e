import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { resultOf } from '../../../functions/runtime/http.ts';
import { ADMIN, door, SITE } from './client.ts';

const GZIP = { 'Accept-Encoding': 'br, gzip;q=0.8' };

describe('texts on slow lines', () => {
  const ask = (under: ReturnType<typeof door>, path: string, headers: Record<string, string>) => under.app.request(`${SITE}${path}`, { headers });

  test('are compressed for strangers whose browser reads that, and say the same', async () => {
    const under = door();
    const [plain, packed] = [await ask(under, '/en/privacy', {}), await ask(under, '/en/privacy', GZIP)];
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect([packed.headers.get('Content-Encoding'), packed.headers.get('Vary')]).toEqual(['gzip', 'Accept-Language, Cookie, Accept-Encoding']);
    expect(packed.headers.get('Content-Security-Policy')).toBe(plain.headers.get('Content-Security-Policy'));
    const { body = '', isBase64Encoded, statusCode } = await resultOf(packed);
    const bytes = Buffer.from(body, 'base64');
    expect([statusCode, isBase64Encoded]).toEqual([200, true]);
    const text = await plain.text();
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 2);
  });

  test.each(['identity', 'gzip;q=0', 'gzip;q=0.0', 'br', ''])('are not for "%s"', async (accepted) => {
    const { headers } = await ask(door(), '/en/privacy', { 'Accept-Encoding': accepted });
    expect(headers.get('Content-Encoding')).toBeNull();
  });

  test('are not for who is signed in: their length would tell of the token in their forms', async () => {
    const under = door();
    const token = await under.signIn(ADMIN);
    for (const headers of [{ Cookie: `__Host-convoke=${token}` }, { Authorization: `Bearer ${token}` }])
      expect((await ask(under, '/console', { ...GZIP, ...headers })).headers.get('Content-Encoding')).toBeNull();
  });

  test('short answers, redirects and refusals stay what they are', async () => {
    const under = door();
    const health = await ask(under, '/api/v1/health', GZIP);
    expect([health.status, health.headers.get('Content-Encoding')]).toEqual([200, null]);
    expect(await health.json()).toMatchObject({ version: '1.2.3' });
    const away = await ask(under, '/en/', GZIP);
    expect([away.status, away.headers.get('Location')]).toEqual([308, '/en']);
    expect((await ask(under, '/en/nowhere', GZIP)).status).toBe(404);
  });
});
