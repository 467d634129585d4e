import { expect, test } from 'vitest';
import * as z from 'zod';
import { PDF } from '../material/samples.ts';
import { held } from '../notes/stage.ts';

const OWNER = { organisation: 'Refuge', emails: ['owner@ngo.example'] };
const aPdf = { kind: 'outcome', title: 'The guide', language: 'en', fileName: 'guide.pdf', contentType: 'application/pdf', size: PDF.length };
const listed = z.object({ items: z.array(z.looseObject({ result: z.unknown().optional() })) });

/** A held session with a document and an action point that everybody may see. */
async function stage(about: object = { access: 'public' }) {
  const on = await held();
  const { call, door, seriesId, at } = on;
  const created = await call('POST', `${at}/materials`, { ...aPdf, ...about });
  await door.upload(created, PDF);
  const materialId = door.id(created, 'materialId');
  const point = { text: 'Write a guide', priority: 'high', visibility: 'public', owner: OWNER };
  const path = `/action-points/${door.id(await call('POST', `${at}/action-points`, point), 'actionPointId')}`;
  const results = async () => {
    const mine = door.tokenFor('owner@ngo.example', '/my/action-points/');
    const anybody = JSON.parse((await on.raw('GET', `/api/v1/action-points?seriesId=${seriesId}`)).text);
    return {
      organiser: listed.parse(await call('GET', `/action-points?seriesId=${seriesId}`)).items[0]?.result,
      anybody: listed.parse(anybody).items[0]?.result,
      owner: JSON.parse((await on.raw('GET', `/api/v1/my/action-points/${mine}`)).text).result,
      pages: (await Promise.all(['/series/pact', `/my/action-points/${mine}`].map((page) => on.raw('GET', page)))).map(({ text }) =>
        text.includes(`/api/v1/materials/${materialId}/files/en`),
      ),
    };
  };
  return { ...on, materialId, path, results };
}

test('what is completed shows the document that came of it to everybody who may read it, on pages and in the mails', async () => {
  const { call, all, path, materialId, results } = await stage();
  const told = { materialId, kind: 'outcome', title: { en: 'The guide' }, access: 'public', languages: ['en'] };
  expect((await call('PATCH', path, { status: 'completed', result: materialId }))['result']).toEqual(told);
  expect(await results()).toEqual({ organiser: told, anybody: told, owner: told, pages: [true, true] });
  const mails = all.sent.filter(({ kind }) => kind === 'action-point-completed');
  expect(mails.length).toBeGreaterThan(0);
  for (const { mail } of mails) expect(mail.text).toContain(`/api/v1/materials/${materialId}/files/en`);
  const factsOf = (name: string) => all.announced.flatMap(({ type, data }) => (type === name ? [data] : []));
  expect(factsOf('action-point.updated.v1')).toMatchObject([{ result: materialId, changed: ['status', 'progress'] }]);
  expect(factsOf('action-point.completed.v1')).toMatchObject([{ result: materialId }]);
});

test.each([{ access: 'registered' }, { access: 'organisers' }, { access: 'public', visibleFrom: '2024-03-21T14:00' }])(
  'a document that is not for everybody (%o) is told to organisers alone',
  async (about) => {
    const { call, all, path, materialId, results } = await stage(about);
    await call('PATCH', path, { status: 'completed', result: materialId });
    expect(await results()).toMatchObject({ organiser: { materialId }, anybody: undefined, owner: undefined, pages: [false, false] });
    const toOwner = all.sent.findLast(({ to }) => to === 'owner@ngo.example');
    expect([toOwner?.kind, toOwner?.mail.text.includes('The guide')]).toEqual(['action-point-completed', false]);
  },
);

test('it can be named later, changed and taken away, and goes when the point is opened again', async () => {
  const { call, all, path, materialId, results } = await stage();
  await call('PATCH', path, { status: 'completed' });
  await call('PATCH', path, { result: materialId });
  expect(await results()).toMatchObject({ anybody: { materialId } });
  const before = all.announced.length;
  await call('PATCH', path, { result: materialId });
  expect(all.announced).toHaveLength(before);
  await call('PATCH', path, { result: null });
  expect((await results()).anybody).toBeUndefined();
  await call('PATCH', path, { result: materialId });
  const reopened = await call('PATCH', path, { status: 'in-progress', note: 'A chapter is missing' });
  expect([reopened['result'], (await results()).organiser]).toEqual([undefined, undefined]);
  const history = z.array(z.looseObject({ what: z.string(), result: z.string().optional() })).parse(reopened['history']);
  expect(history.flatMap(({ what, result }) => (what === 'result' ? [result] : []))).toEqual([materialId, undefined, materialId, undefined]);
});

test('a document that is deleted is shown no more', async () => {
  const { call, path, materialId, results } = await stage();
  await call('PATCH', path, { status: 'completed', result: materialId });
  await call('DELETE', `/materials/${materialId}`);
  expect(await results()).toEqual({ organiser: undefined, anybody: undefined, owner: undefined, pages: [false, false] });
  await call('PATCH', path, { progress: 'A new edition is under way' });
});

test('one that is deleted between planning and sending is not in the mail, and the mail goes out', async () => {
  const { quietly, all, path, materialId } = await stage();
  expect((await quietly('PATCH', path, { status: 'completed', result: materialId })).status).toBe(200);
  let deleted = 0;
  for (let next = all.next(); next; next = all.next()) {
    if ('job' in next && next.job.kind === 'action-point-completed' && next.job.to.type === 'owner') {
      deleted += 1;
      expect((await quietly('DELETE', `/materials/${materialId}`, undefined)).status).toBe(204);
    }
    await all.handle(next);
  }
  const toOwner = all.sent.filter(({ to, kind }) => to === 'owner@ngo.example' && kind === 'action-point-completed');
  expect([deleted, toOwner.length, toOwner[0]?.mail.text.includes('The guide')]).toEqual([1, 1, false]);
});

test('refused are a result of what is not completed, and one that is no document of the series', async () => {
  const { call, door, path, materialId } = await stage();
  await expect(call('PATCH', path, { result: materialId })).rejects.toThrow('say status completed as well');
  const elsewhere = { slug: 'other', kind: 'dialogue', title: 'Other', organisers: ['X'], contactEmail: 'x@x.example', languages: ['en'] };
  const other = door.id(await call('POST', '/series', { ...elsewhere, moderation: 'automatic', observers: 'open' }), 'seriesId');
  const foreign = door.id(await call('POST', `/series/${other}/materials`, { ...aPdf, access: 'public' }), 'materialId');
  for (const result of [foreign, 'mat_01HQ000000000000000000000Z'])
    await expect(call('PATCH', path, { status: 'completed', result })).rejects.toThrow('There is no such document in this series');
  await expect(call('PATCH', path, { status: 'completed', result: 'guide.pdf' })).rejects.toThrow('Is not written as this field takes it');
});
