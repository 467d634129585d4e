import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { pointerItem, sameAddressItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { ids, jobTo, mailWorld } from './world.ts';

/** A mailbox with one registration, and a question about the n-th other name in it, as the registration feature stores it. */
async function asked(names: readonly number[]) {
  const world = mailWorld();
  await world.series();
  await world.session();
  const first = await world.registration(1);
  for (const n of names) {
    const registrationId = ids.registration(n);
    const key = keys.registrant(ids.session, first.personId, `name-${n}`);
    const details = { ...first.details, name: `Colleague ${n}` };
    const { sessionId, seriesId, personId, registeredAt: receivedAt } = first;
    const intake = { registrationId, sessionId, seriesId, personId, receivedAt, details };
    const question = { intake, first: first.registrationId, keptUntil: '2024-02-08T09:00:00.000Z' };
    await world.table.write([
      { put: sameAddressItem.item(key, question) },
      { put: pointerItem.item(keys.registrationPointer(registrationId), { sessionId, sk: key.sk }) },
    ]);
  }
  return world;
}

const question = (n: number) => jobTo(1, 'same-address', { revision: '2024-02-01', about: { seriesId: ids.series, intakeId: ids.registration(n) } });

describe('the question to a shared mailbox', () => {
  it('names the other person and leads to the answers', async () => {
    const world = await asked([2]);
    expect(await world.deliver(question(2))).toBe('sent');
    const { text } = await PostalMime.parse(world.mailer.sent[0]?.raw ?? '');
    expect(text).toContain('Colleague 2');
    expect(text).toContain(`/my/same-address/${world.links.make('same-address', ids.registration(2), 1)}`);
  });

  it('is not asked once it is over, or when another question lies in its place', async () => {
    const world = await asked([2, 3]);
    await world.table.write([
      {
        put: pointerItem.item(keys.registrationPointer(ids.registration(2)), {
          sessionId: ids.session,
          sk: `WHO#${world.people.idOf('person-1@ngo.example')}#name-3`,
        }),
      },
    ]);
    expect(await world.deliver(question(2))).toBe('skip: nothing-to-tell');
    world.moveTo('2024-02-08T09:00:00.000Z');
    expect(await world.deliver(question(3))).toBe('skip: nothing-to-tell');
  });
});
