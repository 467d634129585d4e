import * as z from 'zod';
import { type materialAccess, materialKind, type RegistrationStatus, registrationStatus } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { held } from '../notes/stage.ts';
import { type Letter, markOf } from './marks.ts';

/** Somebody, and everything they can show at a door. */
export type Person = {
  readonly name: string;
  readonly email?: string;
  /** Signs in by mail. */
  readonly hasRole?: true;
  /** The tokens of a registration's link and of its link to the notes. Other links are taken from the mails they come with. */
  readonly link?: string;
  readonly notes?: string;
};

const EMBARGO = '2024-03-01T09:00:00Z';
const ACCESS = { P: 'public', R: 'registered', O: 'organisers' } as const satisfies Record<string, z.infer<typeof materialAccess>>;
const REGISTRANTS: readonly (readonly [string, RegistrationStatus])[] = [
  ...registrationStatus.options.map((status) => [status, status] as const),
  ['absent-without-a-seat', 'absent'],
];
const OTHER = { slug: 'elsewhere', kind: 'dialogue', title: 'Elsewhere', organisers: ['X'], contactEmail: 'x@x.example', languages: ['en'] };
const upload = z.looseObject({ upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });

/** A held session with somebody of every kind, and a document of every kind for everyone, the registered and organisers. */
export async function everybody(session: Record<string, unknown> = {}) {
  const on = await held({ people: 0, session });
  const { all, door, call, at, seriesId, sessionId, schedule } = on;
  const { links } = all.base;
  const marks = new Set<string>();
  const documents: string[] = [];
  /** One of each letter. */
  const samples: string[] = [];
  const sampled = new Set<string>();
  const mark = (letter: Letter, kind: string) => {
    const one = markOf(letter, kind);
    marks.add(one);
    if (!/[PRO]/i.test(letter)) sampled.add(one);
    return one;
  };

  async function document(path: string, letter: Letter, kind: string, more: object) {
    const title = mark(letter, kind);
    const bytes = Buffer.from(title);
    const file = { fileName: `${title}.txt`, contentType: 'text/plain', size: bytes.length };
    const content = kind === 'recording' ? { link: `https://video.example.org/${title}` } : file;
    const created = await call('POST', `${path}/materials`, { kind, title, language: 'en', ...content, ...more });
    if (kind !== 'recording') await door.upload(upload.parse(created), bytes);
    documents.push(door.id(created, 'materialId'));
    if (kind !== 'background') return;
    samples.push(door.id(created, 'materialId'));
    sampled.add(title);
  }

  /** A registrant who was confirmed, and whose registration is now in another status; their links are as they were. */
  async function registrant(name: string, status: RegistrationStatus, more: object = {}, to = sessionId): Promise<Person> {
    const email = `${name}@ngo.example`;
    await call('POST', `/sessions/${to}/registrations/by-hand`, { name: `A ${name}`, email, organisation: 'NGO', ...more });
    const item = all.base.table.items().find((one) => one.type === registrationItem.type && JSON.stringify(one.data).includes(email));
    if (!item) throw new Error(`${email} is not registered`);
    const found = registrationItem.read(item);
    const history = name === 'absent-without-a-seat' ? found.history.filter((one) => one.to !== 'confirmed') : found.history;
    const list = { pk: item.listPk ?? '', sk: item.listSk ?? '' };
    const after = registrationItem.item(
      keys.registration(found.sessionId, found.registrationId),
      { ...found, status, history },
      { version: 1, list },
    );
    await all.base.table.write([{ put: after }]);
    const { registrationId: id, linkGeneration } = found;
    return { name, email, link: links.make('registration', id, linkGeneration), notes: links.make('notes', id, linkGeneration) };
  }

  const elsewhere = await schedule('2024-04-10T14:00', { title: 'Second' });
  const people: Person[] = [{ name: 'visitor' }];
  for (const [name, status] of REGISTRANTS) people.push(await registrant(name, status));
  people.push(await registrant('confirmed-elsewhere', 'confirmed', {}, elsewhere));
  const reviewer = await registrant('reviewer', 'confirmed', { attendeeType: 'speaker' });
  await registrant('named', 'confirmed', { name: mark('X', 'name') });
  const askers = ['asked', 'refused', 'granted', 'expired'];
  people.push(reviewer, ...askers.map((name) => ({ name, email: `${name}@ngo.example` })));

  const other = door.id(await call('POST', '/series', { ...OTHER, moderation: 'automatic', observers: 'open' }), 'seriesId');
  const roles: readonly (readonly [string, string, object?])[] = [
    ['co-organiser', `/sessions/${sessionId}/co-organisers`],
    ['co-organiser-elsewhere', `/sessions/${elsewhere}/co-organisers`],
    ['organiser', `/series/${seriesId}/roles`, { role: 'organiser' }],
    ['organiser-elsewhere', `/series/${other}/roles`, { role: 'organiser' }],
  ];
  for (const [name, path, body] of roles) {
    await call('PUT', `${path}/${name}@office.example`, body);
    people.push({ name, email: `${name}@office.example`, hasRole: true });
  }
  people.push({ name: 'admin', email: 'admin@example.org', hasRole: true });

  for (const [letter, access] of Object.entries(ACCESS)) {
    for (const kind of materialKind.options) {
      await document(at, z.enum(['P', 'R', 'O']).parse(letter), kind, { access });
      await document(at, z.enum(['p', 'r', 'o']).parse(letter.toLowerCase()), kind, { access, visibleFrom: EMBARGO });
    }
  }
  await document(`/series/${seriesId}`, 'W', 'background', { access: 'registered' });
  for (const letter of ['n', 'v'] as const) mark(letter, 'link');
  return { ...on, people, marks, mark, documents, samples, sampled };
}

export type Everybody = Awaited<ReturnType<typeof everybody>>;
