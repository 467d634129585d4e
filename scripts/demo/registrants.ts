import * as z from 'zod';
import type { Person } from './people.ts';
import type { Nth, Stage } from './stage.ts';
import { change, forEach, post } from './stage.ts';

type Answers = {
  readonly attendeeType?: 'observer';
  readonly criteria?: readonly string[];
  readonly discreet?: boolean;
  readonly accessibility?: string;
};

/** What most of them say of themselves. */
const MEETS_ONE: Answers = { criteria: ['operational-partner'] };
export const OBSERVES: Answers = { attendeeType: 'observer' };
/** Each of the criteria is met by some. */
const CRITERIA = ['funded-partner', 'operational-partner', 'topic-experience', 'ecosoc-status'] as const;

/** They fill in the form, several at once. */
export async function register(stage: Stage, number: Nth, people: readonly Person[], answers?: Answers): Promise<void> {
  const numbered = people.map((person, n) => ({ person, said: answers ?? { ...MEETS_ONE, criteria: [CRITERIA[n % CRITERIA.length]] } }));
  await forEach(numbered, ({ person, said }) => post(stage.open, registrations(stage, number), { ...person, ...said }));
}

/** They fill in the form and are told what is missing. @throws when they are taken */
export async function isRefused(stage: Stage, number: Nth, person: Person): Promise<void> {
  const { status, body } = await stage.open.call({ method: 'POST', path: registrations(stage, number), body: person });
  if (status !== 400) throw new Error(`Somebody without a criterion was answered ${status} instead of 400`);
  refusal.parse(body);
}

const refusal = z.object({ errors: z.tuple([z.object({ path: z.literal('criteria'), message: z.string() })]) });
const registrations = (stage: Stage, number: Nth) => `/sessions/${stage.session(number)}/registrations`;

/** The link of a mail of that kind: what is done by it is done as the person. */
async function myPath(stage: Stage, email: string, kind = 'registration-confirmed'): Promise<string> {
  return `/my/registrations/${await stage.tokenIn(stage.mailTo(email, kind), 'my/registrations')}`;
}

export async function withdraw(stage: Stage, { email }: Person): Promise<void> {
  await post(stage.open, `${await myPath(stage, email)}/withdraw`);
}

/** Somebody to whom a seat is offered decides. */
export async function answerOffer(stage: Stage, { email }: Person, answer: 'accept' | 'refuse'): Promise<void> {
  await post(stage.open, `${await myPath(stage, email, 'seat-offered')}/offer`, { answer });
}

/** Those of them to whom a seat was offered, the first offer first. */
export function offeredTo({ cloud }: Stage, people: readonly Person[]): readonly Person[] {
  const offers = cloud.mails().filter(({ tags }) => tags['kind']?.includes('seat-offered'));
  return offers.flatMap(({ to }) => people.find(({ email }) => to.includes(email)) ?? []);
}

export async function sendsSomebodyElse(stage: Stage, person: Person, colleague: Person): Promise<void> {
  await post(stage.open, `${await myPath(stage, person.email)}/substitute`, colleague);
}

/** Gives a new address and confirms it from there. */
export async function changeAddress(stage: Stage, { email }: Person, to: string): Promise<void> {
  await change(stage.open, 'PATCH', await myPath(stage, email), { email: to });
  await stage.cloud.settle();
  await post(stage.open, `/my/address/${await stage.tokenIn(stage.mailTo(to, 'confirm-new-address'), 'my/address')}`);
}

/** Another person registers with an address that is known; the mailbox says that both are meant. */
export async function shareMailbox(stage: Stage, number: Nth, second: Person): Promise<void> {
  await register(stage, number, [second]);
  await stage.cloud.settle();
  const token = await stage.tokenIn(stage.mailTo(second.email, 'same-address'), 'my/same-address');
  await post(stage.open, `/my/same-address/${token}`, { answer: 'add' });
}

/** Presses the mail program's own button to unsubscribe (RFC 8058). */
export async function unsubscribe(stage: Stage, { email }: Person, kind: string): Promise<void> {
  const { raw } = stage.mailTo(email, kind);
  const url = /^List-Unsubscribe:[^<]*<([^>]+)>/im.exec(raw.replace(/\r?\n[ \t]+/g, ''))?.[1] ?? '';
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  if (!answer.ok) throw new Error(`Unsubscribing was answered ${answer.status}`);
}

/** Follows the joining link. Gives the status of the answer: 302 to the meeting, 410 when the link is void. */
export async function join(stage: Stage, { email }: Person): Promise<number> {
  const answer = await fetch(`${stage.cloud.url}/api/v1${await myPath(stage, email)}/join`, { redirect: 'manual' });
  return answer.status;
}

type Answer = { readonly status?: 'in-progress' | 'completed'; readonly note: string; readonly notMine?: boolean };

/** The owner of an action point answers by the link in their newest mail of that kind. @param text which one, where there are several */
export async function answerActionPoint(stage: Stage, { email, kind, text }: OwnersMail, answer: Answer): Promise<void> {
  const token = await stage.tokenIn(stage.mailTo(email, kind), 'my/action-points', text);
  await post(stage.open, `/my/action-points/${token}/answer`, answer);
}

type OwnersMail = { readonly email: string; readonly kind: 'action-points-recorded' | 'action-points-digest'; readonly text?: string };
