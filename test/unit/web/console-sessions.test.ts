import { beforeEach, describe, expect, test } from 'vitest';
import { type Answered, type DoorUnderTest, door } from './client.ts';
import { aSession, aWorld, idIn, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;
let settings: string;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'own-series');
  settings = `/console/sessions/${world.sessionId}/settings`;
});

const open = (path: string) => under.page(path, { cookie: world.organiser });
const send = (path: string, fields: Record<string, string>) => under.form(path, fields, { cookie: world.organiser });
const session = async (id = world.sessionId) => (await under.call('GET', `/sessions/${id}`, { token: world.organiser })).json;
const locationOf = ({ headers }: Answered) => String(headers.get('Location'));

/** The session as its form holds it. */
const asItIs = {
  languages: 'en',
  languagesOther: 'ar',
  'title-en': 'Climate',
  timeZone: 'Europe/Paris',
  startsAt: '2024-02-21T14:00',
  endsAt: '2024-02-21T16:00',
  opensAt: '2024-02-01T01:00',
  format: 'online',
  joinUrl: 'https://meet.example.org/climate',
  capacity: '2',
  visibility: 'public',
};

describe('the form of a session', () => {
  test('holds it by the clocks of its zone, and says which they are', async () => {
    const { status, text } = await open(settings);
    expect(status).toBe(200);
    expect(text).toContain('type="datetime-local" value="2024-02-21T14:00"');
    expect(text).toContain('value="2024-02-01T01:00"');
    expect(text).toContain('Central European Time');
    expect(text).toContain('UTC+01:00');
    expect(text).toContain('Nobody gets a mail about this.');
  });

  test('says that nobody hears of a change while nobody is registered', async () => {
    const sessionId = idIn(await under.call('POST', `/series/${world.seriesId}/sessions`, { token: world.organiser, body: aSession }), 'sessionId');
    const saved = await send(`/console/sessions/${sessionId}/settings`, { ...asItIs, 'title-en': 'Deeper wells', startsAt: '2024-02-21T13:00' });
    expect(locationOf(saved)).toBe(`/console/sessions/${sessionId}?done=sessionSaved`);
  });

  test('saves every field, and nothing that did not change', async () => {
    const fields = {
      ...asItIs,
      'title-ar': 'المناخ',
      'description-en': 'What we owe',
      number: '3',
      interpretationOther: 'sw',
      closesAt: '2024-02-20T18:00',
      format: 'hybrid',
      place: 'Room XIX',
      joinNote: 'Code 1234',
      technicalContact: 'help@example.org',
      'agenda-en': '14:00 Opening\n- By the chair\n\nDebate\n2024-02-22 09:30 Second day',
      'agenda-ar': 'الافتتاح\nنقاش\n–',
      speakers: 'Ada Obi; Director; Refuge\nSam; ; NRC\nIda',
      coOrganisers: 'ICVA',
      capacity: '40',
      moderation: 'review',
      recorded: 'yes',
    };
    const saved = await send(settings, fields);
    expect([saved.status, locationOf(saved)]).toEqual([303, `/console/sessions/${world.sessionId}?done=sessionSavedTold`]);
    expect(await session()).toMatchObject({
      title: { en: 'Climate', ar: 'المناخ' },
      description: { en: 'What we owe' },
      interpretation: ['sw'],
      format: 'hybrid',
      registration: { opensAt: '2024-02-01T00:00:00.000Z', closesAt: '2024-02-20T17:00:00.000Z' },
      agenda: [
        { title: { en: 'Opening', ar: 'الافتتاح' }, startsAt: '2024-02-21T13:00:00.000Z', description: { en: 'By the chair' } },
        { title: { en: 'Debate', ar: 'نقاش' } },
        { title: { en: 'Second day' }, startsAt: '2024-02-22T08:30:00.000Z' },
      ],
      speakers: [{ name: 'Ada Obi', title: 'Director', organisation: 'Refuge' }, { name: 'Sam', organisation: 'NRC' }, { name: 'Ida' }],
      capacity: 40,
      moderation: 'review',
      recorded: true,
      scheduleRevision: 1,
    });
    const { text } = await open(settings);
    expect(text).toContain('>14:00 Opening\n- By the chair\nDebate\n2024-02-22 09:30 Second day</textarea>');
    expect(text).toContain('>Ada Obi; Director; Refuge\nSam; ; NRC\nIda</textarea>');
    await send(settings, { ...fields, capacity: '', place: '' });
    const after = await session();
    expect([after['capacity'], after['place'], after['scheduleRevision']]).toEqual([undefined, undefined, 2]);
    expect(locationOf(await send(settings, { ...fields, capacity: '', place: '' }))).toContain('sessionSaved');
  });

  test('tells who will be told, of what and when, before anything is saved', async () => {
    const before = await session();
    const { status, text } = await send(settings, { ...asItIs, startsAt: '2024-02-21T15:00', endsAt: '2024-02-21T17:00', step: 'again' });
    expect(status).toBe(200);
    expect(text).toContain('1 person is told in 10 minutes, if nothing more changes.');
    expect(text).toContain('\u2068the time\u2069');
    expect(await session()).toEqual(before);
  });

  test('checks what does not go together, without JavaScript too', async () => {
    const check = async (more: Record<string, string>) => (await send(settings, { ...asItIs, ...more, step: 'again' })).text;
    expect(await check({ joinUrl: '' })).toContain('The joining link is missing. You are reminded');
    expect(await check({ format: 'in-person' })).toContain('The place is missing.');
    expect(await check({ chathamHouse: 'yes', recorded: 'yes' })).toContain('a recording tells who said what');
    expect(await check({ discreet: 'yes' })).toContain('Discreet: it is not listed');
    expect(await check({ endsAt: '2024-02-21T13:00' })).toContain('id="endsAt-error"');
    expect(await check({ startsAt: '2024-06-21T14:00', endsAt: '2024-06-21T16:00' })).toContain('The clocks there change before then');
    await under.call('POST', `/sessions/${world.sessionId}/registrations/by-hand`, {
      token: world.organiser,
      body: { name: 'Two', email: 'two@ngo.example', organisation: 'B', criteria: ['partner'] },
    });
    expect(await check({ capacity: '1' })).toContain('fewer seats than are taken: 2 people have one');
  });

  test('shows a refusal beside the field and loses nothing', async () => {
    const refused = await send(settings, { ...asItIs, joinUrl: 'meet.example.org', 'agenda-en': '14:00 A\n25:99 B', joinNote: 'Keep me' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('id="joinUrl-error"');
    expect(refused.text).toContain('Line 2: Begin each line with a time that exists');
    expect(refused.text).toContain('>Keep me</textarea>');
    expect((await send(settings, { ...asItIs, startsAt: '' })).text).toContain('A session cannot simply lose its date');
    expect((await send(settings, { ...asItIs, startsAt: '', 'agenda-en': '14:00 A' })).text).toContain('Times need a date');
    const french = await under.form(`/fr${settings}`, { ...asItIs, 'agenda-en': '14:00 A\n25:99 B' }, { cookie: world.organiser });
    expect(french.text).toContain('Ligne 2\u00a0: Commencez chaque ligne');
  });

  test('does not bring a postponed session back to its old date', async () => {
    await under.call('POST', `/sessions/${world.sessionId}/postpone`, { token: world.organiser, body: {} });
    const page = await open(settings);
    expect(page.text).toContain('Give it a new date and everybody who registered is told');
    await send(settings, { ...asItIs, startsAt: '', endsAt: '', joinNote: 'x' });
    expect((await session()).status).toBe('postponed');
    await send(settings, { ...asItIs, startsAt: '2024-03-21T14:00', endsAt: '2024-03-21T16:00' });
    expect((await session()).status).toBe('registration-open');
  });

  test('writes a time that clocks show twice with its distance from UTC', async () => {
    await under.call('PATCH', `/sessions/${world.sessionId}`, {
      token: world.organiser,
      body: { startsAt: '2024-10-27T02:30:00+02:00', endsAt: '2024-10-27T05:00:00Z' },
    });
    expect((await open(settings)).text).toContain('type="text" value="2024-10-27T02:30+02:00"');
  });
});

describe('a new session', () => {
  const path = () => `/console/series/${world.seriesId}/sessions/new`;

  test('begins like the last one of the series, without its date and link', async () => {
    const { text } = await open(path());
    expect(text).toContain('value="Europe/Paris"');
    expect(text).toContain('name="capacity" type="number" value="2"');
    expect(text).not.toContain('meet.example.org');
    expect(text).not.toContain('2024-02-21T14:00');
    const { startsAt: _start, endsAt: _end, opensAt: _opens, joinUrl: _link, ...undated } = asItIs;
    const made = await send(path(), { ...undated, 'title-en': 'Land', languagesOther: '' });
    expect(made.status).toBe(303);
    const id = locationOf(made).split(/[/?]/)[3] ?? '';
    expect(await session(id)).toMatchObject({ status: 'draft', title: { en: 'Land' }, languages: ['en'] });
  });

  test('may be a copy of another one', async () => {
    const other = idIn(
      await under.call('POST', `/series/${world.seriesId}/sessions`, {
        token: world.organiser,
        body: { ...aSession, title: 'Shelter', agenda: [{ title: 'Roofs' }], speakers: [{ name: 'Ada Obi' }] },
      }),
      'sessionId',
    );
    const { text } = await open(`${path()}?copy=${other}`);
    expect(text).toContain('value="Shelter"');
    expect(text).toContain('>Roofs</textarea>');
    expect(text).not.toMatch(/Ada Obi|meet\.example/);
  });

  test('may follow up an action point, which is told of it', async () => {
    const { text } = await open(`${path()}?point=${world.actionPointId}`);
    expect(text).toContain('value="Follow-up: Share the data"');
    // In the language of the session that it comes from, whatever the organiser reads.
    expect((await open(`/ar${path()}?point=${world.actionPointId}`)).text).toMatch(/name="title-en"[^>]*value="Follow-up: Share the data"/);
    expect(text).toContain(`name="point" value="${world.actionPointId}"`);
    const made = await send(path(), { ...asItIs, 'title-en': 'Follow-up', point: world.actionPointId });
    const id = locationOf(made).split(/[/?]/)[3] ?? '';
    const point = await under.call('GET', `/action-points/${world.actionPointId}`, { token: world.organiser });
    expect(point.text).toContain(`/sessions/${id}`);
  });

  test('is refused with everything typed still there', async () => {
    const refused = await send(path(), { ...asItIs, 'title-en': '', endsAt: '2024-02-21T12:00' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('href="#title-en"');
    expect(refused.text).toContain('value="https://meet.example.org/climate"');
  });
});

describe('action points', () => {
  const ofSession = () => `/console/sessions/${world.sessionId}/action-points`;
  const one = () => `/console/action-points/${world.actionPointId}`;
  const point = async () => (await under.call('GET', `/action-points/${world.actionPointId}`, { token: world.organiser })).json;

  test('are recorded in a session, with what is wrong beside the field', async () => {
    const refused = await send(ofSession(), { text: '', organisation: 'Refuge', emails: 'nobody', priority: 'high', visibility: 'organisers' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('id="text-error"');
    expect(refused.text).toContain('id="emails-error"');
    const done = await send(ofSession(), {
      text: 'Print the list',
      organisation: 'Refuge',
      emails: 'a@ngo.example\nb@ngo.example',
      supporting: 'ICVA',
      dueOn: '2024-03-01',
      priority: 'low',
      visibility: 'public',
    });
    expect(locationOf(done)).toContain('pointRecordedTold');
    const { text } = await open(ofSession());
    expect(text).toContain('Print the list');
    expect(text).toContain('Due on 1 March 2024');
  });

  test('are moved on from the board, back with a reason, and everything stands in the history', async () => {
    const back = ofSession();
    const moved = await send(one(), { status: 'completed', back });
    expect(locationOf(moved)).toBe(`${back}?done=pointSaved`);
    const refused = await send(one(), { status: 'open', back });
    expect([refused.status, refused.text.includes('id="note-error"')]).toEqual([400, true]);
    await send(one(), { status: 'open', note: 'It was half done', back: 'https://elsewhere.example' });
    expect((await point()).status).toBe('open');
    const { text } = await open(one());
    expect(text).toContain('It was half done');
    expect(text).toContain('changed the state to');
  });

  test('get an owner, a due date and a line of progress', async () => {
    await send(one(), { part: 'owner', organisation: 'Bridge', emails: 'owner@bridge.example' });
    await send(one(), { part: 'change', dueOn: '2024-04-01', note: 'They asked for it' });
    await send(one(), { part: 'progress', progress: 'A first list is out' });
    expect(await point()).toMatchObject({ owner: { organisation: 'Bridge' }, dueOn: '2024-04-01', progress: [{ text: 'A first list is out' }] });
    await send(one(), { part: 'owner' });
    expect(await point()).not.toHaveProperty('owner');
  });

  test('are found across series by state, day and owner; nobody is named in an address', async () => {
    await send(one(), { part: 'change', dueOn: '2024-02-02' });
    under.moveTo('2024-02-05T09:00:00.000Z');
    world = { ...world, organiser: await under.signIn(world.email) };
    const found = async (fields: Record<string, string>) => (await send('/console/action-points', fields)).text.includes('Share the data');
    expect(await found({ due: 'overdue' })).toBe(true);
    expect(await found({ due: 'unowned' })).toBe(false);
    expect(await found({ status: 'dropped' })).toBe(false);
    expect(await found({ owner: 'refu', view: 'table' })).toBe(true);
    expect(await found({ owner: 'nobody' })).toBe(false);
    expect(await found({ series: 'ser_01HNGZ0000000000000000000X' })).toBe(false);
    expect((await open(`/console/series/${world.seriesId}/action-points?view=table`)).text).toContain('Overdue');
  });

  test('are nothing to organisers of another series', async () => {
    const other = await aWorld(under, 'other-series');
    const strange = await under.page(one(), { cookie: other.organiser });
    const sent = await under.form(one(), { status: 'dropped' }, { cookie: other.organiser });
    const listed = await under.page(ofSession(), { cookie: other.organiser });
    expect([strange.status, sent.status, listed.status]).toEqual([404, 404, 404]);
  });
});

describe('pictures', () => {
  test('are drawn with a title, a sentence and the numbers as a table', async () => {
    for (const path of [`/console/sessions/${world.sessionId}/pictures`, `/console/series/${world.seriesId}/pictures`]) {
      const { status, text } = await open(path);
      expect(status).toBe(200);
      expect(text.match(/<svg role="img"/g)).toHaveLength(4);
      expect(text).toContain('<desc id="arrivals-desc">1 registration. Most arrived on 1 February 2024.</desc>');
      expect(text).toContain('The numbers as a table');
      expect(text).toContain('Action points by state and age');
      expect(text).not.toContain('style=');
    }
  });

  test('begin from the right in Arabic', async () => {
    const { text } = await under.page(`/ar/console/sessions/${world.sessionId}/pictures`, { cookie: world.organiser });
    expect(text).toContain('لم يُذكر');
    expect(text).toMatch(/<text x="440"/);
  });

  test('say that there is nothing yet', async () => {
    const empty = idIn(await under.call('POST', `/series/${world.seriesId}/sessions`, { token: world.organiser, body: aSession }), 'sessionId');
    expect((await open(`/console/sessions/${empty}/pictures`)).text).toContain('There is nothing to show yet');
  });
});
