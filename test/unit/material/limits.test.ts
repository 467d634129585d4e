import { describe, expect, test } from 'vitest';
import { materialId } from '../../../events/values.ts';
import { PDF } from './samples.ts';
import { aPdf, given, world } from './world.ts';

const fileOf = { language: 'en', fileName: 'note.pdf', contentType: 'application/pdf', size: PDF.length };

/** Adds versions, each of which is looked at, until one is refused. */
async function versionsUntilRefused(app: Awaited<ReturnType<typeof world>>, id: string, version: object) {
  for (let n = 2; n <= 200; n += 1) {
    const added = await app.add(id, version);
    if (!added.ok) return added;
    if (added.value.upload) await app.upload(added.value, PDF);
  }
  return undefined;
}

describe('limits', () => {
  test('no material of a session or material that is not there', async () => {
    const app = await world();
    const nowhere = materialId.parse('mat_01HQ000000000000000000000Z');
    for (const result of [
      await app.add(nowhere, fileOf),
      await app.update(nowhere, { title: 'x' }),
      await app.get(nowhere),
      await app.fetch(nowhere, { language: 'en' }, { as: 'organiser' }),
    ])
      expect(result).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(aPdf.kind).toBe('concept-note');
  });

  test('200 materials of a session, and as many versions of one', async () => {
    const app = await world();
    const link = { kind: 'recording', link: 'https://video.example.org/1', fileName: undefined, contentType: undefined, size: undefined };
    const first = given(await app.create(link)).material.materialId;
    for (let n = 2; n <= 200; n += 1) given(await app.create(link));
    expect(await app.create(link)).toMatchObject({ rejection: { kind: 'conflict' } });
    for (let n = 2; n <= 200; n += 1) given(await app.add(first, { language: 'en', link: link.link, change: 'Cut anew' }));
    expect(await app.add(first, { language: 'en', link: link.link, change: 'Cut anew' })).toMatchObject({ rejection: { kind: 'conflict' } });
  });

  test('versions are bounded by what a document can hold of their texts, whatever the script; the last ones are still looked at', async () => {
    const app = await world();
    const longest = { ...fileOf, fileName: `${'概'.repeat(78)}.pdf`, change: '变'.repeat(500) };
    const id = await app.usable({ fileName: longest.fileName });
    const refused = await versionsUntilRefused(app, id, longest);
    expect(refused).toMatchObject({ rejection: { kind: 'invalid', problems: [{ path: 'change', reason: 'document-too-long' }] } });
    const files = given(await app.get(id)).files.length;
    expect(files).toBeGreaterThan(120);
    // What changed in fewer words still fits.
    given(await app.add(id, { ...longest, fileName: 'note.pdf', change: '改' }));
    expect(await app.update(id, { title: '题'.repeat(200) })).toMatchObject({ rejection: { problems: [{ path: 'title' }] } });
    given(await app.update(id, { access: 'organisers' }));
    given(await app.removeLanguage(id, 'en'));
  });

  test('many long addresses of a recording fill a document as well, and a title in each language', async () => {
    const app = await world();
    const link = `https://video.example.org/${'é'.repeat(1_900)}`;
    const recording = { kind: 'recording', link, fileName: undefined, contentType: undefined, size: undefined };
    const id = given(await app.create(recording)).material.materialId;
    const refused = await versionsUntilRefused(app, id, { language: 'en', link, change: 'Cut anew' });
    expect(refused).toMatchObject({ rejection: { problems: [{ path: 'link' }] } });
    expect(given(await app.get(id)).files.length).toBeGreaterThan(60);
  });
});
