import * as z from 'zod';
import { linksRequestId, materialId, registrationId, sessionId } from '../../../events/values.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { materialStore } from '../../../functions/adapters/dynamodb/material-store.ts';
import { registrationSessionRules } from '../../../functions/adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../../../functions/adapters/dynamodb/registration-store.ts';
import { unpack } from '../../../functions/adapters/unpack.ts';
import { planned } from '../../../functions/mail/domain/delivery.ts';
import { deliveryIdOf, job } from '../../../functions/mail/domain/job.ts';
import { checkFile } from '../../../functions/material/use-cases/check-file.ts';
import { MY_DATA_GENERATION } from '../../../functions/people/domain/sign-in.ts';
import { takeUpRegistrations } from '../../../functions/registration/use-cases/take-up-registrations.ts';
import { cause, uncounted } from '../../support/platform.ts';
import { ADMIN, type Answered, type DoorUnderTest } from './client.ts';

export const aSeries = (slug: string) => ({
  slug,
  kind: 'consultation',
  title: { en: 'Online consultations', ar: 'مشاورات' },
  organisers: ['Partnership Service'],
  contactEmail: 'contact@example.org',
  languages: ['en', 'ar'],
  timeZone: 'Europe/Paris',
  criteria: { rule: 'at-least-one', items: [{ id: 'partner', text: { en: 'Partner' } }] },
  moderation: 'automatic',
  observers: 'review',
});

export const aSession = {
  title: 'Climate',
  startsAt: '2024-02-21T14:00',
  endsAt: '2024-02-21T16:00',
  format: 'online',
  joinUrl: 'https://meet.example.org/climate',
  capacity: 2,
  registration: { opensAt: '2024-02-01T00:00:00Z' },
};

export const anApplication = { name: 'Ada Obi', email: 'ada@example.org', organisation: 'Refuge', criteria: ['partner'] };

/** The id that an answer carries. */
export function idIn({ json, status, text }: Answered, name: string): string {
  const id = json[name];
  if (typeof id !== 'string') throw new Error(`No ${name} in the answer (${status}): ${text}`);
  return id;
}

/** A published series of its own organiser with a session and one of everything in it. */
export async function aWorld(door: DoorUnderTest, slug: string) {
  const admin = await door.signIn(ADMIN);
  const seriesId = idIn(await door.call('POST', '/series', { token: admin, body: aSeries(slug) }), 'seriesId');
  const email = `${slug}@example.org`;
  await door.call('PUT', `/series/${seriesId}/roles/${email}`, { token: admin, body: { role: 'organiser' } });
  const organiser = await door.signIn(email);
  await door.call('POST', `/series/${seriesId}/publish`, { token: organiser });
  const within = await aSessionIn(door, seriesId, organiser);
  return { admin, organiser, email, seriesId, ...within };
}

/** A session with one of everything in it. */
export async function aSessionIn(door: DoorUnderTest, seriesId: string, organiser: string) {
  const session = idIn(await door.call('POST', `/series/${seriesId}/sessions`, { token: organiser, body: aSession }), 'sessionId');
  const registration = idIn(
    await door.call('POST', `/sessions/${session}/registrations/by-hand`, { token: organiser, body: anApplication }),
    'registrationId',
  );
  const point = { text: 'Share the data', priority: 'high', visibility: 'public', owner: { organisation: 'Refuge', emails: ['owner@example.org'] } };
  const actionPointId = idIn(await door.call('POST', `/sessions/${session}/action-points`, { token: organiser, body: point }), 'actionPointId');
  const recording = { kind: 'recording', title: 'Watch it', language: 'en', access: 'public', link: 'https://video.example.org/1' };
  const recorded = idIn(await door.call('POST', `/sessions/${session}/materials`, { token: organiser, body: recording }), 'materialId');
  const deliveryId = await aMail(door, seriesId, session, registration);
  return { sessionId: session, registrationId: registration, actionPointId, materialId: recorded, deliveryId };
}

export type World = Awaited<ReturnType<typeof aWorld>>;

/** Sends the file that an answer says how to send, and looks at it as the consumer of the store's event does. */
export async function uploaded({ base, files }: DoorUnderTest, created: Answered, bytes: Buffer): Promise<string> {
  const { upload } = z.object({ upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) }).parse(created.json);
  await files.send(upload, bytes);
  const materials = materialStore(base);
  const material = await materials.get(materialId.parse(idIn(created, 'materialId')));
  const fileId = material?.files.find(({ state }) => state === 'awaited')?.fileId;
  if (!material || !fileId) throw new Error('No file is awaited');
  return checkFile({ ...base, materials, shelf: files.shelf, unpack, scanner: 'none', counter: uncounted })(
    { materialId: material.materialId, fileId },
    cause,
  );
}

/** A mail to the registrant, as the planner records it. */
export async function aMail({ base }: DoorUnderTest, series: string, session: string, registration: string): Promise<string> {
  const one = job.parse({
    kind: 'registration-confirmed',
    to: { type: 'registration', sessionId: session, registrationId: registration, mailbox: 'present' },
    about: { seriesId: series, sessionId: session },
    particulars: {},
    revision: '1',
    number: 0,
    correlationId: 'test',
  });
  const id = deliveryIdOf(one);
  await deliveryStore(base).save(planned(one, id, base.clock.now()), undefined);
  return id;
}

/** Takes up what arrived, as the consumer of `registration.submitted.v1` does. */
export async function takeUp({ base }: DoorUnderTest, session: string): Promise<void> {
  const handle = takeUpRegistrations({ ...base, registrations: registrationStore(base), sessions: registrationSessionRules(base) });
  const event = (await base.published()).findLast((one) => one.type === 'registration.submitted.v1' && one.data.sessionId === session);
  if (event?.type !== 'registration.submitted.v1') throw new Error('Nobody registered');
  await handle(event, cause);
}

/** The token of the link in somebody's mails. */
export async function linkOf({ base }: DoorUnderTest, session: string, email: string): Promise<string> {
  const { items } = await registrationStore(base).page(sessionId.parse(session), 100);
  const found = items.find(({ details }) => details.email === email);
  if (!found) throw new Error(`${email} is not registered`);
  return base.links.make('registration', registrationId.parse(found.registrationId), found.linkGeneration);
}

export const statusOf = (answered: Answered) => z.string().parse(answered.json.status);

/** The token of the link that the last request for one's data is mailed. */
export async function myDataToken({ base }: DoorUnderTest): Promise<string> {
  const event = (await base.published()).findLast(({ type, data }) => type === 'links.requested.v1' && 'purpose' in data);
  const { linksRequestId: id } = z.looseObject({ linksRequestId }).parse(event?.data);
  return base.links.make('my-data', id, MY_DATA_GENERATION);
}
