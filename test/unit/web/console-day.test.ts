import { describe, expect, test } from 'vitest';
import { door } from './client.ts';
import { aSession, aWorld, idIn, takeUp } from './world.ts';

async function ready(change: Record<string, unknown> = {}) {
  const under = door();
  const world = await aWorld(under, 'climate');
  const body = { ...aSession, ...change };
  const sessionId = idIn(await under.call('POST', `/series/${world.seriesId}/sessions`, { token: world.organiser, body }), 'sessionId');
  const path = `/console/sessions/${sessionId}`;
  const look = async (more = '/day') => (await under.page(path + more, { cookie: world.organiser })).text;
  const send = (act: string, fields: Record<string, string>, cookie = world.organiser) => under.form(`${path}/day/${act}`, fields, { cookie });
  const add = (person: Record<string, unknown>) =>
    under.call('POST', `/sessions/${sessionId}/registrations/by-hand`, { token: world.organiser, body: person });
  return { under, world, sessionId, path, look, send, add };
}

const WALK_IN = { name: 'Grace Adhiambo', organisation: 'Shelter', email: 'grace@example.org' };

describe('the day', () => {
  test('the link is checked: where it leads, or that it is missing', async () => {
    const { look } = await ready();
    expect(await look()).toContain('meet.example.org');
    const without = await ready({ joinUrl: undefined });
    const text = await without.look();
    expect(text).toContain('Missing: nobody can join yet');
    expect([(await look()).includes('can join.'), text.includes('can join.')]).toEqual([true, false]);
    expect(text).toContain(`${without.path}/settings`);
    expect(await (await ready({ format: 'in-person', joinUrl: undefined, place: 'Room 1' })).look()).not.toContain('Missing');
  });

  test('who stands at the door is in with one line', async () => {
    const { look, send, path } = await ready();
    const added = await send('walk-in', WALK_IN);
    expect(added.headers.get('Location')).toBe(`${path}/day?done=walkedIn`);
    expect(await look('/admission')).toContain('Grace Adhiambo');
    const again = await send('walk-in', WALK_IN);
    expect(again.status).toBe(400);
    expect(again.text).toContain('This person is registered already');
    expect(again.text).toContain('value="Grace Adhiambo"');
  });

  test('whom no seat is left for waits, and the page says so', async () => {
    const { send, path } = await ready({ capacity: 1 });
    await send('walk-in', WALK_IN);
    const second = await send('walk-in', { ...WALK_IN, name: 'Second', email: 'second@example.org' });
    expect(second.headers.get('Location')).toBe(`${path}/day?done=walkedInWaits`);
  });

  test('a mistake is said beside its field', async () => {
    const { send } = await ready();
    const wrong = await send('walk-in', { name: 'Grace', organisation: '', email: 'not an address' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('id="email-error"');
    expect(wrong.text).toContain('id="organisation-error"');
    expect(wrong.text).toContain('value="Grace"');
  });

  test('who still waits is confirmed at once, and only while a seat is free', async () => {
    const { under, world, sessionId, look, send, path } = await ready({ moderation: 'review', capacity: 1 });
    for (const n of [1, 2]) {
      const body = { name: `Late ${n}`, email: `late${n}@example.org`, organisation: 'Refuge', criteria: ['partner'] };
      await under.call('POST', `/sessions/${sessionId}/registrations`, { body });
      await takeUp(under, sessionId);
    }
    expect(await look()).toContain('Late 1');
    const { json } = await under.call('GET', `/sessions/${sessionId}/registrations`, { token: world.organiser });
    const [first = '', second = ''] = (json.items ?? []).map(({ registrationId }) => String(registrationId));
    expect((await send('confirm', { registrationId: first })).headers.get('Location')).toBe(`${path}/day?done=lateConfirmed`);
    const full = await send('confirm', { registrationId: second });
    expect(full.status).toBe(400);
    expect(await look()).not.toContain('Late 1');
    const { organiser } = await aWorld(under, 'other');
    expect((await send('confirm', { registrationId: second }, organiser)).status).toBe(404);
  });
});

describe('the list for the door', () => {
  const HIDDEN = { name: 'Hidden Person', email: 'hidden@example.org', organisation: 'Refuge', discreet: true };

  test('has names and organisations, no address, and neither who asked for discretion nor who has a security concern', async () => {
    const { look, add } = await ready({ capacity: 9 });
    await add({ ...WALK_IN });
    await add(HIDDEN);
    await add({ ...HIDDEN, name: 'Threatened Person', email: 'threatened@example.org', discreet: false, contactFirst: true });
    const text = await look('/admission');
    expect(text).toContain('Grace Adhiambo');
    expect(text).toContain('Shelter');
    expect(text).not.toContain('grace@example.org');
    expect(text).not.toContain('Hidden Person');
    expect(text).not.toContain('Threatened Person');
    expect(text).toContain('2 people with a security concern, or who asked for discretion, are not on this list');
    expect(text).toContain('/registrations?status=confirmed');
  });

  test('names no organisation under the Chatham House Rule, and no topic of a discreet session', async () => {
    const chatham = await ready({ chathamHouse: true });
    await chatham.add(WALK_IN);
    const text = await chatham.look('/admission');
    expect(text).toContain('Grace Adhiambo');
    expect(text).not.toContain('Shelter');
    expect(text).toContain('Chatham House Rule');
    const quiet = await ready({ discreet: true, title: 'Names of the threatened' });
    expect(await quiet.look('/admission')).not.toContain('Names of the threatened');
  });

  test('is nobody else’s', async () => {
    const { under, path } = await ready();
    const { organiser } = await aWorld(under, 'other');
    for (const more of ['/day', '/admission']) expect((await under.page(path + more, { cookie: organiser })).status).toBe(404);
  });
});
