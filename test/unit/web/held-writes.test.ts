import { expect, it } from 'vitest';
import { holdingTable } from '../../../functions/adapters/dynamodb/held-writes.ts';
import { idempotencyStore } from '../../../functions/adapters/dynamodb/idempotency-store.ts';
import { type Condition, type Item, type Key, type Table, targetOf, type Write } from '../../../functions/adapters/dynamodb/table.ts';
import { memoryTable } from '../../support/memory-table.ts';
import { seeded, testPlatform } from '../../support/platform.ts';

/*
 * A call whose writes are held back must see the same as one whose writes are stored at once, and leave the same behind. Random
 * calls on few keys meet every combination.
 */

type Dice = { readonly below: (end: number) => number };

const KEYS: readonly Key[] = ['a', 'b'].flatMap((pk) => ['x1', 'x2', 'y1'].map((sk) => ({ pk, sk })));
const dice = (seed: number): Dice => {
  const fraction = seeded(seed);
  return { below: (end) => Math.floor(fraction() * end) };
};
const keyOf = ({ below }: Dice): Key => KEYS[below(KEYS.length)] ?? { pk: 'a', sk: 'x1' };

function condition({ below }: Dice): { readonly when?: Condition } {
  const conditions: readonly (Condition | undefined)[] = [undefined, undefined, { absent: true }, { present: true }, { version: below(3) }];
  const when = conditions[below(conditions.length)];
  return when ? { when } : {};
}

function aWrite(chance: Dice): Write {
  const { below } = chance;
  const key = keyOf(chance);
  const put: Item = { ...key, type: 'thing', v: 1, version: below(3), data: { n: below(100), nothing: undefined } };
  const kinds: readonly Write[] = [
    { put, ...condition(chance) },
    { put, ...condition(chance) },
    { remove: key, ...condition(chance) },
    { check: key, when: condition(chance).when ?? { present: true } },
    { add: { to: key, counters: { n: 1 } } },
    { raise: { ...key, type: 'thing', v: 1, data: { n: 0 } } },
  ];
  return kinds[below(kinds.length)] ?? { put };
}

const nameOf = (one: Write) => `${targetOf(one).pk} ${targetOf(one).sk}`;

function someWrites(chance: Dice): readonly Write[] {
  const writes = Array.from({ length: 1 + chance.below(3) }, () => aWrite(chance));
  return writes.filter((one, n) => writes.findIndex((other) => nameOf(other) === nameOf(one)) === n);
}

/** What a call reads and hears of its writes, in order. */
async function call(table: Table, seed: number): Promise<readonly unknown[]> {
  const chance = dice(seed);
  const heard: unknown[] = [];
  for (let n = 0; n < 6; n += 1) {
    const turn = chance.below(6);
    const query = { pk: keyOf(chance).pk, descending: chance.below(2) === 1 };
    if (turn < 3) heard.push((await table.write(someWrites(chance))).committed);
    else if (turn === 3) heard.push(await table.get(keyOf(chance)));
    else if (turn === 4) heard.push(await table.getMany([keyOf(chance), keyOf(chance)]));
    else heard.push((await table.query({ ...query, ...(chance.below(2) === 1 ? { prefix: 'x' } : { limit: 1 + chance.below(4) }) })).items);
  }
  return heard;
}

const CLOSING: Write = { put: { pk: 'key', sk: 'key', type: 'answer', v: 1, data: {} } };

/** A call that was refused nothing: held back, it must be as if it had been stored at once. */
it('a call sees and leaves the same whether or not its writes are held back', async () => {
  let atOnce = 0;
  for (let seed = 1; seed <= 1500; seed += 1) {
    const items = KEYS.filter((_, n) => (seed >> n) % 2 === 1).map((key) => ({ ...key, type: 'thing', v: 1, version: 1, data: { n: 0 } }));
    const [direct, inner] = [memoryTable(items), memoryTable(items)];
    const expected = await call(direct, seed);
    let transactions = 0;
    const write: Table['write'] = (writes) => {
      transactions += 1;
      return inner.write(writes);
    };
    const held = holdingTable({ ...inner, write }, testPlatform());
    const heard = await held.together(
      () => call(held.table, seed),
      () => CLOSING,
    );
    expect([seed, heard]).toEqual([seed, expected]);
    expect(inner.items().filter(({ pk }) => pk !== 'key')).toEqual(direct.items());
    if (transactions === 1) atOnce += 1;
  }
  expect(atOnce).toBeGreaterThan(100);
});

it('outside of a call it is the table itself', async () => {
  const inner = memoryTable();
  const { table } = holdingTable(inner, testPlatform());
  await call(table, 7);
  const direct = memoryTable();
  await call(direct, 7);
  expect(inner.items()).toEqual(direct.items());
});

it('what is too much for one transaction is stored as it comes', async () => {
  const inner = memoryTable();
  const { table, together } = holdingTable(inner, testPlatform());
  const many = (pk: string) =>
    Array.from({ length: 60 }, (_, n): Write => ({ put: { pk, sk: `${n}`, type: 'thing', v: 1, data: {} }, when: { absent: true } }));
  const run = async () => [(await table.write(many('a'))).committed, (await table.write(many('b'))).committed];
  expect(await together(run, () => CLOSING)).toEqual([true, true]);
  expect(inner.items()).toHaveLength(121);
});

it('nothing of a call is stored when it fails', async () => {
  const inner = memoryTable();
  const { table, together } = holdingTable(inner, testPlatform());
  const run = async () => {
    await table.write([aWrite(dice(1))]);
    throw new Error('killed');
  };
  await expect(together(run, () => CLOSING)).rejects.toThrow('killed');
  expect(inner.items()).toEqual([]);
});

it('a call says why it failed, also when its key cannot be forgotten', async () => {
  const on = testPlatform();
  let isDown = false;
  const table: Table = { ...on.table, write: (writes) => (isDown ? Promise.reject(new Error('nothing can be written')) : on.table.write(writes)) };
  const store = idempotencyStore({ ...on, ...holdingTable(table, on), table });
  const call = { caller: 'per_a', operation: 'createSeries', key: 'one', bodyHash: 'x' };
  expect(await store.begin(call)).toEqual({ state: 'begun', lease: 1 });
  const fail = async () => {
    isDown = true;
    throw new Error('why');
  };
  await expect(store.carryOut(call, 1, fail, () => undefined)).rejects.toThrow('why');
});
