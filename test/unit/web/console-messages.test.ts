import { describe, expect, test } from 'vitest';
import { fanOutStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { ADMIN, door } from './client.ts';
import { aWorld } from './world.ts';

const MESSAGE = { statuses: 'confirmed', subject: 'Bring a cup', markdown: 'There is **no** crockery.' };

async function ready() {
  const under = door();
  const world = await aWorld(under, 'climate');
  const path = `/console/sessions/${world.sessionId}/messages`;
  const send = (fields: Record<string, string>, cookie = world.organiser) => under.form(path, fields, { cookie });
  const look = async (cookie = world.organiser) => (await under.page(path, { cookie })).text;
  const requested = async () => (await under.base.published()).filter(({ type }) => type === 'message.requested.v1').length;
  return { under, world, path, send, look, requested };
}

describe('writing to registrants', () => {
  test('begins with whom, and how many there are', async () => {
    const { look } = await ready();
    const text = await look();
    expect(text).toContain('Confirmed (1)');
    expect(text).not.toContain('Declined (');
  });

  test('is looked at first: how many get it, and how it reads; nothing goes out', async () => {
    const { send, requested } = await ready();
    const { status, text } = await send({ ...MESSAGE, step: 'preview' });
    expect(status).toBe(200);
    expect(text).toContain('1 person gets this mail now.');
    expect(text).toContain('<strong>no</strong>');
    expect(text).toContain('Bring a cup');
    expect(await requested()).toBe(0);
  });

  test('what is missing is said beside the field, and nothing typed is lost', async () => {
    const { send, requested } = await ready();
    const { status, text } = await send({ subject: '', markdown: 'A long text that took an hour', step: 'preview' });
    expect(status).toBe(400);
    expect(text).toContain('A long text that took an hour');
    expect(text).toContain('Choose at least one state');
    expect(text).toContain('id="subject-error"');
    expect([(await send({ subject: '', markdown: 'x', step: 'send' })).status, await requested()]).toEqual([400, 0]);
  });

  test('a test goes to oneself and the page stays; it is not listed', async () => {
    const { under, world, send, look, requested } = await ready();
    const { status, text } = await send({ ...MESSAGE, step: 'test' });
    expect(status).toBe(200);
    expect(text).toContain('The test is on its way to you.');
    expect(text).toContain(world.email);
    expect(await requested()).toBe(1);
    expect(await look()).not.toContain('Bring a cup');
    expect((await under.call('GET', `/sessions/${world.sessionId}/messages`, { token: world.organiser })).json.items).toEqual([]);
  });

  test('somebody without a mailbox in the series is told so', async () => {
    const { under, send, requested } = await ready();
    const other = await aWorld(under, 'other');
    expect((await send({ ...MESSAGE, step: 'test' }, other.organiser)).status).toBe(404);
    const admin = await under.signIn(ADMIN);
    await under.call('DELETE', `/series/${other.seriesId}/roles/${ADMIN}`, { token: admin });
    const refused = await under.form(`/console/sessions/${other.sessionId}/messages`, { ...MESSAGE, step: 'test' }, { cookie: admin });
    expect([refused.status, refused.text.includes('A test goes to organisers of the series')]).toEqual([409, true]);
    expect(await requested()).toBe(0);
  });

  test('sending leads back with a word, and the message stands below with its numbers', async () => {
    const { send, look, path, requested } = await ready();
    const sent = await send({ ...MESSAGE, step: 'send' });
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${path}?done=messaged`]);
    expect(await requested()).toBe(1);
    expect(await look()).toContain('Bring a cup');
  });

  test('its numbers are asked for as long as something is under way, and three days at most', async () => {
    const { under, world, send, look, path } = await ready();
    await send({ ...MESSAGE, step: 'send' });
    const api = `/sessions/${world.sessionId}/messages`;
    const list = async (token = world.organiser) => (await under.call('GET', api, { token })).json.items;
    const [one] = (await list()) ?? [];
    expect(one).toMatchObject({ status: 'planned' });
    const id = String(one?.['messageId']);
    expect((await under.page(`${path}?done=messaged`, { cookie: world.organiser })).text).toMatch(
      new RegExp(`data-progress="/api/v1${api}" data-of="${id}".*<form`, 's'),
    );
    await fanOutStore(under.base).openTally(id);
    expect(await list()).toMatchObject([{ status: 'sending' }]);
    await fanOutStore(under.base).closeTally(id, 1);
    expect(await list()).toMatchObject([{ status: 'sending', progress: { planned: 1 } }]);
    under.moveTo('2024-02-05T09:00:00.000Z');
    const later = await under.signIn(world.email);
    expect(await list(later)).toMatchObject([{ status: 'done' }]);
    expect(await look(later)).not.toContain('data-progress');
  });

  test('is done when each mail came to its end', async () => {
    const { under, world, send } = await ready();
    await under.call('POST', `/registrations/${world.registrationId}/revoke`, { token: world.organiser, body: {} });
    await send({ ...MESSAGE, step: 'send' });
    const list = async () => (await under.call('GET', `/sessions/${world.sessionId}/messages`, { token: world.organiser })).json.items ?? [];
    const [one] = await list();
    await fanOutStore(under.base).openTally(String(one?.['messageId']));
    await fanOutStore(under.base).closeTally(String(one?.['messageId']), 0);
    expect(await list()).toMatchObject([{ status: 'done' }]);
  });

  test('changing brings the form back as it was', async () => {
    const { send } = await ready();
    const { status, text } = await send({ ...MESSAGE, step: 'change' });
    expect(status).toBe(200);
    expect(text).toContain('There is **no** crockery.');
    expect(text).toMatch(/value="confirmed"[^>]*checked/);
  });

  test('ten a day are enough', async () => {
    const { send } = await ready();
    for (let n = 0; n < 10; n += 1) expect((await send({ ...MESSAGE, step: 'send' })).status).toBe(303);
    const refused = await send({ ...MESSAGE, step: 'send' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('At most 10 messages');
    expect((await send({ ...MESSAGE, step: 'test' })).status).toBe(200);
  });
});
