import { beforeEach, describe, expect, test } from 'vitest';
import { aDesk, locationOf } from './desk.ts';

let on: Awaited<ReturnType<typeof aDesk>>;
const path = (part: string) => `/console/sessions/${on.sessionId}/${part}`;

beforeEach(async () => {
  on = await aDesk();
  await on.call('PATCH', `/sessions/${on.sessionId}`, { token: on.organiser, body: { capacity: 100 } });
});

const names = async () => (await on.stored()).map(({ details }) => details.name);

describe('adding somebody', () => {
  const fields = {
    name: 'Ben Ito',
    email: 'ben@example.org',
    organisation: 'Refuge',
    attendeeType: 'speaker',
    language: 'en',
    joinUrl: 'https://meet.example.org/ben',
  };

  test('adds and confirms, with a link of their own', async () => {
    expect((await on.open(path('registrations/add'))).text).toContain('They get a mail now');
    const added = await on.post(path('registrations/add'), fields);
    const ben = (await on.stored()).find(({ details }) => details.name === 'Ben Ito');
    expect(locationOf(added)).toEqual([303, `/console/registrations/${ben?.registrationId}?done=added`]);
    expect(ben).toMatchObject({ status: 'confirmed', joinUrl: 'https://meet.example.org/ben', details: { attendeeType: 'speaker' } });
  });

  test('says beside the field what is wrong, and who is there already', async () => {
    const wrong = await on.post(path('registrations/add'), { ...fields, email: 'x', joinUrl: 'http://x' });
    for (const name of ['email', 'joinUrl']) expect(wrong.text).toContain(`id="${name}-error"`);
    expect([wrong.status, wrong.text.includes('value="Ben Ito"')]).toEqual([400, true]);
    await on.post(path('registrations/add'), fields);
    expect((await on.post(path('registrations/add'), fields)).text).toContain('This person is registered already');
    expect((await on.post(`/fr${path('registrations/add')}`, { ...fields, email: '' })).text).toContain('Adresse électronique');
  });
});

const LIST =
  'name;email;organisation;attendeeType\nBen Ito;ben@example.org;Refuge;speaker\n"Cy, Dr";cy@example.org;Casa;\nAda Obi;ada@example.org;Refuge;\nBen Ito;BEN@example.org;Refuge;';

describe('importing a list', () => {
  const page = () => path('registrations/import');

  test('shows what would happen, adds nobody before, and adds each once, however often', async () => {
    const checked = await on.post(page(), { list: LIST });
    expect(checked.status).toBe(200);
    for (const said of ['2 people will be added.', '2 are registered already or stand twice', 'Twice in the list', 'Registered already'])
      expect(checked.text).toContain(said);
    expect(await names()).toEqual(['Ada Obi']);
    expect((await on.post(page(), { list: LIST, sure: 'yes' })).text).toContain('2 people have been added.');
    expect(await names()).toEqual(['Ada Obi', 'Ben Ito', 'Cy, Dr']);
    expect((await on.post(page(), { list: LIST, sure: 'yes' })).text).toContain('0 people have been added.');
    expect(await names()).toHaveLength(3);
  });

  test('a file is read like what is pasted', async () => {
    const body = new FormData();
    body.set('file', new File([`\uFEFF${LIST}`], 'list.csv', { type: 'text/csv' }));
    body.set('list', '');
    const response = await on.app.request(`${on.site}${page()}`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: `__Host-convoke=${on.organiser}` },
      body,
    });
    expect(await response.text()).toContain('2 people will be added.');
  });

  test.each([
    [
      'name,mail,phone\nA,b@example.org,1',
      ['Line 1, <bdi>phone</bdi>: There is no such column', 'Line 1, <bdi>Organisation</bdi>: This column is missing'],
    ],
    [
      'name,email,organisation\nA,nobody,B\nC,c@example.org,',
      ['Line 2, <bdi>Mail address</bdi>: Must be a mail address', 'Line 3, <bdi>Organisation</bdi>: Must not be empty'],
    ],
    ['name,email,organisation\n"A,b@example.org,B', ['Line 2: A quotation mark is opened and never closed']],
    ['name,email,organisation\nA,b@example.org,B,C', ['Line 2: This line has 4 cells']],
    ['name,email,organisation', ['Line 1: The first line names the columns']],
    ['', ['Line 1: Must not be empty']],
  ])('%j: every problem with its line and column, and nobody is added', async (list, problems) => {
    const { status, text } = await on.post(page(), { list, sure: 'yes' });
    expect(status).toBe(400);
    for (const said of problems) expect(text).toContain(said);
    expect(await names()).toEqual(['Ada Obi']);
  });

  test('columns may be called as in any of the six languages', async () => {
    expect((await on.post(page(), { list: 'Nom;Courriel;Organisation;Pays\nBen;ben@example.org;Refuge;KE' })).text).toContain(
      '1 person will be added.',
    );
    expect((await on.post(page(), { list: '姓名\t邮箱\t组织\n王芳\twang@example.org\t庇护' })).text).toContain('1 person will be added.');
  });

  test('long lists go in parts', async () => {
    const people = Array.from({ length: 60 }, (_, n) => `Person ${n},p${n}@example.org,Body`);
    const list = ['name,email,organisation', ...people].join('\n');
    const first = await on.post(page(), { list, sure: 'yes' });
    expect(first.text).toContain('The next one begins at line 52.');
    // A script sends what one agreed to as a whole; it says how far it is.
    expect(first.text).toMatch(/<form[^>]* id="go-on"/);
    expect(first.text).toContain('<progress aria-labelledby="part" max="61" value="51">');
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(first.text)?.[1] ?? '';
    const next = Object.fromEntries(['packed', 'sure', 'from', 'added', 'known'].map((name) => [name, field(name)]));
    const second = await on.post(page(), next);
    expect(second.text).toContain('60 people have been added.');
    expect(second.text).not.toContain('id="go-on"');
    expect((await on.post(page(), { ...next, added: 'many' })).text).toContain('0 people have been added.');
    expect(await names()).toHaveLength(61);
  });

  test('a template is there, strangers get nothing', async () => {
    const template = on.open(`${page()}/template.csv`);
    expect((await template).text).toContain('"name","email","organisation"');
    expect(locationOf(await on.page(page()))).toEqual([303, '/sign-in']);
  });
});

describe('attendance', () => {
  beforeEach(async () => {
    for (const [name, email] of [
      ['Ben Ito', 'ben@example.org'],
      ['Sam Lee', 'sam@example.org'],
      ['Lee Sam', 'lee@example.org'],
      ['Zoë Núñez', 'zoe@example.org'],
    ] as const)
      await on.call('POST', `/sessions/${on.sessionId}/registrations/by-hand`, {
        token: on.organiser,
        body: { name, email, organisation: 'Refuge' },
      });
    on.moveTo('2024-02-21T15:00:00.000Z');
    on = { ...on, ...on.as(await on.signIn(on.email)) };
  });
  const idOf = async (name: string) => (await on.stored()).find(({ details }) => details.name === name)?.registrationId ?? '';
  const isTicked = (text: string, id: string) => text.includes(`value="${id}" checked`);

  test('the list of a meeting tool ticks whom it names for sure; the reader decides on the rest', async () => {
    const list = 'Name (Original Name),User Email,Duration\nBen,ben@example.org,50\n"Nunez, Zoe",,40\nSam Lee (Guest),,30\niPad,,10';
    const { text } = await on.post(path('attendance'), { step: 'match', list });
    expect(text).toContain('2 people of the list were found');
    expect(text).toContain('2 lines are for you to decide');
    expect(text).toContain('may be \u2068Sam Lee (Refuge)\u2069 and \u2068Lee Sam (Refuge)\u2069');
    expect(text).toContain('nobody who is confirmed has this address or name');
    expect([isTicked(text, await idOf('Ben Ito')), isTicked(text, await idOf('Zoë Núñez')), isTicked(text, await idOf('Sam Lee'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await on.stored()).every(({ status }) => status === 'confirmed')).toBe(true);
  });

  test('says what changes before it is saved, and saves it', async () => {
    const here = await idOf('Ben Ito');
    const sure = await on.post(path('attendance'), { step: 'check', here });
    for (const said of ['1 person was there.', '4 were absent.', 'Nobody gets a mail']) expect(sure.text).toContain(said);
    expect((await on.stored()).every(({ status }) => status === 'confirmed')).toBe(true);
    expect(locationOf(await on.post(path('attendance'), { step: 'save', here }))).toEqual([303, `${path('attendance')}?done=attendance&count=1`]);
    expect((await on.stored()).filter(({ status }) => status === 'attended').map(({ details }) => details.name)).toEqual(['Ben Ito']);
    expect(isTicked((await on.open(path('attendance'))).text, here)).toBe(true);
  });

  test('all and none without JavaScript', async () => {
    const all = await on.post(path('attendance'), { pick: 'all' });
    expect(all.text.match(/name="here"[^>]*checked/g)).toHaveLength(5);
    expect((await on.post(path('attendance'), { pick: 'none' })).text).not.toMatch(/name="here"[^>]*checked/);
  });

  test('an empty list is said beside the field', async () => {
    expect((await on.post(path('attendance'), { step: 'match', list: '' })).text).toContain('id="list-error"');
  });
});

describe('finding a person', () => {
  test('by address in the series of the reader alone', async () => {
    const found = await on.post('/console/people', { by: 'email', email: 'ADA@example.org' });
    expect(found.text).toContain('1 registration found');
    expect(found.text).toContain(`/console/registrations/${on.registrationId}`);
    await on.call('PUT', `/sessions/${on.sessionId}/co-organisers/helper@example.org`, { token: on.organiser });
    const helper = on.as(await on.signIn('helper@example.org'));
    expect((await helper.post('/console/people', { by: 'email', email: 'ada@example.org' })).text).toContain('Nobody was found');
  });

  test('by part of a name in one series', async () => {
    const found = await on.post('/console/people', { by: 'name', text: 'obi', seriesId: on.seriesId });
    expect(found.text).toContain('1 registration found');
    expect((await on.post('/console/people', { by: 'name', text: 'nobody', seriesId: on.seriesId })).text).toContain('Nobody was found');
  });

  test('what is wrong stands beside the field', async () => {
    expect((await on.post('/console/people', { by: 'email', email: 'x' })).text).toContain('id="email-error"');
    expect((await on.post('/console/people', { by: 'name', text: '', seriesId: on.seriesId })).text).toContain('id="text-error"');
    expect(locationOf(await on.page('/console/people'))).toEqual([303, '/sign-in']);
  });

  test.each(['fr', 'es', 'ar', 'ru', 'zh'])('and all the lists speak %s', async (language) => {
    for (const page of [
      '/console/people',
      path('registrations/add'),
      path('registrations/import'),
      path('registrations/export'),
      path('attendance'),
    ]) {
      const { status, text } = await on.open(`/${language}${page}`);
      expect([page, status, text.includes(`lang="${language}"`), text.includes('undefined')]).toEqual([page, 200, true, false]);
    }
  });
});
