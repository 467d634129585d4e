import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ADMIN, type Installation, openSession, registrationsOf, startInstallation } from './support/installation.ts';
import { type Interposer, startInterposer } from './support/interposer.ts';

/** Hears of each request that a function makes of the table. */
let onRequest: () => void = () => undefined;
let interposer: Interposer;
let under: Installation;
let token: string;

beforeAll(async () => {
  interposer = await startInterposer(() => {
    onRequest();
    return 'pass';
  });
  under = await startInstallation({
    reroute: (addresses) => ({ ...addresses, AWS_ENDPOINT_URL_DYNAMODB: interposer.before(addresses['AWS_ENDPOINT_URL_DYNAMODB']) }),
  });
}, 60_000);
beforeEach(async () => {
  // Each test moves the clock further than a sign-in lasts unused.
  token = await under.signIn(ADMIN);
});
afterAll(async () => {
  await under.cloud.stop();
  await interposer.close();
});

const people = (slug: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `Person ${n + 1}`, email: `${slug}-${n + 1}@ngo.example`, organisation: 'Refuge' }));

async function register(sessionId: string, applications: ReturnType<typeof people>): Promise<void> {
  for (const { status } of await Promise.all(applications.map((body) => under.call('POST', `/sessions/${sessionId}/registrations`, { body }))))
    expect(status).toBe(202);
}

async function later(minutes: number): Promise<void> {
  await under.cloud.moveTo(new Date(Date.parse(under.cloud.now()) + minutes * 60_000).toISOString());
}

const sizeOf = (queue: string) => under.cloud.queues()[`convoke-local-${queue}`]?.ready;

async function kindsTo(applications: ReturnType<typeof people>): Promise<readonly (readonly string[])[]> {
  return Promise.all(applications.map(async ({ email }) => (await under.mailsTo(email)).map(({ kind }) => kind)));
}

const onceEach = (applications: ReturnType<typeof people>) => applications.map(() => ['registration-confirmed']);

test('an event that fits no schema goes to the dead letters of each consumer and does nothing', async () => {
  const detail = { id: 'evt_1', type: 'registration.submitted.v1', time: 'yesterday', data: { sessionId: 'nobody', email: 'somebody@ngo.example' } };
  under.cloud.put({ bus: 'convoke-local', source: 'convoke.registration', detailType: 'registration.submitted.v1', detail });
  under.cloud.send('convoke-local-transactional-mail', JSON.stringify({ kind: 'a kind that is none', to: 'somebody@ngo.example' }));
  await under.cloud.settle();
  expect(sizeOf('take-up-registrations-dead')).toBe(0);
  // Each receive hides a message for a while; after the last one it is dead: an event after a quarter of an hour, a mail after an hour and a half.
  for (let minutes = 0; minutes < 130 && sizeOf('transactional-mail-dead') === 0; minutes += 2) await later(2);
  await under.cloud.settle();
  expect(sizeOf('take-up-registrations-dead')).toBe(1);
  expect(sizeOf('transactional-mail-dead')).toBe(1);
  expect(under.logged()).toContain('Failed, will come again');
  expect(under.logged()).not.toContain('somebody@ngo.example');
  expect(await under.mailsTo('somebody@ngo.example')).toEqual([]);
});

test('a mail that SES throttles comes a little later, once', async () => {
  const { sessionId } = await openSession(under, { token, slug: 'throttled', capacity: 10 });
  const applications = people('throttled', 4);
  under.cloud.inject.send('throttle', 1);
  await register(sessionId, applications);
  await under.cloud.settle();
  expect(await kindsTo(applications)).toEqual(onceEach(applications));
});

test('a mail whose answer is lost waits for the report of SES instead of going twice', async () => {
  const { sessionId } = await openSession(under, { token, slug: 'ambiguous', capacity: 10 });
  const applications = people('ambiguous', 3);
  under.cloud.inject.send('lost-answer', 2);
  await register(sessionId, applications);
  await under.cloud.settle();
  await later(60);
  expect(await kindsTo(applications)).toEqual(onceEach(applications));
  const { json } = await under.call('GET', `/sessions/${sessionId}/mails`, { token });
  expect(json.items?.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered']);
});

test('a fault of SES itself delays a mail and loses none', async () => {
  const { sessionId } = await openSession(under, { token, slug: 'faulty', capacity: 10 });
  const applications = people('faulty', 2);
  under.cloud.inject.send('fault', 1);
  await register(sessionId, applications);
  await under.cloud.settle();
  await later(60);
  expect(await kindsTo(applications)).toEqual(onceEach(applications));
});

test.each(['registration/take-up-registrations', 'mail/plan-registration-mail', 'mail/deliver-mail', 'mail/record-mail-feedback'])(
  '%s is killed in the middle: everybody has one registration and one mail',
  async (path) => {
    const slug = path.slice(path.indexOf('/') + 1);
    const { sessionId } = await openSession(under, { token, slug, capacity: 20 });
    const applications = people(slug, 8);
    const victim = [...under.cloud.functions.values()].find(({ name }) => name.endsWith(slug));
    let requests = 0;
    let kills = 0;
    onRequest = () => {
      if (!victim || victim.busy() === 0 || kills === 3) return;
      requests += 1;
      if (requests % 3 === 0) {
        kills += 1;
        void under.cloud.inject.drop(path);
      }
    };
    await register(sessionId, applications);
    await under.cloud.settle();
    expect(kills).toBeGreaterThan(0);
    onRequest = () => undefined;
    for (let n = 0; n < 4; n += 1) await later(20);
    expect(await kindsTo(applications)).toEqual(onceEach(applications));
    expect((await registrationsOf(under, sessionId, token)).map(({ status }) => status)).toEqual(applications.map(() => 'confirmed'));
  },
);

test('events that the relay could not publish are published by the sweep', async () => {
  const { sessionId } = await openSession(under, { token, slug: 'leftover', capacity: 10 });
  await under.cloud.settle();
  const applications = people('leftover', 1);
  // The relay tries an entry three times; the stream calls it once and ten times more before it gives up.
  under.cloud.inject.putEvents(33);
  await register(sessionId, applications);
  await under.cloud.settle(90_000);
  expect(sizeOf('relay-events-dead')).toBe(1);
  expect(await kindsTo(applications)).toEqual([[]]);
  await later(2);
  expect(await kindsTo(applications)).toEqual(onceEach(applications));
});
