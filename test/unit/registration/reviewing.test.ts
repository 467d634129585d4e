import { describe, expect, it } from 'vitest';
import { type RegistrationId, sessionId } from '../../../events/values.ts';
import { registeredDomain } from '../../../functions/registration/domain/hints.ts';
import { application, kindOf, NOBODY, ORGANISER, person, SESSION, stage, value } from './stage.ts';

const reviewed = { series: { moderation: 'review' } } as const;

describe('looking for registrations', () => {
  it('finds by name, organisation or address, however accented, and by each filter', async () => {
    const on = await stage({
      ...reviewed,
      series: { ...reviewed.series, criteria: { rule: 'at-least-one', items: [{ id: 'network', text: { en: 'x' } }] } },
    });
    await on.register(application({ criteria: ['network'], category: 'ngo' }));
    await on.register(person(2, { organisation: 'Réseau Droit', attendeeType: 'observer', contactFirst: true }));
    const names = async (search: Parameters<typeof on.act.search>[1]) =>
      value(await on.act.search(SESSION, search)).items.map(({ registration }) => registration.details.name);
    expect(await names({})).toEqual(['Ana Peña', 'Person 2']);
    expect(await names({ text: 'PENA casa' })).toEqual(['Ana Peña']);
    expect(await names({ text: 'person2@' })).toEqual(['Person 2']);
    expect(await names({ organisation: 'reseau' })).toEqual(['Person 2']);
    expect(await names({ criterion: 'network' })).toEqual(['Ana Peña']);
    expect(await names({ category: 'ngo' })).toEqual(['Ana Peña']);
    expect(await names({ attendeeType: 'observer' })).toEqual(['Person 2']);
    expect(await names({ contactFirst: true })).toEqual(['Person 2']);
    expect(await names({ status: 'confirmed' })).toEqual([]);
  });

  it('answers by pages, in order of arrival, and counts all states', async () => {
    const on = await stage({ session: { capacity: 2 } });
    for (const n of [1, 2, 3]) await on.register(person(n));
    const first = value(await on.act.search(SESSION, {}, { limit: 2 }));
    expect([first.items.length, first.total, first.counts]).toEqual([2, 3, { confirmed: 2, waitlisted: 1 }]);
    const rest = value(await on.act.search(SESSION, {}, { after: first.next, limit: 2 }));
    expect([rest.items.map(({ registration }) => registration.details.name), rest.next]).toEqual([['Person 3'], undefined]);
  });

  it('says who came to earlier sessions of the series', async () => {
    const on = await stage(reviewed);
    const earlier = sessionId.parse(`ssn_${'1'.repeat(26)}`);
    await on.sibling(earlier);
    const { registration } = value(await on.act.add(earlier, application(), ORGANISER, on.cause));
    await on.register();
    const hint = async () => value(await on.act.search(SESSION, {})).items[0]?.earlier;
    expect(await hint()).toEqual({ registered: 1, attended: 0, absent: 0 });
    on.moveTo('2024-02-22T00:00:00.000Z');
    value(await on.act.attendance(earlier, [registration.registrationId], ORGANISER, on.cause));
    expect(await hint()).toEqual({ registered: 1, attended: 1, absent: 0 });
  });

  it('hints at free mail, and at a domain unlike the one that the organisation uses', async () => {
    const on = await stage(reviewed);
    const from = async (name: string, email: string) => on.register(application({ name, email, organisation: 'Casa' }));
    await from('A', 'a@casa.org');
    await from('B', 'b@mail.casa.org');
    await from('C', 'c@casa-grants.example');
    await from('D', 'd@gmail.com');
    await on.register(person(5, { organisation: 'Alone', email: 'e@elsewhere.example' }));
    const hints = value(await on.act.search(SESSION, {})).items.map(({ domain }) => domain);
    expect(hints).toEqual([undefined, undefined, 'unlike-organisation', 'free-mail', undefined]);
  });

  it.each([
    ['a@ngo.org', 'ngo.org'],
    ['a@mail.ngo.org', 'ngo.org'],
    ['a@field.ngo.or.ke', 'ngo.or.ke'],
    ['a@NGO.co.uk', 'ngo.co.uk'],
  ])('%s belongs to %s', (address, domain) => expect(registeredDomain(address)).toBe(domain));
});

describe('deciding on many', () => {
  it('gives the last seats to who came first, and says who got none and why', async () => {
    const on = await stage({ ...reviewed, session: { capacity: 1 } });
    const ids: RegistrationId[] = [];
    for (const n of [1, 2]) ids.push((await on.register(person(n))).registrationId);
    const outcome = value(await on.act.decideMany(SESSION, { registrationIds: ids.toReversed(), decision: 'confirm' }, ORGANISER, on.cause));
    expect(outcome.decided).toEqual(ids.slice(0, 1));
    expect(outcome.refused).toMatchObject([{ registrationId: ids[1], reason: { code: 'seats-taken' } }]);
    expect(await on.statuses()).toEqual({ confirmed: 1, submitted: 1 });
  });

  it('tells each the reason, decides nobody twice, and nobody of another session', async () => {
    const on = await stage(reviewed);
    const { registrationId } = await on.register();
    const decline = { registrationIds: [registrationId, NOBODY], decision: 'decline', reason: 'Full' } as const;
    expect(value(await on.act.decideMany(SESSION, decline, ORGANISER, on.cause))).toMatchObject({
      decided: [registrationId],
      refused: [{ registrationId: NOBODY }],
    });
    expect((await on.reload(registrationId)).reason).toBe('Full');
    expect(value(await on.act.decideMany(SESSION, decline, ORGANISER, on.cause)).decided).toEqual([]);
  });
});

describe('correcting', () => {
  it('mends a name that was reviewed, and keeps in the history which fields, not what stood in them', async () => {
    const on = await stage(reviewed);
    const { registrationId } = await on.register();
    await on.act.decide(registrationId, { decision: 'confirm' }, ORGANISER, on.cause);
    const mended = value(await on.act.correct(registrationId, { name: 'Ana Pena Ruiz', organisation: 'Casa' }, ORGANISER, on.cause));
    expect(mended.details.name).toBe('Ana Pena Ruiz');
    expect(mended.history.at(-1)).toMatchObject({ to: 'confirmed', by: ORGANISER, corrected: ['name'] });
    expect(mended.revision).toBe((await on.reload(registrationId)).revision);
    const again = value(await on.act.correct(registrationId, { name: 'Ana Pena Ruiz' }, ORGANISER, on.cause));
    expect(again.history).toHaveLength(mended.history.length);
  });

  it('lets another address count once it is confirmed from there', async () => {
    const on = await stage();
    const { registrationId } = await on.register();
    await on.news();
    const asked = value(await on.act.correct(registrationId, { email: 'right@example.org' }, ORGANISER, on.cause));
    expect(asked.details.email).toBe('ana@example.org');
    expect(asked.newAddress?.email).toBe('right@example.org');
    expect(asked.history.at(-1)?.corrected).toEqual(['email']);
    expect((await on.news()).map(({ type }) => type)).toEqual(['registration.address-change-requested.v1']);
  });

  it('gives the seat of who becomes a speaker to the next in line', async () => {
    const on = await stage({ session: { capacity: 1 } });
    const first = await on.register();
    const second = await on.register(person(2));
    value(await on.act.correct(first.registrationId, { attendeeType: 'speaker' }, ORGANISER, on.cause));
    expect((await on.reload(second.registrationId)).status).toBe('offered');
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('takes who becomes staff out of the queue, and gives nobody a seat that is not free', async () => {
    const on = await stage({ session: { capacity: 1 } });
    await on.register();
    const second = await on.register(person(2));
    expect(value(await on.act.correct(second.registrationId, { attendeeType: 'staff' }, ORGANISER, on.cause)).status).toBe('confirmed');
    expect(await on.registrations.ledger(SESSION)).toMatchObject({ taken: 1, waiting: 0 });
    const back = await on.act.correct(second.registrationId, { attendeeType: 'participant' }, ORGANISER, on.cause);
    expect(back).toMatchObject({ ok: false, rejection: { problems: [{ path: 'attendeeType' }] } });
  });

  it('sets and takes away a joining link', async () => {
    const on = await stage();
    const { registrationId } = await on.register();
    const joinUrl = 'https://meet.example.org/own';
    expect(value(await on.act.correct(registrationId, { joinUrl }, ORGANISER, on.cause)).joinUrl).toBe(joinUrl);
    expect(value(await on.act.correct(registrationId, { joinUrl: null }, ORGANISER, on.cause)).joinUrl).toBeUndefined();
  });

  it('is refused for who is gone, and for a name that stands under the address already', async () => {
    const on = await stage();
    const first = await on.register();
    value(await on.act.add(SESSION, application({ name: 'Ben' }), ORGANISER, on.cause));
    expect(await on.act.correct(first.registrationId, { name: 'ben' }, ORGANISER, on.cause)).toMatchObject({
      ok: false,
      rejection: { problems: [{ path: 'name' }] },
    });
    value(await on.act.revoke(first.registrationId, {}, ORGANISER, on.cause));
    expect(kindOf(await on.act.correct(first.registrationId, { organisation: 'X' }, ORGANISER, on.cause))).toBe('conflict');
    expect(kindOf(await on.act.correct(NOBODY, { organisation: 'X' }, ORGANISER, on.cause))).toBe('not-found');
  });
});
