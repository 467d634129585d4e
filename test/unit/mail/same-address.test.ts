import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { pointerItem, sameAddressItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { deliveryIdOf } from '../../../functions/mail/domain/job.ts';
import { admitUnasked } from '../../../functions/mail/domain/unasked.ts';
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

describe('somebody whose address strangers write into the form again and again', () => {
  it('is asked one question a day about a session; the others wait, as long as they are open', async () => {
    const world = await asked([2, 3, 4]);
    expect(await world.deliver(question(2))).toBe('sent');
    for (const n of [3, 4]) expect(await world.deliver(question(n))).toMatch(/^held until 2024-02-02T09:00:00.000Z/);
    expect(await world.deliver(question(2))).toBe('already sent');
    world.moveTo('2024-02-02T09:00:00.000Z');
    for (const n of [3, 4]) await world.advance(deliveryIdOf(question(n)), world.clock.now(), world.cause);
    expect(await world.deliver(question(3))).toBe('sent');
    expect(await world.deliver(question(4))).toMatch(/^held until 2024-02-03/);
    expect(world.mailer.sent).toHaveLength(2);
  });

  it('hears once a day that they are registered', async () => {
    const world = await asked([]);
    const repeated = (revision: string) => jobTo(1, 'already-registered', { revision });
    expect(await world.deliver(repeated('2024-02-01'))).toBe('sent');
    expect(await world.deliver(repeated('2024-02-02'))).toBe('skip: enough-of-these');
  });

  it('gets no link that opens nothing when the registration was revoked, but the contact', async () => {
    const world = await asked([]);
    await world.registration(1, { status: 'revoked', linkGeneration: 2 });
    expect(await world.deliver(jobTo(1, 'already-registered', { revision: '2024-02-01' }))).toBe('sent');
    const { text, html } = await PostalMime.parse(world.mailer.sent[0]?.raw ?? '');
    expect(`${text}${html}`).not.toContain('/my/registrations/');
    expect(text).toContain('contact@office.example');
  });

  it('gets three such mails in any 24 hours, and a mail that is repeated counts once', () => {
    const [a, b, c, d] = [id('a'), id('b'), id('c'), id('d')];
    const about = (deliveryId: typeof a, n: number) => ({
      deliveryId,
      kind: 'same-address' as const,
      sessionId: `ssn_${String(n).repeat(26)}` as const,
    });
    let mails: Parameters<typeof admitUnasked>[0] = [];
    const at = (hour: string) => `2024-02-01T${hour}:00:00.000Z`;
    for (const [n, deliveryId] of [a, b, c].entries()) {
      const verdict = admitUnasked(mails, about(deliveryId, n), at(`0${n}`));
      mails = 'mails' in verdict ? verdict.mails : [];
    }
    expect(mails).toHaveLength(3);
    expect(admitUnasked(mails, about(d, 4), at('09'))).toEqual({ notBefore: '2024-02-02T00:00:00.000Z' });
    expect(admitUnasked(mails, about(b, 1), at('09'))).toEqual({ mails });
    expect(admitUnasked(mails, about(d, 4), '2024-02-02T00:00:00.000Z')).toMatchObject({ mails: [{}, {}, { deliveryId: d }] });
  });
});

const id = (digit: string) => `dlv_${digit.repeat(32)}` as const;

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
