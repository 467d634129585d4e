import { describe, expect, test } from 'vitest';
import { door } from './client.ts';
import { aSession, aWorld, idIn } from './world.ts';

async function ready() {
  const under = door();
  const world = await aWorld(under, 'climate');
  const path = `/console/sessions/${world.sessionId}`;
  const look = async (more = '', cookie = world.organiser) => (await under.page(path + more, { cookie })).text;
  const send = (act: string, fields: Record<string, string> = {}, cookie = world.organiser) => under.form(`${path}/${act}`, fields, { cookie });
  const status = async () => (await under.call('GET', `/sessions/${world.sessionId}`, { token: world.organiser })).json.status;
  return { under, world, path, look, send, status };
}

describe('a session at a glance', () => {
  test('says how it stands, how many come, and what may be changed', async () => {
    const { look } = await ready();
    const text = await look();
    for (const said of ['Registration open', 'Nothing waits here', '2 seats.', 'Confirmed', 'Close registration', 'Postpone', 'Cancel the session'])
      expect(text).toContain(said);
    expect(text).not.toContain('>Open registration<');
    expect(text).toContain('Set. Only confirmed people get it');
  });

  test('registration is closed and opened by a button, and the page says so', async () => {
    const { send, status, under, world, path, look } = await ready();
    const closed = await send('close-registration');
    expect([closed.status, closed.headers.get('Location')]).toEqual([303, `${path}?done=closed`]);
    expect(await status()).toBe('registration-closed');
    expect(await look('?done=closed')).toContain('Registration is closed.');
    await send('open-registration');
    expect(await status()).toBe('registration-open');
    const stranger = await aWorld(under, 'other');
    expect((await under.form(`${path}/close-registration`, {}, { cookie: stranger.organiser })).status).toBe(404);
    expect((await under.page(path, { cookie: stranger.organiser })).status).toBe(404);
    expect(world.sessionId).toMatch(/^ssn_/);
  });

  test('what the state does not allow is refused on the same page, in words', async () => {
    const { send, status } = await ready();
    const refused = await send('hold');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('it can be marked as held from then on');
    expect(refused.text).toContain('role="alert"');
    expect(await status()).toBe('registration-open');
  });

  test('once it has begun the one thing to do is to say so', async () => {
    const { under, world, path } = await ready();
    under.moveTo('2024-02-21T13:30:00.000Z');
    const cookie = await under.signIn(world.email);
    const { text } = await under.page(path, { cookie });
    expect(text).toContain('Its time has come: say that it took place');
    expect(text.match(new RegExp(`action="${path}/hold"`, 'g'))).toHaveLength(1);
    const held = await under.form(`${path}/hold`, {}, { cookie });
    expect(held.headers.get('Location')).toBe(`${path}?done=held`);
    expect((await under.page(path, { cookie })).text).toContain(`${path}/notes`);
  });
});

describe('what people are told of', () => {
  test('is confirmed on a page that says how many, and takes a reason', async () => {
    const { look, send, status, path, under, world } = await ready();
    const asked = await look('/postpone');
    expect(asked).toContain('1 person registered and gets a mail about it at once.');
    expect(asked).toContain('name="reason"');
    expect(await status()).toBe('registration-open');
    const done = await send('postpone', { reason: 'Two speakers are ill.' });
    expect(done.headers.get('Location')).toBe(`${path}?done=postponed`);
    expect(await look()).toContain('Two speakers are ill.');
    await send('cancel', {});
    expect(await status()).toBe('cancelled');
    const again = await send('cancel', { reason: 'Once more' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('Once more');
    expect((await under.call('GET', '/today', { token: world.organiser })).json.items).toEqual([]);
  });

  test('a reason that is too long comes back with what is wrong', async () => {
    const { send, status } = await ready();
    const refused = await send('cancel', { reason: 'x'.repeat(2001) });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Must have at most 2,000 characters');
    expect(await status()).toBe('registration-open');
  });

  test('a session without a date is to be given one, and is not postponed', async () => {
    const { under, world } = await ready();
    const body = { ...aSession, startsAt: undefined, endsAt: undefined, registration: {} };
    const made = await under.call('POST', `/series/${world.seriesId}/sessions`, { token: world.organiser, body });
    const path = `/console/sessions/${idIn(made, 'sessionId')}`;
    const { text } = await under.page(path, { cookie: world.organiser });
    expect(text).toContain('It has no date: set one');
    expect(text).not.toContain(`${path}/postpone`);
  });

  test('concluding has no reason and no mail', async () => {
    const { under, world, path } = await ready();
    under.moveTo('2024-02-21T13:30:00.000Z');
    const cookie = await under.signIn(world.email);
    await under.form(`${path}/hold`, {}, { cookie });
    const { text } = await under.page(`${path}/conclude`, { cookie });
    expect(text).not.toContain('name="reason"');
    expect((await under.form(`${path}/conclude`, {}, { cookie })).headers.get('Location')).toBe(`${path}?done=concluded`);
  });
});
