import { describe, expect, it } from 'vitest';
import { registrationId } from '../../../events/values.ts';
import { application, ORGANISER, person, SESSION, type Stage, stage, value } from './stage.ts';

const BEN = { name: 'Ben' };
const CARA = { name: 'Cara' };

/** A mailbox of two of whom one was revoked. */
async function oneRevoked() {
  const on = await stage();
  const ana = await on.register();
  const ben = value(await on.act.add(SESSION, application(BEN), ORGANISER, on.cause)).registration;
  value(await on.act.revoke(ben.registrationId, {}, ORGANISER, on.cause));
  await on.settleDown();
  return { on, ana };
}

const byName = async (on: Stage) => Object.fromEntries((await on.all()).map(({ details, status }) => [details.name, status]));

/** A third name asks under the address; the token is that of the question to the mailbox. */
async function third(on: Stage): Promise<string> {
  value(await on.act.submit(SESSION, application(CARA), on.cause));
  const asked = (await on.settleDown()).find(({ data }) => 'repeat' in data && data.repeat === 'same-address');
  return on.links.make('same-address', registrationId.parse(asked && 'intakeId' in asked.data ? asked.data.intakeId : undefined), 1);
}

describe('another name under an address of which somebody was revoked', () => {
  it('is looked at by an organiser when the mailbox adds it', async () => {
    const { on } = await oneRevoked();
    value(await on.act.sameAddress(await third(on), 'add', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'confirmed', Ben: 'revoked', Cara: 'submitted' });
  });

  it('is looked at when it takes the place of the other', async () => {
    const { on } = await oneRevoked();
    value(await on.act.sameAddress(await third(on), 'replace', on.cause));
    expect(await byName(on)).toEqual({ 'Ana Peña': 'withdrawn', Ben: 'revoked', Cara: 'submitted' });
  });

  it('is looked at when somebody else hands it a seat', async () => {
    const { on } = await oneRevoked();
    const other = await on.register(person(3));
    expect(value(await on.act.substitute(on.token(other), application(CARA), on.cause)).status).toBe('submitted');
  });

  it('goes on waiting to be looked at when the others are released from the review', async () => {
    const on = await stage({ session: { moderation: 'review' } });
    const ana = await on.register();
    value(await on.act.decide(ana.registrationId, { decision: 'confirm' }, ORGANISER, on.cause));
    value(await on.act.revoke(ana.registrationId, {}, ORGANISER, on.cause));
    await on.register(CARA);
    await on.register(person(3));
    await on.change({ moderation: 'automatic' });
    await on.tell(['moderation']);
    expect(await byName(on)).toEqual({ 'Ana Peña': 'revoked', Cara: 'submitted', 'Person 3': 'confirmed' });
  });
});
