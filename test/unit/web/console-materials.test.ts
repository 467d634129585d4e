import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { materialId } from '../../../events/values.ts';
import { materialStore } from '../../../functions/adapters/dynamodb/material-store.ts';
import { unpack } from '../../../functions/adapters/unpack.ts';
import { checkFile } from '../../../functions/material/use-cases/check-file.ts';
import { cause, uncounted } from '../../support/platform.ts';
import { type DoorUnderTest, door } from './client.ts';
import { aWorld, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;
let token: string;
let at: string;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'own-series');
  token = await under.signIn(world.email);
  at = `/console/sessions/${world.sessionId}/materials`;
});

const open = (path = at) => under.page(path, { cookie: token });
const send = (fields: Record<string, string>, path = at) => under.form(path, fields, { cookie: token });
const ABOUT = { kind: 'agenda', title: 'Agenda / draft', language: 'en', access: 'registered', contentType: 'text/plain' };

/** The files that are awaited are looked at, as the consumer of the store's event does. */
async function look(scanner: 'none' | 'guardduty' = 'none') {
  const materials = materialStore(under.base);
  for (const { type, data } of under.base.table.items())
    if (type === 'material') {
      const material = await materials.get(materialId.parse(z.looseObject({ materialId: z.string() }).parse(data).materialId));
      for (const file of material?.files ?? [])
        if (material && file.state === 'awaited')
          await checkFile({ ...under.base, materials, shelf: under.files.shelf, unpack, scanner, counter: uncounted })(
            { materialId: material.materialId, fileId: file.fileId },
            cause,
          );
    }
}

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('without a script', () => {
  test('a document is described, then its file is sent straight to the store, which leads back', async () => {
    const page = await open();
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://files.example.org;");
    expect((await under.page('/')).headers.get('Content-Security-Policy')).not.toContain('files.example.org');
    const next = await send(ABOUT);
    expect(next.text).toContain('action="https://files.example.org/"');
    expect(next.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://files.example.org;");
    expect(hidden(next.text, 'success_action_redirect')).toBe(`https://convoke.example.org${at}?done=fileSent`);
    await under.files.send({ url: '', fields: { ticket: hidden(next.text, 'ticket') } }, Buffer.from('What we talk about\n'));
    await look();
    const shown = await open(`${at}?done=fileSent`);
    expect(shown.text).toContain('Available');
    expect(shown.text).toContain('Agenda / draft');
    const { items } = (await under.call('GET', `/sessions/${world.sessionId}/materials`, { token })).json;
    expect(JSON.stringify(items)).toContain('"fileName":"Agenda draft.txt","contentType":"text/plain","size":19');
  });

  test.each<[string, string | { code: string; facts: object }, string]>([
    ['in the reader’s language', 'text-not-utf8', 'Le texte n’est pas en UTF-8.'],
    ['with its facts', { code: 'archive-holds-active', facts: { ending: 'exe' } }, 'ou une page web (.exe). Retirez-le'],
    ['as far as it is known, where a sentence was stored', 'The text is not in UTF-8. Save it again', 'Le fichier n’a pas pu être accepté.'],
  ])('what was refused says why, %s', async (_, stored, sentence) => {
    const next = await send(ABOUT);
    await under.files.send({ url: '', fields: { ticket: hidden(next.text, 'ticket') } }, Buffer.from([0, 1, 2, 255]));
    await look();
    const items = under.base.table.items().map(({ data, ...item }) => ({
      ...item,
      data: z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(data).replace('"text-not-utf8"', JSON.stringify(stored)))),
    }));
    const { text } = await door({ items }).page(`/fr${at}`, { cookie: token });
    expect(/<p class="error">([^<]+)/.exec(text)?.[1]).toContain(sentence);
  });

  test('what is being scanned for viruses says so, in the reader’s language, until it is there', async () => {
    const next = await send(ABOUT);
    expect((await open()).text).not.toContain('being scanned');
    await under.files.send({ url: '', fields: { ticket: hidden(next.text, 'ticket') } }, Buffer.from('What we talk about\n'));
    await look('guardduty');
    expect((await open()).text).toContain('arrived, being scanned for viruses');
    expect((await open(`/fr${at}`)).text).toContain('arrivé, analyse antivirus en cours');
    await look();
    expect((await open()).text).not.toContain('being scanned');
  });

  test('a recording is a link, and what is missing stands beside its field', async () => {
    const link = { ...ABOUT, kind: 'recording', link: 'https://video.example.org/2' };
    expect((await send(link)).headers.get('Location')).toBe(`${at}?done=linkAdded`);
    const refused = await send({ ...ABOUT, title: '' });
    expect([refused.status, refused.text.includes('id="title-error"')]).toEqual([400, true]);
    expect((await send({ ...link, link: 'javascript:alert(1)' })).text).toContain('id="link-error"');
  });
});

test('with a script the same form answers where the file goes', async () => {
  const answered = await send({ ...ABOUT, fileName: 'agenda.txt', size: '19', script: 'yes' });
  expect(answered.json).toMatchObject({ url: 'https://files.example.org/', next: `${at}?done=fileSent` });
});

describe('one document', () => {
  const one = () => `/console/materials/${world.materialId}`;

  test('is shown to others from a day on, renamed, and deleted', async () => {
    expect((await open(one())).text).toContain('Who sees it');
    expect((await send({ title: 'Renamed', access: 'organisers', visibleFrom: '2024-03-01T10:00' }, one())).headers.get('Location')).toBe(
      `${at}?done=materialChanged`,
    );
    expect((await open()).text).toContain('Renamed');
    await send({ title: 'Renamed again', access: 'organisers' }, one());
    const { json } = await under.call('GET', `/materials/${world.materialId}`, { token });
    expect(json).toMatchObject({ title: { en: 'Renamed again' }, visibleFrom: '2024-03-01T09:00:00.000Z' });
    expect((await send({ title: '', access: 'public' }, one())).status).toBe(400);
    expect((await send({}, `${one()}/delete`)).headers.get('Location')).toBe(`${at}?done=materialRemoved`);
    expect((await open(one())).status).toBe(404);
  });

  test('a new version says what changed', async () => {
    const created = await send(ABOUT);
    await under.files.send({ url: '', fields: { ticket: hidden(created.text, 'ticket') } }, Buffer.from('First\n'));
    await look();
    const id = /\/console\/materials\/(mat_\w+)/g;
    const mine = [...(await open()).text.matchAll(id)].map(([, found]) => found).find((found) => found !== world.materialId);
    const without = await send({ language: 'en', contentType: 'text/plain' }, `/console/materials/${mine}/files`);
    expect([without.status, without.text.includes('id="change-error"')]).toEqual([400, true]);
    const next = await send({ language: 'en', contentType: 'text/plain', change: 'A later hour' }, `/console/materials/${mine}/files`);
    await under.files.send({ url: '', fields: { ticket: hidden(next.text, 'ticket') } }, Buffer.from('Second\n'));
    await look();
    expect((await open(`/console/materials/${mine}`)).text).toContain('A later hour');
  });
});

test('a series has documents of its own, and strangers see none of it', async () => {
  const ofSeries = `/console/series/${world.seriesId}/materials`;
  expect((await send(ABOUT, ofSeries)).status).toBe(200);
  expect((await open(ofSeries)).text).toContain('Waits for its file');
  const other = await aWorld(under, 'another');
  token = await under.signIn(other.email);
  for (const path of [at, ofSeries, `/console/materials/${world.materialId}`]) expect((await open(path)).status, path).toBe(404);
  expect((await under.page(at)).headers.get('Location')).toBe('/sign-in');
});
