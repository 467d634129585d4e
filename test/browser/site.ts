import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpApi } from '../../examples/api.ts';
import { loadExamples } from '../../examples/load.ts';
import { ownerLinkId } from '../../functions/kernel/links.ts';
import { ADMIN, type DoorUnderTest, door, SITE } from '../unit/web/client.ts';
import { idIn, linkOf, takeUp } from '../unit/web/world.ts';
import { afterwards, announced, mailboxLinks } from './held-sessions.ts';

const NOW = '2024-02-01T09:00:00.000Z';
/** Before the session that is over when somebody looks. */
const EARLIER = '2024-02-01T04:00:00.000Z';

/** Answers a browser out of memory. */
function answering(under: DoorUnderTest, request: IncomingMessage, response: ServerResponse): void {
  answer(under, request, response).catch((error: unknown) => response.destroy(Error(String(error))));
}

async function answer(under: DoorUnderTest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = new Headers(Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) };
  const answered = await under.app.request(url, { method, headers, ...body });
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

/** Everything in memory behind a real HTTP address, for browsers. The clock stands. */
export async function servedSite() {
  const under = door({ now: EARLIER });
  const { port, close } = await listening(() => under);
  return { ...(await seeded(under)), address: `http://127.0.0.1:${port}`, close };
}

/** Answers browsers on a port of its own, out of what is asked for at each request. */
export async function listening(under: () => DoorUnderTest) {
  const server = createServer((request, response) => answering(under(), request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: portOf(server.address()), close: () => new Promise<void>((resolve) => void server.close(() => resolve())) };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens nowhere');
  return address.port;
}

/** What the second consultation says of itself: in several languages, with observers, and long words in it. */
const DIALOGUE = {
  slug: 'shelter-dialogue',
  kind: 'dialogue',
  title: {
    en: 'Dialogue on shelter and settlement',
    fr: 'Dialogue sur l’abri et l’installation',
    ar: 'حوار حول المأوى والاستقرار',
  },
  description: {
    en: 'What has to change before the next winter, said by those who work in the camps and by those who decide on money.',
    ar: 'ما الذي يجب أن يتغير قبل الشتاء القادم، بكلام من يعملون في المخيمات ومن يقررون التمويل.',
  },
  objectives: [{ en: 'One list of needs, agreed', ar: 'قائمة احتياجات واحدة متفق عليها' }],
  organisers: ['Office for the Coordination of Shelter', 'Réseau des associations pour l’habitat'],
  contactEmail: 'shelter@example.org',
  languages: ['en', 'fr', 'ar'],
  timeZone: 'Africa/Nairobi',
  criteria: {
    rule: 'at-least-one',
    items: [
      { id: 'field', text: { en: 'We work in a camp or settlement', ar: 'نعمل في مخيم أو مستوطنة' } },
      { id: 'led', text: { en: 'We are led by displaced people', ar: 'يقودنا نازحون' } },
    ],
  },
  moderation: 'automatic',
  observers: 'review',
};

const MEETING = {
  number: 1,
  title: { en: 'Winter: what has to be in place by November', ar: 'الشتاء: ما يجب أن يكون جاهزاً قبل تشرين الثاني' },
  description: { en: 'One hour on stoves, blankets and roofs, one hour on who pays.', ar: 'ساعة عن المدافئ والأغطية والأسقف، وساعة عمن يدفع.' },
  startsAt: '2024-02-14T15:00',
  endsAt: '2024-02-14T17:00',
  format: 'hybrid',
  place: 'Room XIX, Gigiri, Nairobi',
  joinUrl: 'https://meet.example.org/shelter',
  joinNote: 'Please mute yourself when you enter.',
  technicalContact: 'help@example.org',
  capacity: 2,
  languages: ['en', 'ar'],
  interpretation: ['fr', 'sw'],
  recorded: true,
  agenda: [{ title: { en: 'Opening' }, startsAt: '2024-02-14T15:00' }, { title: { en: 'Stoves, blankets, roofs', ar: 'مدافئ وأغطية وأسقف' } }],
  speakers: [{ name: 'Amina Wanjiru Otieno-Hassan', title: 'Coordinator of the Rift Valley cluster', organisation: 'Shelter Network' }],
  registration: { opensAt: '2024-01-15T00:00:00Z' },
};

/** One of everything that somebody may open, and where it stands. */
async function seeded(under: DoorUnderTest) {
  const before = await under.signIn(ADMIN);
  const seriesId = idIn(await under.call('POST', '/series', { token: before, body: DIALOGUE }), 'seriesId');
  await under.call('POST', `/series/${seriesId}/publish`, { token: before });
  const past = await announced(under, { token: before, seriesId });
  under.moveTo(NOW);
  const admin = await under.signIn(ADMIN);
  await loadExamples(
    httpApi(
      { url: SITE, accessToken: admin },
      (url, init) => under.app.request(url, init),
      async (form, file) => void (await under.files.send(form, Buffer.from(file))),
    ),
    { now: NOW },
  );
  const post = async (path: string, body: unknown) => under.call('POST', path, { token: admin, body });
  const sessionId = idIn(await post(`/series/${seriesId}/sessions`, MEETING), 'sessionId');
  const second = {
    ...MEETING,
    number: 2,
    title: { en: 'Rent' },
    startsAt: '2024-03-14T15:00',
    endsAt: '2024-03-14T17:00',
    capacity: 40,
    recorded: false,
  };
  await post(`/series/${seriesId}/sessions`, second);
  await post(`/series/${seriesId}/sessions`, { title: { en: 'Land and papers' }, format: 'in-person', registration: {} });
  const people = ['Adhiambo Grace', 'نور الحسن', 'Wilhelmina-Alexandrina van den Nieuwenhuijzen-Okonkwo'];
  for (const [n, name] of people.entries())
    await register(under, sessionId, { name, email: `person${n}@example.org`, organisation: 'Shelter Network of the Upper Valleys' });
  const point = { text: 'Agree on one list of blankets and stoves per household', priority: 'high', visibility: 'public', dueOn: '2024-03-31' };
  const owned = { ...point, owner: { organisation: 'Refuge', emails: ['owner@example.org'] }, supporting: ['Shelter Network'] };
  const actionPointId = idIn(await post(`/sessions/${sessionId}/action-points`, owned), 'actionPointId');
  await under.call('PATCH', `/action-points/${actionPointId}`, {
    token: admin,
    body: { status: 'in-progress', progress: 'A first list is out for comments.' },
  });
  const mine = await Promise.all([0, 2].map((n) => linkOf(under, sessionId, `person${n}@example.org`)));
  const owner = under.links.make('action-point', ownerLinkId(actionPointId, under.people.idOf('owner@example.org')), 1);
  const unsubscribe = under.links.make('unsubscribe', `${under.people.idOf('person0@example.org')}:${seriesId}:notes`, 1);
  const mailed = {
    ...(await afterwards(under, { ...past, token: admin })),
    ...(await mailboxLinks(under, { sessionId, email: 'person1@example.org' })),
  };
  return { seriesId, sessionId, actionPointId, confirmed: mine[0] ?? '', waiting: mine[1] ?? '', owner, unsubscribe, admin, ...mailed };
}

async function register(under: DoorUnderTest, sessionId: string, who: { name: string; email: string; organisation: string }) {
  await under.call('POST', `/sessions/${sessionId}/registrations`, { body: { ...who, criteria: ['field'] } });
  await takeUp(under, sessionId);
}
