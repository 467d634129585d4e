import { describe, expect, test } from 'vitest';
import { deliveryId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { after, type Delivery, type Happening } from '../../../functions/mail/domain/delivery.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import { comingOf } from '../../../functions/web/timeline.ts';
import { type DoorUnderTest, door, idOf } from './client.ts';
import { aWorld } from './world.ts';

async function ready() {
  const under = door();
  const world = await aWorld(under, 'climate');
  const session = `/console/sessions/${world.sessionId}`;
  const look = (path: string, cookie = world.organiser) => under.page(path, { cookie });
  const send = (path: string, cookie = world.organiser) => under.form(path, {}, { cookie });
  return { under, world, session, mail: `/console/mails/${world.deliveryId}`, look, send };
}

/** The mail of the world, after these things happened to it. */
async function happened({ base }: DoorUnderTest, id: string, ...all: readonly Happening[]): Promise<Delivery> {
  const deliveries = deliveryStore(base);
  let delivery = await deliveries.find(deliveryId.parse(id));
  for (const what of all) {
    const next = delivery && after(delivery, what, base.clock.now(), { personId: idOf(base, 'ada@example.org') });
    if (next) await deliveries.save(next, delivery);
    delivery = next ?? delivery;
  }
  if (!delivery) throw new Error('There is no such mail');
  return delivery;
}

/** SES reports that the address of the mail does not exist. */
async function bounced({ base }: DoorUnderTest, id: string): Promise<void> {
  const report = {
    eventId: 'report',
    deliveryId: deliveryId.parse(id),
    personId: idOf(base, 'ada@example.org'),
    what: 'bounced',
    permanent: true,
  } as const;
  await recordMailFeedback({ ...base, deliveries: deliveryStore(base) })(report);
}

describe('the mails of a session', () => {
  test('stand in a list with what became of each, and can be filtered', async () => {
    const { under, world, session, look } = await ready();
    await happened(under, world.deliveryId, 'claim', 'accepted');
    const all = (await look(`${session}/mails`)).text;
    for (const said of ['Ada Obi', 'ada@example.org', 'Registration confirmed', `/console/mails/${world.deliveryId}`]) expect(all).toContain(said);
    expect((await look(`${session}/mails?outcome=undelivered`)).text).toContain('There is no mail here.');
    await bounced(under, world.deliveryId);
    const back = (await look(`${session}/mails?outcome=undelivered`)).text;
    expect(back).toContain('Ada Obi');
    expect(back).toContain('Came back');
    expect((await look(`${session}/mails?outcome=sent`)).text).not.toContain('Ada Obi');
  });

  test('are nobody else’s', async () => {
    const { under, session, mail, look, send } = await ready();
    const { organiser } = await aWorld(under, 'other');
    for (const path of [`${session}/mails`, `${session}/mails/preview`, mail, `${mail}/letter`])
      expect((await look(path, organiser)).status).toBe(404);
    for (const act of ['resend', 'lift']) expect((await send(`${mail}/${act}`, organiser)).status).toBe(404);
    expect((await under.page(mail)).headers.get('Location')).toBe('/sign-in');
  });
});

describe('one mail', () => {
  test('is read in a frame that may do nothing, with dead links', async () => {
    const { mail, look } = await ready();
    const page = await look(mail);
    expect(page.text).toContain(`src="${mail}/letter"`);
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-src 'self'");
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    const letter = await look(`${mail}/letter`);
    expect(letter.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'.*frame-ancestors 'self'; sandbox$/);
    expect(letter.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(letter.text).toContain('hidden-registration');
    expect(letter.text).toContain('<style>');
    const other = await look('/console');
    expect(other.headers.get('Content-Security-Policy')).not.toContain('frame-src');
    expect(other.headers.get('X-Frame-Options')).toBe('DENY');
  });

  test('is sent again once it went out, as another mail', async () => {
    const { under, world, mail, look, send } = await ready();
    const early = await send(`${mail}/resend`);
    expect(early.status).toBe(409);
    expect(early.text).toContain('This mail is still on its way');
    await happened(under, world.deliveryId, 'claim', 'accepted', 'ses-delivered');
    expect((await look(mail)).text).toContain('Send it again');
    const again = await send(`${mail}/resend`);
    expect(again.status).toBe(303);
    const next = again.headers.get('Location') ?? '';
    expect(next).toMatch(/^\/console\/mails\/dlv_.*\?done=mailResent$/);
    expect(next).not.toContain(world.deliveryId);
    expect((await look(next)).text).toContain('The mail goes out again.');
  });

  test('that came back: the address is shown on Today, allowed again, and the mail sent once more', async () => {
    const { under, world, mail, look, send } = await ready();
    await happened(under, world.deliveryId, 'claim', 'accepted');
    await bounced(under, world.deliveryId);
    expect((await look('/console')).text).toContain('1 address takes no mail');
    const listed = (await look('/console/mails')).text;
    expect(listed).toContain('ada@example.org');
    expect(listed).toContain(mail);
    const page = (await look(mail)).text;
    expect(page).toContain('Let mails go there again');
    expect(page).not.toContain('Send it again');
    expect(page).toContain(`/console/registrations/${world.registrationId}`);
    expect((await send(`${mail}/resend`)).status).toBe(409);
    expect((await send(`${mail}/lift`)).headers.get('Location')).toBe(`${mail}?done=mailLifted`);
    expect((await look(mail)).text).toContain('Send it again');
    expect((await look('/console/mails')).text).toContain('All addresses take mail.');
    expect((await look('/console')).text).not.toContain('takes no mail');
    expect((await send(`${mail}/lift`)).status).toBe(409);
  });
});

describe('before it goes', () => {
  test('what comes by itself stands on the session’s page, with when and how many', async () => {
    const { session, look } = await ready();
    const { text } = await look(session);
    for (const said of ['What comes by itself', 'Reminder, a day before', 'to 1 confirmed person', 'Registration closes', 'What went out'])
      expect(text).toContain(said);
    expect(text).toContain(`${session}/mails/preview?kind=session-reminder-day`);
    expect(text).not.toContain('joining link is missing');
  });

  test.each([
    ['session-reminder-day', 'en', 'Climate'],
    ['session-reminder-hour', 'fr', 'Climate'],
    ['registration-confirmed', 'ar', 'dir="rtl"'],
    ['nudge-notes', 'en', 'Climate'],
  ])('%s in %s is made up for somebody who does not exist', async (kind, language, said) => {
    const { session, look } = await ready();
    const query = `?kind=${kind}&language=${language}`;
    expect((await look(`${session}/mails/preview${query}`)).text).toContain('/mails/preview/letter?kind=');
    const letter = await look(`${session}/mails/preview/letter${query}`);
    expect(letter.text).toContain(said);
    expect(letter.text).not.toContain('Ada Obi');
    expect(letter.text).not.toMatch(/my\/registrations\/(?!hidden)/);
  });

  test('every kind can be looked at, in each state of the session', async () => {
    const { under, world, session, look } = await ready();
    const kinds = [...(await look(`${session}/mails/preview`)).text.matchAll(/<option value="([a-z-]+-[a-z-]+)"/g)].map(([, kind]) => kind ?? '');
    expect(kinds).toHaveLength(16);
    for (const kind of kinds) expect([kind, (await look(`${session}/mails/preview/letter?kind=${kind}`)).status]).toEqual([kind, 200]);
    await under.call('POST', `/sessions/${world.sessionId}/postpone`, { token: world.organiser, body: { reason: 'Ill' } });
    expect((await look(`${session}/mails/preview/letter?kind=session-postponed`)).text).toContain('Ill');
  });

  test('a change that waits to be told is previewed as it will be told', async () => {
    const { under, world, session, look } = await ready();
    await under.call('PATCH', `/sessions/${world.sessionId}`, { token: world.organiser, body: { title: 'Water' } });
    expect((await look(session)).text).toContain('preview?kind=session-moved');
    const letter = (await look(`${session}/mails/preview/letter?kind=session-moved`)).text;
    expect(letter).toContain('Water');
    expect(letter).toContain('Climate');
  });

  test('without a date there is no reminder to be seen, and the page says why', async () => {
    const { under, world, look } = await ready();
    const body = { title: 'Later', format: 'online', registration: {} };
    const made = await under.call('POST', `/series/${world.seriesId}/sessions`, { token: world.organiser, body });
    const session = `/console/sessions/${String(made.json['sessionId'])}`;
    expect((await look(`${session}/mails/preview?kind=session-reminder-day`)).text).toContain('only once the session has a date');
    expect((await look(`${session}/mails/preview/letter?kind=session-reminder-day`)).status).toBe(409);
    expect((await look(`${session}/mails/preview?kind=nonsense`)).status).toBe(400);
  });
});

test('the end of the first offered seat comes by itself as well, in order', () => {
  const plan = { steps: [{ name: 'start', at: '2024-02-21T13:00:00.000Z' }], bringsLink: false } as const;
  expect(comingOf(plan, { offered: 2, submitted: 1 }, '2024-02-03T09:00:00.000Z')).toEqual([
    { at: '2024-02-03T09:00:00.000Z', what: 'mail', kind: 'offer-expired', audience: 'offered', count: 2 },
    { at: '2024-02-21T13:00:00.000Z', what: 'mail', kind: 'registration-lapsed', audience: 'without-a-seat', count: 3 },
  ]);
});
