import { describe, expect, test } from 'vitest';
import { formToken } from '../../../functions/web/same-origin.ts';
import { ADMIN, type DoorUnderTest, door, lastSignIn } from './client.ts';
import { anApplication, aSeries, aSession, aWorld, idIn, linkOf, takeUp } from './world.ts';

const cookieOf = (headers: Headers) => /__Host-convoke=([^;]*)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? '';
const askedIn = (headers: Headers) => /__Host-convoke-asked=([^;]*)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? '';
const locationOf = ({ status, headers }: { readonly status: number; readonly headers: Headers }) => [status, headers.get('Location')];

/** A form as a browser that tells nothing of where it comes from sends it. */
const OLD_BROWSER = { headers: { 'Sec-Fetch-Site': '' } };

async function signedIn(under: DoorUnderTest) {
  const { headers } = await under.form('/sign-in', { email: ADMIN });
  const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
  const here = { headers: { Cookie: `__Host-convoke-asked=${askedIn(headers)}` } };
  return { token: minted?.token ?? '', path: `/sign-in/${minted?.token}`, code: askedIn(headers), here };
}

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

describe('what everyone sees', () => {
  test('series, sessions and a form that says what is wrong and keeps what was written', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    expect((await under.page('/')).text).toContain('Online consultations');
    expect((await under.page('/series/own-series')).text).toContain(`/sessions/${sessionId}`);
    const page = await under.page(`/sessions/${sessionId}`);
    expect(page.text).toContain('Wednesday, 21 February 2024');
    expect(page.text).toContain('14:00–16:00');
    expect(page.text).toContain('Central European Time (<bdi>UTC+01:00</bdi>)');
    expect(page.text).toContain(`href="/sessions/${sessionId}/register"`);
    const path = `/sessions/${sessionId}/register`;
    expect((await under.page(path)).text).toContain(`name="sessions" value="${sessionId}"`);
    const fields = { sessions: sessionId, name: '<b>Win http://evil.tld</b>', email: 'x', organisation: '' };
    const wrong = await under.form(path, fields);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('value="&lt;b&gt;Win http://evil.tld&lt;/b&gt;"');
    for (const name of ['name', 'email', 'organisation']) expect(wrong.text).toContain(`id="${name}-error"`);
    expect((await under.published()).filter(({ type }) => type === 'registration.submitted.v1')).toEqual([]);
  });

  test('registering without JavaScript, then withdrawing by the link', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    const { criteria, ...fields } = { ...anApplication, email: 'new@example.org', name: 'New One' };
    const sent = await under.form(`/sessions/${sessionId}/register`, { ...fields, sessions: sessionId, criteria: criteria[0] ?? '' });
    expect(locationOf(sent)).toEqual([303, '/registered']);
    expect((await under.page('/registered')).text).toContain('Your registration has arrived');
    await takeUp(under, sessionId);
    const path = `/my/registrations/${await linkOf(under, sessionId, 'new@example.org')}`;
    const mine = await under.page(path);
    expect(mine.text).toContain('You have a seat');
    expect(mine.text).toContain('<title>Climate · Convoke</title>');
    expect(mine.text).toContain('noindex');
    const changed = await under.form(path, { ...fields, organisation: 'Shelter', position: '', discreet: 'yes' });
    expect(locationOf(changed)).toEqual([303, path]);
    const saved = await under.page(path);
    expect(saved.text).toContain('value="Shelter"');
    expect(saved.text).toContain('<title>Meeting · Convoke</title>');
    expect((await under.form(path, { ...fields, organisation: '' })).text).toContain('id="organisation-error"');
    expect(locationOf(await under.page(`${path}/join`))).toEqual([302, 'https://meet.example.org/climate']);
    expect((await under.form(`${path}/withdraw`, {})).text).toContain('withdrawn');
    expect((await under.page(`${path}/join`)).headers.get('Location')).toBeNull();
  });

  test('right-to-left texts say so', async () => {
    const under = door();
    await aWorld(under, 'own-series');
    const { text } = await under.send('GET', '/', { headers: { 'Accept-Language': 'ar-EG,ar;q=0.9' } });
    expect(text).toContain('<span lang="ar" dir="rtl">مشاورات</span>');
  });

  test.each([
    '/series/none',
    '/sessions/ssn_01HNGZ0000000000000000000X',
    '/sessions/x',
    '/my/registrations/x',
    '/my/notes/x',
    '/my/action-points/x',
    '/my/same-address/x',
    '/unsubscribe/x',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await door().page(path);
    expect([404, 410]).toContain(status);
    expect(text).toContain('<h1>');
  });
});

describe('unsubscribing', () => {
  const linkIn = (under: DoorUnderTest, seriesId: string) =>
    `/unsubscribe/${under.links.make('unsubscribe', `${under.people.idOf('ada@example.org')}:${seriesId}:notes`, 1)}`;

  test('the link asks, one click of a mail program does it, without cookies or a redirect', async () => {
    const under = door();
    const path = linkIn(under, (await aWorld(under, 'own-series')).seriesId);
    expect((await under.page(path)).text).toContain('Stop notes of sessions');
    expect((await under.page(path)).text).toContain('Stop notes of sessions');
    const click = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' };
    expect((await under.send('POST', path, click)).status).toBe(200);
    expect((await under.send('POST', path, click)).status).toBe(200);
    expect((await under.page(path)).text).toContain('You are unsubscribed');
    expect(locationOf(await under.form(`${path}/back`, {}, OLD_BROWSER))[0]).toBe(403);
    const back = await under.form(`${path}/back`, {});
    expect([back.status, decodeURIComponent(back.headers.get('Location') ?? '')]).toEqual([303, path]);
    expect((await under.page(path)).text).toContain('Stop notes of sessions');
  });

  test('a link of another purpose opens nothing', async () => {
    const under = door();
    const { seriesId } = await aWorld(under, 'own-series');
    const wrong = under.links.make('notes', `${under.people.idOf('ada@example.org')}:${seriesId}:notes`, 1);
    expect((await under.send('POST', `/unsubscribe/${wrong}`)).status).toBe(410);
  });
});

describe('the console', () => {
  test('shows an organiser their series, sessions and registrations', async () => {
    const under = door();
    const { seriesId, sessionId, organiser } = await aWorld(under, 'own-series');
    expect((await under.page('/console', { cookie: organiser })).text).toContain(`/console/series/${seriesId}`);
    expect((await under.page(`/console/series/${seriesId}`, { cookie: organiser })).text).toContain(`/console/sessions/${sessionId}`);
    expect((await under.page(`/console/sessions/${sessionId}/registrations?status=confirmed`, { cookie: organiser })).text).toContain('Ada Obi');
  });

  test('is closed to strangers', async () => {
    const under = door();
    const one = await aWorld(under, 'own-series');
    const two = await aWorld(under, 'other-series');
    expect(locationOf(await under.page(`/console/sessions/${one.sessionId}`))).toEqual([303, '/sign-in']);
    const { status, text } = await under.page(`/console/sessions/${one.sessionId}/registrations`, { cookie: two.organiser });
    expect(status).toBe(404);
    expect(text).not.toContain('Ada Obi');
    const decision = { who: one.registrationId, decision: 'decline', reason: 'No', sure: 'yes' };
    const sent = await under.form(`/console/sessions/${one.sessionId}/registrations/decide`, decision, { cookie: two.organiser });
    expect(sent.status).toBe(404);
  });
});

describe('registering for several sessions at once', () => {
  test('takes each that was chosen, and says which one when something is missing', async () => {
    const under = door();
    const { seriesId, sessionId, organiser } = await aWorld(under, 'own-series');
    const second = idIn(
      await under.call('POST', `/series/${seriesId}/sessions`, { token: organiser, body: { ...aSession, title: 'Rent' } }),
      'sessionId',
    );
    const path = '/series/own-series/register';
    const page = await under.page(path);
    for (const id of [sessionId, second]) expect(page.text).toContain(`value="${id}"`);
    const fields = { name: 'New One', email: 'new@example.org', organisation: 'Refuge', criteria: 'partner' };
    const none = await under.form(path, fields);
    expect([none.status, none.text.includes('Choose at least one session')]).toEqual([400, true]);
    const send = (body: string) => under.send('POST', path, { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body });
    const both = `${new URLSearchParams(fields)}&sessions=${sessionId}&sessions=${second}`;
    expect(locationOf(await send(both))).toEqual([303, '/registered']);
    const submitted = (await under.published()).flatMap((event) => (event.type === 'registration.submitted.v1' ? [event.data.sessionId] : []));
    expect(submitted).toEqual([sessionId, second]);
  });

  test('a session that takes nobody says so, and offers no form', async () => {
    const under = door();
    const { sessionId, organiser } = await aWorld(under, 'own-series');
    await under.call('POST', `/sessions/${sessionId}/close-registration`, { token: organiser, body: {} });
    const { text } = await under.page(`/sessions/${sessionId}/register`);
    expect(text).toContain('Registration is not open at the moment');
    expect(text).not.toContain('<form');
    expect((await under.page(`/sessions/${sessionId}`)).text).not.toContain(`/sessions/${sessionId}/register`);
  });
});

describe("a registrant's own page", () => {
  async function mine() {
    const under = door();
    const world = await aWorld(under, 'own-series');
    return { under, ...world, path: `/my/registrations/${await linkOf(under, world.sessionId, 'ada@example.org')}` };
  }

  test('speaks the language of the mails, unless another was chosen', async () => {
    const { under, path } = await mine();
    const { criteria: _, ...fields } = anApplication;
    await under.form(path, { ...fields, language: 'ar' });
    expect((await under.page(path)).text).toContain('<html lang="ar" dir="rtl"');
    expect((await under.page(`/fr${path}`)).text).toContain('Vous avez une place');
  });

  test('hands the seat to a colleague; the own link is void then', async () => {
    const { under, path } = await mine();
    const wrong = await under.form(`${path}/colleague`, { name: '', email: 'x', organisation: 'Refuge' });
    expect([wrong.status, wrong.text.includes('value="x"')]).toEqual([400, true]);
    const done = await under.form(`${path}/colleague`, { name: 'Bea Obi', email: 'bea@example.org', organisation: 'Refuge' });
    expect(done.text).toContain('Your seat is handed over');
    expect((await under.page(path)).status).toBe(410);
  });

  test('gives new links when somebody else has them', async () => {
    const { under, path } = await mine();
    const [status, location] = locationOf(await under.form(`${path}/links`, {}));
    expect([status, location === path]).toEqual([303, false]);
    expect((await under.page(path)).status).toBe(410);
    expect((await under.page(String(location))).status).toBe(200);
  });
});

describe('a session that is over', () => {
  test('shows its summary and how many took part, and lets those who missed it ask for the notes', async () => {
    const under = door();
    const { sessionId, email } = await aWorld(under, 'own-series');
    under.base.moveTo('2024-02-22T09:00:00.000Z');
    const organiser = await under.signIn(email);
    await under.call('POST', `/sessions/${sessionId}/hold`, { token: organiser, body: {} });
    const summary = {
      text: { en: 'We *spoke*.' },
      takeaways: [{ theme: 'Rent', points: ['It is too high'] }],
      participants: { total: 130, categories: { 'host-community': 9, ngo: 29 } },
    };
    await under.call('PUT', `/sessions/${sessionId}/summary`, { token: organiser, body: summary });
    expect((await under.call('POST', `/sessions/${sessionId}/summary/publish`, { token: organiser, body: {} })).status).toBe(200);
    const page = await under.page(`/sessions/${sessionId}`);
    expect(page.text).toContain('130 people took part');
    expect((await under.page('/series/own-series')).text).toContain(`/sessions/${sessionId}/summary`);
    const read = await under.page(`/sessions/${sessionId}/summary`);
    const counts = [/host community<\/bdi>: 9/, /Non-governmental organisation<\/bdi>: 29/].map((one) => read.text.search(one));
    expect(counts[1]).toBeGreaterThan(0);
    expect(counts[0]).toBeGreaterThan(counts[1] ?? 0);
    for (const said of ['<em>spoke</em>', 'It is too high', '130 people took part']) expect(read.text).toContain(said);
    const asked = { name: 'Bea Obi', email: 'bea@example.org', organisation: 'Refuge', reason: '' };
    const wrong = await under.form(`/sessions/${sessionId}/notes`, asked);
    expect([wrong.status, wrong.text.includes('id="reason-error"')]).toEqual([400, true]);
    expect((await under.form(`/sessions/${sessionId}/notes`, { ...asked, reason: 'I was ill' })).text).toContain('Your request has arrived');
  });
});
