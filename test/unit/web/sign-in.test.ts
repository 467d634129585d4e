import { describe, expect, test } from 'vitest';
import { ADMIN, door, lastSignIn } from './client.ts';
import { locationOf } from './desk.ts';
import { askedIn, cookieOf, signedIn } from './signing-in.ts';

describe('signing in on the site', () => {
  test('opening the link changes nothing, however often; the button signs in', async () => {
    const under = door();
    const { path, here } = await signedIn(under);
    const before = under.base.table.items();
    for (const method of ['HEAD', 'GET', 'GET', 'OPTIONS']) await under.send(method, path);
    expect(under.base.table.items()).toEqual(before);
    const { text } = await under.page(path);
    expect(text).toContain(`<form method="post" action="${path}">`);
    const done = await under.form(path, {}, here);
    expect(locationOf(done)).toEqual([303, '/console']);
    expect(done.headers.getSetCookie()[1]).toMatch(/^__Host-convoke=[\w-]{43}; Max-Age=\d{4,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const console_ = await under.page('/console', { cookie: cookieOf(done.headers) });
    // Who is signed in is not asked for the address again, and is known where a registration arrived.
    expect(locationOf(await under.page('/sign-in', { cookie: cookieOf(done.headers) }))).toEqual([303, '/console']);
    expect((await under.page('/registered', { cookie: cookieOf(done.headers) })).text).toContain('href="/console"');
    expect([console_.status, console_.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect((await under.form(path, {}, here)).status).toBe(410);
  });

  test('in another browser than the one that asked the link needs the code that stands there, and only that one', async () => {
    const under = door();
    const { path, code, here } = await signedIn(under);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
    expect((await under.send('GET', '/sign-in/sent', here)).text).toContain(shown);
    expect((await under.page('/sign-in/sent')).text).not.toContain(shown);
    const asked = await under.form(path, {});
    expect([asked.status, asked.headers.get('Set-Cookie'), asked.text.includes('name="code"')]).toEqual([200, null, true]);
    expect(asked.text).not.toContain(code);
    const other = { headers: { Cookie: '__Host-convoke-asked=00000000' } };
    expect((await under.form(path, {}, other)).text).toContain('name="code"');
    const wrong = await under.form(path, { code: '0000-0000' });
    expect([wrong.status, wrong.text.includes('id="code-error"')]).toEqual([400, true]);
    const written = await under.form(path, { code: ` ${shown.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}` });
    expect(locationOf(written)).toEqual([303, '/console']);
    expect(JSON.stringify(under.base.table.items())).not.toContain(code);
  });

  test('a browser that asks twice may open either mail', async () => {
    const under = door();
    const { path, here } = await signedIn(under);
    const again = await under.form('/sign-in', { email: ADMIN }, here);
    expect(askedIn(again.headers)).toBe(askedIn((await under.form('/sign-in', { email: ADMIN }, here)).headers));
    expect(locationOf(await under.form(path, {}, here))).toEqual([303, '/console']);
  });

  test('signing out ends the access, not only the cookie', async () => {
    const under = door();
    const { path, here } = await signedIn(under);
    const cookie = cookieOf((await under.form(path, {}, here)).headers);
    const out = await under.form('/sign-out', {}, { cookie });
    expect(locationOf(out)).toEqual([303, '/']);
    expect(out.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
    expect(locationOf(await under.page('/console', { cookie }))).toEqual([303, '/sign-in']);
  });

  test('a sign-in that ended says so, and the next one leads back to the page it ended on', async () => {
    const under = door();
    const { path, here } = await signedIn(under);
    const cookie = cookieOf((await under.form(path, {}, here)).headers);
    under.moveTo('2024-02-01T11:00:00.000Z');
    const [, sent] = locationOf(await under.page('/fr/console/people', { cookie }));
    expect(sent).toBe('/fr/sign-in?to=%2Fconsole%2Fpeople');
    const asking = await under.page('/sign-in?to=%2Fconsole%2Fpeople', { cookie });
    expect(asking.text).toContain('You were signed out');
    expect(asking.text).toContain('back where you were');
    expect((await under.page('/sign-in')).text).not.toContain('You were signed out');
    const asked = await under.form('/sign-in', { email: ADMIN, to: '/console/people' }, { cookie });
    const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
    const now = { headers: { Cookie: `__Host-convoke-asked=${askedIn(asked.headers)}` } };
    expect(locationOf(await under.form(`/sign-in/${minted?.token}`, {}, now))).toEqual([303, '/console/people']);
  });

  test('who needs a second step is led back after it', async () => {
    const under = door({ secondFactor: 'required' });
    const cookie = await under.signIn(ADMIN);
    expect(locationOf(await under.page('/console/people', { cookie }))).toEqual([303, '/console/sign-in?to=%2Fconsole%2Fpeople']);
    const { text } = await under.page('/console/sign-in?to=%2Fconsole%2Fpeople', { cookie });
    expect(text).toContain('<input type="hidden" name="to" value="/console/people"/>');
    expect((await under.page('/console/sign-in?to=%2F%2Fevil.example', { cookie })).text).not.toContain('evil.example');
  });

  test.each(['https://evil.example', '//evil.example', '/console//evil.example', '/my/links', '/console/../x'])(
    'it never leads to %s',
    async (to) => {
      const under = door();
      const { headers } = await under.form('/sign-in', { email: ADMIN, to });
      const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
      const here = { headers: { Cookie: `__Host-convoke-asked=${askedIn(headers)}` } };
      expect(locationOf(await under.form(`/sign-in/${minted?.token}`, {}, here))).toEqual([303, '/console']);
    },
  );

  test('an address that cannot be is marked beside its field', async () => {
    const { status, text } = await door().form('/sign-in', { email: 'nobody' });
    expect(status).toBe(400);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('value="nobody"');
    expect(text).toContain('Must be a mail address such as name@example.org');
  });
});
