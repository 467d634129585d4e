import { describe, expect, test } from 'vitest';
import { advanceAll } from '../../../functions/clock/advance.ts';
import { uncounted } from '../../support/platform.ts';
import { ADMIN, type Answered, type DoorUnderTest, door, idOf, lastSignIn } from '../web/client.ts';
import { aSeries, idIn } from '../web/world.ts';

const ORGANISER = 'org@example.org';

/** An admin and an organiser, each signed in once. */
async function anOffice() {
  const under = door();
  const admin = await under.signIn(ADMIN);
  const seriesId = idIn(await under.call('POST', '/series', { token: admin, body: aSeries('one-series') }), 'seriesId');
  await under.call('PUT', `/series/${seriesId}/roles/${ORGANISER}`, { token: admin, body: { role: 'organiser' } });
  return { under, admin, seriesId, here: await under.signIn(ORGANISER) };
}

const list = async (under: DoorUnderTest, token: string) => (await under.call('GET', '/sign-ins', { token })).json.items ?? [];
const isIn = async (under: DoorUnderTest, token: string) => (await under.call('GET', '/today', { token })).status === 200;
const endOthers = (under: DoorUnderTest, token: string) => under.call('POST', '/sign-ins/end-others', { token });
const at = (time: string) => `2024-02-01T${time}:00.000Z`;

/** Uses the passkey of a device in a sign-in. */
async function use(under: DoorUnderTest, token: string, device: { get(asked: unknown): unknown }): Promise<Answered> {
  const credential = device.get((await under.call('POST', '/sign-in/passkey/challenge', { token })).json);
  return under.call('POST', '/sign-in/passkey', { token, body: { credential } });
}

describe('where one is signed in', () => {
  test('is listed: since when, last used, how it was proven, and which one this is; of nobody else', async () => {
    const { under, here } = await anOffice();
    under.moveTo(at('09:12'));
    const elsewhere = await under.signIn(ORGANISER);
    under.moveTo(at('09:25'));
    const shared = { expiresAt: expect.stringMatching(/^2024-02-01T21:/), provenBy: 'link', isWhole: true, signInId: expect.stringMatching(/^sgn_/) };
    expect(await list(under, here)).toEqual([
      { ...shared, beganAt: at('09:00'), lastUsedAt: at('09:25'), isThisOne: true },
      { ...shared, beganAt: at('09:12'), lastUsedAt: at('09:12'), isThisOne: false },
    ]);
    expect((await list(under, elsewhere)).map(({ isThisOne, beganAt }) => [isThisOne, beganAt])).toEqual([
      [true, at('09:12')],
      [false, at('09:00')],
    ]);
  });

  test('a passkey makes one of it, and who has only got into the mailbox is seen too', async () => {
    const { under, here } = await anOffice();
    const { accessToken } = await under.addPasskey(here);
    await under.signIn(ORGANISER);
    expect((await list(under, accessToken)).map(({ provenBy, isWhole, isThisOne }) => [provenBy, isWhole, isThisOne])).toEqual([
      ['passkey', true, true],
      ['link', false, false],
    ]);
  });

  test('what is over is not there', async () => {
    const { under, here } = await anOffice();
    await under.signIn(ORGANISER);
    for (const time of ['10:00', '10:59', '11:00']) {
      under.moveTo(at(time));
      expect([time, (await list(under, here)).length]).toEqual([time, time === '11:00' ? 1 : 2]);
    }
  });

  test('nothing says from where or with what', async () => {
    const { under } = await anOffice();
    const stored = JSON.stringify(under.base.table.items().filter(({ type }) => type === 'access'));
    expect(stored).not.toMatch(/agent|address|device|ip"/i);
  });
});

describe('ending', () => {
  test('one of them, by its id; not those of others', async () => {
    const { under, here, admin } = await anOffice();
    const elsewhere = await under.signIn(ORGANISER);
    const other = (await list(under, here)).find(({ isThisOne }) => isThisOne === false)?.['signInId'];
    expect((await under.call('DELETE', `/sign-ins/${other}`, { token: admin })).status).toBe(404);
    expect((await under.call('DELETE', `/sign-ins/${other}`, { token: here })).status).toBe(204);
    expect([await isIn(under, here), await isIn(under, elsewhere), await isIn(under, admin)]).toEqual([true, false, true]);
    expect((await under.call('DELETE', `/sign-ins/${other}`, { token: here })).status).toBe(404);
  });

  test('all others at once', async () => {
    const { under, here, admin } = await anOffice();
    const others = [await under.signIn(ORGANISER), await under.signIn(ORGANISER)];
    expect((await endOthers(under, here)).status).toBe(204);
    expect(await Promise.all([here, admin, ...others].map((token) => isIn(under, token)))).toEqual([true, true, false, false]);
  });

  test('those of somebody else, by an admin, whether or not they are known; it is in the log by the person’s id', async () => {
    const { under, here, admin } = await anOffice();
    const sent = (token: string, email: string) => under.call('POST', '/people/sign-outs', { token, body: { email } });
    expect((await sent(here, ADMIN)).status).toBe(403);
    const answers = [await sent(admin, ORGANISER), await sent(admin, 'nobody@example.org')];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    expect([await isIn(under, here), await isIn(under, admin)]).toEqual([false, true]);
    const { items = [] } = (await under.call('GET', '/audit-log', { token: admin })).json;
    expect(items.filter(({ operation }) => operation === 'endSignInsOf')).toHaveLength(2);
  });

  test('everything about somebody that is deleted takes their sign-ins along', async () => {
    const { under, here } = await anOffice();
    await under.call('POST', '/my/data', { body: { email: ORGANISER } });
    const request = under.base.table.items().find(({ type }) => type === 'links-request')?.data;
    const link = under.links.make('my-data', String(request?.['linksRequestId']), 1);
    expect((await under.call('POST', `/my/data/${link}/erasure`, { body: { confirm: true } })).status).toBe(200);
    const cause = { correlationId: 'req_1', causationId: 'req_1' };
    await advanceAll(under.base, uncounted).erasure({ kind: 'erasure', personId: idOf(under.base, ORGANISER) }, under.base.clock.now(), cause);
    expect((await under.call('GET', '/series?mine=true', { token: here })).status).toBe(401);
  });
});

describe('a sign-in that is older than 15 minutes', () => {
  const LATE = at('09:15');

  test('does not change how or where one is signed in', async () => {
    const { under, here } = await anOffice();
    const { device, accessToken: token, passkeyId } = await under.addPasskey(here);
    const [one] = await list(under, token);
    under.moveTo('2024-02-01T09:14:59.999Z');
    expect((await endOthers(under, token)).status).toBe(204);
    under.moveTo(LATE);
    const { json: asked } = await under.call('POST', '/passkeys/challenge', { token });
    const added = { name: 'More', credential: device.create(asked) };
    const refused = [
      await endOthers(under, token),
      await under.call('DELETE', `/sign-ins/${one?.['signInId']}`, { token }),
      await under.call('DELETE', `/passkeys/${passkeyId}`, { token }),
      await under.call('POST', '/passkeys', { token, body: added }),
    ];
    for (const { status, json } of refused) expect([status, json.detail]).toEqual([401, expect.stringContaining('more than 15 minutes ago')]);
    expect(await isIn(under, token)).toBe(true);
  });

  test('does once its passkey was used again, and ends no later for that', async () => {
    const { under, here } = await anOffice();
    const { device, accessToken } = await under.addPasskey(here);
    under.moveTo(LATE);
    const again = await use(under, accessToken, device);
    expect([again.status, again.json['expiresAt']]).toEqual([200, at('21:00')]);
    const token = idIn(again, 'accessToken');
    expect((await endOthers(under, token)).status).toBe(204);
    expect([await isIn(under, accessToken), await isIn(under, token)]).toEqual([false, true]);
  });

  test('by mail alone is proven by a new link, which takes the place of the old sign-in in a browser', async () => {
    const { under, here } = await anOffice();
    under.moveTo(LATE);
    expect((await under.call('POST', '/sign-in/passkey/challenge', { token: here })).status).toBe(409);
    await under.call('POST', '/sign-in', { body: { email: ORGANISER } });
    const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
    const done = await under.form(`/sign-in/${minted?.token}`, {}, { cookie: here });
    const token = /__Host-convoke=([^;]*)/.exec(done.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    expect([await isIn(under, here), (await endOthers(under, token)).status]).toEqual([false, 204]);
  });
});

describe('the page', () => {
  const page = (under: DoorUnderTest, cookie: string) => under.page('/console/sign-ins', { cookie });

  test('shows them by how long ago they were used, and ends them; strangers are led to sign in', async () => {
    const { under, here } = await anOffice();
    expect((await under.page('/console/sign-ins')).headers.get('Location')).toBe('/sign-in');
    expect((await page(under, here)).text).toContain('You are signed in nowhere else.');
    const elsewhere = await under.signIn(ORGANISER);
    under.moveTo(at('09:14'));
    const { text } = await page(under, here);
    expect(text).toContain('14 minutes ago (this one)');
    const [, action = ''] = /action="(\/console\/sign-ins\/sgn_[^"]+)"/.exec(text) ?? [];
    expect((await under.form(action, {}, { cookie: here })).headers.get('Location')).toBe('/console/sign-ins?done=signInEnded');
    expect(await isIn(under, elsewhere)).toBe(false);
    await under.signIn(ORGANISER);
    expect((await under.form('/console/sign-ins/end-others', {}, { cookie: here })).headers.get('Location')).toBe(
      '/console/sign-ins?done=signInsEnded',
    );
    expect(await list(under, here)).toHaveLength(1);
  });

  test('asks for a fresh proof first, by the passkey or by a new mail; so does the page of passkeys', async () => {
    const { under, here, admin } = await anOffice();
    const { device, accessToken } = await under.addPasskey(here);
    await use(under, await under.signIn(ORGANISER), device);
    await under.signIn(ADMIN);
    under.moveTo(at('09:20'));
    for (const path of ['/console/sign-ins', '/console/passkeys']) {
      const [byPasskey, byMail] = [await under.page(path, { cookie: accessToken }), await under.page(path, { cookie: admin })];
      expect([
        byPasskey.text.includes('data-passkey="use"'),
        byPasskey.text.includes('end-others'),
        byPasskey.text.includes('data-passkey="add"'),
      ]).toEqual([true, false, false]);
      expect(byMail.text).toContain(`<input type="hidden" name="email" value="${ADMIN}"/>`);
    }
    expect((await under.form('/console/sign-ins/end-others', {}, { cookie: accessToken })).headers.get('Location')).toBe('/console/sign-ins');
    const asked = await under.call('POST', '/sign-in/passkey/challenge', { cookie: accessToken, headers: { 'Sec-Fetch-Site': 'same-origin' } });
    const form = { credential: JSON.stringify(device.get(asked.json)), to: '/console/sign-ins' };
    const proven = await under.form('/console/sign-in', form, { cookie: accessToken });
    expect(proven.headers.get('Location')).toBe('/console/sign-ins');
    const cookie = /__Host-convoke=([^;]*)/.exec(proven.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    expect((await page(under, cookie)).text).toContain('/console/sign-ins/end-others');
    const wrong = await under.form('/console/sign-in', { credential: '{}', to: 'https://evil.example' }, { cookie });
    expect([wrong.status, wrong.text.includes('data-passkey="use"')]).toEqual([400, true]);
  });

  test('lets admins sign a person out everywhere', async () => {
    const { under, here, admin } = await anOffice();
    expect((await page(under, here)).text).not.toContain('/console/sign-ins/of');
    expect((await under.form('/console/sign-ins/of', { email: 'nobody' }, { cookie: admin })).status).toBe(400);
    expect((await under.form('/console/sign-ins/of', { email: ORGANISER }, { cookie: admin })).headers.get('Location')).toBe(
      '/console/sign-ins?done=signedOut',
    );
    expect(await isIn(under, here)).toBe(false);
  });
});
