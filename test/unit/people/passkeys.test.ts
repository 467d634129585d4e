import { describe, expect, test } from 'vitest';
import { advanceAll } from '../../../functions/clock/advance.ts';
import { type Authenticator, authenticator } from '../../support/authenticator.ts';
import { cause } from '../../support/platform.ts';
import { ADMIN, door, idOf, lastSignIn, SITE } from '../web/client.ts';
import { aSeries, idIn, myDataToken } from '../web/world.ts';

type Under = ReturnType<typeof door>;

const required = () => door({ secondFactor: 'required' });

const asks = async (under: Under, path: string, token: string) => (await under.call('POST', `${path}/challenge`, { token })).json;

/** Adds a passkey in a sign-in. @returns the answer */
async function add(
  under: Under,
  token: string,
  device: Authenticator,
  over: { wrong?: Parameters<Authenticator['create']>[1]; name?: string; code?: string } = {},
) {
  const credential = device.create(await asks(under, '/passkeys', token), over.wrong);
  return under.call('POST', '/passkeys', { token, body: { name: over.name ?? 'Laptop', credential, ...(over.code && { code: over.code }) } });
}

async function use(under: Under, token: string, device: Authenticator, wrong: Parameters<Authenticator['get']>[1] = {}) {
  const credential = device.get(await asks(under, '/sign-in/passkey', token), wrong);
  return under.call('POST', '/sign-in/passkey', { token, body: { credential } });
}

const mayAsAdmin = async (under: Under, token: string) => (await under.call('GET', '/audit-log', { token })).status;

/** An admin who is wholly signed in, and the device. */
async function enrolled(under: Under) {
  const device = authenticator(SITE);
  const half = await under.signIn(ADMIN);
  const added = await add(under, half, device);
  return { device, half, token: idIn(added, 'accessToken'), passkeyId: idIn(added, 'passkeyId') };
}

const ORGANISER = 'organiser@example.org';

/** Somebody who organises a series and has no passkey, signed in by mail. @param admin the token of an admin */
async function anOrganiser(under: Under, admin: string): Promise<string> {
  const seriesId = idIn(await under.call('POST', '/series', { token: admin, body: aSeries('own-series') }), 'seriesId');
  await under.call('PUT', `/series/${seriesId}/roles/${ORGANISER}`, { token: admin, body: { role: 'organiser' } });
  return under.signIn(ORGANISER);
}

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

describe('passkeys that were all lost', () => {
  const reset = async (under: Under, token: string, email: string) => under.call('POST', '/people/passkey-resets', { token, body: { email } });
  const add = async (under: Under, token: string, code?: string) => {
    const credential = authenticator(SITE).create(await asks(under, '/passkeys', token));
    return under.call('POST', '/passkeys', { token, body: { name: 'New', credential, ...(code !== undefined && { code }) } });
  };
  const isIn = async (under: Under, token: string) => (await under.call('GET', '/today', { token })).status === 200;

  /** An organiser who has a passkey, signed in twice: wholly, and half. */
  async function lost() {
    const under = required();
    const { token: admin } = await enrolled(under);
    const { accessToken } = await under.addPasskey(await anOrganiser(under, admin));
    return { under, admin, whole: accessToken, half: await under.signIn(ORGANISER) };
  }

  test('are reset by an admin: everybody in that name is signed out, and a new one needs the code and a new sign-in', async () => {
    const { under, admin, whole, half } = await lost();
    expect(await isIn(under, whole)).toBe(true);
    under.moveTo('2024-02-01T09:01:00.000Z');
    const answer = await reset(under, admin, ORGANISER);
    expect(answer.json).toMatchObject({ code: expect.stringMatching(/^(?:[0-9a-f]{4}-){6}[0-9a-f]{4}$/), expiresAt: '2024-02-02T09:01:00.000Z' });
    expect([await isIn(under, whole), (await under.call('POST', '/passkeys/challenge', { token: half })).status]).toEqual([false, 401]);
    under.moveTo('2024-02-01T09:20:00.000Z');
    const token = await under.signIn(ORGANISER);
    expect(await isIn(under, token)).toBe(false);
    for (const code of [undefined, 'wrong', idIn(answer, 'code').replace(/^./, 'x')]) {
      const { status, json } = await add(under, token, code);
      expect([status, json.errors?.[0]?.path]).toEqual([400, 'code']);
    }
    const written = idIn(answer, 'code').replaceAll('-', ' ').toUpperCase();
    expect(await isIn(under, idIn(await add(under, token, written), 'accessToken'))).toBe(true);
    expect(JSON.stringify(under.base.table.items())).not.toContain(idIn(answer, 'code'));
  });

  test('the code is good once and for a day; the next reset makes it void', async () => {
    const { under, admin } = await lost();
    const first = idIn(await reset(under, admin, ORGANISER), 'code');
    const second = idIn(await reset(under, admin, ORGANISER), 'code');
    under.moveTo('2024-02-01T09:20:00.000Z');
    const token = await under.signIn(ORGANISER);
    expect((await add(under, token, first)).status).toBe(400);
    under.moveTo('2024-02-02T09:00:00.000Z');
    expect((await add(under, await under.signIn(ORGANISER), second)).status).toBe(400);
  });

  test('nobody resets their own, organisers reset nobody’s, and it is in the log with the person’s id alone', async () => {
    const { under, admin, whole } = await lost();
    expect((await reset(under, admin, ADMIN)).status).toBe(409);
    expect((await reset(under, whole, ADMIN)).status).toBe(403);
    const { personId } = (await reset(under, admin, ORGANISER)).json;
    const { items = [] } = (await under.call('GET', '/audit-log', { token: admin })).json;
    expect(items.find(({ operation, standing }) => operation === 'resetPasskeys' && standing === 'done')).toMatchObject({ objects: [personId] });
    expect(JSON.stringify(under.base.table.items().filter(({ type }) => type === 'audit-entry'))).not.toContain('@');
  });
});

describe('somebody who has everything deleted', () => {
  test('finds the passkeys in the copy; afterwards they are gone, and the mailbox alone opens nothing', async () => {
    const under = required();
    const { token: accessToken } = await enrolled(under);
    await under.call('POST', '/my/data', { body: { email: ADMIN } });
    const link = await myDataToken(under);
    const copy = await under.call('POST', `/my/data/${link}/export`, {});
    expect(copy.json['passkeys']).toEqual([
      { name: 'Laptop', transports: ['internal'], addedAt: '2024-02-01T09:00:00.000Z', lastUsedAt: '2024-02-01T09:00:00.000Z' },
    ]);
    await under.call('POST', `/my/data/${link}/erasure`, { body: { confirm: true } });
    const round = advanceAll(under.base).erasure;
    await round({ kind: 'erasure', personId: idOf(under.base, ADMIN) }, under.base.clock.now(), cause);
    expect((await under.call('GET', '/audit-log', { token: accessToken })).status).toBe(401);
    const kept = under.base.table.items().find(({ data }) => data['personId'] === idOf(under.base, ADMIN) && 'recovery' in data);
    expect(kept?.data).toMatchObject({ passkeys: [], recovery: { codeHash: '' } });
    under.moveTo('2024-02-01T09:20:00.000Z');
    const token = await under.signIn(ADMIN);
    const added = await add(under, token, authenticator(SITE));
    expect([added.status, added.json.errors?.[0]?.path]).toEqual([400, 'code']);
    expect((await under.call('GET', '/audit-log', { token })).status).toBe(401);
  });
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
