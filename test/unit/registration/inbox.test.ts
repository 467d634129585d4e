import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { registrationsOfPerson } from '../../../functions/adapters/dynamodb/registration-of-person.ts';
import type { Item, Write } from '../../../functions/adapters/dynamodb/table.ts';
import { begin } from '../../../functions/registration/domain/plan.ts';
import { eraseRegistrations } from '../../../functions/registration/use-cases/erase-registrations.ts';
import { application, person, SESSION, stage } from './stage.ts';

const waiting = (items: readonly Item[]) => items.filter(({ sk }) => sk.startsWith('INTAKE#'));

/** A session with one request in its inbox, and every write that was asked of the table. */
async function submitted() {
  const writes: (readonly Write[])[] = [];
  const on = await stage({
    through: ({ table }) => ({
      ...table,
      write: (all) => {
        writes.push(all);
        return table.write(all);
      },
    }),
  });
  await on.act.submit(SESSION, person(1), on.cause);
  const [written = []] = writes;
  const [intake] = waiting(on.table.items());
  if (!intake) throw new Error('There is a request');
  return { on, intake, again: () => on.table.write(written), writes };
}

describe('a request that waits', () => {
  it('is one item: the entry of its own event, in the outbox', async () => {
    const { on, intake, writes } = await submitted();
    expect(writes).toHaveLength(1);
    expect(writes[0]).toHaveLength(1);
    const [event] = await on.published();
    expect(event).toMatchObject({ type: 'registration.submitted.v1', data: { sessionId: SESSION } });
    expect(intake.data['event']).toEqual(event);
    expect(await on.registrations.inbox(SESSION, 10)).toMatchObject([{ ...event?.data, details: { email: 'person1@example.org' } }]);
  });

  it('becomes the fact that tells what came of it, and nothing personal stays there', async () => {
    const { on, intake } = await submitted();
    await on.settleDown();
    const [became, ...others] = waiting(on.table.items());
    expect(others).toEqual([]);
    expect([became?.pk, became?.sk]).toEqual([intake.pk, intake.sk]);
    expect(became).toMatchObject({ type: 'outbox', data: { event: { type: 'registration.confirmed.v1' } } });
    expect(Object.keys(became?.data ?? {})).toEqual(['event']);
    expect(became?.ttl).toBeUndefined();
    expect(JSON.stringify(became)).not.toMatch(/person1|Person 1/);
    expect(await on.registrations.inbox(SESSION, 10)).toEqual([]);
  });

  it('goes without a trace when there is nothing to tell', async () => {
    const { on } = await submitted();
    await on.act.submit(SESSION, person(1), on.cause);
    await on.settleDown();
    expect(await on.statuses()).toEqual({ confirmed: 1 });
    expect(waiting(on.table.items())).toHaveLength(1);
    expect(await on.registrations.inbox(SESSION, 10)).toEqual([]);
  });

  it('is found behind those that were taken up and are not published yet', async () => {
    const { on } = await submitted();
    for (let n = 2; n <= 150; n += 1) await on.act.submit(SESSION, person(n), on.cause);
    await on.settleDown();
    expect(waiting(on.table.items())).toHaveLength(150);
    await on.act.submit(SESSION, person(200), on.cause);
    expect(await on.registrations.inbox(SESSION, 5)).toMatchObject([{ details: { email: 'person200@example.org' } }]);
    await on.settleDown();
    expect(await on.statuses()).toEqual({ confirmed: 151 });
  });
});

describe('a request that the SDK sends again, whose first answer was lost', () => {
  it('changes nothing while it waits, nor once it was taken up', async () => {
    const { on, again } = await submitted();
    expect(await again()).toMatchObject({ committed: false });
    await on.settleDown();
    const before = on.table.items();
    expect(await again()).toMatchObject({ committed: false });
    expect(on.table.items()).toEqual(before);
  });

  it.each([
    ['confirmed', undefined],
    ['withdrawn since', 'withdraw' as const],
  ])('is the same request when it comes after all is published: %s', async (_, then) => {
    const { on, again } = await submitted();
    const [event] = await on.published();
    await on.settleDown();
    const [registration] = await on.all();
    if (!registration || !event) throw new Error('There is a registration');
    if (then) await on.act.withdraw(on.token(registration), on.cause);
    await on.settleDown();
    await on.table.write(waiting(on.table.items()).map((remove) => ({ remove })));
    const before = await on.all();
    expect(await again()).toMatchObject({ committed: true });
    await on.consume(event);
    expect(await on.all()).toEqual(before);
    expect(waiting(on.table.items())).toEqual([]);
  });
});

it('a request of somebody who has all deleted is found in any partition and goes at once', async () => {
  const { on, intake } = await submitted();
  await on.act.submit(SESSION, application({ email: 'other@example.org', name: 'Other' }), on.cause);
  const ofPerson = registrationsOfPerson(on);
  const personId = on.people.idOf('person1@example.org');
  expect(await ofPerson.intakes(personId)).toMatchObject([{ details: { email: 'person1@example.org' } }]);
  const erase = eraseRegistrations({ ...on, ofPerson });
  await erase({ personId, before: on.clock.now(), isThorough: true, isLast: false }, on.cause);
  expect(await on.table.get(intake)).toBeUndefined();
  expect(await on.registrations.inbox(SESSION, 10)).toMatchObject([{ details: { email: 'other@example.org' } }]);
  await on.settleDown();
  expect(await on.statuses()).toEqual({ confirmed: 1 });
});

it('a plan that takes up what somebody else took up is void, also where the seats are as they were', async () => {
  const { on, intake } = await submitted();
  const [found] = await on.registrations.inbox(SESSION, 1);
  if (!found) throw new Error('There is a request');
  await on.table.write([{ remove: keys.intake(SESSION, found.registrationId) }]);
  const plan = { ...begin(await on.registrations.ledger(SESSION)), taken: [found] };
  expect(await on.registrations.commit(plan, on.cause)).toBe('outdated');
  await on.table.write([{ put: { ...intake, type: 'outbox', version: undefined } }]);
  expect(await on.registrations.commit(plan, on.cause)).toBe('outdated');
});
