import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { linksRequestId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { hashOf } from '../../../functions/adapters/dynamodb/people-store.ts';
import { planned } from '../../../functions/mail/domain/delivery.ts';
import { deliveryIdOf, jobOf } from '../../../functions/mail/domain/job.ts';
import { cause } from '../../support/platform.ts';
import { ADMIN, type DoorUnderTest, door, idOf } from './client.ts';
import { anApplication, aWorld, linkOf, myDataToken, takeUp, type World } from './world.ts';

const EMAIL = 'ana@ngo.example';

describe('my data', () => {
  let under: DoorUnderTest;
  let world: World;
  beforeEach(async () => {
    under = door();
    world = await aWorld(under, 'pact');
    await under.call('POST', `/sessions/${world.sessionId}/registrations`, { body: { ...anApplication, email: EMAIL, accessibility: 'A ramp' } });
    await takeUp(under, world.sessionId);
  });

  test('the answer is the same for a known and an unknown address, and nothing opens without the mail', async () => {
    const [known, unknown] = [await under.form('/fr/my/data', { email: EMAIL }), await under.form('/fr/my/data', { email: 'nobody@ngo.example' })];
    expect([known.status, known.headers.get('Location')]).toEqual([303, '/fr/my/data/sent']);
    expect([unknown.status, unknown.headers.get('Location'), unknown.text]).toEqual([303, '/fr/my/data/sent', known.text]);
    const requests = under.base.table.items().filter(({ type }) => type === 'links-request');
    expect(requests.map(({ data }) => data['language'])).toEqual(['fr', 'fr']);
  });

  test('a personal link of a registration opens nothing: the mail goes to its address', async () => {
    const token = await linkOf(under, world.sessionId, EMAIL);
    const asked = await under.form(`/my/registrations/${token}/data`, {});
    expect([asked.status, asked.headers.get('Location')]).toEqual([303, '/my/data/sent']);
    for (const path of [`/my/data/${token}`, `/api/v1/my/data/${token}`]) expect((await under.send('GET', path)).status).toBe(410);
    expect((await under.call('POST', `/my/data/${token}/erasure`, { body: { confirm: true } })).status).toBe(410);
  });

  test('opening the link changes nothing, and shows how much is kept', async () => {
    await under.form('/my/data', { email: EMAIL });
    const path = `/my/data/${await myDataToken(under)}`;
    const before = under.base.table.items();
    const { status, text } = await under.page(path);
    expect(status).toBe(200);
    expect(text).toContain(EMAIL);
    expect(text).toMatch(/<dt>Registrations<\/dt><dd>1<\/dd>/);
    expect(under.base.table.items()).toEqual(before);
  });

  test('a copy holds everything that was written, by names that one can read', async () => {
    await under.form('/my/data', { email: EMAIL });
    const { status, headers, text } = await under.form(`/my/data/${await myDataToken(under)}/copy`, {});
    expect([status, headers.get('Content-Disposition'), headers.get('Cache-Control')]).toEqual([
      200,
      'attachment; filename="my-data.json"',
      'no-store',
    ]);
    const copy = z.looseObject({ registrations: z.array(z.looseObject({})) }).parse(JSON.parse(text));
    expect(copy).toMatchObject({ email: EMAIL, allMails: true });
    expect(copy.registrations).toMatchObject([{ email: EMAIL, accessibility: 'A ramp', status: 'confirmed', sessionId: world.sessionId }]);
    expect(text).not.toContain('per_');
  });

  test('where one is signed in is shown and in the copy, without what signs in', async () => {
    await under.form('/my/data', { email: world.email });
    const path = `/my/data/${await myDataToken(under)}`;
    expect((await under.page(path)).text).toMatch(/<dt>Sign-ins<\/dt><dd>1<\/dd>/);
    const { text } = await under.form(`${path}/copy`, {});
    expect(JSON.parse(text)).toMatchObject({ signIns: [{ email: world.email, beganAt: under.base.clock.now() }] });
    for (const secret of [world.organiser, hashOf(world.organiser), 'per_']) expect(text).not.toContain(secret);
  });

  test('mails that are about no session are in the copy', async () => {
    await under.form('/my/data', { email: EMAIL });
    const token = await myDataToken(under);
    const id = linksRequestId.parse(under.base.links.claimedId(token));
    const job = jobOf({ kind: 'my-data', to: { type: 'links-request', linksRequestId: id }, revision: id }, cause.correlationId);
    const delivery = planned(job, deliveryIdOf(job), under.base.clock.now());
    await deliveryStore(under.base).save({ ...delivery, personId: idOf(under.base, EMAIL) }, undefined);
    const { text } = await under.form(`/my/data/${token}/copy`, {});
    expect(JSON.parse(text)).toMatchObject({ mails: [{ kind: 'my-data' }], allMails: true });
  });

  test('nothing is deleted without the tick, and everything begins to go with it', async () => {
    await under.form('/my/data', { email: EMAIL });
    const path = `/my/data/${await myDataToken(under)}`;
    const before = under.base.table.items();
    const refused = await under.form(`${path}/erasure`, {});
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Tick the box');
    expect(under.base.table.items()).toEqual(before);
    const done = await under.form(`${path}/erasure`, { confirm: 'yes' });
    expect([done.status, done.headers.get('Location')]).toEqual([303, path]);
    expect((await under.page(path)).text).toContain('Your data is being deleted');
    expect((await under.base.published()).at(-1)?.type).toBe('person.erased.v1');
  });

  test('the link ends after a day', async () => {
    await under.form('/my/data', { email: EMAIL });
    const path = `/my/data/${await myDataToken(under)}`;
    under.moveTo('2024-02-02T08:59:00.000Z');
    expect((await under.page(path)).status).toBe(200);
    under.moveTo('2024-02-02T09:00:00.000Z');
    expect((await under.page(path)).status).toBe(410);
  });

  test('an admin erases somebody by the address, given twice, and no organiser does', async () => {
    const body = { email: EMAIL, confirmEmail: EMAIL, reason: 'By letter of 3 February' };
    expect((await under.call('POST', '/people/erasures', { token: world.organiser, body })).status).toBe(403);
    const token = await under.signIn(ADMIN);
    const slip = await under.call('POST', '/people/erasures', { token, body: { ...body, confirmEmail: 'anna@ngo.example' } });
    expect([slip.status, slip.json.errors?.map(({ path }) => path)]).toEqual([400, ['confirmEmail']]);
    const done = await under.call('POST', '/people/erasures', { token, body });
    expect([done.status, done.json.status]).toEqual([202, 'erased']);
    const erasure = under.base.table.items().find(({ type }) => type === 'erasure');
    expect(erasure?.data).toMatchObject({ personId: under.base.people.idOf(EMAIL), by: under.base.people.idOf(ADMIN), status: 'under-way' });
    expect(JSON.stringify(erasure)).not.toContain('@');
  });
});

describe('what my registration shows of the session', () => {
  test('the action points that those with a seat may see, and no others', async () => {
    const under = door();
    const { sessionId, organiser, registrationId } = await aWorld(under, 'pact');
    const record = (text: string, visibility: string) =>
      under.call('POST', `/sessions/${sessionId}/action-points`, { token: organiser, body: { text, visibility, priority: 'low' } });
    await record('For those who were there', 'registered');
    await record('Between ourselves', 'organisers');
    const token = await linkOf(under, sessionId, 'ada@example.org');
    const { text } = await under.page(`/my/registrations/${token}`);
    expect(text).toContain('For those who were there');
    expect(text).toContain('Share the data');
    expect(text).not.toContain('Between ourselves');
    await under.call('POST', `/registrations/${registrationId}/revoke`, { token: organiser, body: { reason: 'By mistake' } });
    const after = under.base.links.make('registration', registrationId, 2);
    expect((await under.call('GET', `/my/registrations/${after}/action-points`)).status).toBe(403);
  });

  test('the series page leads to its feeds and its documents', async () => {
    const under = door();
    const { seriesId, organiser } = await aWorld(under, 'pact');
    const body = { kind: 'recording', title: 'The process in five minutes', language: 'en', access: 'public', link: 'https://video.example.org/2' };
    await under.call('POST', `/series/${seriesId}/materials`, { token: organiser, body });
    const { text } = await under.page('/series/pact');
    expect(text).toContain('The process in five minutes');
    for (const page of [text, (await under.page('/')).text]) expect(page).toContain('href="/feeds/summaries.atom?language=en"');
  });
});
