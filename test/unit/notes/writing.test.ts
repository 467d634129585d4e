import { describe, expect, test } from 'vitest';
import { distributeNotesInput, writeNotesInput } from '../../../functions/notes/inputs.ts';
import { cause } from '../../support/platform.ts';
import { NOWHERE, ORGANISER, SERIES, SESSION, world } from './world.ts';

describe('writing notes', () => {
  test('each change of the text is a version, by whom and when; the other languages stay', async () => {
    const app = await world();
    expect(await app.write('First')).toMatchObject({ ok: true, value: { version: 1, status: 'draft', texts: { en: 'First' } } });
    app.platform.moveTo('2024-02-21T16:00:00.000Z');
    await app.write('Premier', { language: 'fr' });
    expect(await app.read()).toEqual({
      ok: true,
      value: {
        ...{ sessionId: SESSION, seriesId: SERIES, status: 'draft', version: 2, texts: { en: 'First', fr: 'Premier' } },
        ...{ updatedAt: '2024-02-21T16:00:00.000Z', updatedBy: ORGANISER },
      },
    });
    expect(await app.events()).toEqual([]);
  });

  test('the same text again is no change, whatever the status', async () => {
    const app = await world();
    await app.write('First');
    await app.approve();
    expect(await app.write('First')).toMatchObject({ ok: true, value: { version: 1, status: 'approved' } });
    expect(await app.read()).toMatchObject({ value: { version: 1, status: 'approved' } });
  });

  test('nobody writes over what somebody else wrote meanwhile', async () => {
    const app = await world();
    expect((await app.write('First', { basedOn: 0 })).ok).toBe(true);
    expect(await app.write('Other', { basedOn: 0 })).toMatchObject({
      ok: false,
      rejection: { kind: 'conflict', problems: [{ path: 'basedOn', reason: { code: 'notes-overtaken', facts: { version: 1 } } }] },
    });
    expect((await app.write('Second', { basedOn: 1 })).ok).toBe(true);
    expect(await app.read()).toMatchObject({ value: { texts: { en: 'Second' } } });
  });

  test('two languages at once are both kept', async () => {
    const app = await world();
    await Promise.all([app.write('First'), app.write('Premier', { language: 'fr' }), app.write('Primero', { language: 'es' })]);
    expect(await app.read()).toMatchObject({ value: { version: 3, texts: { en: 'First', fr: 'Premier', es: 'Primero' } } });
  });

  test('200 KB in all languages together, and not a byte more', async () => {
    const app = await world();
    const half = 100 * 1024;
    expect((await app.write('é'.repeat(half / 2))).ok).toBe(true);
    expect((await app.write('x'.repeat(half), { language: 'fr' })).ok).toBe(true);
    expect(await app.write('x'.repeat(half + 1), { language: 'fr' })).toMatchObject({
      ok: false,
      rejection: { kind: 'invalid', problems: [{ path: 'markdown', reason: { code: 'notes-too-long', facts: { kilobytes: 201 } } }] },
    });
    expect(await app.read()).toMatchObject({ value: { version: 2 } });
  });

  test('there are none of a session that does not exist', async () => {
    const app = await world();
    const refused = await app.writeOf(NOWHERE, { language: 'en', markdown: 'x' }, ORGANISER, cause);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
    expect(await app.read()).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
  });

  test.each([
    [writeNotesInput, { language: 'en', markdown: '' }],
    [writeNotesInput, { language: 'no language', markdown: 'x' }],
    [writeNotesInput, { language: 'en', markdown: 'x'.repeat(200 * 1024 + 1) }],
    [writeNotesInput, { language: 'en', markdown: 'x', basedOn: -1 }],
    [writeNotesInput, { language: 'en', markdown: 'x', title: 'y' }],
    [distributeNotesInput, { audience: 'everybody' }],
    [distributeNotesInput, {}],
  ])('wrong input is refused', (schema, input) => {
    expect(schema.safeParse(input).success).toBe(false);
  });
});

describe('approving notes', () => {
  test('says so on the bus and keeps the text as it was', async () => {
    const app = await world();
    await app.write('Final');
    expect(await app.approve()).toMatchObject({ ok: true, value: { status: 'approved', approvedVersion: 1 } });
    expect(await app.events()).toEqual([{ type: 'notes.approved.v1', data: { seriesId: SERIES, sessionId: SESSION, version: 1 } }]);
    await app.write('Edited');
    expect(await app.read()).toMatchObject({ value: { status: 'draft', version: 2, approvedVersion: 1 } });
    expect(await app.notes.approved(SESSION, 1)).toMatchObject({ texts: { en: 'Final' }, approvedBy: ORGANISER });
  });

  test('twice is once', async () => {
    const app = await world();
    await app.write('Final');
    await Promise.all([app.approve(), app.approve()]);
    expect(await app.approve()).toMatchObject({ ok: true, value: { status: 'approved' } });
    expect(await app.events()).toHaveLength(1);
  });

  test('there is nothing to approve without notes', async () => {
    expect(await (await world()).approve()).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
  });

  test('what was pulled back is corrected first', async () => {
    const app = await world();
    await app.write('Final');
    const before = await app.notes.get(SESSION);
    if (!before) throw new Error('Not stored');
    await app.notes.commit(before, { notes: { ...before.value, status: 'pulled-back' }, facts: [] }, cause);
    expect(await app.approve()).toMatchObject({ ok: false, rejection: { kind: 'conflict' } });
    expect(await app.distribute()).toMatchObject({ ok: false, rejection: { kind: 'conflict' } });
    await app.write('Corrected');
    expect(await app.approve()).toMatchObject({ ok: true, value: { status: 'approved', approvedVersion: 2 } });
  });
});
