import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, type Installation, openSession, registrationsOf, startInstallation, textIn } from './support/installation.ts';
import { leaks, tokensIn } from './support/leaks.ts';
import { type Entry, tokenIn } from './support/mails.ts';

const ada = { name: 'Adaeze Okonkwo', email: 'adaeze@ngo.example', organisation: 'Harbour of Refuge' };
const ben = { name: 'Benedikt Thorvaldsen', email: 'benedikt@ngo.example', organisation: 'Nordic Shelter' };
const bogumila = { name: 'Bogumila Przybylska', email: 'bounce+bogumila@simulator.amazonses.com', organisation: 'Dom Otwarty' };
const cemile = { name: 'Cemile Aydin', email: 'cemile@ngo.example', organisation: 'Anatolian Bridge' };
const dorothea = { name: 'Dorothea Xanthopoulou', email: 'dorothea@ngo.example', organisation: 'Aegean Lifeline' };
const everybody = [ada, ben, bogumila, cemile, dorothea];
const owner = 'owner@ministry.example';
const NOTES = 'The delegates agreed on a shared register of safe houses.';
const POINT = 'Publish the list of contact persons';

let under: Installation;
let token: string;
let seriesId: string;
let sessionId: string;
const heard: string[] = [];

beforeAll(async () => {
  under = await startInstallation({ onCall: (path, event) => isInside(path) && heard.push(JSON.stringify(event)) });
}, 60_000);
afterAll(() => under.cloud.stop());

/** Requests hold what people sent; everything behind the door is events, jobs and the clock. The relay's records are read apart. */
const isInside = (name: string) => !name.endsWith('-web') && !name.endsWith('-relay-events');

const organiser = (method: string, path: string, body?: unknown) => under.call(method, path, { token, ...(body !== undefined && { body }) });
const my = (method: string, path: string, body?: unknown) => under.call(method, path, body === undefined ? {} : { body });
const linkOf = async ({ email }: { email: string }, kind = 'registration-confirmed') => tokenIn(await under.mailTo(email, kind), '/my/registrations');
const kindsTo = async ({ email }: { email: string }) => (await under.mailsTo(email)).map(({ kind }) => kind);

async function confirmedEntry({ email }: { email: string }, kind: string): Promise<Entry> {
  const { entry } = await under.mailTo(email, kind);
  if (!entry) throw new Error(`The mail ${kind} has no calendar entry`);
  return entry;
}

async function later(minutes: number): Promise<void> {
  await under.cloud.moveTo(new Date(Date.parse(under.cloud.now()) + minutes * 60_000).toISOString());
}

describe('a session from its announcement to the last action point', () => {
  test('the admin signs in by the mailed link, once', async () => {
    token = await under.signIn(ADMIN);
    const used = tokenIn(await under.mailTo(ADMIN, 'sign-in'), '/sign-in');
    expect((await my('POST', '/sign-in/confirm', { token: used })).status).toBe(410);
    expect((await my('POST', '/sign-in', { email: 'stranger@elsewhere.example' })).status).toBe(202);
    await under.cloud.settle();
    expect(await kindsTo({ email: 'stranger@elsewhere.example' })).toEqual([]);
  });

  test('people register: seats while they last, then places in the list', async () => {
    ({ seriesId, sessionId } = await openSession(under, { token, slug: 'journey', capacity: 3 }));
    for (const one of everybody) {
      const { status, json } = await my('POST', `/sessions/${sessionId}/registrations`, one);
      expect([status, json]).toEqual([202, { status: 'submitted' }]);
    }
    await under.cloud.settle();
    for (const one of [ada, ben, bogumila]) expect(await kindsTo(one)).toEqual(['registration-confirmed']);
    const places = await Promise.all([cemile, dorothea].map(({ email }) => under.mailTo(email, 'registration-waitlisted')));
    expect(places.map(({ text }) => /number (\d)/.exec(text)?.[1])).toEqual(['1', '2']);
  });

  test('the confirmation has its calendar entry and its headers', async () => {
    const entry = await confirmedEntry(ada, 'registration-confirmed');
    expect(entry).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      status: 'CONFIRMED',
      startsAt: '2024-02-21T13:00:00.000Z',
      attendees: [ada.email],
    });
    expect(entry.uid).toContain(sessionId);
    expect(entry.source).toContain('RSVP=FALSE');
    expect(entry.source.replaceAll(/\r\n /g, '')).not.toMatch(/\/my\/|meet\.example\.org/);
    const { headers, text, html } = await under.mailTo(ada.email, 'registration-confirmed');
    expect(headers).toMatchObject({
      from: 'Partnership Service <consultations@example.org>',
      to: ada.email,
      'reply-to': 'contact@example.org',
      'auto-submitted': 'auto-generated',
      'content-language': 'en',
    });
    expect(headers).not.toHaveProperty('list-unsubscribe');
    expect(text).toContain('Wednesday, 21 February 2024, 14:00 to 16:00');
    expect(text).toContain('13:00 to 15:00 UTC');
    expect(text + html).not.toContain('meet.example.org');
  });

  test('an address that bounces is seen by the organisers, who may write to it again', async () => {
    const told = await under.mailTo(ADMIN, 'address-bounced');
    expect(told.text).toContain(bogumila.name);
    const { json } = await organiser('GET', `/sessions/${sessionId}/mails`);
    const bounced = json.items?.find(({ state, status }) => (state ?? status) === 'bounced');
    const path = `/mails/${String(bounced?.['deliveryId'])}`;
    expect((await organiser('POST', `${path}/resend`)).text).toContain('suppressed');
    expect((await organiser('POST', `${path}/lift-suppression`)).json).toEqual({ status: 'lifted' });
    expect((await organiser('POST', `${path}/resend`)).status).toBe(202);
    await under.cloud.settle();
    expect(await kindsTo(bogumila)).toEqual(['registration-confirmed', 'registration-confirmed']);
  });

  test('a session that moves takes its calendar entry along', async () => {
    await organiser('PATCH', `/sessions/${sessionId}`, { startsAt: '2024-02-22T15:00', endsAt: '2024-02-22T17:00' });
    await later(9);
    expect(await under.mailsTo(ada.email, 'session-moved')).toEqual([]);
    await later(2);
    const before = await confirmedEntry(ada, 'registration-confirmed');
    const after = await confirmedEntry(ada, 'session-moved');
    expect(after).toMatchObject({ method: 'REQUEST', uid: before.uid, startsAt: '2024-02-22T14:00:00.000Z', attendees: [ada.email] });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect((await under.mailTo(dorothea.email, 'session-moved')).entry).toBeUndefined();
    // The second bounce counts as the first did.
    expect(await under.mailsTo(bogumila.email, 'session-moved')).toEqual([]);
  });

  test('who withdraws loses entry, links and seat; the next in line is offered it and accepts', async () => {
    const link = await linkOf(ben);
    expect((await my('POST', `/my/registrations/${link}/withdraw`)).json).toMatchObject({ status: 'withdrawn' });
    await under.cloud.settle();
    const moved = await confirmedEntry(ben, 'session-moved');
    const taken = await confirmedEntry(ben, 'registration-withdrawn');
    expect(taken).toMatchObject({ method: 'CANCEL', uid: moved.uid, status: 'CANCELLED', attendees: [ben.email] });
    expect(taken.sequence).toBeGreaterThanOrEqual(moved.sequence);
    expect((await my('GET', `/my/registrations/${link}`)).status).toBe(410);

    const offer = await linkOf(cemile, 'seat-offered');
    expect(await under.mailsTo(dorothea.email, 'seat-offered')).toEqual([]);
    expect((await my('POST', `/my/registrations/${offer}/offer`, { answer: 'accept' })).json).toMatchObject({ status: 'confirmed' });
    await under.cloud.settle();
    expect(await confirmedEntry(cemile, 'registration-confirmed')).toMatchObject({ method: 'REQUEST', uid: moved.uid });
  });

  test('reminders come a day before, and one click ends them', async () => {
    await under.cloud.moveTo('2024-02-21T14:00:00.000Z');
    const reminder = await under.mailTo(ada.email, 'session-reminder-day');
    expect(reminder.text).toContain('/join');
    expect(reminder.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const address = /^<(.*)>$/.exec(reminder.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const form = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(address, form)).status).toBe(200);
    await under.cloud.moveTo('2024-02-22T13:00:00.000Z');
    expect(await under.mailsTo(ada.email, 'session-reminder-hour')).toEqual([]);
    expect(await under.mailsTo(cemile.email, 'session-reminder-hour')).toHaveLength(1);
    for (const one of [ben, dorothea]) expect((await kindsTo(one)).filter((kind) => kind.startsWith('session-reminder'))).toEqual([]);
  });

  test('the joining link leads only the confirmed to the meeting', async () => {
    const joined = await my('GET', `/my/registrations/${await linkOf(cemile)}/join`);
    expect([joined.status, joined.headers.get('location')]).toEqual([302, 'https://meet.example.org/climate']);
    expect((await my('GET', `/my/registrations/${await linkOf(ben)}/join`)).status).toBe(410);
    expect((await my('GET', `/my/registrations/${await linkOf(dorothea, 'registration-waitlisted')}/join`)).status).toBe(403);
  });

  test('at the start those who still wait are told', async () => {
    await under.cloud.moveTo('2024-02-22T14:01:00.000Z');
    expect((await kindsTo(dorothea)).at(-1)).toBe('registration-lapsed');
  });

  test('it is held; who attended gets the notes by a link', async () => {
    await under.cloud.moveTo('2024-02-22T16:30:00.000Z');
    token = await under.signIn(ADMIN);
    expect((await organiser('POST', `/sessions/${sessionId}/hold`)).json).toMatchObject({ status: 'held' });
    const here = (await registrationsOf(under, sessionId, token)).filter(({ email }) => email === ada.email || email === bogumila.email);
    const attended = here.map(({ registrationId }) => registrationId);
    expect((await organiser('PUT', `/sessions/${sessionId}/attendance`, { attended })).json).toEqual({ attended: 2, absent: 1 });
    expect((await organiser('PUT', `/sessions/${sessionId}/notes`, { language: 'en', markdown: NOTES })).json).toMatchObject({ status: 'draft' });
    expect((await organiser('POST', `/sessions/${sessionId}/distributions`, { audience: 'attended' })).status).toBe(409);
    expect((await organiser('POST', `/sessions/${sessionId}/notes/approve`)).json).toMatchObject({ status: 'approved' });
    const distributionId = textIn(await organiser('POST', `/sessions/${sessionId}/distributions`, { audience: 'attended' }), 'distributionId');
    await under.cloud.settle();
    await later(30);
    const { json } = await organiser('GET', `/distributions/${distributionId}`);
    expect(json).toMatchObject({ status: 'done', planned: 2, sent: 1, delivered: 1, suppressed: 1 });
    const mail = await under.mailTo(ada.email, 'notes-available');
    expect(mail.headers).toHaveProperty('list-unsubscribe');
    expect((await my('GET', `/my/notes/${tokenIn(mail, '/my/notes')}`)).text).toContain(NOTES);
    expect(await under.mailsTo(cemile.email, 'notes-available')).toEqual([]);
  });

  test('an action point reminds its owner until it is done', async () => {
    const point = { text: POINT, priority: 'high', visibility: 'public', dueOn: '2024-03-20' };
    const withOwner = { ...point, owner: { organisation: 'The Ministry', emails: [owner] } };
    expect((await organiser('POST', `/sessions/${sessionId}/action-points`, withOwner)).status).toBe(201);
    await later(60);
    expect((await under.mailTo(owner, 'action-points-recorded')).text).toContain(POINT);
    await under.cloud.moveTo('2024-03-20T12:00:00.000Z');
    const digests = await under.mailsTo(owner, 'action-points-digest');
    expect(digests).toHaveLength(3);
    const link = tokenIn(digests.at(-1) ?? { kind: '', text: '' }, '/my/action-points');
    expect((await my('POST', `/my/action-points/${link}/answer`, { status: 'completed', note: 'It is on our site.' })).status).toBe(200);
    await under.cloud.settle();
    expect(await under.mailsTo(ADMIN, 'action-point-completed')).toHaveLength(1);
    const { json } = await my('GET', `/action-points?seriesId=${seriesId}&status=completed`);
    expect(json.items).toMatchObject([{ text: POINT, status: 'completed' }]);
    await under.cloud.moveTo('2024-03-28T12:00:00.000Z');
    expect(await under.mailsTo(owner, 'action-points-digest')).toHaveLength(3);
  });
});

describe('nothing of one person reaches another', () => {
  /** Name, address and every personal link of each, from the mails themselves. */
  async function secrets() {
    const persons = [...everybody, { name: owner, email: owner, organisation: owner }];
    return Promise.all(
      persons.map(async ({ name, email, organisation }) => {
        const letters = await under.mailsTo(email);
        return { of: email, letters, texts: [name, email, organisation, ...tokensIn(letters)] };
      }),
    );
  }

  test('in no mail', async () => {
    const all = await secrets();
    for (const { of, letters } of all) {
      expect(letters.length, of).toBeGreaterThan(1);
      const others = all.filter((one) => one.of !== of);
      for (const { kind, everything } of letters) expect(leaks(others, everything), `${kind} to ${of}`).toEqual([]);
    }
  });

  test('nor of anybody in a log line, an event or a job', async () => {
    const admins = await under.mailsTo(ADMIN);
    const all = [
      ...(await secrets()),
      { of: ADMIN, letters: admins, texts: [ADMIN, ...tokensIn(admins)] },
      { of: 'texts', letters: [], texts: [NOTES, POINT] },
    ];
    expect(all.flatMap(({ texts }) => texts).length).toBeGreaterThan(30);
    expect(under.logged()).toContain('Handled');
    // Metrics are lines of the log until CloudWatch takes them out of it (embedded metric format).
    expect(under.logged()).toMatch(/"CloudWatchMetrics":\[\{"Namespace"/);
    expect(leaks(all, under.logged())).toEqual([]);
    expect(heard.join()).toContain('registration.confirmed.v1');
    expect(leaks(all, heard.join('\n'))).toEqual([]);
  });

  test('and every message was worked off', () => {
    const left = Object.entries(under.cloud.queues()).filter(([, { ready, held }]) => ready + held > 0);
    expect(left).toEqual([]);
  });
});
