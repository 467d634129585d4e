import { expect, it } from 'vitest';
import { holdingTable } from '../../functions/adapters/dynamodb/held-writes.ts';
import { idempotencyStore } from '../../functions/adapters/dynamodb/idempotency-store.ts';
import { deliveryStore } from '../../functions/adapters/dynamodb/mail-store.ts';
import { unaskedStore } from '../../functions/adapters/dynamodb/mail-unasked.ts';
import { passkeyStore } from '../../functions/adapters/dynamodb/passkey-store.ts';
import { peopleStore } from '../../functions/adapters/dynamodb/people-store.ts';
import { planned } from '../../functions/mail/domain/delivery.ts';
import { deliveryIdOf, jobOf } from '../../functions/mail/domain/job.ts';
import { cause, testPlatform } from '../support/platform.ts';
import { onBothTables } from './on-both-tables.ts';

onBothTables('the stores on a table %s', (make) => {
  const platform = () => ({ ...testPlatform(), table: make() });

  it('an Idempotency-Key is used once, and its answer is given again', async () => {
    const on = platform();
    const store = idempotencyStore({ ...on, ...holdingTable(on.table, on) });
    const call = { caller: 'per_a', operation: 'createSeries', key: 'one', bodyHash: 'x' };
    expect(await store.begin(call)).toEqual({ state: 'begun', lease: 1 });
    expect(await store.begin(call)).toEqual({ state: 'in-progress' });
    const answer = { status: 201, value: { id: 1, list: [], none: null } };
    const done = async () => 'done' as const;
    expect(await store.carryOut(call, 1, done, () => answer)).toBe('done');
    expect(await store.begin(call)).toEqual({ state: 'done', answer });
    expect(await store.begin({ ...call, bodyHash: 'y' })).toEqual({ state: 'another-body' });
    expect(await store.carryOut(call, 1, done, () => answer)).toBe('lease-lost');
  });

  it('a sign-in is used once', async () => {
    const on = platform();
    const store = peopleStore(on);
    const [signInId, personId] = [on.ids.mint('sgn'), on.people.idOf('a@example.org')];
    const request = { signInId, personId, email: 'a@example.org', requestedAt: on.clock.now() };
    await store.requestSignIn(request, { type: 'sign-in.requested.v1', data: { signInId } }, cause);
    const access = { personId, email: 'a@example.org', signInId, expiresAt: '2024-02-01T21:00:00.000Z' };
    const used = { ...request, usedAt: on.clock.now() };
    expect([await store.grantAccess(used, 'first', access), await store.grantAccess(used, 'second', access)]).toEqual([true, false]);
    expect([await store.findAccess('first'), await store.findAccess('second')]).toEqual([{ ...access, accessId: expect.any(String) }, undefined]);
    const [found] = await store.accessesOf(personId);
    expect(found).toEqual({ ...access, accessId: expect.any(String) });
    await store.endAccesses([found?.accessId ?? '']);
    expect([await store.accessesOf(personId), await store.findAccess('first')]).toEqual([[], undefined]);
  });

  it('a challenge is taken once, by one of two, in the sign-in that asked it', async () => {
    const on = platform();
    const store = passkeyStore(on);
    const personId = on.people.idOf('a@example.org');
    await store.ask('here', 'asked', { personId, purpose: 'use', expiresAt: '2024-02-01T09:05:00.000Z' });
    expect(await store.take('elsewhere', 'asked')).toBeUndefined();
    const both = await Promise.all([store.take('here', 'asked'), store.take('here', 'asked')]);
    expect(both.filter((one) => one !== undefined)).toMatchObject([{ personId, purpose: 'use' }]);
    expect(await store.take('here', 'asked')).toBeUndefined();
  });

  it('passkeys are changed by whoever read them last, and one sign-in takes the place of another with them', async () => {
    const on = platform();
    const [store, people] = [passkeyStore(on), peopleStore(on)];
    const personId = on.people.idOf('b@example.org');
    const ring = { personId, passkeys: [], version: 1 };
    expect([await store.save(ring, undefined, {}), await store.save(ring, undefined, {})]).toEqual([true, false]);
    const access = { personId, email: 'b@example.org', expiresAt: '2024-02-01T21:00:00.000Z' };
    const exchange = { ended: 'nobody', accessToken: 'half', access };
    expect(await store.save({ ...ring, version: 2 }, ring, { exchange })).toBe(true);
    const ended = (await people.findAccess('half'))?.accessId ?? '';
    const late = { ended, accessToken: 'late', access };
    expect(await store.save({ ...ring, version: 2 }, ring, { exchange: late })).toBe(false);
    expect(await people.findAccess('half')).toMatchObject(access);
    expect(await store.save({ ...ring, version: 3 }, { ...ring, version: 2 }, { exchange: { ...late, accessToken: 'whole' } })).toBe(true);
    expect([await people.findAccess('half'), await people.findAccess('late')]).toEqual([undefined, undefined]);
    expect(await people.findAccess('whole')).toMatchObject(access);
    expect((await store.get(personId))?.version).toBe(3);
  });

  it('a delivery is changed by whoever read it last, and counted once for its recipient', async () => {
    const on = platform();
    const to = { type: 'registration', sessionId: on.ids.mint('ssn'), registrationId: on.ids.mint('reg'), mailbox: 'present' } as const;
    const job = jobOf({ kind: 'already-registered', to, revision: 1 }, 'test');
    const delivery = planned(job, deliveryIdOf(job), on.clock.now());
    const store = deliveryStore(on);
    expect([await store.save(delivery, undefined), await store.save(delivery, undefined)]).toEqual([true, false]);
    expect(await store.find(delivery.deliveryId)).toMatchObject({ state: 'queued', job });
    const person = on.people.idOf('b@example.org');
    const unasked = unaskedStore(on);
    expect([await unasked.admit(delivery, person), await unasked.admit(delivery, person)]).toEqual([undefined, undefined]);
    const other = { ...delivery, deliveryId: deliveryIdOf({ ...job, number: 1 }) };
    expect(await unasked.admit(other, person)).toBe('2024-02-02T09:00:00.000Z');
  });
});
