import * as z from 'zod';
import type { Instant } from '../../events/values.ts';
import { PDF } from '../unit/material/samples.ts';

/** An application by somebody. */
export const applicant = (n: number, more: Record<string, unknown> = {}) => ({
  name: `Person ${n}`,
  email: `person-${n}@ngo.example`,
  organisation: `NGO ${n}`,
  criteria: ['partner'],
  ...more,
});

const asker = (n: number) => ({ name: `Person ${n}`, email: `person-${n}@ngo.example`, organisation: `NGO ${n}` });

const series = {
  slug: 'pact',
  kind: 'consultation',
  title: { en: 'Consultations on the Pact' },
  organisers: ['The Office'],
  contactEmail: 'contact@office.example',
  languages: ['en'],
  timeZone: 'Europe/Zurich',
  criteria: { rule: 'at-least-one', items: [{ id: 'partner', text: { en: 'Partner of the Office' } }] },
  moderation: 'automatic',
  observers: 'review',
};

const session = (title: string, startsAt: string, more: Record<string, unknown> = {}) => ({
  title,
  startsAt,
  endsAt: startsAt.replace('T14', 'T16'),
  format: 'online',
  registration: { opensAt: '2024-01-15T08:00:00Z' },
  ...more,
});

/** What a call answers with. */
export const answer = z.looseObject({ status: z.unknown().optional() });
type Answer = z.infer<typeof answer>;

/** Those who take part, wherever it happens. */
export type People = {
  /** One call of the API, and everything that follows from it. @throws Error with the answer when it is a refusal */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The clock strikes at these times. */
  at(...times: readonly Instant[]): Promise<void>;
  /** The token in the last mail to an address that holds a link of that form. */
  tokenFor(to: string, path: string): string;
  signIn(email: string): Promise<void>;
  signOut(): void;
  id(from: Answer, name: string): string;
  /** Sends a file with the form that a new material came with. */
  upload(created: Answer, bytes: Buffer, verdict?: 'malware'): Promise<void>;
};

/** The life of a series, from its announcement to the end of its action points. Everything that consumers react to happens at least once. */
export async function lifeOf(people: People) {
  const { call, at, tokenFor, id } = people;

  await people.signIn('admin@example.org');
  const seriesId = id(await call('POST', '/series', series), 'seriesId');
  await call('PUT', `/series/${seriesId}/roles/organiser@office.example`, { role: 'organiser' });
  await call('POST', `/series/${seriesId}/publish`);
  const first = id(await call('POST', `/series/${seriesId}/sessions`, session('First', '2024-02-21T14:00', { capacity: 2 })), 'sessionId');
  const second = id(await call('POST', `/series/${seriesId}/sessions`, session('Second', '2024-03-05T14:00', { moderation: 'review' })), 'sessionId');
  const third = id(await call('POST', `/series/${seriesId}/sessions`, session('Third', '2024-03-12T14:00')), 'sessionId');

  const apply = (to: string, application: Record<string, unknown>) => call('POST', `/sessions/${to}/registrations`, application);
  for (const n of [1, 2, 3, 4]) await apply(first, applicant(n));
  await apply(first, applicant(1));
  await apply(first, applicant(1, { name: 'Somebody Else' }));
  await apply(first, applicant(5, { attendeeType: 'observer', criteria: [], email: 'bounce@simulator.amazonses.com' }));
  await apply(second, applicant(6));
  await apply(second, applicant(7));
  await apply(third, applicant(8));
  await call('POST', '/my/links', { email: 'person-1@ngo.example' });

  const mine = (n: number) => `/my/registrations/${tokenFor(`person-${n}@ngo.example`, '/my/registrations/')}`;
  await call('POST', `${mine(1)}/withdraw`);
  people.signOut();
  await at('2024-02-02T09:10:00.000Z');
  await call('POST', `${mine(4)}/offer`, { answer: 'accept' });
  await call('PATCH', mine(4), { email: 'person-4@new.example' });
  await call('POST', `/my/address/${tokenFor('person-4@new.example', '/my/address/')}`);
  await people.signIn('organiser@office.example');
  await call('PATCH', `/sessions/${first}`, { capacity: 3 });

  const registrations = await call('GET', `/sessions/${second}/registrations`);
  const [six, seven] = z.array(z.looseObject({ registrationId: z.string() })).parse(registrations['items']);
  await call('POST', `/registrations/${six?.registrationId}/decision`, { decision: 'confirm' });
  await call('POST', `/registrations/${seven?.registrationId}/decision`, { decision: 'decline', reason: 'Only partners of 2024' });
  await call('POST', `/registrations/${six?.registrationId}/revoke`, { reason: 'By mistake' });
  await call('POST', `/sessions/${first}/messages`, { statuses: ['confirmed'], subject: 'Please read', markdown: 'The **paper**.' });
  await call('PATCH', `/sessions/${first}`, { startsAt: '2024-02-22T14:00', endsAt: '2024-02-22T16:00' });
  await at('2024-02-02T09:25:00.000Z');
  await call('POST', `/sessions/${third}/cancel`, { reason: 'The venue is closed' });
  await call('POST', `/sessions/${second}/postpone`, { reason: 'The speaker is ill' });

  await at('2024-02-20T13:00:00.000Z', '2024-02-21T07:00:00.000Z', '2024-02-21T13:00:00.000Z');
  await people.signIn('organiser@office.example');
  await call('PATCH', `/sessions/${first}`, { joinUrl: 'https://meet.example.org/first' });
  await at('2024-02-21T13:15:00.000Z', '2024-02-22T12:00:00.000Z', '2024-02-22T13:00:00.000Z', '2024-02-22T15:00:00.000Z');
  await people.signIn('organiser@office.example');
  const paper = { kind: 'concept-note', language: 'en', access: 'public', fileName: 'paper.pdf', contentType: 'application/pdf', size: PDF.length };
  const kept = await call('POST', `/sessions/${first}/materials`, { ...paper, title: 'Concept note' });
  await people.upload(kept, PDF);
  const refused = await call('POST', `/sessions/${first}/materials`, { ...paper, title: 'Not what it says' });
  await people.upload(refused, Buffer.alloc(PDF.length, 'x'), 'malware');
  const agreed = await call('POST', `/sessions/${first}/materials`, { ...paper, kind: 'outcome', title: 'What was agreed' });
  await people.upload(agreed, PDF);
  const outcome = id(agreed, 'materialId');
  await call('DELETE', `/materials/${id(kept, 'materialId')}`);
  await call('POST', `/sessions/${first}/hold`);
  await call('PUT', `/sessions/${first}/notes`, { language: 'en', markdown: '# Notes\n\nWe met.' });
  await call('POST', `/sessions/${first}/registrations/by-hand`, applicant(10, { attendeeType: 'speaker', criteria: [] }));
  await call('POST', `/sessions/${first}/notes/review`);
  await call('POST', `/my/notes-reviews/${tokenFor('person-10@ngo.example', '/my/notes-reviews/')}/comments`, { text: 'We met online.' });
  await call('POST', `/sessions/${first}/notes/approve`);
  const ask = (n: number) => call('POST', `/sessions/${first}/notes-requests`, { ...asker(n), reason: 'I was ill' });
  for (const n of [11, 12]) await ask(n);
  await call('POST', `/sessions/${first}/distributions`, { audience: 'registered' });
  const requests = await call('GET', `/sessions/${first}/notes-requests`);
  const [eleven, twelve] = z.array(z.looseObject({ notesRequestId: z.string() })).parse(requests['items']);
  await call('POST', `/notes-requests/${eleven?.notesRequestId}/decision`, { decision: 'approve' });
  await call('POST', `/notes-requests/${twelve?.notesRequestId}/decision`, { decision: 'decline', reason: 'For partners only' });
  await call('POST', `/sessions/${first}/registrations/by-hand`, applicant(13));
  await call('PUT', `/sessions/${first}/notes`, { language: 'en', markdown: '# Notes\n\nWe met online.' });
  await call('POST', `/sessions/${first}/notes/approve`);
  await call('POST', `/sessions/${first}/notes/correct`, { notice: 'mail', correction: 'Where we met' });
  await call('PUT', `/sessions/${first}/summary`, { text: { en: 'We met.' }, takeaways: [{ theme: 'Data', points: ['Share it'] }] });
  await call('POST', `/sessions/${first}/summary/publish`, { embargoUntil: '2024-02-22T16:15' });

  const owned = { priority: 'high', visibility: 'registered', owner: { organisation: 'NGO 1', emails: ['owner@ngo.example'] }, dueOn: '2024-02-29' };
  const point = id(await call('POST', `/sessions/${first}/action-points`, { text: 'Share the data', ...owned }), 'actionPointId');
  await call('POST', `/sessions/${first}/action-points`, { text: 'Share the paper', ...owned });
  await at(
    '2024-02-22T15:20:00.000Z',
    '2024-02-23T07:05:00.000Z',
    '2024-02-25T15:05:00.000Z',
    '2024-02-28T07:05:00.000Z',
    '2024-02-29T07:05:00.000Z',
  );
  for (const day of ['2024-03-07', '2024-03-14', '2024-03-21', '2024-03-28', '2024-04-04', '2024-04-11']) await at(`${day}T07:05:00.000Z`);
  await people.signIn('organiser@office.example');
  await call('PATCH', `/action-points/${point}`, { status: 'completed', result: outcome, note: 'It is shared' });
  await people.signIn('admin@example.org');
  await call('POST', '/people/passkey-resets', { email: 'lost@office.example' });
  await eraseSomebody(people, 'person-3@ngo.example');
  return { seriesId, first, second, third };
}

/** Somebody has everything deleted, by the link of a mail; the rounds go on until nothing is left. */
async function eraseSomebody({ call, tokenFor, at }: Pick<People, 'call' | 'tokenFor' | 'at'>, email: string) {
  await call('POST', '/my/data', { email });
  await call('POST', `/my/data/${tokenFor(email, '/my/data/')}/erasure`, { confirm: true });
  await at('2024-04-11T07:06:00.000Z', '2024-04-11T07:11:00.000Z', '2024-04-11T08:06:00.000Z');
}
