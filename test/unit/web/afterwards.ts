import { expect } from 'vitest';
import { deliveryId as deliveryIdSchema, type PersonId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { notesRequestStore } from '../../../functions/adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../../../functions/adapters/dynamodb/notes-sessions.ts';
import { takeUpNotesRequest } from '../../../functions/notes/use-cases/take-up-notes-request.ts';
import { cause } from '../../support/platform.ts';
import { ADMIN, type Answered, type DoorUnderTest } from './client.ts';
import { idIn, linkOf, myDataToken } from './world.ts';

type Call = (method: string, path: string, body?: unknown) => Promise<Answered>;

/** The door of a journey, called in an admin's name, and by whoever has a link. */
type Life = { readonly under: DoorUnderTest; readonly call: Call; readonly my: Call };

/** What SES's feedback does to a mail whose address does not exist. */
export async function bounced({ base }: DoorUnderTest, id: string, personId: PersonId) {
  const deliveries = deliveryStore(base);
  const deliveryId = deliveryIdSchema.parse(id);
  const was = await deliveries.find(deliveryId);
  if (!was) throw new Error('No such mail');
  const at = base.clock.now();
  const suppression = { personId, reason: 'hard-bounce', at, deliveryId } as const;
  await deliveries.save({ ...was, state: 'bounced', personId, version: was.version + 1 }, was, { suppression });
}

/** What the consumer of requests for notes does. */
async function takeUpRequests({ base }: DoorUnderTest) {
  const take = takeUpNotesRequest({ ...base, requests: notesRequestStore(base), sessions: notesSessions(base) });
  for (const event of await base.published()) if (event.type === 'notes.requested.v1') await take(event, cause);
}

/** Review, correction and withdrawal of the notes, requests for them, and the summary. */
export async function theRestOfTheNotes({ under, call, my }: Life, sessionId: string): Promise<void> {
  const at = `/sessions/${sessionId}`;
  const reviewer = 'reviewer@example.org';
  await call('PUT', `${at}/notes`, { language: 'en', markdown: 'Another text' });
  await call('PUT', `${at}/co-organisers/${reviewer}`);
  await call('POST', `${at}/notes/review`);
  const link = under.base.links.make('notes-review', `${sessionId}:${under.base.people.idOf(reviewer)}`, 1);
  await my('POST', `/my/notes-reviews/${link}/comments`, { text: 'Good' });
  await my('GET', `/my/notes-reviews/${link}`);
  await call('GET', `${at}/notes/comments`);
  await call('POST', `${at}/notes/approve`);
  await call('POST', `${at}/notes/correct`, { notice: 'silent', correction: 'Where we met' });
  const bens = await linkOf(under, sessionId, 'ben@example.org');
  const updated = await under.page(`/my/notes/${under.links.make('notes', under.links.claimedId(bens) ?? '', 1)}?since=1`);
  for (const told of ['Updated since your mail', 'Corrected', 'Where we met']) expect(updated.text).toContain(told);
  await my('GET', `/my/registrations/${bens}/action-points`);
  await my('POST', `${at}/notes-requests`, { name: 'A', email: 'a@ngo.example', organisation: 'B', reason: 'C' });
  await takeUpRequests(under);
  const id = /nrq_[0-9A-Z]{26}/.exec((await call('GET', `${at}/notes-requests`)).text)?.[0];
  await call('POST', `/notes-requests/${id}/decision`, { decision: 'approve' });
  await call('POST', `${at}/notes/pull-back`);
  await call('GET', `${at}/notes/reviewers`);
  await call('PUT', `${at}/notes`, { language: 'en', markdown: 'For a later day' });
  await call('POST', `${at}/notes/approve`);
  await call('GET', `${at}/distributions/preview`);
  const waiting = await call('POST', `${at}/distributions`, { audience: 'registered', embargoUntil: '2030-01-01' });
  await call('POST', `/distributions/${idIn(waiting, 'distributionId')}/call-off`);
  await call('POST', `${at}/summary/decline`);
  await call('PUT', `${at}/summary`, { text: 'We met' });
  await call('GET', `${at}/summary/draft`);
  await call('GET', `${at}/summary/preview`);
  await call('POST', `${at}/summary/publish`, {});
  await my('GET', `${at}/summary`);
  await call('GET', `${at}/wrap-up`);
}

/** What is kept of an address: looked at, taken along, deleted; and by an admin. */
export async function theirData({ under, my }: Life): Promise<void> {
  await my('POST', '/my/data', { email: 'ada@example.org' });
  const link = await myDataToken(under);
  await my('GET', `/my/data/${link}`);
  await my('POST', `/my/data/${link}/export`);
  await my('POST', `/my/data/${link}/erasure`, { confirm: true });
  const gone = { email: 'gone@example.org', confirmEmail: 'gone@example.org', reason: 'By letter' };
  await under.call('POST', '/people/erasures', { token: await under.signIn(ADMIN), body: gone });
}

/** A passkey is added, used, named anew and removed. */
export async function theirPasskeys({ under, call }: Life, email: string): Promise<void> {
  const { device, accessToken, passkeyId } = await under.addPasskey(await under.signIn(email));
  await under.call('GET', '/passkeys', { token: accessToken });
  await under.call('PATCH', `/passkeys/${passkeyId}`, { token: accessToken, body: { name: 'Key' } });
  const half = await under.signIn(email);
  const credential = device.get((await under.call('POST', '/sign-in/passkey/challenge', { token: half })).json);
  const used = idIn(await under.call('POST', '/sign-in/passkey', { token: half, body: { credential } }), 'accessToken');
  await under.signIn(email);
  const { items = [] } = (await under.call('GET', '/sign-ins', { token: used })).json;
  await under.call('DELETE', `/sign-ins/${items.at(-1)?.['signInId']}`, { token: used });
  await under.call('POST', '/sign-ins/end-others', { token: used });
  await under.call('DELETE', `/passkeys/${passkeyId}`, { token: used });
  await call('POST', '/people/sign-outs', { email: 'lost@example.org' });
  await call('POST', '/people/passkey-resets', { email: 'lost@example.org' });
}
