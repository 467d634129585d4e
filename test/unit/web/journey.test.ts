import { beforeAll, describe, expect, test } from 'vitest';
import { ownerLinkId } from '../../../functions/kernel/links.ts';
import { operationsOf } from '../../../functions/web/compose.ts';
import { PDF } from '../material/samples.ts';
import { bounced, theirData, theirPasskeys, theRestOfTheNotes } from './afterwards.ts';
import { atTheDesk } from './at-the-desk.ts';
import { ADMIN, type DoorUnderTest, door, idOf, lastSignIn, SITE } from './client.ts';
import { anApplication, aSeries, aSession, aWorld, idIn, linkOf, statusOf, takeUp, uploaded, type World } from './world.ts';

/** The life of a session through the API: each operation does what it says, and at the end none was left out. */
describe('a series from its announcement to the last action point', () => {
  let under: DoorUnderTest;
  let world: World;
  let token: string;
  let seriesId: string;
  let sessionId: string;

  const call = (method: string, path: string, body?: unknown) => under.call(method, path, { token, body });
  const my = (method: string, path: string, body?: unknown) => under.call(method, path, { body });

  beforeAll(async () => {
    under = door();
    world = await aWorld(under, 'other-series');
    token = world.admin;
  });

  test('a series is set up, changed, published and found', async () => {
    const created = await call('POST', '/series', aSeries('climate-2024'));
    expect(created.status).toBe(201);
    seriesId = idIn(created, 'seriesId');
    expect((await my('GET', `/series/${seriesId}`)).status).toBe(404);
    expect((await my('GET', '/series/by-slug/climate-2024')).status).toBe(404);
    expect((await my('GET', `/series/${seriesId}/sessions`)).status).toBe(404);
    expect((await call('PATCH', `/series/${seriesId}`, { objectives: [{ en: 'Concrete exchanges' }] })).json['objectives']).toEqual([
      { en: 'Concrete exchanges' },
    ]);
    expect((await call('POST', `/series/${seriesId}/publish`)).json).toMatchObject({ status: 'published' });
    const found = await my('GET', '/series/by-slug/climate-2024');
    expect(found.json).toMatchObject({ seriesId, slug: 'climate-2024' });
    expect(found.text).not.toContain('contact@example.org');
    expect((await my('GET', `/series/${seriesId}`)).json).toEqual(found.json);
    expect((await my('GET', '/series')).json.items).toHaveLength(2);
  });

  test('a session is scheduled, opened, closed and listed', async () => {
    sessionId = idIn(await call('POST', `/series/${seriesId}/sessions`, aSession), 'sessionId');
    expect((await call('PATCH', `/sessions/${sessionId}`, { description: 'What changed since', capacity: 1 })).json).toMatchObject({ capacity: 1 });
    expect(statusOf(await call('POST', `/sessions/${sessionId}/close-registration`))).toBe('registration-closed');
    expect((await my('POST', `/sessions/${sessionId}/registrations`, anApplication)).status).toBe(409);
    expect(statusOf(await call('POST', `/sessions/${sessionId}/open-registration`, {}))).toBe('registration-open');
    expect((await my('GET', `/sessions/${sessionId}`)).text).not.toContain('meet.example.org');
    expect((await my('GET', `/series/${seriesId}/sessions`)).json.items).toMatchObject([{ sessionId }]);
    expect((await my('GET', '/sessions')).json.items?.map(({ sessionId: id }) => id)).toContain(sessionId);
    const calendars = [await my('GET', `/sessions/${sessionId}/calendar.ics`), await my('GET', `/series/${seriesId}/calendar.ics`)];
    for (const { headers, text } of calendars) {
      expect(headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
      expect(text).toContain(`UID:${sessionId}@convoke.example.org`);
      expect(text).not.toContain('meet.example.org');
    }
  });

  test('people register; the seats go round', async () => {
    for (const name of ['Ada', 'Ben', 'Cem']) {
      const sent = await my('POST', `/sessions/${sessionId}/registrations`, { ...anApplication, name, email: `${name.toLowerCase()}@example.org` });
      expect([sent.status, sent.json]).toEqual([202, { status: 'submitted' }]);
    }
    await takeUp(under, sessionId);
    expect((await my('GET', `/sessions/${sessionId}/seats`)).json).toMatchObject({ isFull: true, waiting: 2 });
    const listed = await call('GET', `/sessions/${sessionId}/registrations?status=waitlisted`);
    expect(listed.json.items?.map(({ name }) => name)).toEqual(['Ben', 'Cem']);
    const ada = await linkOf(under, sessionId, 'ada@example.org');
    const mine = await my('GET', `/my/registrations/${ada}`);
    expect(mine.json).toMatchObject({ status: 'confirmed', name: 'Ada', session: { sessionId }, contactEmail: 'contact@example.org' });
    expect(mine.text).not.toContain('meet.example.org');
    expect((await my('PATCH', `/my/registrations/${ada}`, { position: 'Lead', email: 'ada@new.example.org' })).json).toMatchObject({
      position: 'Lead',
      newEmail: 'ada@new.example.org',
    });
    const join = await my('GET', `/my/registrations/${ada}/join`);
    expect([join.status, join.headers.get('Location'), join.headers.get('Cache-Control')]).toEqual([
      302,
      'https://meet.example.org/climate',
      'no-store',
    ]);
    expect((await my('GET', `/my/registrations/${ada}/participants`)).json.items).toEqual([]);
  });

  test('links are renewed, a new address confirmed, an offer answered, a seat handed on and withdrawn', async () => {
    const old = await linkOf(under, sessionId, 'ada@example.org');
    const token2 = idIn(await my('POST', `/my/registrations/${old}/links`), 'token');
    expect((await my('GET', `/my/registrations/${old}`)).status).toBe(410);
    const id = under.links.claimedId(token2) ?? '';
    const { json } = await call('GET', `/registrations/${id}`);
    const generation = Number(json['revision']);
    const confirmed = await my('POST', `/my/address/${under.links.make('new-address', id, generation)}`);
    expect(confirmed.json).toMatchObject({ email: 'ada@new.example.org' });
    const ada = await linkOf(under, sessionId, 'ada@new.example.org');
    expect(
      (await my('POST', `/my/registrations/${ada}/substitute`, { name: 'Dora', email: 'dora@example.org', organisation: 'Refuge' })).json,
    ).toMatchObject({ status: 'confirmed' });
    const dora = await linkOf(under, sessionId, 'dora@example.org');
    expect(statusOf(await my('POST', `/my/registrations/${dora}/withdraw`))).toBe('withdrawn');
    const { fillSeats } = await import('../../../functions/registration/use-cases/fill-seats.ts');
    const { registrationStore } = await import('../../../functions/adapters/dynamodb/registration-store.ts');
    const { registrationSessionRules } = await import('../../../functions/adapters/dynamodb/registration-session-rules.ts');
    const event = (await under.published()).findLast(({ type }) => type === 'registration.withdrawn.v1');
    if (event?.type !== 'registration.withdrawn.v1') throw new Error('No withdrawal');
    await fillSeats({ ...under.base, registrations: registrationStore(under.base), sessions: registrationSessionRules(under.base) })(event, {
      correlationId: 'test',
      causationId: 'test',
    });
    const ben = await linkOf(under, sessionId, 'ben@example.org');
    expect(statusOf(await my('GET', `/my/registrations/${ben}`))).toBe('offered');
    expect(statusOf(await my('POST', `/my/registrations/${ben}/offer`, { answer: 'accept' }))).toBe('confirmed');
  });

  test('a shared mailbox says who the second name is', async () => {
    await my('POST', `/sessions/${sessionId}/registrations`, { ...anApplication, name: 'Eve Other', email: 'ben@example.org' });
    await takeUp(under, sessionId);
    const event = (await under.published()).findLast(({ type }) => type === 'registration.repeated.v1');
    const asked = under.links.make('same-address', JSON.parse(JSON.stringify(event?.data)).intakeId, 1);
    expect((await my('GET', `/my/same-address/${asked}`)).json).toMatchObject({ name: 'Eve Other' });
    expect((await my('POST', `/my/same-address/${asked}`, { answer: 'add' })).json).toEqual({ answer: 'add' });
    expect((await my('POST', `/my/same-address/${asked}`, { answer: 'add' })).status).toBe(410);
  });

  test('organisers add, decide, revoke and write', async () => {
    await call('PATCH', `/sessions/${sessionId}`, { capacity: 9 });
    const added = await call('POST', `/sessions/${sessionId}/registrations/by-hand`, {
      ...anApplication,
      name: 'Sam',
      email: 'sam@example.org',
      attendeeType: 'speaker',
    });
    expect([added.status, added.json.status]).toEqual([201, 'confirmed']);
    const { json } = await call('GET', `/sessions/${sessionId}/registrations?status=waitlisted`);
    const first = String(json.items?.[0]?.['registrationId']);
    expect(statusOf(await call('POST', `/registrations/${first}/decision`, { decision: 'decline', reason: 'Not on the topic' }))).toBe('declined');
    expect(statusOf(await call('POST', `/registrations/${idIn(added, 'registrationId')}/revoke`, {}))).toBe('revoked');
    expect((await call('POST', `/sessions/${sessionId}/messages`, { statuses: ['confirmed'], subject: 'Welcome', markdown: 'Hello' })).status).toBe(
      202,
    );
  });

  test('the session is held, its notes sent and read', async () => {
    under.moveTo('2024-02-21T13:30:00.000Z');
    token = await under.signIn(ADMIN);
    expect(statusOf(await call('POST', `/sessions/${sessionId}/hold`))).toBe('held');
    const { json } = await call('GET', `/sessions/${sessionId}/registrations?status=confirmed`);
    const attended = json.items?.map(({ registrationId }) => registrationId);
    expect((await call('PUT', `/sessions/${sessionId}/attendance`, { attended })).json).toEqual({ attended: attended?.length, absent: 0 });
    await call('PUT', `/sessions/${sessionId}/notes`, { language: 'en', markdown: '# Notes\n\n<script>alert(1)</script> [x](javascript:alert(1))' });
    expect(statusOf(await call('GET', `/sessions/${sessionId}/notes`))).toBe('draft');
    expect(statusOf(await call('POST', `/sessions/${sessionId}/notes/approve`))).toBe('approved');
    const sent = await call('POST', `/sessions/${sessionId}/distributions`, { audience: 'attended' });
    expect(sent.status).toBe(202);
    expect((await call('GET', `/distributions/${idIn(sent, 'distributionId')}`)).json).toMatchObject({ sent: 0 });
    expect((await call('GET', `/sessions/${sessionId}/distributions`)).json.items).toHaveLength(1);
    const ben = under.links.claimedId(await linkOf(under, sessionId, 'ben@example.org')) ?? '';
    const link = under.links.make('notes', ben, 1);
    expect((await my('GET', `/my/notes/${link}`)).json).toMatchObject({ version: 1 });
    expect((await my('GET', `/my/notes/${under.links.make('registration', ben, 1)}`)).status).toBe(410);
    const page = await under.page(`/my/notes/${link}`);
    expect(page.text).toContain('&lt;script&gt;');
    expect(page.text).not.toContain('href="javascript');
    expect(page.text).toMatch(new RegExp(`<time datetime="[^"]+">\\w+, \\d+ \\w+ \\d{4}</time>[^]+Organised by [^]+href="/sessions/${sessionId}"`));
    expect(statusOf(await call('POST', `/sessions/${sessionId}/conclude`))).toBe('concluded');
  });

  test('action points are recorded, answered, changed and listed', async () => {
    const point = {
      text: 'Share the data',
      priority: 'high',
      visibility: 'public',
      dueOn: '2024-03-01',
      owner: { organisation: 'Refuge', emails: ['owner@example.org'] },
    };
    const id = idIn(await call('POST', `/sessions/${sessionId}/action-points`, point), 'actionPointId');
    await call('PUT', `/sessions/${sessionId}/notes`, { language: 'en', markdown: 'Action: write to the ministry' });
    expect((await call('GET', `/sessions/${sessionId}/notes/action-points`)).json.items).toMatchObject([{ text: 'write to the ministry' }]);
    const link = under.links.make('action-point', ownerLinkId(id, idOf(under.base, 'owner@example.org')), 1);
    expect((await my('GET', `/my/action-points/${link}`)).json).toMatchObject({ text: 'Share the data' });
    expect((await my('POST', `/my/action-points/${link}/answer`, { status: 'in-progress', note: 'Half done' })).status).toBe(200);
    expect((await call('PATCH', `/action-points/${id}`, { progress: 'Half of it is shared' })).status).toBe(200);
    const open = await my('GET', `/action-points?seriesId=${seriesId}&status=in-progress`);
    expect(open.json.items).toMatchObject([{ actionPointId: id, owner: { organisation: 'Refuge' }, progress: [{ text: 'Half of it is shared' }] }]);
    expect(open.text).not.toContain('owner@example.org');
    expect(open.text).not.toContain('Half done');
  });

  test('documents are uploaded, looked at, read by whom they are for, and deleted', async () => {
    const file = { language: 'en', fileName: 'مذكرة.pdf', contentType: 'application/pdf', size: PDF.length };
    const about = { kind: 'presentation', title: 'Slides', access: 'registered', ...file };
    const created = await call('POST', `/sessions/${sessionId}/materials`, about);
    expect(created.json).toMatchObject({ sessionId, status: 'awaiting-file', upload: { method: 'POST' } });
    const id = idIn(created, 'materialId');
    expect(await uploaded(under, created, PDF)).toBe('usable');
    expect((await call('GET', `/materials/${id}`)).json).toMatchObject({ status: 'available', files: [{ state: 'usable', isCurrent: true }] });
    expect((await my('GET', `/sessions/${sessionId}/materials`)).text).not.toContain(id);
    expect((await my('GET', `/materials/${id}/files/en`)).status).toBe(404);
    expect((await my('GET', `/materials/${id}`)).status).toBe(401);
    const fetched = await call('GET', `/materials/${id}/files/en`);
    expect([fetched.status, fetched.headers.get('Cache-Control')]).toEqual([302, 'no-store']);
    const again = await call('POST', `/materials/${id}/files`, { ...file, change: 'Two more slides' });
    expect(await uploaded(under, again, PDF)).toBe('usable');
    expect((await call('GET', `/materials/${id}/files/en?version=1`)).status).toBe(302);
    expect((await call('PATCH', `/materials/${id}`, { access: 'public' })).json).toMatchObject({ access: 'public' });
    const [open] = (await my('GET', `/sessions/${sessionId}/materials`)).json.items ?? [];
    expect(open).toMatchObject({ materialId: id, status: 'available', files: [{ version: 2, changes: [{ change: 'Two more slides' }] }] });
    const link = await linkOf(under, world.sessionId, 'ada@example.org');
    expect((await my('GET', `/my/registrations/${link}/materials`)).json.items).toMatchObject([{ materialId: world.materialId, kind: 'recording' }]);
    const watch = await my('GET', `/my/registrations/${link}/materials/${world.materialId}`);
    expect([watch.status, watch.headers.get('Location')]).toEqual([302, 'https://video.example.org/1']);
    const ofSeries = idIn(await call('POST', `/series/${seriesId}/materials`, { ...about, kind: 'background' }), 'materialId');
    expect((await call('GET', `/series/${seriesId}/materials`)).json.items).toMatchObject([{ materialId: ofSeries, status: 'awaiting-file' }]);
    expect((await call('DELETE', `/materials/${id}/files/en`)).status).toBe(204);
    expect((await call('GET', `/materials/${id}`)).status).toBe(404);
    expect((await call('DELETE', `/materials/${ofSeries}`)).status).toBe(204);
    const told = JSON.stringify([under.journal, await under.base.published()]);
    for (const secret of [link, 'ticket-', 'video.example.org', 'مذكرة']) expect(told).not.toContain(secret);
  });

  test('mails are listed, looked at, stopped and sent again', async () => {
    const { seriesId: series, sessionId: session, deliveryId } = world;
    expect((await call('GET', `/sessions/${session}/mails`)).json.items).toMatchObject([
      { deliveryId, status: 'queued', recipient: { email: 'ada@example.org' } },
    ]);
    const shown = await call('GET', `/mails/${deliveryId}`);
    expect(shown.status).toBe(200);
    expect(String(shown.json['text'])).not.toContain(`/my/registrations/${world.registrationId}`);
    expect((await call('POST', `/mails/${deliveryId}/resend`)).status).toBe(409);
    expect((await call('POST', `/mails/${deliveryId}/lift-suppression`)).status).toBe(404);
    const person = idOf(under.base, 'ada@example.org');
    await bounced(under, deliveryId, person);
    expect((await call('POST', `/mails/${deliveryId}/resend`)).json.detail).toContain('suppressed');
    expect((await call('POST', `/mails/${deliveryId}/lift-suppression`)).json).toEqual({ status: 'lifted' });
    expect((await call('POST', `/mails/${deliveryId}/resend`)).status).toBe(202);
    const path = `/my/subscriptions/${under.links.make('unsubscribe', `${person}:${series}:notes`, 1)}`;
    expect((await my('GET', path)).json).toEqual({ topic: 'notes', subscribed: true });
    expect((await my('DELETE', path)).json).toEqual({ topic: 'notes', subscribed: false });
    expect((await my('GET', path)).json).toEqual({ topic: 'notes', subscribed: false });
    expect((await my('PUT', path)).json).toEqual({ topic: 'notes', subscribed: true });
    expect((await my('DELETE', path.slice(0, -1))).status).toBe(410);
  });

  test('another session is postponed and cancelled', async () => {
    const other = idIn(
      await call('POST', `/series/${seriesId}/sessions`, { ...aSession, startsAt: '2024-05-02T14:00', endsAt: '2024-05-02T15:00' }),
      'sessionId',
    );
    expect(statusOf(await call('POST', `/sessions/${other}/postpone`, { reason: 'The speaker is ill' }))).toBe('postponed');
    expect(statusOf(await call('POST', `/sessions/${other}/cancel`, {}))).toBe('cancelled');
  });

  test('no operation was left out', async () => {
    await my('POST', '/my/links', { email: 'ada@example.org' });
    await call('GET', `/series/${seriesId}/roles`);
    await call('PUT', `/series/${seriesId}/roles/two@example.org`, { role: 'organiser' });
    await call('DELETE', `/series/${seriesId}/roles/two@example.org`);
    const helper = `/sessions/${sessionId}/co-organisers`;
    await call('PUT', `${helper}/helper@example.org`);
    await call('GET', helper);
    await call('DELETE', `${helper}/helper@example.org`);
    expect((await call('GET', `/sessions/${sessionId}/report`)).json).toHaveProperty('seriesTitle');
    await call('GET', `/sessions/${sessionId}/report/export?format=markdown`);
    const life = { under, call, my };
    await theRestOfTheNotes(life, sessionId);
    await atTheDesk(call, world);
    await theirData(life);
    await theirPasskeys(life, world.email);
    await call('GET', '/health');
    expect(await lastSignIn(under.base)).toMatch(/^sgn_/);
    const { base: platform, links, people } = under;
    const all = Object.keys(
      operationsOf({
        platform,
        links,
        people,
        admins: [ADMIN],
        secondFactor: 'offered' as const,
        site: SITE,
        version: '0',
        files: under.files.links,
      }),
    );
    const done = new Set(under.journal.requests.flatMap((one) => (one.status < 400 ? [one.operationId] : [])));
    expect(all.filter((id) => !done.has(id))).toEqual([]);
  });
});
