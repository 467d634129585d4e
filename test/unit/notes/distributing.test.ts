import { describe, expect, test } from 'vitest';
import { dueShard, SHARDS } from '../../../functions/adapters/dynamodb/item.ts';
import { plus } from '../../../functions/kernel/time.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { cause } from '../../support/platform.ts';
import { NOWHERE, ORGANISER, SERIES, SESSION, START, type World, world } from './world.ts';

async function isDue({ platform }: World, upTo: string) {
  const shards = Array.from({ length: SHARDS }, (_, shard) => platform.table.queryIndex({ index: 'due', shard: dueShard(shard), upTo }));
  return (await Promise.all(shards)).some(({ items }) => items.length > 0);
}

describe('asking for a distribution', () => {
  test('of approved notes is planned, said on the bus, and makes the notes distributed', async () => {
    const app = await world();
    await app.write('Final');
    await app.approve();
    const result = await app.distribute('attended');
    if (!result.ok) throw new Error(inEnglish(result.rejection.reason));
    const { distributionId } = result.value;
    expect(result.value).toMatchObject({ audience: 'attended', status: 'planned', notesVersion: 1, planned: 0, sent: 0 });
    expect(await app.read()).toMatchObject({ value: { status: 'distributed', distributedVersion: 1 } });
    expect((await app.events()).at(-1)).toEqual({
      type: 'notes.distribution-requested.v1',
      data: { seriesId: SERIES, sessionId: SESSION, distributionId, audience: 'attended', version: 1 },
    });
    expect(await app.listed()).toMatchObject([{ distributionId }]);
  });

  test('again is a second distribution of the same version; the newest is listed first', async () => {
    const app = await world();
    const first = await app.distributed();
    const second = await app.distribute();
    if (!second.ok) throw new Error(inEnglish(second.rejection.reason));
    expect(second.value).toMatchObject({ notesVersion: 1, status: 'planned' });
    expect((await app.listed()).map(({ distributionId }) => distributionId)).toEqual([second.value.distributionId, first]);
  });

  test.each([
    ['held', '2024-02-21T13:00:00.000Z', true],
    ['concluded', '2024-03-21T13:00:00.000Z', true],
    ['registration-closed', START, true],
    ['registration-open', '2024-02-21T13:59:59.999Z', false],
    ['cancelled', '2024-02-21T15:00:00.000Z', false],
    ['postponed', '2024-02-21T15:00:00.000Z', false],
  ])('of a session that is %s at %s: %s', async (status, now, accepted) => {
    const app = await world({ status, now });
    await app.write('Final');
    await app.approve();
    const events = await app.events();
    const result = await app.distribute();
    expect(result.ok).toBe(accepted);
    if (!accepted) {
      expect(result).toMatchObject({ rejection: { kind: 'conflict', reason: 'session-not-begun' } });
      expect(await app.events()).toEqual(events);
    }
  });

  test('is refused while there are none, or only a draft', async () => {
    const app = await world();
    expect(await app.distribute()).toMatchObject({ ok: false, rejection: { kind: 'conflict', reason: 'unknown-notes' } });
    await app.write('Draft');
    expect(await app.distribute()).toMatchObject({ ok: false, rejection: { kind: 'conflict', reason: 'notes-draft' } });
    const refused = await app.distributeOf(NOWHERE, { audience: 'registered' }, ORGANISER, cause);
    expect(refused).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
  });

  test('an edit that comes between is not sent unapproved', async () => {
    const app = await world();
    await app.write('Final');
    await app.approve();
    const [sent] = await Promise.all([app.distribute(), app.write('Edited')]);
    const { value } = (await app.notes.get(SESSION)) ?? {};
    expect(sent.ok ? [sent.value.notesVersion, value?.status] : sent.rejection.kind).toEqual(sent.ok ? [1, 'draft'] : 'conflict');
  });
});

describe('a distribution', () => {
  test('is planned, then sending, then done when every mail came to an end; that is said once with the counts', async () => {
    const app = await world();
    const id = await app.distributed();
    expect(await app.advance(id, '2024-02-21T15:00:59.999Z', cause)).toBe('nothing due');
    expect(await app.advance(id, '2024-02-21T15:01:00.000Z', cause)).toBe('planned');
    await app.mail(id, ['delivered', 'delivered', 'sent', 'bounced', 'complained', 'suppressed', 'skipped', 'failed'], { closed: false });
    expect(await app.advance(id, '2024-02-21T15:02:00.000Z', cause)).toBe('sending');
    await app.mail(id, [], { planned: 8 });
    expect(await app.advance(id, '2024-02-21T15:03:00.000Z', cause)).toBe('sending');
    const counts = { sent: 5, delivered: 3, bounced: 1, suppressed: 2, failed: 1 };
    expect(await app.distribution(id)).toMatchObject({ ok: true, value: { status: 'sending', planned: 8, ...counts } });
    const mails = (await app.platform.table.items()).filter(({ type }) => type === 'delivery');
    expect(mails).toHaveLength(8);
  });

  test('done: its last mail was delivered', async () => {
    const app = await world();
    const id = await app.distributed();
    await app.mail(id, ['delivered', 'bounced', 'skipped']);
    expect(await app.advance(id, '2024-02-21T15:01:00.000Z', cause)).toBe('done');
    expect(await app.advance(id, '2024-02-21T15:02:00.000Z', cause)).toBe('nothing due');
    const counts = { sent: 2, delivered: 1, bounced: 1, suppressed: 1, failed: 0 };
    const done = (await app.events()).filter(({ type }) => type === 'notes.distributed.v1');
    expect(done).toEqual([{ type: 'notes.distributed.v1', data: { seriesId: SERIES, sessionId: SESSION, distributionId: id, ...counts } }]);
    expect(await app.distribution(id)).toMatchObject({ value: { status: 'done', ...counts, finishedAt: '2024-02-21T15:01:00.000Z' } });
    expect(await isDue(app, '2030-01-01T00:00:00.000Z')).toBe(false);
  });

  test('with nobody to reach is done at once', async () => {
    const app = await world();
    const id = await app.distributed();
    await app.mail(id, []);
    expect(await app.advance(id, '2024-02-21T15:01:00.000Z', cause)).toBe('done');
  });

  test('whose feedback never comes is done after three days, and looked at ever less often until then', async () => {
    const app = await world();
    const id = await app.distributed();
    await app.mail(id, ['delivered', 'sent']);
    let looks = 0;
    for (;;) {
      const found = await app.distributions.get(id);
      if (!found?.lookAt) break;
      looks += 1;
      await app.advance(id, found.lookAt, cause);
    }
    expect(looks).toBeLessThan(150);
    expect(await app.distribution(id)).toMatchObject({
      value: { status: 'done', sent: 2, delivered: 1, finishedAt: plus('2024-02-21T15:00:00.000Z', 'PT72H') },
    });
  });

  test('looked at by several at once says once that it is done', async () => {
    const app = await world();
    const id = await app.distributed();
    await app.mail(id, ['delivered']);
    await Promise.all(Array.from({ length: 4 }, () => app.advance(id, '2024-02-21T15:01:00.000Z', cause)));
    expect((await app.events()).filter(({ type }) => type === 'notes.distributed.v1')).toHaveLength(1);
  });

  test('is not found under an unknown id, which is no fault for the clock', async () => {
    const app = await world();
    expect(await app.distribution('dst_01HQ000000000000000000000Z')).toMatchObject({ ok: false, rejection: { kind: 'not-found' } });
    expect(await app.advance('dst_01HQ000000000000000000000Z', START, cause)).toBe('nothing due');
  });
});
