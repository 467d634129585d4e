import * as z from 'zod';
import { ownerLinkId } from '../../../functions/kernel/links.ts';
import { buildApp } from '../../../functions/web/app.ts';
import { SETTINGS } from '../../simulation/consumers.ts';
import { applicant } from '../../simulation/story.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { PDF } from '../material/samples.ts';
import { held } from '../notes/stage.ts';
import type { Described } from './rights.ts';

const ADMIN = 'admin@example.org';
const ADA = 'person-1@ngo.example';
const SPEAKER = 'person-8@ngo.example';
const OWNER = 'owner@ngo.example';

/** A link of every kind, each from the mail that it comes with, while all of them are good. */
export async function linksStage() {
  const on = await held();
  const { call, door, schedule, add, at, all } = on;
  await add(on.sessionId, 8, { attendeeType: 'speaker' });
  await on.write('Only those who were there read this');
  await on.sent();
  await on.write('Those who were there read this as well');
  await call('POST', `${at}/notes/review`);
  const point = { text: 'Share the data', priority: 'high', visibility: 'organisers', owner: { organisation: 'NGO', emails: [OWNER] } };
  const actionPointId = door.id(await call('POST', `${at}/action-points`, point), 'actionPointId');
  const coming = await schedule('2024-04-10T14:00', { title: 'Second', joinUrl: 'https://meet.example.org/second' });
  await add(coming, 1, { showToParticipants: true });
  const first = door.tokenFor(ADA, '/my/registrations/');
  const about = { kind: 'presentation', title: 'Slides', language: 'en', access: 'registered', fileName: 'a.pdf', contentType: 'application/pdf' };
  const created = await call('POST', `/sessions/${coming}/materials`, { ...about, size: PDF.length });
  await door.upload(created, PDF);
  const renewed = z.string().parse((await call('POST', `/my/registrations/${first}/links`))['token']);
  await call('PATCH', `/my/registrations/${renewed}`, { email: 'ada@new.example' });
  await call('POST', `/sessions/${coming}/registrations`, applicant(1, { name: 'Somebody Else', criteria: [] }));
  await call('POST', '/my/data', { email: ADA });
  const access = await freshAccess(on);
  await call('POST', '/sign-in', { email: ADMIN });
  const tokens = {
    registration: renewed,
    void: first,
    notes: door.tokenFor(ADA, '/my/notes/'),
    'notes-review': door.tokenFor(SPEAKER, '/my/notes-reviews/'),
    'action-point': all.base.links.make('action-point', ownerLinkId(actionPointId, all.base.people.idOf(OWNER)), 1),
    unsubscribe: door.tokenFor(ADA, '/unsubscribe/'),
    'new-address': door.tokenFor('ada@new.example', '/my/address/'),
    'same-address': door.tokenFor(ADA, '/my/same-address/'),
    'my-data': door.tokenFor(ADA, '/my/data/'),
    'sign-in': door.tokenFor(ADMIN, '/sign-in/'),
    access,
    nonsense: 'nonsense',
  };
  return { moment: { now: all.base.clock.now(), items: all.base.table.items() }, tokens, materialId: door.id(created, 'materialId') };
}

async function freshAccess({ call, door }: Awaited<ReturnType<typeof held>>): Promise<string> {
  await call('POST', '/sign-in', { email: ADMIN });
  return z.string().parse((await call('POST', '/sign-in/confirm', { token: door.tokenFor(ADMIN, '/sign-in/') }))['accessToken']);
}

export type LinksStage = Awaited<ReturnType<typeof linksStage>>;

/** What operations that change something are sent, so that only the link can be wrong. */
const BODIES: Readonly<Record<string, unknown>> = {
  confirmSignIn: {},
  eraseMyData: { confirm: true },
  updateMyRegistration: { organisation: 'Elsewhere' },
  answerOffer: { answer: 'accept' },
  nameSubstitute: { name: 'Ben Obi', email: 'ben@ngo.example', organisation: 'NGO' },
  answerSameAddress: { answer: 'add' },
  commentOnNotes: { text: 'We met' },
  answerActionPoint: { note: 'Soon' },
};

/** One call by a link, on a copy of everything: whatever it changes, the next one finds everything as it was. */
export async function callByLink({ moment, materialId }: LinksStage, { id, method, path }: Described, token: string) {
  const base = testPlatform(moment);
  const app = buildApp({
    platform: base,
    links: base.links,
    people: base.people,
    admins: SETTINGS.admins,
    secondFactor: 'offered',
    site: SETTINGS.site,
    version: 'test',
    files: memoryFiles().links,
    journal: { request: () => undefined, refusal: () => undefined, fault: (fault) => Promise.reject(fault) },
  });
  const filled = path.replace('{token}', encodeURIComponent(token)).replace('{materialId}', materialId);
  const body = id === 'confirmSignIn' ? { token } : BODIES[id];
  const response = await app.request(`${SETTINGS.site}/api/v1${filled}`, {
    method,
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const stored = () => base.table.items().filter(({ type }) => type !== 'limit');
  const isUnchanged = JSON.stringify(stored()) === JSON.stringify(moment.items.filter(({ type }) => type !== 'limit'));
  return { status: response.status, text: text.replace(/urn:convoke:request:\w+/, ''), isUnchanged };
}
