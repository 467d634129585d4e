import { describe, expect, test } from 'vitest';
import { plus } from '../../../functions/kernel/time.ts';
import { organisersView, readersView } from '../../../functions/material/views.ts';
import { cause } from '../../support/platform.ts';
import { EXE, PDF } from './samples.ts';
import { given, NOW, SERIES, SESSION, world } from './world.ts';

const types = async (app: Awaited<ReturnType<typeof world>>) => (await app.platform.published()).map(({ type }) => type);
const english = { language: 'en' };
const fileOf = { language: 'en', fileName: 'note.pdf', contentType: 'application/pdf', size: PDF.length };

describe('an upload', () => {
  test('is awaited, looked at, announced and read under its name in any script', async () => {
    const app = await world();
    const created = given(await app.create({ fileName: 'مذكرة مفاهيمية.pdf' }));
    const id = created.material.materialId;
    expect(created.upload).toMatchObject({ method: 'POST', expiresAt: '2024-02-21T16:00:00.000Z' });
    expect(organisersView(created.material, NOW)).toMatchObject({
      status: 'awaiting-file',
      files: [{ state: 'awaited', version: 1, isCurrent: false }],
    });
    expect(await app.fetch(id, english, { as: 'organiser' })).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await types(app)).toEqual([]);
    expect(await app.upload(created, PDF)).toEqual({ status: 204, checked: 'usable' });
    expect((await app.platform.published()).map(({ data }) => data)).toEqual([
      { seriesId: SERIES, sessionId: SESSION, materialId: id, kind: 'concept-note', access: 'public', language: 'en', version: 1 },
    ]);
    const file = await app.files.fetch(given(await app.fetch(id, english, { as: 'anybody' })));
    expect(file.bytes).toEqual(PDF);
    expect(file.disposition).toBe(
      `attachment; filename="${'_'.repeat(5)} ${'_'.repeat(8)}.pdf"; filename*=UTF-8''${encodeURIComponent('مذكرة مفاهيمية.pdf')}`,
    );
  });

  test('that is no such file is refused with a reason that the organiser sees, and nothing of it stays', async () => {
    const app = await world();
    const created = given(await app.create({ size: EXE.length }));
    expect(await app.upload(created, EXE)).toEqual({ status: 204, checked: 'refused' });
    const view = organisersView(given(await app.get(created.material.materialId)), NOW);
    expect(view).toMatchObject({ status: 'refused', files: [{ state: 'refused', reason: 'file-is-program' }] });
    expect(await app.files.shelf.arrived(app.placeOf(created))).toBeUndefined();
    expect(await app.files.shelf.kept(created.material.materialId)).toEqual([]);
    expect(given(await app.list(SESSION, { as: 'anybody' })).flatMap((one) => readersView(one) ?? [])).toEqual([]);
    expect(await types(app)).toEqual([]);
  });

  test('of another size is not taken', async () => {
    const app = await world();
    const created = given(await app.create());
    expect((await app.upload(created, Buffer.concat([PDF, Buffer.from(' ')]))).status).toBe(400);
  });

  test('that is reported twice is decided once', async () => {
    const app = await world();
    const created = given(await app.create());
    await app.upload(created, PDF);
    expect(await app.check(app.placeOf(created), cause)).toBe('not awaited');
    const [one, two] = [given(await app.create()), given(await app.create())];
    for (const each of [one, two]) if (each.upload) await app.files.send(each.upload, PDF);
    const outcomes = await Promise.all([one, one, two, two].map((each) => app.check(app.placeOf(each), cause)));
    expect(outcomes.filter((outcome) => outcome === 'usable')).toHaveLength(2);
    expect((await types(app)).filter((type) => type === 'material.published.v1')).toHaveLength(3);
    expect((await app.fetch(one.material.materialId, english, { as: 'anybody' })).ok).toBe(true);
  });

  test('that is sent again after it was looked at changes nothing that is read', async () => {
    const app = await world();
    const created = given(await app.create());
    await app.upload(created, PDF);
    const evil = Buffer.concat([EXE, Buffer.alloc(PDF.length)]).subarray(0, PDF.length);
    expect(await app.upload(created, evil)).toEqual({ status: 204, checked: 'not awaited' });
    expect((await app.files.fetch(given(await app.fetch(created.material.materialId, english, { as: 'anybody' })))).bytes).toEqual(PDF);
    expect(await app.files.shelf.arrived(app.placeOf(created))).toBeUndefined();
  });

  test('that is exchanged while it is looked at comes again', async () => {
    const app = await world();
    const created = given(await app.create());
    const keep = app.files.shelf.keep;
    app.files.shelf.keep = (place) => keep(place, 'another tag');
    await expect(app.upload(created, PDF)).rejects.toThrow(/Another upload came/);
    app.files.shelf.keep = keep;
    expect(await app.check(app.placeOf(created), cause)).toBe('usable');
  });

  test('that comes after its material was deleted is thrown away', async () => {
    const app = await world();
    const created = given(await app.create());
    given(await app.remove(created.material.materialId));
    expect(await app.upload(created, PDF)).toEqual({ status: 204, checked: 'not awaited' });
    expect(await app.files.shelf.arrived(app.placeOf(created))).toBeUndefined();
    expect(await app.files.shelf.kept(created.material.materialId)).toEqual([]);
  });

  test('whose material is deleted in the middle of the look leaves nothing', async () => {
    const app = await world();
    const created = given(await app.create());
    const keep = app.files.shelf.keep;
    app.files.shelf.keep = async (place, tag) => {
      given(await app.remove(place.materialId));
      return keep(place, tag);
    };
    expect(await app.upload(created, PDF)).toEqual({ status: 204, checked: 'not awaited' });
    expect(await app.files.shelf.kept(created.material.materialId)).toEqual([]);
  });

  test('that never arrives is forgotten after a day, and its material with it', async () => {
    const app = await world();
    const { material } = given(await app.create());
    expect(await app.advance(material.materialId, plus(NOW, 'PT23H'))).toBe('nothing due');
    expect(await app.advance(material.materialId, plus(NOW, 'P1D'))).toBe('forgotten');
    expect(await app.get(material.materialId)).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await app.advance(material.materialId, plus(NOW, 'P1D'))).toBe('nothing due');
    const id = await app.usable();
    given(await app.add(id, { ...fileOf, language: 'fr' }));
    expect(await app.advance(id, plus(NOW, 'P1D'))).toBe('advanced');
    expect(given(await app.get(id)).files).toHaveLength(1);
  });
});

describe('versions and languages', () => {
  test('a new version says what changed, and replaces the earlier one once it was looked at', async () => {
    const app = await world();
    const id = await app.usable();
    expect(await app.add(id, fileOf)).toMatchObject({ rejection: { problems: [{ path: 'change' }] } });
    const second = given(await app.add(id, { ...fileOf, fileName: 'second.pdf', change: 'The dates are right now' }));
    const name = async (version?: number) => {
      const address = await app.fetch(id, { ...english, version }, { as: 'organiser' });
      return address.ok ? (await app.files.fetch(address.value)).disposition : undefined;
    };
    expect(await name()).toContain('"note.pdf"');
    await app.upload(second, PDF);
    expect(await name()).toContain('"second.pdf"');
    expect(await name(1)).toContain('"note.pdf"');
    expect(await app.fetch(id, { ...english, version: 1 }, { as: 'anybody' })).toMatchObject({ rejection: { kind: 'not-found' } });
    const material = given(await app.get(id));
    expect(readersView(material)?.files).toMatchObject([
      { language: 'en', version: 2, changes: [{ version: 2, change: 'The dates are right now' }] },
    ]);
    expect(organisersView(material, NOW).files.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect((await app.platform.published()).map(({ data }) => 'version' in data && data.version)).toEqual([1, 2]);
  });

  test('a refused version leaves the one before readable, and gives way to the next', async () => {
    const app = await world();
    const id = await app.usable();
    await app.upload(given(await app.add(id, { ...fileOf, size: EXE.length, change: 'Better' })), EXE);
    expect((await app.fetch(id, english, { as: 'anybody' })).ok).toBe(true);
    const first = given(await app.add(id, { ...fileOf, change: 'Better still' }));
    await app.upload(given(await app.add(id, { ...fileOf, change: 'The best' })), PDF);
    expect(given(await app.get(id)).files.map(({ number, state }) => [number, state])).toEqual([
      [1, 'usable'],
      [2, 'usable'],
    ]);
    expect((await app.upload(first, PDF)).checked).toBe('not awaited');
  });

  test('a registrant gets their language, else English, else what there is', async () => {
    const app = await world();
    const id = await app.usable({ access: 'registered' });
    const arabic = given(await app.add(id, { ...fileOf, language: 'ar', title: 'مذكرة', fileName: 'ar.pdf' }));
    await app.upload(arabic, PDF);
    const nameFor = async (language: string, wish?: string) => {
      const address = await app.fetchMine(await app.registrant('attended', { language }), id, wish);
      return address.ok ? (await app.files.fetch(address.value)).disposition?.match(/"(.*)"/)?.[1] : address.rejection.kind;
    };
    expect(await Promise.all([nameFor('ar'), nameFor('fr'), nameFor('fr', 'ar'), nameFor('ar', 'ru')])).toEqual([
      'ar.pdf',
      'note.pdf',
      'ar.pdf',
      'not-found',
    ]);
    expect(given(await app.get(id)).title).toEqual({ en: 'Concept note', ar: 'مذكرة' });
    given(await app.removeLanguage(id, 'en'));
    expect(await nameFor('fr')).toBe('ar.pdf');
    expect(await app.removeLanguage(id, 'en')).toMatchObject({ rejection: { kind: 'not-found' } });
  });

  test('a recording is a link, there at once, which only those who may watch it are sent to', async () => {
    const app = await world();
    const input = {
      kind: 'recording',
      title: 'Watch',
      access: 'registered',
      link: 'https://video.example.org/1',
      fileName: undefined,
      contentType: undefined,
      size: undefined,
    };
    const { material, upload } = given(await app.create(input));
    expect(upload).toBeUndefined();
    expect(JSON.stringify(readersView(material))).not.toContain('video.example.org');
    expect(await app.fetchMine(await app.registrant('attended'), material.materialId)).toEqual({ ok: true, value: 'https://video.example.org/1' });
    expect(await app.create({ ...input, kind: 'agenda' })).toMatchObject({ rejection: { problems: [{ path: 'link' }] } });
    expect(await app.create({ kind: 'recording' })).toMatchObject({ rejection: { problems: [{ path: 'link' }] } });
    expect(await app.update(material.materialId, { kind: 'agenda' })).toMatchObject({ rejection: { problems: [{ path: 'kind' }] } });
  });
});

describe('a day from which it is seen', () => {
  test('is by the clocks of the session, and announces it when it comes', async () => {
    const app = await world();
    const id = await app.usable({ visibleFrom: '2024-02-28T09:00' });
    expect(organisersView(given(await app.get(id)), NOW)).toMatchObject({ status: 'embargoed', visibleFrom: '2024-02-28T08:00:00.000Z' });
    expect(await types(app)).toEqual([]);
    expect(await app.advance(id, '2024-02-28T07:59:59.000Z')).toBe('nothing due');
    expect(await app.advance(id, '2024-02-28T08:00:00.000Z')).toBe('advanced');
    expect(await app.advance(id, '2024-02-28T08:01:00.000Z')).toBe('nothing due');
    expect(await types(app)).toEqual(['material.published.v1']);
  });

  test('that the clocks skip or show twice is refused', async () => {
    const app = await world();
    expect(await app.create({ visibleFrom: '2024-03-31T02:30' })).toMatchObject({ rejection: { problems: [{ path: 'visibleFrom' }] } });
    expect(await app.update(await app.usable(), { visibleFrom: '2024-10-27T02:30' })).toMatchObject({
      rejection: { problems: [{ path: 'visibleFrom' }] },
    });
  });

  test('can be taken away, and what organisers kept to themselves is announced when it is opened', async () => {
    const app = await world();
    const id = await app.usable({ access: 'organisers', visibleFrom: '2024-02-28T09:00' });
    given(await app.update(id, { visibleFrom: null, title: 'Note' }));
    expect(await types(app)).toEqual([]);
    given(await app.update(id, { access: 'registered', kind: 'outcome' }));
    given(await app.update(id, { access: 'public' }));
    expect(await types(app)).toEqual(['material.published.v1']);
    expect(given(await app.get(id))).toMatchObject({ kind: 'outcome', access: 'public', title: { en: 'Note' } });
  });
});

describe('deleting', () => {
  test('takes a material away at once, and its files when its event is worked off, as often as that comes', async () => {
    const app = await world();
    const [id, other] = [await app.usable(), await app.usable()];
    const address = given(await app.fetch(id, english, { as: 'anybody' }));
    given(await app.remove(id));
    expect(await app.get(id)).toMatchObject({ rejection: { kind: 'not-found' } });
    const event = (await app.platform.published()).find((one) => one.type === 'material.removed.v1');
    if (event?.type !== 'material.removed.v1') throw new Error('Nothing was removed');
    expect(event.data).toEqual({ seriesId: SERIES, sessionId: SESSION, materialId: id });
    expect(await app.removeFiles(event)).toBe('1 files removed');
    expect(await app.removeFiles(event)).toBe('0 files removed');
    expect((await app.files.fetch(address)).status).toBe(404);
    expect(await app.files.shelf.kept(other)).toHaveLength(1);
    expect(await app.remove(id)).toMatchObject({ rejection: { kind: 'not-found' } });
  });

  test('the last language takes the material along', async () => {
    const app = await world();
    const id = await app.usable();
    given(await app.removeLanguage(id, 'en'));
    expect(await app.get(id)).toMatchObject({ rejection: { kind: 'not-found' } });
    expect(await types(app)).toEqual(['material.published.v1', 'material.removed.v1']);
  });
});
