import { describe, expect, test } from 'vitest';
import { advanceAll } from '../../../functions/clock/advance.ts';
import { authenticator } from '../../support/authenticator.ts';
import { cause, uncounted } from '../../support/platform.ts';
import { ADMIN, idOf, SITE } from '../web/client.ts';
import { idIn, myDataToken } from '../web/world.ts';
import { add, anOrganiser, asks, enrolled, ORGANISER, required, type Under } from './with-passkeys.ts';

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
    const round = advanceAll(under.base, uncounted).erasure;
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
