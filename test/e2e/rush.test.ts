import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, openSession, registrationsOf, startInstallation } from './support/installation.ts';
import { type Interposer, type Passing, seeded, startInterposer, transactionConflict, type Verdict } from './support/interposer.ts';
import type { Letter } from './support/mails.ts';

/** What happens to the functions' requests to the table at this moment. */
let judge: (passing: Passing) => Verdict = () => 'pass';
let interposer: Interposer;
let under: Installation;
let token: string;

beforeAll(async () => {
  interposer = await startInterposer((passing) => judge(passing));
  under = await startInstallation({
    reroute: (addresses) => ({ ...addresses, AWS_ENDPOINT_URL_DYNAMODB: interposer.before(addresses['AWS_ENDPOINT_URL_DYNAMODB']) }),
  });
  token = await under.signIn('admin@example.org');
}, 60_000);
afterAll(async () => {
  await under.cloud.stop();
  await interposer.close();
});

const person = (slug: string, n: number) => ({ name: `Person ${n + 1}`, email: `${slug}-${n + 1}@ngo.example`, organisation: 'Refuge' });

/** So many people register in the same moment. Gives what the organiser and the people themselves see in the end. */
async function rush(slug: string, { people, capacity }: { people: number; capacity: number }) {
  const { sessionId } = await openSession(under, { token, slug, capacity });
  const applications = Array.from({ length: people }, (_, n) => person(slug, n));
  const answers = await Promise.all(applications.map((body) => submitted(sessionId, body)));
  await under.cloud.settle(120_000);
  const registrations = await registrationsOf(under, sessionId, token);
  const mails: Letter[] = [];
  for (const { email } of applications) mails.push(...(await under.mailsTo(email)));
  return { sessionId, applications, answers, registrations, mails };
}

/** A person whose request failed asks again, as a browser with a form does. */
async function submitted(sessionId: string, body: unknown): Promise<number> {
  for (let asked = 1; ; asked += 1) {
    const { status } = await under.call('POST', `/sessions/${sessionId}/registrations`, { body });
    if (status < 500 || asked === 5) return status;
  }
}

const placeIn = ({ text }: Letter) => Number(/waiting list is number (\d+)/.exec(text)?.[1]);
const oneTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

/** Seats and places are given to all, each once, and everybody has one mail that says so. */
function expectFairness({ answers, registrations, mails, applications }: Awaited<ReturnType<typeof rush>>, capacity: number): void {
  const waiting = applications.length - capacity;
  const having = (status: string) => registrations.filter((one) => one.status === status).map(({ email }) => email);
  expect(new Set(answers)).toEqual(new Set([202]));
  expect(registrations).toHaveLength(applications.length);
  expect(new Set(registrations.map(({ email }) => email)).size).toBe(applications.length);
  expect(having('confirmed')).toHaveLength(capacity);
  expect(having('waitlisted')).toHaveLength(waiting);

  expect(mails).toHaveLength(applications.length);
  expect(new Set(mails.map(({ to }) => to)).size).toBe(applications.length);
  const told = (kind: string) => mails.filter((mail) => mail.kind === kind);
  expect(new Set(told('registration-confirmed').map(({ to }) => to))).toEqual(new Set(having('confirmed')));
  expect(new Set(told('registration-waitlisted').map(({ to }) => to))).toEqual(new Set(having('waitlisted')));
  expect(
    told('registration-waitlisted')
      .map(placeIn)
      .toSorted((a, b) => a - b),
  ).toEqual(oneTo(waiting));
}

describe('many at once', () => {
  test('500 people for 100 seats: 100 have one, 400 wait in places 1 to 400, each has one mail', async () => {
    expectFairness(await rush('rush', { people: 500, capacity: 100 }), 100);
  });

  test('one person 20 times: one registration, one mail', async () => {
    const { sessionId } = await openSession(under, { token, slug: 'again', capacity: 10 });
    const ada = { name: 'Adaeze Okonkwo', email: 'adaeze@ngo.example', organisation: 'Refuge' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => submitted(sessionId, ada)));
    await under.cloud.settle();
    expect(new Set(answers)).toEqual(new Set([202]));
    expect(await registrationsOf(under, sessionId, token)).toMatchObject([{ email: ada.email, status: 'confirmed' }]);
    expect((await under.mailsTo(ada.email)).map(({ kind }) => kind)).toEqual(['registration-confirmed']);
  });
});

describe('while the table answers badly', () => {
  const PEOPLE = 60;
  const CAPACITY = 20;
  let met: number;

  /** Of what a registration writes: what is one transaction, and the request itself, which is one item. */
  const isTransaction = ({ operation }: Passing) => operation === 'TransactWriteItems';
  const isRequest = ({ operation, body }: Passing) => operation === 'PutItem' && body.includes('INTAKE#');

  /** A share of those writes meets that fate. */
  function strike(share: number, seed: number, isMeant: (passing: Passing) => boolean, fate: (passing: Passing) => Verdict): void {
    const next = seeded(seed);
    met = 0;
    judge = (passing) => {
      if (!isMeant(passing) || next() >= share) return 'pass';
      met += 1;
      return fate(passing);
    };
  }

  /** Lets what failed come again until nothing is left that could. */
  async function calmDown(): Promise<void> {
    judge = () => 'pass';
    for (let n = 0; n < 3; n += 1) await under.cloud.moveTo(new Date(Date.parse(under.cloud.now()) + 20 * 60_000).toISOString());
  }

  async function rushThrough(slug: string) {
    const during = await rush(slug, { people: PEOPLE, capacity: CAPACITY });
    await calmDown();
    const mails: Letter[] = [];
    for (const { email } of during.applications) mails.push(...(await under.mailsTo(email)));
    return { ...during, mails, registrations: await registrationsOf(under, during.sessionId, token) };
  }

  test('with a conflict in every other transaction, the same', async () => {
    strike(0.5, 11, isTransaction, ({ body }) => transactionConflict(body));
    const outcome = await rushThrough('conflicts');
    expect(met).toBeGreaterThan(5);
    expectFairness(outcome, CAPACITY);
  });

  test('with every fifth write carried out but its answer lost, nobody has two seats, places or mails', async () => {
    strike(
      0.2,
      12,
      (passing) => isTransaction(passing) || isRequest(passing),
      () => 'lose-answer',
    );
    const outcome = await rushThrough('lost-answers');
    expect(met).toBeGreaterThan(10);
    expectFairness(outcome, CAPACITY);
  });

  test('and nothing lies in a dead-letter queue', () => {
    const dead = Object.entries(under.cloud.queues()).filter(([name, { ready }]) => name.endsWith('-dead') && ready > 0);
    expect(dead).toEqual([]);
  });
});
