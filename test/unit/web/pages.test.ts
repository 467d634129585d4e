import { describe, expect, test } from 'vitest';
import { type DoorUnderTest, door } from './client.ts';
import { locationOf } from './desk.ts';
import { anApplication, aSession, aWorld, idIn, linkOf, takeUp } from './world.ts';

/** A form as a browser that tells nothing of where it comes from sends it. */
const OLD_BROWSER = { headers: { 'Sec-Fetch-Site': '' } };

describe('what everyone sees', () => {
  test('series, sessions and a form that says what is wrong and keeps what was written', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    expect((await under.page('/')).text).toContain('Online consultations');
    const { text } = await under.page('/series/own-series');
    expect(text).toContain(`/sessions/${sessionId}`);
    // Whoever comes to register is not led past all that is said of it.
    expect(text.indexOf('href="/series/own-series/register"')).toBeLessThan(text.indexOf('Who can take part'));
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
    for (const name of ['name', 'email', 'organisation', 'criteria']) expect(wrong.text).toContain(`id="${name}-error"`);
    expect((await under.published()).filter(({ type }) => type === 'registration.submitted.v1')).toEqual([]);
  });

  test('registering without JavaScript, then withdrawing by the link', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    const { criteria, ...fields } = { ...anApplication, email: 'new@example.org', name: 'New One' };
    const sent = await under.form(`/sessions/${sessionId}/register`, { ...fields, sessions: sessionId, criteria: criteria[0] ?? '' });
    expect(locationOf(sent)).toEqual([303, `/registered?session=${sessionId}`]);
    expect((await under.page(`/registered?session=${sessionId}`)).text).toMatch(/Your registration has arrived[\s\S]+Climate[\s\S]+21 February 2024/);
    expect((await under.page('/registered?session=ssn_nobodys')).text).toContain('Your registration has arrived');
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
    expect(locationOf(await send(both))).toEqual([303, `/registered?session=${sessionId}&session=${second}`]);
    const submitted = (await under.published()).flatMap((event) => (event.type === 'registration.submitted.v1' ? [event.data.sessionId] : []));
    expect(submitted).toEqual([sessionId, second]);
  });

  test('names the session and its date where there is no choice, whatever led to the form', async () => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    for (const path of ['/series/own-series/register', `/sessions/${sessionId}/register`]) {
      const { text } = await under.page(path);
      expect(text).toMatch(/<h1><span[^>]*>Climate<\/span><\/h1>[\s\S]*<p class="lead"><bdi>Wednesday, 21 February 2024[^<]* 14:00 CET<\/bdi>/);
      expect(text).toContain('<title>Register: Climate · Convoke</title>');
    }
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
