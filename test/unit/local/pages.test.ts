import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { composeMime } from '../../../functions/adapters/mime.ts';
import { examples } from '../../../functions/mail/content/examples.ts';
import { renderMail } from '../../../functions/mail/content/render-mail.ts';
import type { Mail } from '../../../infra/local/mail-store.ts';
import { pagesApp } from '../../../infra/local/pages/app.ts';
import type { Coming } from '../../../infra/local/pages/coming.ts';
import { withWayBack } from '../../../infra/local/way-back.ts';

const BASE = 'http://localhost:3001';
let now: string;
let mails: Mail[];
let moved: number;
let app: Hono;
let ahead: readonly Coming[];
/** Lets a move of the clock arrive. */
let arrive: () => void;

beforeEach(() => {
  now = '2026-11-22T10:00:00.000Z';
  mails = [];
  moved = 0;
  const cloud = {
    url: 'http://localhost:3000',
    now: () => now,
    mails: () => mails,
    settle: async () => undefined,
    moveTo: async (instant: string) => {
      if (instant < now) throw new Error(`The clock does not go back: it is <${now}>`);
      if (instant > '2027') await new Promise<void>((done) => (arrive = done));
      now = instant;
    },
  };
  ahead = [{ title: 'Stoves <and> roofs', language: 'en', over: '2026-11-24T14:00:00.000Z', zone: 'Europe/Paris' }];
  app = pagesApp({
    cloud,
    coming: async () => ahead,
    admin: 'admin@example.org',
    moved: async () => {
      moved += 1;
    },
  });
});

/** A mail as the product composes it. */
async function sent(kind: 'sign-in' | 'registration-confirmed', to: string, language = 'en'): Promise<Mail> {
  const facts = Object.values(examples).find((one) => one.kind === kind);
  if (!facts) throw new Error(`No example of ${kind}`);
  const mail = await renderMail({ ...facts, language });
  const raw = await composeMime({ deliveryId: 'dlv_1', personId: 'per_1', kind, to, mail }, { sender: 'consultations@example.org', now });
  const one = { id: `m${mails.length + 1}`, at: now, from: 'consultations@example.org', to: [to], tags: {}, raw: raw.toString('latin1') };
  mails.push(one);
  return one;
}

const get = async (path: string, headers: Record<string, string> = { accept: 'text/html' }) => app.request(`${BASE}${path}`, { headers });
const text = async (path: string) => (await get(path)).text();
const post = async (path: string, body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  app.request(`${BASE}${path}`, { method: 'POST', body, headers: { origin: BASE, ...headers } });
const press = async (fields: Record<string, string>) => post('/clock', new URLSearchParams(fields));

describe('the start page', () => {
  test('says what to do first, and shows what has come', async () => {
    expect(await text('/')).toMatch(/Sign in to the console[\s\S]+None was sent yet[\s\S]+Sunday, 22 November 2026, 10:00 UTC/);
    await sent('sign-in', 'admin@example.org');
    expect(await text('/')).toMatch(/One so far. The newest: <a href="\/mails\/m1"/);
  });

  test('says what to do when signing in does not work', async () => {
    const answer = await post('/sign-in', '');
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('Ask for a link at http://localhost:3000/sign-in');
  });
});

describe('the clock', () => {
  test('tells the time to programs, and moves for them', async () => {
    expect(await (await get('/clock', {})).json()).toEqual({ now });
    const answer = await post('/clock', '{"moveTo":"2026-11-23T10:00:00Z"}', { 'content-type': 'application/json' });
    expect([answer.status, await answer.json(), moved]).toEqual([200, { now: '2026-11-23T10:00:00Z' }, 1]);
    expect(await (await post('/clock', '{"settle":true}')).json()).toEqual({ now });
    expect((await post('/clock', '{"moveTo":"tomorrow"}')).status).toBe(400);
  });

  test('moves by a button, and to a minute that was chosen, which is meant in UTC', async () => {
    const answer = await press({ ahead: '60' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/clock']);
    expect(now).toBe('2026-11-22T11:00:00.000Z');
    await press({ moveTo: '2026-11-24T13:10' });
    expect(now).toBe('2026-11-24T13:10:00.000Z');
    expect(await text('/clock')).toMatch(/Time has passed. 0 mails[\s\S]+Tuesday, 24 November 2026, 13:10 UTC/);
  });

  test('moves behind a session that lies ahead, and offers to sign in again', async () => {
    expect(await text('/clock')).toContain(
      'value="2026-11-24T14:00">Until <bdi lang="en">Stoves &lt;and&gt; roofs</bdi> is over (24 Nov, 15:00, Europe/Paris)',
    );
    expect(await text('/')).toContain('Until <bdi lang="en">Stoves &lt;and&gt; roofs</bdi> is over');
    await press({ moveTo: '2026-11-24T14:00' });
    expect(now).toBe('2026-11-24T14:00:00.000Z');
    expect(await text('/clock')).toContain('Sign in to the console again');
  });

  test('says what is missing where no session lies ahead yet', async () => {
    ahead = [];
    for (const path of ['/', '/clock']) expect(await text(path)).toContain('Once a session lies ahead on the public site, a button here');
  });

  test('shows how far it is, and takes no second wish meanwhile', async () => {
    await press({ moveTo: '2027-11-22T10:00' });
    now = '2027-05-23T22:00:00.000Z';
    await sent('sign-in', 'someone@example.org');
    expect(await text('/clock')).toMatch(/until Monday, 22 November 2027[\s\S]+value="50"[\s\S]+One mail so far/);
    const second = await post('/clock', '{"moveTo":"2028-01-01T00:00:00Z"}', { 'content-type': 'application/json' });
    expect(await second.text()).toContain('wait until it is there');
    arrive();
    await expect.poll(() => text('/clock')).toContain('Time has passed. One mail went out');
  });

  test('says why it does not move', async () => {
    await press({ moveTo: '2020-01-01T00:00' });
    expect(await text('/clock')).toContain('The clock does not go back: it is &lt;');
  });
});

describe('the mails', () => {
  test('are listed, the newest first, a page at a time, and found by address and subject', async () => {
    expect(await text('/mails')).toContain('No mail was sent yet');
    for (let n = 0; n < 60; n += 1) await sent('sign-in', `person${n}@example.org`, n === 7 ? 'ar' : 'en');
    const list = await text('/mails');
    expect(list.indexOf('person59')).toBeLessThan(list.indexOf('person10'));
    expect(list).not.toContain('person9@');
    expect(list).toContain('22 Nov, 10:00 UTC');
    expect(await text('/mails?page=1')).toContain('person9@');
    expect(await text('/mails?q=PERSON7%40')).toMatch(/<b lang="ar">[\s\S]+person7@/);
    expect(await text('/mails?q=nobody')).toContain('No mail to “nobody”');
  });

  test('are shown with their links in a frame that can do nothing but open them', async () => {
    await sent('sign-in', 'admin@example.org');
    const page = await text('/mails/m1');
    expect(page).toMatch(/sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"/);
    const letter = await get('/mails/m1/letter');
    expect(await letter.text()).toMatch(/<head><base target="_blank">[\s\S]+href="https:[^"]+\/sign-in\//);
    expect(letter.headers.get('content-security-policy')).toMatch(/default-src 'none'.+sandbox/);
    expect(await text('/mails/m1?as=text')).toMatch(/<a href="https:[^"]+\/sign-in\/[^"]+" target="_blank"/);
    expect(await text('/mails/m1/source')).toContain('Auto-Submitted: auto-generated');
    expect((await get('/mails/m2')).status).toBe(404);
  });

  test('have their calendar entry once, though it travels twice', async () => {
    await sent('registration-confirmed', 'amina@example.org');
    const page = await text('/mails/m1');
    expect(page.match(/calendar invitation/g)).toHaveLength(1);
    const file = await get('/mails/m1/files/0');
    expect(file.headers.get('content-disposition')).toBe('attachment');
    expect(await file.text()).toContain('METHOD:REQUEST');
  });

  test('are told to programs', async () => {
    await sent('sign-in', 'a@example.org');
    await sent('registration-confirmed', 'b@example.org', 'fr');
    const [newest, older] = await (await get('/mails.json')).json();
    expect(newest).toMatchObject({ to: 'b@example.org', language: 'fr', files: [{ method: 'REQUEST' }] });
    expect(older.text).toContain('/sign-in/');
    expect(await (await get('/mails.json?to=a@example.org')).json()).toHaveLength(1);
  });
});

test('nobody else looks, or moves the clock', async () => {
  expect((await app.request('http://evil.example/mails')).status).toBe(403);
  expect((await post('/clock', new URLSearchParams({ ahead: '60' }), { origin: 'http://evil.example' })).status).toBe(403);
  expect(now).toBe('2026-11-22T10:00:00.000Z');
  expect((await get('/')).headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('pages fetch nothing but their own style and script', async () => {
  const page = await text('/');
  for (const [, path = ''] of page.matchAll(/(?:src|href)="(\/[^"]+\.(?:css|js))"/g)) expect((await get(path)).status).toBe(200);
});

describe('the pages of the site', () => {
  const page = '<!DOCTYPE html><html><body><header><nav></nav></header><main></main></body></html>';
  const headers = { 'content-type': 'text/html; charset=UTF-8', vary: 'Accept-Language' };
  const back = (given: { headers: Record<string, string>; body: Buffer }) => withWayBack(given, BASE);

  test('lead back to the mails and the clock, however they travel', () => {
    const plain = back({ headers, body: Buffer.from(page) });
    expect(plain.body.toString()).toMatch(/<a href="http:\/\/localhost:3001\/mails">Mails on this machine<\/a>.+<\/nav><\/header><main>/);
    const packed = back({ headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(page) });
    expect(packed).toEqual(plain);
    expect(packed.headers).toEqual(headers);
  });

  test('stay as they are where there is no head, as does whatever is no page', () => {
    const bare = { headers, body: Buffer.from('<p>A mail') };
    expect(back(bare)).toEqual(bare);
    const style = { headers: { 'content-type': 'text/css' }, body: Buffer.from('</header>') };
    expect(back(style)).toEqual(style);
  });
});
