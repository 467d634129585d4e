import * as z from 'zod';
import { registrationId, sessionId } from '../../events/values.ts';
import { registrationStore } from '../../functions/adapters/dynamodb/registration-store.ts';
import type { DoorUnderTest } from '../unit/web/client.ts';
import { aMail, idIn, linkOf, myDataToken, takeUp } from '../unit/web/world.ts';

const REVIEWER = 'reviewer@example.org';
const SECOND_NAME = 'Bénédicte-Joséphine Ngo Um';
const SEVEN = {
  title: { en: 'Roofs: what the last winter taught', ar: 'الأسقف: ما علّمنا الشتاء الماضي' },
  startsAt: '2024-02-01T08:00',
  endsAt: '2024-02-01T09:00',
  format: 'online',
  joinUrl: 'https://meet.example.org/roofs',
  registration: { opensAt: '2024-01-15T00:00:00Z' },
};

type Past = { readonly token: string; readonly seriesId: string; readonly sent: string; readonly reviewed: string };

/** Two sessions of the early morning, each with somebody who registered. */
export async function announced(under: DoorUnderTest, { token, seriesId }: Pick<Past, 'token' | 'seriesId'>): Promise<Past> {
  const schedule = async (title: object) => {
    const at = idIn(await under.call('POST', `/series/${seriesId}/sessions`, { token, body: { ...SEVEN, title } }), 'sessionId');
    const body = { name: 'Amal Haddad', email: 'amal@example.org', organisation: 'Refuge', criteria: ['field'] };
    await under.call('POST', `/sessions/${at}/registrations`, { body });
    await takeUp(under, at);
    return at;
  };
  return { token, seriesId, sent: await schedule(SEVEN.title), reviewed: await schedule({ en: 'Wells' }) };
}

/** Both were held: the notes of one went out and its summary is published; those of the other are with a reviewer. */
export async function afterwards(under: DoorUnderTest, { token, seriesId, sent, reviewed }: Past) {
  const call = async (method: string, path: string, body: unknown = {}) => {
    const answered = await under.call(method, path, { token, body });
    if (answered.status >= 300) throw new Error(`${path} answered ${answered.status}: ${answered.text}`);
    return answered;
  };
  for (const at of [sent, reviewed]) {
    await call('POST', `/sessions/${at}/hold`);
    const markdown = '# Roofs\n\nWhat was said, and **by whom it is done**.\n\n- [ ] Share the list of roofs';
    await call('PUT', `/sessions/${at}/notes`, { language: 'en', markdown });
  }
  await call('POST', `/sessions/${sent}/notes/approve`);
  await call('POST', `/sessions/${sent}/distributions`, { audience: 'registered' });
  await call('PUT', `/sessions/${sent}/notes`, { language: 'en', markdown: '# Roofs\n\nCorrected.' });
  await call('POST', `/sessions/${sent}/notes/approve`);
  const takeaways = [{ theme: { en: 'Roofs' }, points: [{ en: 'They leak' }] }];
  await call('PUT', `/sessions/${sent}/summary`, { text: { en: 'We met and counted roofs.' }, takeaways });
  await call('POST', `/sessions/${sent}/summary/publish`);
  await call('PUT', `/sessions/${reviewed}/co-organisers/${REVIEWER}`);
  await call('POST', `/sessions/${reviewed}/notes/review`);
  const recording = { kind: 'recording', title: 'Watch it', language: 'en', access: 'public', link: 'https://video.example.org/1' };
  const materialId = idIn(await call('POST', `/sessions/${sent}/materials`, recording), 'materialId');
  return { ...(await links(under, { sent, reviewed, seriesId })), heldId: sent, reviewedId: reviewed, materialId };
}

/** The links that only mails carry. */
async function links(under: DoorUnderTest, { sent, reviewed, seriesId }: Omit<Past, 'token'>) {
  const mine = await linkOf(under, sent, 'amal@example.org');
  const id = under.links.claimedId(mine) ?? '';
  await under.form(`/my/registrations/${mine}/data`, {});
  const myData = await myDataToken(under);
  return {
    registrationId: id,
    deliveryId: await aMail(under, seriesId, sent, id),
    notes: under.links.make('notes', id, 1),
    review: under.links.make('notes-review', `${reviewed}:${under.people.idOf(REVIEWER)}`, 1),
    myData,
  };
}

/** Somebody of a session asks for another address, and somebody else registers with theirs: what the two mails lead to. */
export async function mailboxLinks(under: DoorUnderTest, { sessionId: at, email }: { readonly sessionId: string; readonly email: string }) {
  const mine = await linkOf(under, at, email);
  const id = under.links.claimedId(mine) ?? '';
  await under.call('PATCH', `/my/registrations/${mine}`, { body: { email: 'another@example.org' } });
  const { items } = await registrationStore(under.base).page(sessionId.parse(at), 100);
  const asked = items.find((one) => one.registrationId === registrationId.parse(id))?.newAddress;
  const body = { name: SECOND_NAME, email, organisation: 'Refuge', criteria: ['field'] };
  await under.call('POST', `/sessions/${at}/registrations`, { body });
  await takeUp(under, at);
  const repeated = (await under.base.published()).findLast(({ data }) => 'repeat' in data && data.repeat === 'same-address');
  const { intakeId } = z.looseObject({ intakeId: z.string() }).parse(repeated?.data);
  return { newAddress: under.links.make('new-address', id, asked?.generation ?? 0), sameAddress: under.links.make('same-address', intakeId, 1) };
}
