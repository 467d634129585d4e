import { expect, test } from 'vitest';
import * as z from 'zod';
import { SETTINGS } from '../../simulation/consumers.ts';
import { PDF } from '../material/samples.ts';
import { held, type Stage } from '../notes/stage.ts';

const ADA = 'person-1@ngo.example';
const NOTES = 'Only those who were there read this';

/** Notes that went out and a document, for two people who are confirmed. */
async function stage() {
  const on = await held({ series: { notesRequests: { approval: 'series' } } });
  const about = {
    kind: 'presentation',
    title: 'The slides',
    language: 'en',
    access: 'registered',
    fileName: 'a.pdf',
    contentType: 'application/pdf',
  };
  const created = await on.call('POST', `${on.at}/materials`, { ...about, size: PDF.length });
  await on.door.upload(created, PDF);
  await on.sent(NOTES);
  const { items } = await on.call('GET', `${on.at}/registrations`);
  const [first] = z.array(z.looseObject({ registrationId: z.string() })).parse(items);
  return { ...on, materialId: on.door.id(created, 'materialId'), registrationId: first?.registrationId ?? '' };
}

/** Every address that somebody was ever mailed. */
function addresses({ all }: Pick<Stage, 'all'>, to: string): readonly string[] {
  const texts = all.sent.flatMap((one) => (one.to === to ? [`${one.mail.text} ${one.mail.html}`] : []));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/https:\/\/[^\s"<>]+/g)].map(([url]) => url.replaceAll('&amp;', '&').replace(/\.$/, '')))),
  ];
}

/** The mailed links that still show something: their path without the token. */
async function open(on: Stage, to: string): Promise<readonly string[]> {
  const personal = addresses(on, to).filter((url) => url.startsWith(`${SETTINGS.site}/my/`));
  const answers = await Promise.all(personal.map(async (url) => [url, (await on.raw('GET', url.slice(SETTINGS.site.length))).status] as const));
  return [...new Set(answers.flatMap(([url, status]) => (status < 400 ? [`/my/${url.split('/my/')[1]?.split('/')[0]}`] : [])))].toSorted();
}

/** Whether a link of the person leads to the file. */
async function file(on: Stage & { readonly materialId: string }, token: string) {
  const { status } = await on.raw('GET', `/api/v1/my/registrations/${token}/materials/${on.materialId}`);
  return status;
}

test.each(['withdraws', 'is revoked'])('whoever %s loses every link of every mail at once, and nobody else does', async (how) => {
  const on = await stage();
  const token = on.door.tokenFor(ADA, '/my/registrations/');
  expect([await open(on, ADA), await file(on, token)]).toEqual([['/my/notes', '/my/registrations'], 302]);
  const others = await open(on, 'person-2@ngo.example');
  // Nothing of what follows is worked off: the answer alone has to be enough.
  if (how === 'withdraws') expect((await on.raw('POST', `/api/v1/my/registrations/${token}/withdraw`)).status).toBe(200);
  else expect((await on.quietly('POST', `/registrations/${on.registrationId}/revoke`, {})).status).toBe(200);
  expect([await open(on, ADA), await file(on, token)]).toEqual([[], 410]);
  await on.door.settle();
  expect(await open(on, ADA)).toEqual([]);
  expect(await open(on, 'person-2@ngo.example')).toEqual(others);
});

test('a mail that was planned before does not go out after', async () => {
  const on = await stage();
  const before = on.all.sent.length;
  await on.write(`${NOTES}, and this`);
  await on.approve();
  expect((await on.quietly('POST', `${on.at}/notes/correct`, { notice: 'mail' })).status).toBe(200);
  for (let next = on.all.next(); next; next = on.all.next()) {
    if (
      'job' in next &&
      next.job.kind === 'notes-available' &&
      next.job.to.type === 'registration' &&
      next.job.to.registrationId === on.registrationId
    )
      expect((await on.quietly('POST', `/registrations/${on.registrationId}/revoke`, {})).status).toBe(200);
    await on.all.handle(next);
  }
  const news = on.all.sent.slice(before).filter(({ kind }) => kind === 'notes-available');
  expect(news.map(({ to }) => to)).toEqual(['person-2@ngo.example']);
});

test('a seat in another session that opened the notes takes them along when it goes', async () => {
  const on = await stage();
  const elsewhere = await on.schedule('2024-04-10T14:00', { title: 'Second' });
  await on.add(elsewhere, 3);
  await on.ask(3);
  expect((await on.read(3)).text).toContain(NOTES);
  const { items } = await on.call('GET', `/sessions/${elsewhere}/registrations`);
  const [third] = z.array(z.looseObject({ registrationId: z.string() })).parse(items);
  expect((await on.quietly('POST', `/registrations/${third?.registrationId}/revoke`, {})).status).toBe(200);
  expect((await on.read(3)).status).toBe(410);
});

test('an approval that is taken back closes the link that was mailed', async () => {
  const on = await stage();
  await on.ask(9);
  const path = `/notes-requests/${(await on.requests()).at(-1)?.notesRequestId}/decision`;
  await on.call('POST', path, { decision: 'approve' });
  expect((await on.read(9)).text).toContain(NOTES);
  expect((await on.quietly('POST', path, { decision: 'decline', reason: 'Not a partner' })).status).toBe(200);
  expect((await on.read(9)).status).toBe(410);
});
