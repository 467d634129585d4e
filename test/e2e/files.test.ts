import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { EXE, PDF, zip } from '../unit/material/samples.ts';
import { ADMIN, type Answer, type Installation, openSession, startInstallation, textIn } from './support/installation.ts';
import { leaks, tokensIn } from './support/leaks.ts';
import { tokenIn } from './support/mails.ts';

const ada = { name: 'Adaeze Okonkwo', email: 'adaeze@ngo.example', organisation: 'Harbour of Refuge' };
const FILE_NAME = 'مذكرة مفاهيمية.pdf';
const NOTES = 'The delegates agreed on a shared register of safe houses.';
const slides = { kind: 'presentation', title: 'Slides of the harbour', language: 'en', access: 'registered', fileName: FILE_NAME };
const aPdf = { ...slides, contentType: 'application/pdf', size: PDF.length };
const MINUTE = 60_000;

const uploadForm = z.object({ upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });
const files = z.array(z.looseObject({ state: z.string(), message: z.string().optional() }));

let under: Installation;
let token: string;
let sessionId: string;
let mine: string;
let materialId: string;
const heard: string[] = [];
/** Everything that gives a right and must stand nowhere but in the answer to whom it was given. */
const secrets: string[] = [];

beforeAll(async () => {
  // Requests hold what people sent; everything behind the door is events, jobs, the outbox and the clock.
  under = await startInstallation({
    // The day before the session: no week goes by that nobody needs.
    clock: { start: '2024-02-20T09:00:00.000Z', stands: true },
    onCall: (path, event) => !path.endsWith('-web') && heard.push(JSON.stringify(event)),
  });
  token = await under.signIn(ADMIN);
  ({ sessionId } = await openSession(under, { token, slug: 'files', capacity: 5 }));
  await under.call('POST', `/sessions/${sessionId}/registrations`, { body: ada });
  await under.cloud.settle();
  mine = tokenIn(await under.mailTo(ada.email, 'registration-confirmed'), '/my/registrations');
}, 180_000);
afterAll(() => under.cloud.stop());

const organiser = (method: string, path: string, body?: unknown) => under.call(method, path, { token, ...(body !== undefined && { body }) });
const later = (minutes: number) => under.cloud.moveTo(new Date(Date.parse(under.cloud.now()) + minutes * MINUTE).toISOString());
const create = (more: object = {}) => organiser('POST', `/sessions/${sessionId}/materials`, { ...aPdf, ...more });
const fetchMine = (id = materialId) => under.call('GET', `/my/registrations/${mine}/materials/${id}`);

/** Sends the file with the form that came with a new material, as a browser does, and lets it be looked at. @returns the store's status */
async function send(created: Answer, bytes: Buffer): Promise<number> {
  const { url, fields } = uploadForm.parse(created.json).upload;
  secrets.push(...Object.entries(fields).flatMap(([name, value]) => (/policy|signature/i.test(name) ? [value] : [])));
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), FILE_NAME);
  const { status } = await fetch(url, { method: 'POST', body: form });
  await under.cloud.settle();
  return status;
}

/** Where an answer leads: to the store, for five minutes. */
function addressIn({ status, headers }: Answer): URL {
  expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([302, 'no-store', 'no-referrer']);
  const address = new URL(headers.get('location') ?? '');
  secrets.push(address.search, address.searchParams.get('X-Amz-Signature') ?? '');
  return address;
}

const statusOf = async (address: URL) => (await fetch(address)).status;
const stateOf = async (id: string) => files.parse((await organiser('GET', `/materials/${id}`)).json['files']);

describe('a document', () => {
  test('goes up by its form, is looked at, and comes down under its name by a link of five minutes', async () => {
    const created = await create();
    materialId = textIn(created, 'materialId');
    expect((await fetchMine()).status).toBe(404);
    expect(await send(created, PDF)).toBe(204);
    expect(await stateOf(materialId)).toMatchObject([{ state: 'usable' }]);
    const address = addressIn(await fetchMine());
    const file = await fetch(address);
    expect([file.status, file.headers.get('content-type'), Buffer.from(await file.arrayBuffer())]).toEqual([200, 'application/pdf', PDF]);
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent(FILE_NAME));
    const other = new URL(address);
    other.searchParams.set('X-Amz-Signature', '0'.repeat(64));
    expect(await statusOf(other)).toBe(403);
    await later(6);
    expect(await statusOf(address)).toBe(403);
    expect(await statusOf(addressIn(await fetchMine()))).toBe(200);
  });

  test.each<[string, Buffer, object, RegExp]>([
    ['a PDF that is a program', EXE, {}, /is a program/],
    ['a PDF that was cut', PDF.subarray(0, 20), {}, /damaged/],
    [
      'an archive that is a bomb',
      zip([{ name: 'zeros.txt', content: Buffer.alloc(2_000_000) }]),
      { fileName: 'all.zip', contentType: 'application/zip' },
      /unpack to far more/,
    ],
    [
      'an archive with a path in it',
      zip([{ name: '../../a.txt', content: 'a' }]),
      { fileName: 'all.zip', contentType: 'application/zip' },
      /leads out/,
    ],
  ])('that is %s is refused with the reason, nobody gets it, and another file takes its place', async (_, bytes, more, reason) => {
    const created = await create({ ...more, size: bytes.length });
    const id = textIn(created, 'materialId');
    expect(await send(created, bytes)).toBe(204);
    expect(await stateOf(id)).toMatchObject([{ state: 'refused', message: expect.stringMatching(reason) }]);
    expect([(await fetchMine(id)).status, (await organiser('GET', `/materials/${id}/files/en`)).status]).toEqual([404, 404]);
    const { title: _title, kind: _kind, access: _access, ...file } = aPdf;
    expect(await send(await organiser('POST', `/materials/${id}/files`, file), PDF)).toBe(204);
    expect(await stateOf(id)).toMatchObject([{ state: 'usable' }]);
  });

  test('of another size than announced, or too late, the store itself does not take', async () => {
    const created = await create();
    expect(await send(created, Buffer.concat([PDF, Buffer.from(' ')]))).toBe(400);
    await later(61);
    expect(await send(created, PDF)).toBe(403);
    expect(await stateOf(textIn(created, 'materialId'))).toMatchObject([{ state: 'awaited' }]);
  });

  test('that never arrives leaves nothing behind', async () => {
    const id = textIn(await create({ title: 'It never came' }), 'materialId');
    const before = heard.length;
    await later(25 * 60);
    token = await under.signIn(ADMIN);
    expect((await organiser('GET', `/materials/${id}`)).status).toBe(404);
    expect((await organiser('GET', `/sessions/${sessionId}/materials`)).text).not.toContain('It never came');
    expect(heard.slice(before).join()).not.toContain(id);
  });

  test.each<[string, object, string, RegExp]>([
    ['of 50 MB and a byte', { size: 50 * 1024 * 1024 + 1 }, 'size', /at most 50 MB: make it smaller, or split it/],
    ['with a path in its name', { fileName: '../../etc/note.pdf' }, 'fileName', /without a folder/],
    ['that is a program by its name', { fileName: 'note.pdf.exe' }, 'fileName', /must end in \.pdf/],
    ['of a type that is not taken', { contentType: 'text/html' }, 'contentType', /./],
    ['that is a link to a script', { kind: 'recording', link: 'javascript:alert(1)' }, 'link', /https/],
  ])('%s is refused before anything is sent, with the field and how to mend it', async (_, more, path, says) => {
    const { status, json } = await create(more);
    expect([status, json.errors?.find((one) => one.path === path)?.message]).toEqual([400, expect.stringMatching(says)]);
  });
});

describe('notes', () => {
  const write = (markdown: string) => organiser('PUT', `/sessions/${sessionId}/notes`, { language: 'en', markdown });
  const read = async () => (await organiser('GET', `/sessions/${sessionId}/notes`)).text;

  test('of a megabyte are refused with what to do, and what was written before is there', async () => {
    await write(NOTES);
    const { status, json } = await write(`${NOTES}\n`.repeat(20_000));
    expect([status, json.errors]).toEqual([
      400,
      [{ path: 'markdown', message: 'The notes may have at most 200 KB: shorten them, or add a part as a document' }],
    ]);
    expect(await read()).toContain(NOTES);
  });

  test('with a script or a link to one are text: nothing runs in whoever reads them', async () => {
    await under.cloud.moveTo('2024-02-21T15:00:00.000Z');
    token = await under.signIn(ADMIN);
    await write(`${NOTES}\n\n<script>alert(1)</script> [here](javascript:alert(1)) <img src=x onerror=alert(1)>`);
    await organiser('POST', `/sessions/${sessionId}/notes/approve`);
    expect((await organiser('POST', `/sessions/${sessionId}/distributions`, { audience: 'registered' })).status).toBe(202);
    await under.cloud.settle();
    const mail = await under.mailTo(ada.email, 'notes-available');
    const page = await fetch(`${under.cloud.url}/my/notes/${tokenIn(mail, '/my/notes')}`);
    const html = await page.text();
    expect(html).toContain(NOTES);
    expect(html).not.toMatch(/<script>alert|href="javascript|<img/);
    expect([page.headers.get('referrer-policy'), page.headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
  });
});

describe('whoever withdraws', () => {
  test('gets no link to a file any more', async () => {
    expect((await under.call('POST', `/my/registrations/${mine}/withdraw`)).status).toBe(200);
    expect((await fetchMine()).status).toBe(410);
    await under.cloud.settle();
  });
});

describe('nothing that opens something, and nothing of a person', () => {
  test('stands in a log line, an event, the outbox, a queue or a report of the store', async () => {
    const letters = (await Promise.all([ada.email, ADMIN].map((email) => under.mailsTo(email)))).flat();
    const tokens = tokensIn(letters);
    expect(tokens.length).toBeGreaterThan(4);
    expect(secrets.filter(Boolean).length).toBeGreaterThan(12);
    const texts = [...Object.values(ada), ADMIN, FILE_NAME, slides.title, NOTES, token];
    const all = [{ of: 'everybody', texts: [...texts, ...tokens, ...secrets.filter(Boolean)] }];
    expect(under.logged()).toContain('Handled');
    expect(heard.join()).toContain('material.published.v1');
    expect(heard.join()).toContain('Object Created');
    expect(heard.join()).not.toContain('127.0.0.1');
    expect(leaks(all, under.logged())).toEqual([]);
    // A request is the entry of its own event: the stream brings it to the relay, which takes the event out of it.
    const behindTheDoor = heard.filter((one) => !one.includes('"sk":{"S":"INTAKE#'));
    expect(behindTheDoor.join()).toContain('registration.submitted.v1');
    expect(leaks(all, behindTheDoor.join('\n'))).toEqual([]);
    expect(leaks(all, under.notes.join('\n'))).toEqual([]);
  });

  test('and every message was worked off', () => {
    const left = Object.entries(under.cloud.queues()).filter(([, { ready, held }]) => ready + held > 0);
    expect(left).toEqual([]);
  });
});
