import { expect, it } from 'vitest';
import type { Item } from '../../functions/adapters/dynamodb/table.ts';
import { BadCursorError } from '../../functions/kernel/cursor.ts';
import { itemBytes } from '../support/capacity.ts';
import { onBothTables } from './on-both-tables.ts';

let number = 0;

onBothTables('the table %s', (make) => {
  /** Each test has partitions of its own, so that the one real table serves them all. */
  const fresh = () => {
    number += 1;
    const n = number;
    const item = (sk: string, more: Partial<Item> = {}): Item => ({ pk: `P#${n}`, sk, type: 'thing', v: 1, data: { sk }, ...more });
    return { table: make(), pk: `P#${n}`, n, item };
  };

  it('gives back what was put, and nothing for a key that is not there', async () => {
    const { table, pk, item } = fresh();
    await table.write([{ put: item('a', { data: { deep: [{ x: 1 }], none: null, text: 'é' }, version: 3 }) }]);
    expect(await table.get({ pk, sk: 'a' })).toEqual(item('a', { data: { deep: [{ x: 1 }], none: null, text: 'é' }, version: 3 }));
    expect(await table.get({ pk, sk: 'b' })).toBeUndefined();
  });

  it('takes an item of 400 KB and none that is larger, by itself or in a transaction', async () => {
    const { table, pk, item } = fresh();
    const sized = (bytes: number) => {
      const empty = itemBytes(item('a', { data: { text: '' } }));
      return item('a', { data: { text: 'x'.repeat(bytes - empty) } });
    };
    expect(await table.write([{ put: sized(400 * 1024) }])).toEqual({ committed: true });
    await expect(table.write([{ put: sized(400 * 1024 + 1) }])).rejects.toThrow(/size/i);
    await expect(table.write([{ put: sized(400 * 1024 + 1) }, { put: item('b') }])).rejects.toThrow();
    expect(await table.get({ pk, sk: 'b' })).toBeUndefined();
  });

  it('leaves undefined values out', async () => {
    const { table, pk, item } = fresh();
    await table.write([{ put: item('a', { data: { here: 1, gone: undefined }, dueAt: undefined }) }]);
    expect(Object.keys((await table.get({ pk, sk: 'a' }))?.data ?? {})).toEqual(['here']);
  });

  it('reads many in the order of the keys, over the limit of one batch, leaving out what is missing', async () => {
    const { table, pk, item } = fresh();
    const names = Array.from({ length: 130 }, (_, i) => `k${String(i).padStart(3, '0')}`);
    for (let i = 0; i < names.length; i += 50) await table.write(names.slice(i, i + 50).map((name) => ({ put: item(name) })));
    const wanted = [...names.toReversed(), 'missing'];
    expect((await table.getMany(wanted.map((sk) => ({ pk, sk })))).map(({ sk }) => sk)).toEqual(names.toReversed());
  });

  it('writes all or nothing, and says which conditions failed', async () => {
    const { table, pk, item } = fresh();
    await table.write([{ put: item('old', { version: 1 }) }]);
    expect(
      await table.write([
        { put: item('new') },
        { put: item('old', { version: 2 }), when: { version: 7 } },
        { remove: { pk, sk: 'none' }, when: { present: true } },
      ]),
    ).toEqual({ committed: false, failed: [1, 2] });
    expect(await table.get({ pk, sk: 'new' })).toBeUndefined();
    expect((await table.get({ pk, sk: 'old' }))?.version).toBe(1);
  });

  it.each([
    ['absent', { absent: true } as const, [], ['x']],
    ['present', { present: true } as const, ['x'], []],
    ['a version', { version: 4 } as const, ['x'], []],
    ['a due time', { dueAt: '2024-02-21T14:00:00.000Z' } as const, ['x'], []],
  ])('holds a write to the condition: %s', async (_name, when, passesWith, failsWith) => {
    for (const [existing, committed] of [
      [passesWith, true],
      [failsWith, false],
    ] as const) {
      const { table, item, pk } = fresh();
      const stored = { version: 4, dueAt: '2024-02-21T14:00:00.000Z', dueShard: 'DUE#none' };
      if (existing.length > 0) await table.write([{ put: item('x', stored) }]);
      expect(await table.write([{ put: item('x', { version: 5 }), when }])).toEqual(committed ? { committed } : { committed, failed: [0] });
      expect(await table.write([{ check: { pk, sk: 'x' }, when: { absent: true } }, { put: item('y') }])).toMatchObject({
        committed: !committed && existing.length === 0,
      });
    }
  });

  it('raises counters of an item that is there, many at once without loss', async () => {
    const { table, pk, item } = fresh();
    const add = { add: { to: { pk, sk: 'c' }, counters: { sent: 1, failed: 2 } } };
    expect(await table.write([add])).toEqual({ committed: false, failed: [0] });
    await table.write([{ put: item('c', { data: { sent: 1 } }) }]);
    await Promise.all(Array.from({ length: 10 }, () => table.write([add])));
    expect((await table.get({ pk, sk: 'c' }))?.data).toEqual({ sent: 11, failed: 20 });
  });

  it('raises the version of an item whatever it is, or puts the first, and what rested on the version before is void', async () => {
    const { table, pk, item } = fresh();
    const raise = { raise: { pk, sk: 'r', type: 'thing', v: 1, data: { first: true, none: undefined } } };
    await Promise.all(Array.from({ length: 5 }, () => table.write([raise])));
    expect(await table.get({ pk, sk: 'r' })).toEqual({ ...item('r', { data: { first: true } }), version: 5 });
    const stored = item('r', { v: 2, version: 7, data: { taken: 3 }, listPk: pk, listSk: 'in the list' });
    await table.write([{ put: stored }]);
    expect(await table.write([raise, { put: item('beside') }])).toEqual({ committed: true });
    expect(await table.get({ pk, sk: 'r' })).toEqual({ ...stored, version: 8 });
    expect(await table.write([{ put: stored, when: { version: 7 } }])).toEqual({ committed: false, failed: [0] });
    expect(await table.write([raise, { put: item('beside'), when: { absent: true } }])).toEqual({ committed: false, failed: [1] });
    expect((await table.get({ pk, sk: 'r' }))?.version).toBe(8);
  });

  it('lets one of many win that write on the same version', async () => {
    const { table, item } = fresh();
    await table.write([{ put: item('race', { version: 1 }) }]);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        table.write([{ put: item('race', { version: 2, data: { i } }), when: { version: 1 } }, { put: item(`side${i}`) }]),
      ),
    );
    expect(all.filter(({ committed }) => committed)).toHaveLength(1);
  });

  it('queries by prefix, up to a key, backwards, and in pages', async () => {
    const { table, pk, item } = fresh();
    await table.write(['a1', 'a2', 'a3', 'b1'].map((sk) => ({ put: item(sk) })));
    const names = async (query: object) => (await table.query({ pk, ...query })).items.map(({ sk }) => sk);
    expect(await names({})).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(await names({ prefix: 'a' })).toEqual(['a1', 'a2', 'a3']);
    expect(await names({ upTo: 'a2' })).toEqual(['a1', 'a2']);
    expect(await names({ prefix: 'a', descending: true, limit: 2 })).toEqual(['a3', 'a2']);
    const first = await table.query({ pk, prefix: 'a', limit: 2 });
    expect(first.cursor).toBeDefined();
    const second = await table.query({ pk, prefix: 'a', limit: 2, ...(first.cursor && { cursor: first.cursor }) });
    expect([...first.items, ...second.items].map(({ sk }) => sk)).toEqual(['a1', 'a2', 'a3']);
  });

  it('refuses a cursor that it did not make', async () => {
    const { table, pk } = fresh();
    await expect(table.query({ pk, cursor: 'not a cursor' })).rejects.toThrow(BadCursorError);
    await expect(table.queryIndex({ index: 'list', listPk: pk, cursor: '%%%' })).rejects.toThrow(BadCursorError);
  });

  it.each(['{}', '{"a":"b"}', '{"sk":""}', '{"sk":"zzz"}', '{"__proto__":"x"}', '{"pk":"a","sk":"b","listSk":"zzz","dueShard":"x"}'])(
    'refuses the cursor %s, which somebody made up',
    async (made) => {
      const { table, pk } = fresh();
      const cursor = Buffer.from(made).toString('base64url');
      await expect(table.query({ pk, prefix: 'a', cursor })).rejects.toThrow(BadCursorError);
      await expect(table.queryIndex({ index: 'list', listPk: pk, prefix: 'a', cursor })).rejects.toThrow(BadCursorError);
    },
  );

  it('finds what is due up to now, and what a list holds, by keys', async () => {
    const { table, pk, item, n } = fresh();
    const due = (sk: string, dueAt: string) => ({ put: item(sk, { dueAt, dueShard: `DUE#${n}` }) });
    await table.write([
      due('late', '2024-02-21T10:00:00.000Z'),
      due('early', '2024-02-20T10:00:00.000Z'),
      due('future', '2025-01-01T00:00:00.000Z'),
      { put: item('never') },
    ]);
    const page = await table.queryIndex({ index: 'due', shard: `DUE#${n}`, upTo: '2024-03-01T00:00:00.000Z' });
    expect(page.items).toEqual([
      { pk, sk: 'early', dueAt: '2024-02-20T10:00:00.000Z' },
      { pk, sk: 'late', dueAt: '2024-02-21T10:00:00.000Z' },
    ]);
    await table.write(['1', '2', '3'].map((listSk) => ({ put: item(`l${listSk}`, { listPk: `L#${n}`, listSk }) })));
    const first = await table.queryIndex({ index: 'list', listPk: `L#${n}`, descending: true, limit: 2 });
    const rest = await table.queryIndex({
      index: 'list',
      listPk: `L#${n}`,
      descending: true,
      limit: 2,
      ...(first.cursor && { cursor: first.cursor }),
    });
    expect([...first.items, ...rest.items].map(({ sk }) => sk)).toEqual(['l3', 'l2', 'l1']);
    const later = { index: 'list', listPk: `L#${n}`, from: '2', limit: 1 } as const;
    const second = await table.queryIndex(later);
    const third = await table.queryIndex({ ...later, ...(second.cursor && { cursor: second.cursor }) });
    expect([second, third].map(({ items }) => items.map(({ sk }) => sk))).toEqual([['l2'], ['l3']]);
  });

  it('takes an item out of the indexes when it no longer has the attributes', async () => {
    const { table, item, n } = fresh();
    await table.write([{ put: item('x', { dueAt: '2024-02-21T10:00:00.000Z', dueShard: `DUE#${n}` }) }]);
    await table.write([{ put: item('x') }]);
    expect((await table.queryIndex({ index: 'due', shard: `DUE#${n}`, upTo: '2030-01-01T00:00:00.000Z' })).items).toEqual([]);
  });

  it('refuses two writes of one item in a transaction, and more than a hundred', async () => {
    const { table, item } = fresh();
    await expect(table.write([{ put: item('x') }, { put: item('x') }])).rejects.toThrow();
    await expect(table.write(Array.from({ length: 101 }, (_, i) => ({ put: item(`n${i}`) })))).rejects.toThrow();
  });
});
