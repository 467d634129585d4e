import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, sesClient, sesMailer } from '../../functions/adapters/ses.ts';
import { systemClock } from '../../functions/adapters/system.ts';
import { sesEvent } from '../../functions/mail/domain/feedback.ts';
import type { Mailer, OutgoingMail } from '../../functions/mail/ports.ts';
import type { Bus, BusEntry } from '../../infra/local/bus.ts';
import { localClock } from '../../infra/local/clock.ts';
import { type Endpoints, startEndpoints } from '../../infra/local/endpoints.ts';
import { mailStore } from '../../infra/local/mail-store.ts';
import { localSes, type SendFault } from '../../infra/local/ses.ts';
import { fakeMailer } from '../support/fakes/mailer.ts';

const SENDER = 'convoke@example.org';

const mail = (to = 'person@ngo.example'): OutgoingMail => ({
  deliveryId: `dlv_${'a'.repeat(32)}`,
  kind: 'registration-confirmed',
  personId: `per_${'b'.repeat(32)}`,
  to,
  mail: { language: 'en', direction: 'ltr', fromName: 'The Office', subject: 'Confirmed', preheader: 'p', html: '<p>Hello</p>', text: 'Hello' },
});

/** What the suite needs of an implementation. */
type Subject = {
  readonly mailer: Mailer;
  /** The sources that were accepted. */
  readonly sources: () => readonly (string | Buffer)[];
  /** The next send goes wrong in that way. */
  readonly fail: (how: 'throttle' | 'reject' | 'lost-answer') => void;
};

function behavesLikeSes(subject: () => Subject) {
  it('accepts a mail and gives it an id of its own', async () => {
    const before = subject().sources().length;
    const [first, second] = [await subject().mailer.send(mail()), await subject().mailer.send(mail())];
    expect([first.outcome, second.outcome]).toEqual(['accepted', 'accepted']);
    expect(first).not.toEqual(second);
    expect(subject().sources()).toHaveLength(before + 2);
    const parsed = await PostalMime.parse(subject().sources().at(-1) ?? '');
    expect(parsed).toMatchObject({ subject: 'Confirmed', from: { address: SENDER }, to: [{ address: 'person@ngo.example' }] });
  });

  it.each([
    ['throttle', 'throttled', 0],
    ['reject', 'refused', 0],
    ['lost-answer', 'doubt', 1],
  ] as const)('%s: %s', async (how, outcome, sent) => {
    const before = subject().sources().length;
    subject().fail(how);
    expect(await subject().mailer.send(mail())).toMatchObject({ outcome });
    expect(subject().sources()).toHaveLength(before + sent);
    expect(await subject().mailer.send(mail())).toMatchObject({ outcome: 'accepted' });
  });

  it('tells how many mails a second it takes', async () => {
    expect(await subject().mailer.maxSendRate()).toBeGreaterThan(0);
  });
}

describe('the fake', () => {
  const fake = fakeMailer({ clock: systemClock, sender: SENDER });
  const outcomes = { throttle: 'throttled', reject: 'refused', 'lost-answer': 'doubt' } as const;
  behavesLikeSes(() => ({
    mailer: fake,
    sources: () => fake.sent.map(({ raw }) => raw),
    fail: (how) => fake.answer(outcomes[how], how === 'lost-answer'),
  }));
});

describe('the adapter on the SES of one machine', () => {
  let endpoints: Endpoints;
  let adapter: Subject & { readonly failAs: (fault: SendFault) => void; readonly reports: BusEntry[] };

  beforeAll(async () => {
    endpoints = await startEndpoints();
    const [store, reports]: [Awaited<ReturnType<typeof mailStore>>, BusEntry[]] = [await mailStore(undefined), []];
    const bus: Bus = {
      put: (entry) => String(reports.push(entry)),
      handle: () => ({ FailedEntryCount: 0, Entries: [] }),
      failNext: () => {},
    };
    const setup = {
      mayBeSender: (address: string) => address === SENDER,
      hasConfigurationSet: (name: string) => name === 'convoke',
      feedbackOf: () => new Set(['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT'] as const),
    };
    const ses = localSes({ setup, store, bus, clock: localClock(), show: () => {} });
    endpoints.serve({ ses, bus, secrets: { handle: () => ({ ARN: '', Name: '', SecretString: '' }) } });
    adapter = {
      mailer: sesMailer({
        client: client(endpoints.environment['AWS_ENDPOINT_URL_SES'] ?? ''),
        clock: systemClock,
        sender: SENDER,
        configurationSet: 'convoke',
      }),
      sources: () => store.all().map(({ raw }) => raw),
      fail: (how) => ses.failNext(how, 1),
      failAs: (fault) => ses.failNext(fault, 1),
      reports,
    };
  });
  afterAll(() => endpoints.close());
  behavesLikeSes(() => adapter);

  it('makes one request when the answer never comes, and is in doubt', async () => {
    const before = adapter.sources().length;
    adapter.failAs('no-answer');
    expect(await adapter.mailer.send(mail())).toMatchObject({ outcome: 'doubt' });
    await sleep(200);
    expect(adapter.sources()).toHaveLength(before + 1);
  });

  it('is in doubt when the service itself fails', async () => {
    adapter.failAs('fault');
    expect(await adapter.mailer.send(mail())).toMatchObject({ outcome: 'doubt' });
  });

  it('its reports lead back to the delivery', async () => {
    adapter.reports.length = 0;
    await adapter.mailer.send(mail('bounce@simulator.amazonses.com'));
    await sleep(200);
    const read = adapter.reports.map(({ source, detail }, n) => sesEvent.parse({ id: String(n), source, detail }));
    expect(read).toMatchObject([
      { deliveryId: mail().deliveryId, personId: mail().personId, what: 'sent' },
      { deliveryId: mail().deliveryId, what: 'bounced', permanent: true },
    ]);
  });

  it("a sender that is not verified, a wrong configuration set and a closed port are nobody's mail's fault", async () => {
    const url = endpoints.environment['AWS_ENDPOINT_URL_SES'] ?? '';
    const as = (sender: string, configurationSet: string, at = url) =>
      sesMailer({ client: client(at), clock: systemClock, sender, configurationSet }).send(mail());
    expect(await as('other@evil.example', 'convoke')).toMatchObject({ outcome: 'unable', code: 'MessageRejected' });
    expect(await as(SENDER, 'none')).toMatchObject({ outcome: 'unable' });
    expect(await as(SENDER, 'convoke', `http://127.0.0.1:${await freePort()}`)).toMatchObject({ outcome: 'unable', code: 'ECONNREFUSED' });
  });
});

/** In the sandbox the recipient must be verified too: then this mail alone cannot be sent. */
const unverified = (identities: string) =>
  `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${identities}`;

describe('what SES answers', () => {
  it.each([
    [{ name: 'Throttling', message: 'Maximum sending rate exceeded.' }, 'throttled'],
    [{ name: 'Throttling', message: 'Daily message quota exceeded.' }, 'paused'],
    [{ name: 'AccountSendingPausedException', message: '' }, 'paused'],
    [{ name: 'MessageRejected', message: 'Domain contains illegal character' }, 'refused'],
    [{ name: 'MessageRejected', message: unverified('person@ngo.example') }, 'refused'],
    [{ name: 'MessageRejected', message: unverified(`other.${SENDER}`) }, 'refused'],
    [{ name: 'MessageRejected', message: unverified(`The Office <${SENDER}>, person@ngo.example`) }, 'unable'],
    [{ name: 'MessageRejected', message: unverified(`person@ngo.example, ${SENDER.toUpperCase()}`) }, 'unable'],
    [{ name: 'AccessDenied', message: '', $metadata: { httpStatusCode: 403 } }, 'unable'],
    [{ name: 'ServiceUnavailable', message: '', $metadata: { httpStatusCode: 503 } }, 'doubt'],
    [{ name: 'TimeoutError', message: '' }, 'doubt'],
    [{ name: 'Error', message: '', code: 'ECONNRESET' }, 'doubt'],
    ['not an error at all', 'doubt'],
  ])('%o', (error, outcome) => {
    expect(outcomeOf(error, SENDER).outcome).toBe(outcome);
  });
});

const client = (endpoint: string) =>
  sesClient({ endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, request: 1_000 });

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
