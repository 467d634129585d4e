import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Mailbox, Received } from './mailbox.ts';
import { ADMIN } from './settings.ts';

/** One thing that is to be shown. @throws when it does not hold */
export type Step = { readonly shows: string; readonly act: () => Promise<void> };

const MAIL_WITHIN_MS = 90_000;
/** The clock strikes each minute; a busy machine is late. */
const CLOCK_WITHIN_MS = 180_000;

const answer = z.looseObject({ status: z.unknown().optional() });
const ada = { name: 'Adaeze Okonkwo', email: 'adaeze@ngo.example', organisation: 'Harbour of Refuge' };
const ben = { name: 'Benedikt Thorvaldsen', email: 'benedikt@ngo.example', organisation: 'Nordic Shelter' };

/**
 * The main journey over HTTP and by mail: from the sign-in of the admin to a seat that becomes free and is offered on.
 *
 * @param api where the deployed API answers
 */
export function journey(api: string, mailbox: Mailbox): readonly Step[] {
  const { call, id } = client(api);
  let [token, sessionId] = ['', ''];
  const organiser = (method: string, path: string, body?: unknown) => call(method, path, { token, ...(body !== undefined && { body }) });
  const mailTo = (email: string, about: RegExp) => awaited(`a mail to ${email} about ${about}`, MAIL_WITHIN_MS, () => find(mailbox, email, about));
  const mine = async (email: string) => `/my/registrations/${tokenIn(await mailTo(email, /./), '/my/registrations/')}`;
  const registered = () => organiser('GET', `/sessions/${sessionId}`);

  return [
    { shows: 'the API answers and reaches the table', act: async () => expectStatus(await call('GET', '/health'), 'ok') },
    {
      shows: 'the admin signs in by a mailed link: outbox, stream, relay, bus, rule, queue, planner, mail queue, SES',
      act: async () => {
        await call('POST', '/sign-in', { body: { email: ADMIN } });
        const link = tokenIn(await mailTo(ADMIN, /./), '/sign-in/');
        token = id(await call('POST', '/sign-in/confirm', { body: { token: link } }), 'accessToken');
      },
    },
    {
      shows: 'a series with a session is published',
      act: async () => {
        const seriesId = id(await organiser('POST', '/series', SERIES), 'seriesId');
        await organiser('POST', `/series/${seriesId}/publish`);
        sessionId = id(await organiser('POST', `/series/${seriesId}/sessions`, session()), 'sessionId');
      },
    },
    {
      shows: 'the clock opens the registration at its time: schedule, sweep, due-time index',
      act: async () =>
        void (await awaited('the registration to open', CLOCK_WITHIN_MS, async () => (await registered())['status'] === 'registration-open')),
    },
    {
      shows: 'who registers is confirmed, with a calendar entry',
      act: async () => {
        expectStatus(await call('POST', `/sessions/${sessionId}/registrations`, { body: ada }), 'submitted');
        if (!(await mailTo(ada.email, /./)).hasCalendar) throw new Error('The confirmation has no calendar entry');
      },
    },
    {
      shows: 'the next one waits for a seat',
      act: async () => {
        await call('POST', `/sessions/${sessionId}/registrations`, { body: ben });
        expectStatus(await call('GET', await mine(ben.email)), 'waitlisted');
      },
    },
    {
      shows: 'the personal link of the mail withdraws the first, and the seat is offered to the next',
      act: async () => {
        expectStatus(await call('POST', `${await mine(ada.email)}/withdraw`), 'withdrawn');
        const waiting = await mine(ben.email);
        await awaited('the offer', MAIL_WITHIN_MS, async () => (await call('GET', waiting))['status'] === 'offered');
        expectStatus(await call('POST', `${waiting}/offer`, { body: { answer: 'accept' } }), 'confirmed');
      },
    },
  ];
}

type Call = { readonly token?: string; readonly body?: unknown };

function client(api: string) {
  async function call(method: string, path: string, { token, body }: Call = {}) {
    const response = await fetch(`${api}/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return answer.parse(text === '' ? {} : JSON.parse(text));
  }
  return { call, id: (from: z.infer<typeof answer>, name: string) => z.string().parse(from[name]) };
}

function expectStatus({ status }: z.infer<typeof answer>, expected: string): void {
  if (status !== expected) throw new Error(`The status is ${String(status)} and not ${expected}`);
}

function find({ received }: Mailbox, email: string, about: RegExp): Received | undefined {
  return received.findLast(({ to, subject }) => to === email && about.test(subject));
}

function tokenIn({ subject, text }: Received, path: string): string {
  const token = text
    .split(path)[1]
    ?.match(/^[\w.:-]+/)?.[0]
    ?.replace(/\.$/, '');
  if (token === undefined) throw new Error(`The mail "${subject}" has no link to ${path}`);
  return token;
}

async function awaited<T>(what: string, withinMs: number, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + withinMs; Date.now() < until; await sleep(250)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what} did not come within ${withinMs / 1000} s`);
}

const SERIES = {
  slug: 'proof',
  kind: 'consultation',
  title: { en: 'Online consultations' },
  organisers: ['Partnership Service'],
  contactEmail: 'contact@example.org',
  languages: ['en'],
  timeZone: 'Europe/Paris',
  moderation: 'automatic',
  observers: 'review',
};

/** In a fortnight, with one seat; its registration opens in some seconds. */
function session() {
  const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const registration = { opensAt: new Date(Date.now() + 5_000).toISOString() };
  const joinUrl = 'https://meet.example.org/climate';
  return { title: 'Climate', startsAt: `${day}T14:00`, endsAt: `${day}T16:00`, format: 'online', joinUrl, capacity: 1, registration };
}
