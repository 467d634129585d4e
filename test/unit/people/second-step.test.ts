import { describe, expect, test } from 'vitest';
import { authenticator } from '../../support/authenticator.ts';
import { ADMIN, SITE } from '../web/client.ts';
import { idIn } from '../web/world.ts';
import { add, anOrganiser, asks, enrolled, mayAsAdmin, required, use } from './with-passkeys.ts';

describe('the second step', () => {
  test('needs the passkey; the token of the first step is void afterwards', async () => {
    const under = required();
    const { device } = await enrolled(under);
    const half = await under.signIn(ADMIN);
    expect(await mayAsAdmin(under, half)).toBe(401);
    const used = await use(under, half, device);
    expect(used.status).toBe(200);
    expect(await mayAsAdmin(under, idIn(used, 'accessToken'))).toBe(200);
    expect((await under.call('POST', '/sign-in/passkey/challenge', { token: half })).status).toBe(401);
  });

  test.each([
    ['another origin', { origin: 'https://convoke.example.com' }],
    ['another host', { rpId: 'example.org' }],
    ['a challenge that nobody asked', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['the answer to another question', { type: 'webauthn.create' }],
    ['nobody there', { flags: 0x04 }],
    ['somebody unverified', { flags: 0x01 }],
  ])('refuses %s', async (_, wrong) => {
    const under = required();
    const { device } = await enrolled(under);
    const half = await under.signIn(ADMIN);
    const { status } = await use(under, half, device, wrong);
    expect(status).toBe('challenge' in wrong ? 410 : 401);
    expect(await mayAsAdmin(under, half)).toBe(401);
  });

  test('takes each answer once, right or wrong, within five minutes, in the sign-in that asked', async () => {
    const under = required();
    const { device } = await enrolled(under);
    const half = await under.signIn(ADMIN);
    const another = await under.signIn(ADMIN);
    const send = (token: string, credential: unknown) => under.call('POST', '/sign-in/passkey', { token, body: { credential } });
    const wrong = device.get(await asks(under, '/sign-in/passkey', half), { flags: 0x01 });
    expect([(await send(half, wrong)).status, (await send(half, wrong)).status]).toEqual([401, 410]);
    const right = device.get(await asks(under, '/sign-in/passkey', half));
    expect((await send(another, right)).status).toBe(410);
    under.moveTo('2024-02-01T09:05:00.000Z');
    expect((await send(half, right)).status).toBe(410);
    expect((await use(under, half, device)).status).toBe(200);
  });

  test('does not take what was asked for adding, nor a passkey made when one is to be used', async () => {
    const under = required();
    const { device, token } = await enrolled(under);
    const half = await under.signIn(ADMIN);
    expect((await under.call('POST', '/passkeys/challenge', { token: half })).status).toBe(403);
    expect((await add(under, half, authenticator(SITE), { wrong: { challenge: 'A'.repeat(43) } })).status).toBe(403);
    const credential = device.get(await asks(under, '/passkeys', token));
    expect((await under.call('POST', '/sign-in/passkey', { token, body: { credential } })).status).toBe(410);
  });

  test('does not take the passkey of somebody else, also not under the name of one’s own', async () => {
    const under = required();
    const { device, token } = await enrolled(under);
    const theirs = authenticator(SITE);
    expect((await add(under, await anOrganiser(under, token), theirs)).status).toBe(201);
    const half = await under.signIn(ADMIN);
    expect((await use(under, half, theirs)).status).toBe(401);
    const forged = { ...theirs.get(await asks(under, '/sign-in/passkey', half)), id: device.id };
    expect((await under.call('POST', '/sign-in/passkey', { token: half, body: { credential: forged } })).status).toBe(401);
  });

  test('refuses a passkey that counts backwards or stands still, and says so in the log', async () => {
    const under = required();
    const { device, token } = await enrolled(under);
    const half = await under.signIn(ADMIN);
    expect((await use(under, half, device, { counter: 1 })).status).toBe(403);
    expect((await use(under, half, device, { counter: 0 })).status).toBe(403);
    const { items = [] } = (await under.call('GET', '/audit-log', { token })).json;
    const uses = items.filter(({ operation }) => operation === 'usePasskey');
    expect(uses.map(({ standing }) => standing)).toEqual(['denied', 'denied']);
    expect((await use(under, half, device, { counter: 2 })).status).toBe(200);
  });

  test('takes devices that do not count', async () => {
    const under = required();
    const device = authenticator(SITE);
    await add(under, await under.signIn(ADMIN), device, { wrong: { counter: 0 } });
    for (let n = 0; n < 2; n += 1) expect((await use(under, await under.signIn(ADMIN), device, { counter: 0 })).status).toBe(200);
  });
});
