import { describe, expect, test } from 'vitest';
import { registrationStatus } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { pointerItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { SESSION, world } from './world.ts';

const READS = ['confirmed', 'attended'];

describe('the link to the notes', () => {
  test.each(registrationStatus.options)('of somebody who is %s, and never was confirmed', async (status) => {
    const app = await world();
    await app.distributed();
    expect((await app.mine(await app.registrant(status))).ok).toBe(READS.includes(status));
  });

  test('opens for somebody who had a seat and was absent', async () => {
    const app = await world();
    await app.distributed();
    expect((await app.mine(await app.registrant('absent', { before: ['confirmed'] }))).ok).toBe(true);
  });

  test.each(['withdrawn', 'revoked', 'cancelled'] as const)('is dead for somebody who was confirmed and is %s', async (status) => {
    const app = await world();
    await app.distributed();
    const result = await app.mine(await app.registrant(status, { before: ['confirmed'] }));
    expect(result).toMatchObject({ ok: false, rejection: { kind: 'gone' } });
  });

  test('is dead once the generation was raised, tampered with, for another purpose, or unknown: in the same words', async () => {
    const app = await world();
    await app.distributed();
    const right = await app.registrant('confirmed');
    const id = right.split('.')[0] ?? '';
    const question = app.platform.ids.mint('reg');
    const pointer = pointerItem.item(keys.registrationPointer(question), { sessionId: SESSION, sk: 'QUESTION#1' });
    await app.platform.table.write([{ put: pointer }]);
    const wrong = [
      await app.registrant('confirmed', { generation: 2 }),
      app.platform.links.make('registration', id, 1),
      app.platform.links.make('notes', 'reg_01HQ000000000000000000000Z', 1),
      app.platform.links.make('notes', question, 1),
      ...[`${right}x`, right.slice(0, -1), '', 'nonsense'],
    ];
    const answers = await Promise.all(wrong.map((token) => app.mine(token)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: false, rejection: { kind: 'gone' } });
    expect((await app.mine(right)).ok).toBe(true);
  });

  test('shows the version that was sent, not what is being written, and nothing before', async () => {
    const app = await world();
    const token = await app.registrant('confirmed');
    await app.write('Final');
    await app.approve();
    expect(await app.mine(token)).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
    await app.distribute();
    await app.write('Second thoughts');
    await app.approve();
    expect(await app.mine(token)).toEqual({
      ok: true,
      value: {
        ...{ sessionId: SESSION, version: 1, texts: { en: 'Final' }, approvedAt: '2024-02-21T15:00:00.000Z', updates: [] },
        ...{ title: { en: 'Session 1' }, seriesTitle: { en: 'Consultations' }, contactEmail: 'contact@example.org', discreet: false },
        ...{ startsAt: '2024-02-21T14:00:00.000Z', timeZone: 'Europe/Zurich', organisers: ['A body'], isOpen: true },
      },
    });
    await app.distribute();
    expect(await app.mine(token)).toMatchObject({ value: { version: 2, texts: { en: 'Second thoughts' } } });
  });
});
