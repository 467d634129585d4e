import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { EICAR } from '../../infra/local/scanner.ts';
import { EXE, PDF } from '../unit/material/samples.ts';
import { ADMIN, type Installation, openSession, startInstallation, textIn } from './support/installation.ts';

const uploadForm = z.object({ upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });
const files = z.array(z.looseObject({ state: z.string(), reason: z.string().optional(), message: z.string().optional() }));
const about = { kind: 'presentation', title: 'Slides', language: 'en', access: 'public', fileName: 'slides.pdf', contentType: 'application/pdf' };

/** A whole PDF with something in a comment, of which our own look sees nothing wrong. */
const pdfWith = (text: string) => Buffer.concat([PDF.subarray(0, 9), Buffer.from(`%${text}\n`), PDF.subarray(9)]);

let under: Installation;
let token: string;
let sessionId: string;
const heard: string[] = [];

beforeAll(async () => {
  under = await startInstallation({
    parameters: { scanner: 'guardduty' },
    onCall: (path, event) => path.endsWith('check-file') && heard.push(JSON.stringify(event)),
  });
  token = await under.signIn(ADMIN);
  ({ sessionId } = await openSession(under, { token, slug: 'scanned', capacity: 5 }));
}, 180_000);
afterAll(() => under.cloud.stop());

/** Begins a document and sends its file. @returns its id, and where the file lies */
async function upload(bytes: Buffer) {
  const created = await under.call('POST', `/sessions/${sessionId}/materials`, { token, body: { ...about, size: bytes.length } });
  const { url, fields } = uploadForm.parse(created.json).upload;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), about.fileName);
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
  await under.cloud.settle();
  return textIn(created, 'materialId');
}

const found = async (id: string) => files.parse((await under.call('GET', `/materials/${id}`, { token })).json['files']);
const anybody = async (id: string) => (await under.call('GET', `/materials/${id}/files/en`)).status;

describe('where uploads are scanned', () => {
  test('a clean one is there, whichever of arrival and scan is heard of first', async () => {
    const id = await upload(PDF);
    expect(await found(id)).toMatchObject([{ state: 'usable' }]);
    expect(await anybody(id)).toBe(302);
    const told = heard.join();
    expect([told.includes('Object Created'), told.includes('NO_THREATS_FOUND')]).toEqual([true, true]);
    expect(told).not.toContain('127.0.0.1');
  });

  test('a clean one that is a program is still none of ours', async () => {
    expect(await found(await upload(EXE))).toMatchObject([{ state: 'refused', reason: 'file-is-program' }]);
  });

  test('one with malware is refused with the reason, counted for the alarm, and nobody gets it', async () => {
    const id = await upload(pdfWith(EICAR));
    expect(await found(id)).toMatchObject([{ state: 'refused', reason: 'file-has-malware', message: expect.stringMatching(/found malware/) }]);
    expect([await anybody(id), (await under.call('GET', `/materials/${id}/files/en`, { token })).status]).toEqual([404, 404]);
    expect(under.logged()).toContain('"scan.malware":1');
  });

  test('one that the scanner cannot look into is refused with what to do', async () => {
    const id = await upload(pdfWith('/Encrypt 1 0 R'));
    expect(await found(id)).toMatchObject([{ reason: 'file-not-scannable', message: expect.stringMatching(/password/) }]);
    expect(await anybody(id)).toBe(404);
  });

  test('every message was worked off', () => {
    expect(Object.entries(under.cloud.queues()).filter(([, { ready, held }]) => ready + held > 0)).toEqual([]);
  });
});
