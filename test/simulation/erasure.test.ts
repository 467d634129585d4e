import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { erasureStore } from '../../functions/adapters/dynamodb/erasure-store.ts';
import { job } from '../../functions/mail/domain/job.ts';
import { replayErasure } from '../../functions/people/use-cases/erase-person.ts';
import { cause } from '../support/platform.ts';
import { peopleOn, wholeLife } from './life.ts';
import { applicant } from './story.ts';
import { type Moment, type World, world } from './world.ts';

/*
 * A person who has everything deleted, in the middle of a life: registered for two sessions, one of them over, with a request for
 * notes, an action point shared with a colleague and the role of an organiser.
 */

const EMAIL = 'person-20@ngo.example';
const TRACES = [EMAIL, 'Person 20', 'NGO 20', 'a ramp, please'];

const stored = (stage: World, ...texts: readonly string[]) =>
  stage.base.table.items().filter((item) => texts.some((text) => JSON.stringify(item).toLowerCase().includes(text.toLowerCase())));

/** The life of everybody else, and what this one person did in it. */
async function lived() {
  const stage = world();
  const { seriesId, first } = await wholeLife(stage);
  const people = peopleOn(stage);
  const { call, id } = people;
  await people.signIn('organiser@office.example');
  const of = { format: 'online', registration: { opensAt: '2024-04-11T08:00:00Z' }, endsAt: '2024-05-21T16:00' };
  const next = id(
    await call('POST', `/series/${seriesId}/sessions`, { title: 'Next', startsAt: '2024-05-21T14:00', capacity: 1, ...of }),
    'sessionId',
  );
  await people.at('2024-04-11T08:10:00.000Z');
  const mine = applicant(20, { accessibility: 'a ramp, please' });
  await call('POST', `/sessions/${next}/registrations`, mine);
  await call('POST', `/sessions/${next}/registrations`, applicant(21));
  await call('POST', `/sessions/${first}/registrations/by-hand`, mine);
  await call('POST', `/sessions/${first}/notes-requests`, { name: 'Person 20', email: EMAIL, organisation: 'NGO 20', reason: 'I was ill' });
  await call('PUT', `/series/${seriesId}/roles/${EMAIL}`, { role: 'organiser' });
  const owner = { name: 'Person 20', organisation: 'The body', emails: [EMAIL, 'colleague@ngo.example'] };
  const point = { text: 'Go on', priority: 'high', visibility: 'registered', dueOn: '2024-05-02', owner };
  const actionPointId = id(await call('POST', `/sessions/${first}/action-points`, point), 'actionPointId');
  await people.at('2024-04-11T08:30:00.000Z');
  return { stage, people, next, first, seriesId, actionPointId };
}

type Lived = Awaited<ReturnType<typeof lived>>;

/** Asks for the link, follows it and confirms. */
async function erase({ people: { call, tokenFor } }: Pick<Lived, 'people'>) {
  await call('POST', '/my/data', { email: EMAIL });
  const token = tokenFor(EMAIL, '/my/data/');
  await call('POST', `/my/data/${token}/erasure`, { confirm: true });
  return token;
}

describe('somebody who has everything deleted', () => {
  let life: Lived;
  let before: Moment;
  let mailsBefore: number;
  let token: string;

  beforeAll(async () => {
    life = await lived();
    expect(stored(life.stage, EMAIL).length).toBeGreaterThan(4);
    before = life.stage.moment();
    token = await erase(life);
    mailsBefore = life.stage.sent.length;
    await life.people.at('2024-04-11T08:32:00.000Z', '2024-04-11T08:40:00.000Z', '2024-04-11T09:35:00.000Z', '2024-04-11T09:40:00.000Z');
  }, 120_000);

  it('leaves nothing but the address for the acknowledgement after the first rounds', () => {
    expect(new Set(stored(life.stage, ...TRACES).map(({ type }) => type))).toEqual(new Set(['links-request']));
  });

  it('gets the acknowledgement and a cancellation of the entry, and nothing afterwards', () => {
    const theirs = life.stage.sent.filter(({ to }) => to === EMAIL).slice(-3);
    expect(theirs.map(({ kind }) => kind)).toEqual(['my-data', 'data-erased', 'registration-withdrawn']);
    expect(theirs.at(-1)?.mail.calendar?.method).toBe('CANCEL');
  });

  it('frees the seat for the next in line, who is told', () => {
    const told = life.stage.sent.slice(mailsBefore).map(({ kind, to }) => `${kind} ${to}`);
    expect(told).toContain('seat-offered person-21@ngo.example');
  });

  it('leaves the body in charge of the action point by its other address', () => {
    const point = life.stage.base.table.items().find(({ pk, sk }) => pk === `ACTION#${life.actionPointId}` && sk === 'ACTION');
    expect(point?.data['owner']).toEqual({ organisation: 'The body', emails: ['colleague@ngo.example'] });
    expect(life.stage.base.table.items().filter(({ pk }) => pk === `ACTION#${life.actionPointId}`)).toHaveLength(2);
  });

  it('tells the bus once, by the id alone', () => {
    const told = life.stage.announced.filter(
      ({ type, data }) => type === 'person.erased.v1' && JSON.stringify(data).includes(life.stage.base.people.idOf(EMAIL)),
    );
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('@');
  });

  it('keeps no record of mails that went to them, but for that of the acknowledgement', () => {
    const person = life.stage.base.people.idOf(EMAIL);
    const records = life.stage.base.table.items().filter(({ type, data }) => type === 'delivery' && JSON.stringify(data).includes(person));
    const kinds = records.map(({ data }) => z.object({ job: z.object({ kind: z.string() }) }).parse(data).job.kind);
    expect(kinds.filter((kind) => kind !== 'data-erased')).toEqual([]);
  });

  it('stays the same when it is asked again', async () => {
    const items = life.stage.base.table.items();
    await life.people.call('POST', `/my/data/${token}/erasure`, { confirm: true });
    expect(life.stage.base.table.items()).toEqual(items);
  });

  it('is acknowledged once, also when its message comes again after a later erasure', async () => {
    const stage = world({ ...life.stage.moment(), inbox: [], later: [] });
    const { call, signIn, at } = peopleOn(stage);
    const acknowledged = stage.base.table
      .items()
      .filter(({ type, data }) => type === 'delivery' && data['personId'] === stage.base.people.idOf(EMAIL))
      .map(({ data }) => z.object({ job }).parse(data).job)
      .filter(({ kind }) => kind === 'data-erased');
    expect(acknowledged).toHaveLength(1);
    await signIn('admin@example.org');
    await call('POST', '/people/erasures', { email: EMAIL, confirmEmail: EMAIL, reason: 'They wrote to us' });
    await at('2024-04-11T09:42:00.000Z', '2024-04-11T10:45:00.000Z');
    const from = stage.sent.length;
    stage.receive(acknowledged.map((one) => ({ to: 'mail/deliver-mail', job: one })));
    await stage.settle();
    expect(stage.sent.slice(from)).toEqual([]);
  });

  it('writes to nobody who was erased when somebody else brings them back, and to who comes back themselves', async () => {
    const { call, signIn, at, signOut } = life.people;
    await signIn('organiser@office.example');
    const from = life.stage.sent.length;
    await call('POST', `/sessions/${life.first}/registrations/by-hand`, applicant(20));
    expect(life.stage.sent.slice(from).filter(({ to }) => to === EMAIL)).toEqual([]);
    signOut();
    await call('POST', `/sessions/${life.next}/registrations`, applicant(20));
    await at('2024-04-11T09:45:00.000Z');
    expect(
      life.stage.sent
        .slice(from)
        .filter(({ to }) => to === EMAIL)
        .map(({ kind }) => kind),
    ).toEqual(['registration-waitlisted']);
  });

  it('is done again in an old copy of the table, from the list of erasures, without a word', async () => {
    const list = await erasureStore(life.stage.base).list();
    expect(list.items.map(({ personId }) => personId)).toContain(life.stage.base.people.idOf(EMAIL));
    const old = world({ ...before, inbox: [] });
    expect(stored(old, EMAIL).length).toBeGreaterThan(4);
    old.base.moveTo('2024-04-12T08:00:00.000Z');
    const replay = replayErasure({ ...old.base, erasures: erasureStore(old.base) });
    // The copy knows of the first erasure, and whatever it brought back is looked for all the same; the second came after it.
    for (const again of [true, false]) expect(await Promise.all(list.items.map((entry) => replay(entry, cause)))).toEqual([again, again]);
    const people = peopleOn(old);
    await people.at('2024-04-12T08:01:00.000Z', '2024-04-12T08:02:00.000Z', '2024-04-12T08:10:00.000Z');
    expect(stored(old, ...TRACES)).toEqual([]);
    expect(old.sent.slice(before.sent.length).filter(({ to }) => to === EMAIL)).toEqual([]);
  });

  it('is done again where an old copy was written over the table, which knows of the erasure already', async () => {
    const list = await erasureStore(life.stage.base).list();
    const now = life.stage.moment();
    const key = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => `${pk}\n${sk}`;
    const restored = new Map([...now.items, ...before.items.filter(({ type }) => type !== 'outbox')].map((item) => [key(item), item]));
    const over = world({ ...now, now: '2024-04-13T08:00:00.000Z', items: [...restored.values()], inbox: [] });
    expect(stored(over, EMAIL).length).toBeGreaterThan(4);
    const replay = replayErasure({ ...over.base, erasures: erasureStore(over.base) });
    for (const entry of list.items) expect(await replay(entry, cause)).toBe(true);
    const times = ['2024-04-13T08:01:00.000Z', '2024-04-13T08:02:00.000Z', '2024-04-13T08:10:00.000Z'];
    await peopleOn(over).at(...times);
    expect(stored(over, 'a ramp, please')).toEqual([]);
    expect(over.sent.slice(now.sent.length).filter(({ to }) => to === EMAIL)).toEqual([]);
  });
});
