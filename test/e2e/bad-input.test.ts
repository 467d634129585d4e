import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, type Installation, openSession, registrationsOf, startInstallation, textIn } from './support/installation.ts';
import { tokenIn } from './support/mails.ts';

let under: Installation;
let token: string;
let seriesId: string;
let sessionId: string;
const events: string[] = [];

beforeAll(async () => {
  under = await startInstallation({ onCall: (path, event) => path.endsWith('-relay-events') && events.push(JSON.stringify(event)) });
  token = await under.signIn(ADMIN);
  ({ seriesId, sessionId } = await openSession(under, { token, slug: 'bad-input', capacity: 5 }));
  await under.cloud.settle();
  expect(events.join()).toContain('registration.opened.v1');
}, 60_000);
afterAll(() => under.cloud.stop());

const ada = { name: 'Adaeze Okonkwo', email: 'adaeze@ngo.example', organisation: 'Refuge' };
const session = { title: 'Climate', startsAt: '2024-03-21T14:00', endsAt: '2024-03-21T16:00', format: 'online' };
const point = { text: 'Share the data', priority: 'high', visibility: 'public' };

/** Sends it, and sees that it is refused where it is wrong, with words that say how to mend it, and that nothing happened. */
async function expectRefusal(path: string, body: unknown, { status = 400, at, says }: { status?: number; at?: string; says: RegExp }): Promise<void> {
  const before = events.length;
  const answer = await under.call('POST', path, { token, body });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  if (at === undefined) expect(answer.text).toMatch(says);
  else expect(answer.json.errors).toContainEqual({ path: at, message: expect.stringMatching(says) });
  await under.cloud.settle();
  expect(events.length).toBe(before);
}

describe('is refused, with what to mend', () => {
  test.each([
    ['a line break in a name', { name: 'Ada\r\nBcc: x@ngo.example' }, 'name', /single line/],
    ['HTML in a name', { name: '<b>Ada</b>' }, 'name', /< or >/],
    ['a bidi control in a name', { name: 'Ada \u202Egro' }, 'name', /reading direction/],
    ['a link in a name', { name: 'Win at https://casino.example' }, 'name', /web address/],
    ['two addresses', { email: 'ada@ngo.example, ben@ngo.example' }, 'email', /one mail address/],
    ['an address in brackets', { email: 'Ada <ada@ngo.example>' }, 'email', /mail address/],
    ['letters that SES cannot send to', { email: 'josé@ngo.example' }, 'email', /letters outside a-z/],
    ['an unknown field', { nickname: 'Ada' }, 'nickname', /./],
  ])('a registration with %s', async (_, fields, at, says) => {
    await expectRefusal(`/sessions/${sessionId}/registrations`, { ...ada, ...fields }, { at, says });
    expect(await registrationsOf(under, sessionId, token)).toEqual([]);
  });

  test.each([
    ['an end before its start', { endsAt: '2024-03-21T13:00' }, 'endsAt', /after the start/],
    ['a zone that does not exist', { timeZone: 'Europe/Atlantis' }, 'timeZone', /IANA/],
    ['an hour that a clock change skips', { startsAt: '2024-03-31T02:30', endsAt: '2024-03-31T04:00' }, 'startsAt', /clocks go forward/],
    ['no seat', { capacity: 0 }, 'capacity', /at least 1/],
    ['less than no seat', { capacity: -1 }, 'capacity', /at least 1/],
  ])('a session with %s', async (_, fields, at, says) => {
    await expectRefusal(`/series/${seriesId}/sessions`, { ...session, ...fields }, { at, says });
    expect((await under.call('GET', `/series/${seriesId}/sessions`, { token })).json.items).toHaveLength(1);
  });

  test('an action point that was due yesterday', async () => {
    await expectRefusal(`/sessions/${sessionId}/action-points`, { ...point, dueOn: '2024-01-31' }, { at: 'dueOn', says: /./ });
    expect((await under.call('GET', `/action-points?seriesId=${seriesId}`, { token })).json.items).toEqual([]);
  });

  test('a body over the limit', async () => {
    const body = { ...ada, statement: 'x'.repeat(300 * 1024) };
    await expectRefusal(`/sessions/${sessionId}/registrations`, body, { status: 413, says: /at most \d+ kB/i });
  });
});

describe('a link', () => {
  let link: string;

  beforeAll(async () => {
    await under.call('POST', `/sessions/${sessionId}/registrations`, { body: ada });
    await under.cloud.settle();
    link = tokenIn(await under.mailTo(ada.email, 'registration-confirmed'), '/my/registrations');
  });

  const withdraw = (path: string) => under.call('POST', path);
  const state = async () => (await registrationsOf(under, sessionId, token)).map(({ status }) => status);

  test('that was tampered with, or is of another object, opens nothing', async () => {
    const other = `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`;
    for (const [path, body] of [
      [`/my/registrations/${other}/withdraw`, undefined],
      [`/my/address/${link}`, undefined],
      [`/my/same-address/${link}`, { answer: 'add' }],
      [`/my/registrations/${link.slice(4)}/withdraw`, undefined],
    ] as const) {
      const answer = await under.call('POST', path, body && { body });
      expect([404, 410], answer.text).toContain(answer.status);
      expect(textIn(answer, 'detail')).toMatch(/link|mail/i);
    }
    expect(await state()).toEqual(['confirmed']);
  });

  test('to sign in that is expired signs nobody in', async () => {
    await under.call('POST', '/sign-in', { body: { email: ADMIN } });
    await under.cloud.settle();
    const late = tokenIn((await under.mailsTo(ADMIN, 'sign-in')).at(-1) ?? { kind: '', text: '' }, '/sign-in');
    await under.cloud.moveTo(new Date(Date.parse(under.cloud.now()) + 11 * 60_000).toISOString());
    expect((await under.call('POST', '/sign-in/confirm', { body: { token: late } })).status).toBe(410);
  });

  test('that was used to withdraw does not work again', async () => {
    expect((await withdraw(`/my/registrations/${link}/withdraw`)).status).toBe(200);
    const again = await withdraw(`/my/registrations/${link}/withdraw`);
    expect([again.status, textIn(again, 'detail')]).toEqual([410, expect.stringContaining('by mail')]);
    expect(await state()).toEqual(['withdrawn']);
  });
});
