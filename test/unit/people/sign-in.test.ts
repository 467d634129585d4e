import { describe, expect, test } from 'vitest';
import { linksRequestId } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { peopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import type { Key } from '../../../functions/adapters/dynamodb/table.ts';
import { ADMIN, door, lastSignIn } from '../web/client.ts';
import { aWorld } from '../web/world.ts';

const ask = (under: ReturnType<typeof door>, email: string) => under.call('POST', '/sign-in', { body: { email } });

async function mailTo(under: ReturnType<typeof door>, email: string) {
  await ask(under, email);
  return under.mails.mintSignInToken(await lastSignIn(under.base));
}

describe('asking for a link', () => {
  test('the answer and the work are the same for an admin and for somebody unknown', async () => {
    const under = door();
    const writes: number[] = [];
    const reads: Key[] = [];
    const { write, get } = under.base.table;
    under.base.table.write = (all) => {
      writes.push(all.length);
      return write(all);
    };
    under.base.table.get = (key) => {
      reads.push(key);
      return get(key);
    };
    const known = await ask(under, ADMIN);
    const unknown = await ask(under, 'nobody@example.org');
    expect([known.status, known.text]).toEqual([202, '{"status":"accepted"}']);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    // Each is counted in one write before; the only reads are of that count.
    expect(writes).toEqual([1, 2, 1, 2]);
    expect(reads.map(({ pk }) => pk.replace(/\d$/, ''))).toEqual(['LIMIT#sign-in#all-', 'LIMIT#sign-in#all-']);
  });

  test('the event holds an id and no address', async () => {
    const under = door();
    await ask(under, ADMIN);
    expect(JSON.stringify(await under.published())).not.toContain('@');
  });

  test.each(['a', 'a@b', 'a@example.org,b@example.org', '"x@evil.com y"@ok.org', 'ü@example.org', 'a@example.org\r\nBcc: b@example.org'])(
    '%j is refused',
    async (email) => {
      const under = door();
      const { status, json } = await ask(under, email);
      expect([status, json.errors?.[0]?.path]).toEqual([400, 'email']);
      expect(await under.published()).toEqual([]);
    },
  );
});

describe('who gets a mail', () => {
  test('admins, organisers, co-organisers and nobody else', async () => {
    const under = door();
    const { email, sessionId, organiser } = await aWorld(under, 'own-series');
    await under.call('PUT', `/sessions/${sessionId}/co-organisers/helper@example.org`, { token: organiser });
    expect(await mailTo(under, 'helper@example.org')).toBeDefined();
    expect(await mailTo(under, email)).toMatchObject({ email });
    expect(await mailTo(under, 'ada@example.org')).toBeUndefined();
  });

  test('the way the address is written does not tell people apart', async () => {
    expect(await mailTo(door(), 'Admin@EXAMPLE.org')).toMatchObject({ email: 'Admin@example.org' });
  });

  test('three in 15 minutes to one address; a mail that is repeated counts once; then it goes on', async () => {
    const under = door();
    for (let n = 0; n < 3; n += 1) expect(await mailTo(under, ADMIN)).toBeDefined();
    expect(await under.mails.mintSignInToken(await lastSignIn(under.base))).toBeDefined();
    expect(await mailTo(under, ADMIN)).toBeUndefined();
    expect((await ask(under, ADMIN)).status).toBe(202);
    under.moveTo('2024-02-01T09:15:00.001Z');
    expect(await mailTo(under, ADMIN)).toBeDefined();
  });

  test('no mail for a request that is a day old', async () => {
    const under = door();
    await ask(under, ADMIN);
    const id = await lastSignIn(under.base);
    under.moveTo('2024-02-02T09:00:00.000Z');
    expect(await under.mails.mintSignInToken(id)).toBeUndefined();
  });

  test('links to registrations go to whom they were asked for, three in 24 hours', async () => {
    const under = door();
    const recipients = [];
    for (const at of ['01T09', '01T10', '01T23', '02T08', '02T09']) {
      under.moveTo(`2024-02-${at}:00:00.000Z`);
      await under.call('POST', '/my/links', { body: { email: 'ada@example.org' } });
      const event = (await under.published()).findLast(({ type }) => type === 'links.requested.v1');
      const id = event?.type === 'links.requested.v1' ? event.data.linksRequestId : undefined;
      recipients.push((await under.mails.linksRecipient(linksRequestId.parse(id)))?.email);
    }
    expect(recipients).toEqual(['ada@example.org', 'ada@example.org', 'ada@example.org', undefined, 'ada@example.org']);
  });
});

describe('using a link', () => {
  const confirm = (under: ReturnType<typeof door>, token: string) => under.call('POST', '/sign-in/confirm', { body: { token } });

  test('gives an access token for 12 hours, and neither token is stored', async () => {
    const under = door();
    const mail = await mailTo(under, ADMIN);
    const { status, json } = await confirm(under, mail?.token ?? '');
    expect([status, json['expiresAt']]).toEqual([200, '2024-02-01T21:00:00.000Z']);
    const stored = JSON.stringify(under.base.table.items());
    expect(stored).not.toContain(mail?.token);
    expect(stored).not.toContain(json['accessToken']);
    const token = String(json['accessToken']);
    const mine = () => under.call('GET', '/series?mine=true', { token });
    expect((await mine()).status).toBe(200);
    under.moveTo('2024-02-01T21:00:00.000Z');
    expect([(await mine()).status, (await mine()).json.detail]).toEqual([401, 'The access token is unknown or has expired: sign in again.']);
  });

  test('twice: once, also when both come at the same time', async () => {
    const under = door();
    const { token = '' } = (await mailTo(under, ADMIN)) ?? {};
    const both = await Promise.all([confirm(under, token), confirm(under, token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await confirm(under, token)).json.detail).toBe('This sign-in link was used already: it works once. Ask for a new one.');
  });

  test('a repeated mail brings a link of its own; using one ends the other', async () => {
    const under = door();
    const first = await mailTo(under, ADMIN);
    const second = await under.mails.mintSignInToken(await lastSignIn(under.base));
    expect(second?.token).not.toBe(first?.token);
    expect((await confirm(under, first?.token ?? '')).status).toBe(200);
    expect((await confirm(under, second?.token ?? '')).status).toBe(410);
  });

  test('of a request with a code needs it; nobody gets on without, and the link is not used up by trying', async () => {
    const under = door();
    await under.call('POST', '/sign-in', { body: { email: ADMIN, code: 'K7QM2XWP' } });
    const { token } = (await under.mails.mintSignInToken(await lastSignIn(under.base))) ?? {};
    const send = (code?: string) => under.call('POST', '/sign-in/confirm', { body: { token, ...(code !== undefined && { code }) } });
    for (const code of [undefined, '', 'K7QM2XWQ']) {
      const { status, json } = await send(code);
      expect([code, status, json.errors?.[0]?.path]).toEqual([code, 400, 'code']);
    }
    expect((await send('k7qm-2xwp')).status).toBe(200);
    expect((await under.call('POST', '/sign-in', { body: { email: ADMIN, code: 'short' } })).status).toBe(400);
  });

  test('after 10 minutes it has expired', async () => {
    const under = door();
    const { token = '' } = (await mailTo(under, ADMIN)) ?? {};
    under.moveTo('2024-02-01T09:10:00.000Z');
    const { status, json } = await confirm(under, token);
    expect([status, json.detail]).toEqual([410, 'This sign-in link has expired: it is good for 10 minutes. Ask for a new one.']);
  });

  test.each(['x', 'A'.repeat(43)])('unknown or tampered with: %s', async (token) => {
    expect((await confirm(door(), token)).status).toBe(401);
  });

  test('a personal link signs nobody in, and an access token is no sign-in link', async () => {
    const under = door();
    const access = await under.signIn(ADMIN);
    expect((await confirm(under, access)).status).toBe(401);
    expect((await confirm(under, under.links.make('registration', 'reg_01HNGZ0000000000000000000X', 1))).status).toBe(401);
  });
});

describe('roles', () => {
  test('are given, listed and taken away; the last organiser stays', async () => {
    const under = door();
    const { seriesId, organiser, email } = await aWorld(under, 'own-series');
    const path = `/series/${seriesId}/roles`;
    const listed = async () => (await under.call('GET', path, { token: organiser })).json.items?.map((role) => role['email']).toSorted();
    expect(await listed()).toEqual([ADMIN, email]);
    const granted = await under.call('PUT', `${path}/New@example.org`, { token: organiser, body: { role: 'organiser' } });
    expect(granted.json).toMatchObject({ email: 'New@example.org', role: 'organiser' });
    expect((await under.call('PUT', `${path}/new@example.org`, { token: organiser, body: { role: 'organiser' } })).json).toEqual(granted.json);
    expect((await under.call('PUT', `${path}/x@example.org`, { token: organiser, body: { role: 'admin' } })).status).toBe(400);
    expect((await under.call('DELETE', `${path}/new@example.org`, { token: organiser })).status).toBe(204);
    expect((await under.call('DELETE', `${path}/new@example.org`, { token: organiser })).status).toBe(404);
    await under.call('DELETE', `${path}/${ADMIN}`, { token: organiser });
    expect((await under.call('DELETE', `${path}/${email}`, { token: organiser })).status).toBe(409);
    expect(await listed()).toEqual([email]);
  });
});

describe('a sign-in that is not used', () => {
  const uses = async (under: ReturnType<typeof door>, token: string, at: string) => {
    under.moveTo(`2024-02-01T${at}:00.000Z`);
    return (await under.call('GET', '/series?mine=true', { token })).status;
  };

  test('ends after two hours; each use begins them anew, up to twelve hours', async () => {
    const under = door();
    const token = await under.signIn(ADMIN);
    for (const at of ['10:59', '12:58', '14:57', '16:56', '18:55', '20:54', '20:59']) expect([at, await uses(under, token, at)]).toEqual([at, 200]);
    expect(await uses(under, token, '21:00')).toBe(401);
    const other = await under.signIn(ADMIN);
    under.moveTo('2024-02-01T22:59:59.999Z');
    const half = await under.signIn(ADMIN);
    expect(await uses(under, other, '23:00')).toBe(401);
    expect(await uses(under, half, '23:00')).toBe(200);
  });

  test('is written down once in ten minutes at most, however often it is used, and deleted when it ends', async () => {
    const under = door();
    const token = await under.signIn(ADMIN);
    const kept = () => under.base.table.items().find(({ type }) => type === 'access');
    for (const at of ['09:01', '09:09']) await uses(under, token, at);
    expect(kept()).toMatchObject({ data: { usedAt: '2024-02-01T09:00:00.000Z' }, dueAt: '2024-02-01T11:00:00.000Z' });
    await uses(under, token, '09:10');
    expect(kept()).toMatchObject({ data: { usedAt: '2024-02-01T09:10:00.000Z' }, dueAt: '2024-02-01T11:10:00.000Z' });
  });

  test('stays ended when it was ended while it was used', async () => {
    const under = door();
    const store = peopleStore(under.base);
    const found = await store.findAccess(await under.signIn(ADMIN));
    if (!found) throw new Error('Nobody is signed in');
    await under.base.table.write([{ remove: keys.access(found.accessId) }]);
    await store.noteUse({ ...found, usedAt: under.base.clock.now() });
    expect(under.base.table.items().filter(({ type }) => type === 'access')).toEqual([]);
  });
});
