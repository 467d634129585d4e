import { describe, expect, test } from 'vitest';
import { authenticator } from '../../support/authenticator.ts';
import { ADMIN, door, idOf, lastSignIn, SITE } from '../web/client.ts';
import { idIn } from '../web/world.ts';
import { add, anOrganiser, asks, enrolled, mayAsAdmin, ORGANISER, required, type Under, use } from './with-passkeys.ts';

describe('the first sign-in of an admin', () => {
  test('opens nothing but the adding of a passkey, and everything after it, under another token', async () => {
    const under = required();
    const half = await under.signIn(ADMIN);
    const refused = await under.call('GET', '/audit-log', { token: half });
    expect([refused.status, refused.json.detail]).toEqual([401, expect.stringContaining('still needs a passkey')]);
    const added = await add(under, half, authenticator(SITE));
    expect([added.status, added.json['expiresAt']]).toEqual([201, '2024-02-01T21:00:00.000Z']);
    expect(await mayAsAdmin(under, idIn(added, 'accessToken'))).toBe(200);
    const before = await under.call('GET', '/audit-log', { token: half });
    expect([before.status, before.json.detail]).toEqual([401, 'The access token is unknown or has expired: sign in again.']);
  });

  test('waits for a quarter of an hour', async () => {
    const under = required();
    const half = await under.signIn(ADMIN);
    under.moveTo('2024-02-01T09:15:00.000Z');
    expect((await under.call('POST', '/passkeys/challenge', { token: half })).json.detail).toContain('unknown or has expired');
  });

  test('says what is missing', async () => {
    const under = required();
    const step = async () => {
      await under.call('POST', '/sign-in', { body: { email: ADMIN } });
      const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
      return (await under.call('POST', '/sign-in/confirm', { body: { token: minted?.token } })).json['step'];
    };
    expect(await step()).toBe('add-passkey');
    await enrolled(under);
    expect(await step()).toBe('use-passkey');
  });

  test('is whole at once where a passkey is only offered', async () => {
    const under = door();
    expect(await mayAsAdmin(under, await under.signIn(ADMIN))).toBe(200);
  });
});

describe('where everybody needs a passkey', () => {
  const everybody = () => door({ secondFactor: 'everybody' });

  test('an organiser can do nothing before the first one is added, and everything of theirs after it', async () => {
    const under = everybody();
    const { token: admin } = await enrolled(under);
    const half = await anOrganiser(under, admin);
    expect((await under.call('GET', '/today', { token: half })).status).toBe(401);
    const added = await add(under, half, authenticator(SITE));
    expect((await under.call('GET', '/today', { token: idIn(added, 'accessToken') })).status).toBe(200);
    expect((await under.call('GET', '/passkeys', { token: idIn(added, 'accessToken') })).json['required']).toBe(true);
  });

  test('the last one stays', async () => {
    const under = everybody();
    const { token: admin } = await enrolled(under);
    const added = await add(under, await anOrganiser(under, admin), authenticator(SITE));
    const gone = await under.call('DELETE', `/passkeys/${idIn(added, 'passkeyId')}`, { token: idIn(added, 'accessToken') });
    expect([gone.status, gone.json['reason']]).toEqual([409, 'last-passkey']);
  });

  test('an organiser needs none where admins alone must', async () => {
    const under = required();
    const { token: admin } = await enrolled(under);
    expect((await under.call('GET', '/today', { token: await anOrganiser(under, admin) })).status).toBe(200);
  });
});

describe('one’s own passkeys', () => {
  const mine = async (under: Under, token: string) => (await under.call('GET', '/passkeys', { token })).json;
  const status = async (answer: Promise<{ readonly status: number }>) => (await answer).status;

  test('are listed with when they were added and used, and renamed', async () => {
    const under = required();
    const { device, passkeyId } = await enrolled(under);
    under.moveTo('2024-02-02T10:00:00.000Z');
    const token = idIn(await use(under, await under.signIn(ADMIN), device), 'accessToken');
    expect((await under.call('PATCH', `/passkeys/${passkeyId}`, { token, body: { name: 'Telephone' } })).status).toBe(200);
    const listed = await mine(under, token);
    expect([listed.items, listed['required']]).toEqual([
      [{ passkeyId, name: 'Telephone', addedAt: '2024-02-01T09:00:00.000Z', lastUsedAt: '2024-02-02T10:00:00.000Z' }],
      true,
    ]);
    expect((await under.call('PATCH', `/passkeys/${passkeyId}`, { token, body: { name: ' ' } })).json.errors?.[0]?.path).toBe('name');
    expect(await status(under.call('PATCH', '/passkeys/psk_01HNGZ0000000000000000000X', { token, body: { name: 'x' } }))).toBe(404);
    expect(await status(under.call('DELETE', '/passkeys/psk_01HNGZ0000000000000000000X', { token }))).toBe(404);
  });

  test('the browser is told which it holds, and the same one is not added again', async () => {
    const under = required();
    const { device, token } = await enrolled(under);
    expect(await asks(under, '/passkeys', token)).toMatchObject({ excludeCredentials: [{ id: device.id, transports: ['internal'] }] });
    expect((await add(under, token, device)).status).toBe(409);
  });

  test('of an admin the last one stays; removing one ends what it opened', async () => {
    const under = required();
    const { device, token, passkeyId } = await enrolled(under);
    expect(await status(under.call('DELETE', `/passkeys/${passkeyId}`, { token }))).toBe(409);
    const another = idIn(await add(under, token, authenticator(SITE)), 'accessToken');
    const first = idIn(await use(under, await under.signIn(ADMIN), device), 'accessToken');
    expect(await status(under.call('DELETE', `/passkeys/${passkeyId}`, { token: another }))).toBe(204);
    expect([await mayAsAdmin(under, first), await mayAsAdmin(under, another)]).toEqual([401, 200]);
    expect((await use(under, await under.signIn(ADMIN), device)).status).toBe(401);
  });

  test('of an organiser: none is needed; the first one ends every sign-in by mail alone; all may go again', async () => {
    const under = required();
    const { token: admin } = await enrolled(under);
    const elsewhere = await anOrganiser(under, admin);
    const here = await under.signIn(ORGANISER);
    expect(await mine(under, here)).toMatchObject({ items: [], required: false });
    const added = await add(under, here, authenticator(SITE));
    const token = idIn(added, 'accessToken');
    expect([(await under.call('GET', '/today', { token: elsewhere })).status, (await under.call('GET', '/today', { token })).status]).toEqual([
      401, 200,
    ]);
    expect(await status(under.call('POST', '/passkeys/challenge', { token: elsewhere }))).toBe(403);
    expect(await status(under.call('DELETE', `/passkeys/${idIn(added, 'passkeyId')}`, { token }))).toBe(204);
    expect(await status(under.call('GET', '/today', { token: await under.signIn(ORGANISER) }))).toBe(200);
  });

  test('are ten at most', async () => {
    const under = required();
    let { token } = await enrolled(under);
    for (let n = 1; n < 10; n += 1) token = idIn(await add(under, token, authenticator(SITE)), 'accessToken');
    expect((await under.call('POST', '/passkeys/challenge', { token })).status).toBe(409);
  });

  test('two that are added at the same moment are both there', async () => {
    const under = required();
    const { device, token } = await enrolled(under);
    const second = idIn(await use(under, await under.signIn(ADMIN), device), 'accessToken');
    const both = await Promise.all([token, second].map((one) => add(under, one, authenticator(SITE))));
    expect(both.map((one) => one.status)).toEqual([201, 201]);
    expect((await mine(under, idIn(both[0] ?? added(), 'accessToken'))).items).toHaveLength(3);
  });

  const added = (): never => {
    throw new Error('Nothing was added');
  };
});

test('each change of passkeys is an event, which says what changed and where the person is told, by ids', async () => {
  const under = required();
  const { token, passkeyId } = await enrolled(under);
  await under.call('PATCH', `/passkeys/${passkeyId}`, { token, body: { name: 'Telephone' } });
  const second = idIn(await add(under, token, authenticator(SITE)), 'accessToken');
  await under.call('DELETE', `/passkeys/${passkeyId}`, { token: second });
  await under.call('POST', '/people/passkey-resets', { token: second, body: { email: ORGANISER } });
  const events = (await under.published()).flatMap((event) => (event.type === 'passkeys.changed.v1' ? [event.data] : []));
  expect(events.map(({ personId, change }) => [personId, change])).toEqual([
    [idOf(under.base, ADMIN), 'added'],
    [idOf(under.base, ADMIN), 'added'],
    [idOf(under.base, ADMIN), 'removed'],
    [idOf(under.base, ORGANISER), 'reset'],
  ]);
  for (const { linksRequestId } of events) expect(await under.mails.linksRecipient(linksRequestId)).toBeUndefined();
});
