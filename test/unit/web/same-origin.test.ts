import { describe, expect, test } from 'vitest';
import { formToken } from '../../../functions/web/same-origin.ts';
import { type DoorUnderTest, door } from './client.ts';
import { cookieOf, signedIn } from './signing-in.ts';
import { aSeries } from './world.ts';

describe('requests that another site makes the browser send', () => {
  async function withCookie() {
    const under = door();
    const { path, here } = await signedIn(under);
    return { under, cookie: cookieOf((await under.form(path, {}, here)).headers) };
  }
  const stillIn = async (under: DoorUnderTest, cookie: string) => (await under.page('/console', { cookie })).status === 200;

  test.each([
    ['Sec-Fetch-Site says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['Sec-Fetch-Site says same-site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s', async (_, headers) => {
    const { under, cookie } = await withCookie();
    expect((await under.form('/sign-out', { formToken: formToken(cookie) }, { cookie, headers })).status).toBe(403);
    expect(await stillIn(under, cookie)).toBe(true);
  });

  test('an older browser: the form token proves it, an Origin of another site disproves it', async () => {
    const { under, cookie } = await withCookie();
    const send = (body: string, origin?: string) =>
      under.send('POST', '/sign-out', {
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: `__Host-convoke=${cookie}`, ...(origin && { Origin: origin }) },
        body,
      });
    expect((await send('', 'null')).status).toBe(403);
    expect((await send('formToken=x')).status).toBe(403);
    expect((await send(`formToken=${formToken(cookie)}`, 'https://evil.example')).status).toBe(403);
    expect(await stillIn(under, cookie)).toBe(true);
    expect((await send(`formToken=${formToken(cookie)}`, 'null')).status).toBe(303);
  });

  test('the API takes the cookie for changes only from our own pages, and for reading always', async () => {
    const { under, cookie } = await withCookie();
    const create = (headers: Record<string, string>) => under.call('POST', '/series', { cookie, body: aSeries('one-series'), headers });
    expect((await create({})).status).toBe(403);
    expect((await create({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await create({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await under.call('GET', '/series?mine=true', { cookie })).json.items).toEqual([]);
    expect((await create({ Origin: 'https://convoke.example.org' })).status).toBe(201);
  });

  test('nobody is signed in as somebody else by a form of another site', async () => {
    const under = door();
    const { path } = await signedIn(under);
    const { status, headers } = await under.form(path, {}, { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect([status, headers.get('Set-Cookie')]).toEqual([403, null]);
  });
});
