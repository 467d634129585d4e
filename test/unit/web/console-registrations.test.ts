import { beforeEach, describe, expect, test } from 'vitest';
import { aDesk, locationOf, someone } from './desk.ts';
import { takeUp } from './world.ts';

let on: Awaited<ReturnType<typeof aDesk>>;
let path: string;

const arrive = async (over: Readonly<Record<string, unknown>> = {}, n = 1) => {
  await on.call('POST', `/sessions/${on.sessionId}/registrations`, { body: someone(n, over) });
  await takeUp(on.under, on.sessionId);
  const found = (await on.stored()).find(({ details }) => details.email === someone(n, over).email);
  if (!found) throw new Error('Nobody arrived');
  return found;
};

beforeEach(async () => {
  on = await aDesk();
  path = `/console/sessions/${on.sessionId}/registrations`;
  await on.call('PATCH', `/sessions/${on.sessionId}`, { token: on.organiser, body: { moderation: 'review', capacity: 2 } });
});

describe('the review queue', () => {
  test('shows first who waits for a review; everybody else by their state', async () => {
    expect((await on.open(path)).text).toContain('Nobody waits for your review.');
    await arrive();
    const { text } = await on.open(path);
    expect(text).toContain('Person 1');
    expect(text).not.toContain('Ada Obi');
    expect(text).toContain('To review (1)');
    expect((await on.open(`${path}?status=confirmed`)).text).toContain('Ada Obi');
    const all = await on.open(`${path}?status=all`);
    for (const name of ['Person 1', 'Ada Obi']) expect(all.text).toContain(name);
  });

  test('finds by name, and no name ever stands in an address', async () => {
    await arrive();
    const found = await on.post(path, { text: 'obi' });
    expect(found.text).toContain('Ada Obi');
    expect(found.text).not.toContain('Person 1');
    expect(found.text).toContain('value="obi"');
    expect((await on.post(path, { text: 'nobody' })).text).toContain('Nobody was found.');
    expect((await on.open(`${path}?text=obi`)).text).not.toContain('obi');
    expect((await on.open(`${path}?status=all&attendeeType=speaker`)).text).toContain('Nobody was found.');
  });

  test('marks who has a security concern, and hints at what is worth knowing', async () => {
    await arrive({ contactFirst: true, email: 'person1@gmail.com' });
    const { text } = await on.open(path);
    expect(text).toContain('Security concern: contact them first');
    expect(text).toContain('Address that anybody can open');
  });

  test('has no column in which nobody has anything', async () => {
    await arrive({ criteria: undefined });
    const { text } = await on.open(path);
    expect([text.includes('>Criterion</th>'), text.includes('>Worth knowing</th>')]).toEqual([false, false]);
    expect((await on.open(`${path}?status=confirmed`)).text).toContain('>Criterion</th>');
  });

  test('shows the next ones by a form', async () => {
    for (let n = 1; n <= 51; n += 1) await on.call('POST', `/sessions/${on.sessionId}/registrations`, { body: someone(n) });
    await takeUp(on.under, on.sessionId);
    const first = await on.open(path);
    expect(first.text).not.toContain('Person 51<');
    const after = /name="after" value="([^"]+)"/.exec(first.text)?.[1] ?? '';
    const second = await on.post(path, { status: 'submitted', after });
    expect(second.text).toContain('Person 51<');
    expect(second.text).not.toContain('Person 1<');
    expect(first.text.length).toBeLessThan(60_000);
  });

  test('ticks all on the page without JavaScript', async () => {
    const one = await arrive();
    const ticked = await on.post(path, { status: 'submitted', pick: 'all' });
    expect(ticked.text).toContain(`value="${one.registrationId}" checked`);
  });
});

describe('deciding', () => {
  test('says who gets what before it happens, then does it', async () => {
    const [one, two] = [await arrive(), await arrive({}, 2)];
    const who = [['who', one.registrationId]] as const;
    const sure = await on.post(`${path}/decide`, [...who, ['who', two.registrationId], ['decision', 'waitlist']]);
    expect(sure.text).toContain('2 people get a mail now.');
    expect((await on.stored()).filter(({ status }) => status === 'submitted')).toHaveLength(2);
    const done = await on.post(`${path}/decide`, [...who, ['decision', 'confirm'], ['sure', 'yes'], ['reason', 'Welcome']]);
    expect(locationOf(done)).toEqual([303, `${path}?done=decided&count=1`]);
    expect((await on.stored()).find(({ registrationId }) => registrationId === one.registrationId)).toMatchObject({
      status: 'confirmed',
      reason: 'Welcome',
    });
    expect((await on.open(`${path}?done=decided&count=1`)).text).toContain('1 registration is decided');
  });

  test('a refusal needs its reason, said beside the field', async () => {
    const one = await arrive();
    const missing = await on.post(`${path}/decide`, { who: one.registrationId, decision: 'decline', sure: 'yes', reason: '' });
    expect([missing.status, missing.text.includes('id="reason-error"')]).toEqual([400, true]);
  });

  test('nobody ticked', async () => {
    const { status, text } = await on.post(`${path}/decide`, { decision: 'confirm' });
    expect([status, text.includes('Nobody is ticked')]).toEqual([400, true]);
  });

  test('says who was not decided on and why, and keeps what was', async () => {
    const [one, two] = [await arrive(), await arrive({}, 2)];
    const fields = [
      ['who', one.registrationId],
      ['who', two.registrationId],
      ['decision', 'confirm'],
      ['sure', 'yes'],
    ] as const;
    const partly = await on.post(`${path}/decide`, fields);
    expect(partly.status).toBe(409);
    expect(partly.text).toContain('1 registration stayed as it was');
    expect(partly.text).toContain('All 2 seats are taken');
    expect((await on.post(`/ar${path}/decide`, fields)).text).toContain('المقعدان مشغولان');
  });

  test('says of whom it was decided already, in another window', async () => {
    const { registrationId } = await arrive();
    const decline = { who: registrationId, decision: 'decline', sure: 'yes', reason: 'We are full.' };
    expect((await on.post(`${path}/decide`, decline)).status).toBe(303);
    expect((await on.post(`${path}/decide`, decline)).text).toContain('This registration is declined already.');
  });

  test('co-organisers look and do not decide, strangers see nothing', async () => {
    const one = await arrive();
    await on.call('PUT', `/sessions/${on.sessionId}/co-organisers/helper@example.org`, { token: on.organiser });
    const helper = on.as(await on.signIn('helper@example.org'));
    expect((await helper.open(path)).text).toContain('Person 1');
    expect((await helper.post(`${path}/decide`, { who: one.registrationId, decision: 'confirm', sure: 'yes' })).status).toBe(403);
    const single = await helper.open(`/console/registrations/${one.registrationId}`);
    expect([single.status, single.text.includes('Mails to them'), single.text.includes('Correct the details')]).toEqual([200, false, false]);
    expect(locationOf(await on.page(path))).toEqual([303, '/sign-in']);
  });
});

describe('one registration', () => {
  const own = () => `/console/registrations/${on.registrationId}`;

  test('shows facts, mails and history', async () => {
    const { text } = await on.open(own());
    for (const said of ['Ada Obi', 'ada@example.org', 'Refuge', 'Partner', 'Registration confirmed', 'What happened', 'by an organiser'])
      expect(text).toContain(said);
  });

  test('corrects, with errors beside the fields and nothing lost', async () => {
    const fields = { name: 'Ada Obi-Kay', email: 'ada@example.org', organisation: '', language: 'en', attendeeType: 'participant' };
    const wrong = await on.post(`${own()}/correct`, fields);
    expect([wrong.status, wrong.text.includes('id="organisation-error"'), wrong.text.includes('value="Ada Obi-Kay"')]).toEqual([400, true, true]);
    const saved = await on.post(`${own()}/correct`, { ...fields, organisation: 'Refuge' });
    expect(locationOf(saved)).toEqual([303, `${own()}?done=corrected`]);
    expect((await on.open(own())).text).toContain('Corrected: \u2068Name\u2069');
    const moved = await on.post(`${own()}/correct`, { ...fields, organisation: 'Refuge', email: 'new@example.org' });
    expect(locationOf(moved)).toEqual([303, `${own()}?done=asked`]);
    expect((await on.open(own())).text).toContain('Waits to be confirmed from new@example.org');
  });

  test('takes back on a page of its own, once', async () => {
    expect((await on.open(`${own()}/revoke`)).text).toContain('stop working at once');
    expect(locationOf(await on.post(`${own()}/revoke`, { reason: 'Not who they said' }))).toEqual([303, `${own()}?done=revoked`]);
    expect((await on.post(`${own()}/revoke`, {})).status).toBe(409);
    expect((await on.open(own())).text).not.toContain('Correct the details');
  });

  test('a mail is not sent again while it is on its way, and nothing is lifted that is not held back', async () => {
    expect((await on.post(`${own()}/mails/${on.deliveryId}/resend`, {})).status).toBe(409);
    expect((await on.post(`${own()}/mails/${on.deliveryId}/lift`, {})).status).toBe(404);
  });

  test.each(['fr', 'es', 'ar', 'ru', 'zh'])('speaks %s', async (language) => {
    await arrive();
    for (const page of [`/${language}${own()}`, `/${language}${own()}/correct`, `/${language}${own()}/revoke`, `/${language}${path}`]) {
      const { status, text } = await on.open(page);
      expect([status, text.includes(`lang="${language}"`)]).toEqual([200, true]);
      expect(text).not.toContain('undefined');
    }
  });
});
