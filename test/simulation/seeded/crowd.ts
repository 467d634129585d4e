import { SETTINGS } from '../consumers.ts';
import type { Acknowledged } from './acknowledged.ts';
import type { Chance } from './chance.ts';
import type { Chronicle } from './chronicle.ts';
import type { Answered, SimulatedCloud } from './cloud.ts';
import { LINKS, PEOPLE } from './container.ts';
import type { Broken, Sent } from './promises.ts';
import type { Scheduler, Trace } from './scheduler.ts';

/** One request that somebody makes, and what they conclude from its answer. */
export type Act = {
  readonly name: string;
  readonly method: string;
  /** Begins after `/api/v1`. */
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
  readonly key?: string;
  /** Whose address it brings to Convoke. */
  readonly about?: string;
  /** Before the request is made. */
  readonly begins?: () => void;
  /** @param began the number of the moment before the request */
  readonly answered?: (answer: NonNullable<Answered>, began: number) => void;
};

export type Scene = {
  readonly chance: Chance;
  readonly chronicle: Chronicle;
  readonly acknowledged: Acknowledged;
  readonly breaks: (broken: Broken) => void;
  readonly sessions: readonly string[];
  readonly sent: readonly Sent[];
  readonly organiser: string;
  readonly admin: string;
  /** In UTC. */
  readonly time: () => string;
};

type Stage = Scene & {
  readonly cloud: Pick<SimulatedCloud, 'request'>;
  readonly scheduler: Scheduler;
  readonly trace: Trace;
  readonly heard: (name: string, answer: Answered) => void;
};

/** Who gets no answer, or one that says "later", tries again so many times, so much later at most. */
const TRIES = 4;
const PATIENCE = 90_000;

/** Makes a request as a program does: again, with the same key, while no answer comes. */
export function perform(stage: Stage, act: Act, tries = TRIES): void {
  const { cloud, scheduler, trace, chance, chronicle, acknowledged } = stage;
  act.begins?.();
  const ended = acknowledged.asks(act.about);
  const began = chronicle.next();
  const request = new Request(`${SETTINGS.site}/api/v1${act.path}`, {
    method: act.method,
    headers: {
      ...(act.body !== undefined && { 'Content-Type': 'application/json' }),
      ...(act.token && { Authorization: `Bearer ${act.token}` }),
      ...(act.key && { 'Idempotency-Key': act.key }),
    },
    ...(act.body !== undefined && { body: JSON.stringify(act.body) }),
  });
  trace(() => `${act.name}: ${act.method} ${act.path}`);
  cloud.request(act.name, request, (answer) => {
    trace(() => `${act.name} hears ${answer ? `${answer.status} ${answer.text.slice(0, 160)}` : 'nothing'}`);
    stage.heard(act.name, answer);
    ended(chronicle.next());
    if (answer && answer.status < 500) act.answered?.(answer, began);
    // A program may also send again what was answered, or a person press the button twice.
    if (answer && answer.status < 500 && !(act.key && tries === TRIES && chance.happens(0.3))) return;
    if (tries <= 1 || chance.happens(0.3)) return;
    const at = scheduler.now() + chance.below(PATIENCE);
    scheduler.once(at, () => {
      if (!hasLeft(stage, act.about)) perform(stage, act, tries - 1);
    });
  });
}

/** Nobody who is leaving is heard of again, whatever was begun for them. */
const hasLeft = ({ acknowledged }: Scene, email: string | undefined) => email !== undefined && acknowledged.leaving.has(email);

export type Registrant = { readonly name: string; readonly email: string };

/** Two share a mailbox; mails to one come back, and one calls them unwanted. */
export const REGISTRANTS: readonly [Registrant, ...Registrant[]] = [
  { name: 'Ada', email: 'ada@ngo.example' },
  { name: 'Ben', email: 'ben@ngo.example' },
  { name: 'Cleo', email: 'office@ngo.example' },
  { name: 'Dan', email: 'office@ngo.example' },
  { name: 'Eve', email: 'eve@ngo.example' },
  { name: 'Finn', email: 'finn@ngo.example' },
  { name: 'Gus', email: 'bounce@ngo.example' },
  { name: 'Hana', email: 'complain@ngo.example' },
];

const isGood = ({ status }: { readonly status: number }) => status >= 200 && status < 300;

/** What a registrant may think of next. */
export function registrantsAct(scene: Scene): Act | undefined {
  const { chance } = scene;
  const who = somebody(scene);
  if (!who) return undefined;
  const roll = chance.fraction();
  const followed = roll < 0.6 ? followLink(scene, who) : undefined;
  if (followed) return followed;
  return roll > 0.95 ? askForNotes(scene, who) : register(scene, who);
}

/** One of those who have not left. */
export function somebody({ chance, acknowledged }: Scene): Registrant | undefined {
  return chance.pick(REGISTRANTS.filter(({ email }) => !acknowledged.leaving.has(email)));
}

export function register({ chance, acknowledged, sessions }: Scene, { name, email }: Registrant): Act {
  const session = chance.pick(sessions) ?? '';
  const observer = chance.happens(0.15);
  return {
    name: `${name} registers`,
    method: 'POST',
    path: `/sessions/${session}/registrations`,
    about: email,
    body: { name, email, organisation: 'Refuge', criteria: ['partner'], ...(observer && { attendeeType: 'observer' }) },
    answered: (answer) => {
      if (answer.status === 202) acknowledged.submitted.add(`${session} ${PEOPLE.idOf(email)}`);
    },
  };
}

/** Somebody asks for the notes of what they missed. */
export function missed(scene: Scene): Act | undefined {
  const who = somebody(scene);
  return who && askForNotes(scene, who);
}

function askForNotes({ chance, sessions }: Scene, { name, email }: Registrant): Act {
  return {
    name: `${name} asks for the notes`,
    method: 'POST',
    path: `/sessions/${chance.pick(sessions) ?? ''}/notes-requests`,
    about: email,
    body: { name, email, organisation: 'Refuge', reason: 'I was ill' },
  };
}

const LINK = /\/(my\/registrations|my\/notes|my\/action-points|my\/address|my\/same-address|unsubscribe)\/([\w.:-]+[\w-])/g;

/** Takes one of the links in one of their mails. */
function followLink(scene: Scene, who: Registrant): Act | undefined {
  const mails = scene.sent.filter(({ mail }) => mail.to === who.email && !mail.to.startsWith('bounce'));
  const text = (scene.chance.happens(0.7) ? mails.at(-1) : scene.chance.pick(mails))?.mail.mail.text ?? '';
  const links = [...text.matchAll(LINK)].map(([, path = '', token = '']) => ({ path, token }));
  const link = scene.chance.pick(links);
  const act = link && LINKED[link.path]?.(scene, who, link.token);
  return act && { about: who.email, ...act };
}

type Follow = (scene: Scene, who: Registrant, token: string) => Act;

const LINKED: Readonly<Record<string, Follow>> = {
  'my/registrations': (scene, who, token) =>
    scene.chance.oneOf(withdraw, withdraw, answerOffer, answerOffer, join, look, correct, renew, substitute)(scene, who, token),
  'my/notes': readNotes,
  'my/action-points': answerPoint,
  'my/address': (_scene, { name }, token) => ({ name: `${name} confirms an address`, method: 'POST', path: `/my/address/${token}` }),
  'my/same-address': ({ chance }, { name }, token) => ({
    ...{ name: `${name} answers for the mailbox`, method: 'POST', path: `/my/same-address/${token}` },
    body: { answer: chance.oneOf('add', 'replace', 'not-me') },
  }),
  unsubscribe: unsubscribe,
};

/** Who uses a link that was made void before must be refused. */
function personal({ acknowledged, breaks }: Scene, token: string, act: Act): Act {
  return {
    ...act,
    answered: (answer, began) => {
      // Links of a later mail still show how things stand; nothing can be done by them.
      const canOnlyLook = act.method === 'GET' || act.name.endsWith('renews links');
      const dead = acknowledged.dead.get(token) ?? (canOnlyLook ? undefined : acknowledged.ended.get(LINKS.claimedId(token) ?? ''));
      if (dead !== undefined && dead < began && answer.status < 400)
        breaks({ promise: 'nothing contradicts a withdrawal', how: `${act.name} by a dead link` });
      act.answered?.(answer, began);
    },
  };
}

function ends(scene: Scene, token: string, answer: { readonly status: number }): void {
  const id = LINKS.claimedId(token);
  if (!isGood(answer) || !id) return;
  scene.acknowledged.ended.set(id, scene.chronicle.now());
  scene.acknowledged.dead.set(token, scene.chronicle.now());
}

function withdraw(scene: Scene, { name }: Registrant, token: string): Act {
  const act = { name: `${name} withdraws`, method: 'POST', path: `/my/registrations/${token}/withdraw` };
  return personal(scene, token, { ...act, answered: (answer) => ends(scene, token, answer) });
}

function answerOffer(scene: Scene, { name }: Registrant, token: string): Act {
  const answer = scene.chance.happens(0.7) ? 'accept' : 'refuse';
  const act = { name: `${name} answers the offer`, method: 'POST', path: `/my/registrations/${token}/offer`, body: { answer } };
  return personal(scene, token, { ...act, answered: (heard) => (answer === 'refuse' ? ends(scene, token, heard) : undefined) });
}

function join(scene: Scene, { name }: Registrant, token: string): Act {
  const { chronicle, breaks } = scene;
  const act = { name: `${name} joins`, method: 'GET', path: `/my/registrations/${token}/join` };
  const answered: Act['answered'] = ({ location }, began) => {
    const stood = chronicle.was(LINKS.claimedId(token) ?? '', began, chronicle.now());
    const mayJoin = stood.some(({ status }) => ['confirmed', 'attended', 'absent'].includes(status));
    if (location?.includes('meet.example.org') && !mayJoin)
      breaks({ promise: 'joining links are for the confirmed', how: `${name} was led to the session` });
  };
  return personal(scene, token, { ...act, answered });
}

function look(scene: Scene, { name }: Registrant, token: string): Act {
  return personal(scene, token, { name: `${name} looks`, method: 'GET', path: `/my/registrations/${token}` });
}

function correct(scene: Scene, { name }: Registrant, token: string): Act {
  const body = scene.chance.happens(0.3) ? { email: `${name.toLowerCase()}@new.example` } : { organisation: 'Refuge for all' };
  return personal(scene, token, { name: `${name} corrects details`, method: 'PATCH', path: `/my/registrations/${token}`, body });
}

function renew(scene: Scene, { name }: Registrant, token: string): Act {
  const act = { name: `${name} renews links`, method: 'POST', path: `/my/registrations/${token}/links` };
  const answered: Act['answered'] = (answer) => {
    if (isGood(answer)) scene.acknowledged.dead.set(token, scene.chronicle.now());
  };
  return personal(scene, token, { ...act, answered });
}

function substitute(scene: Scene, { name }: Registrant, token: string): Act {
  const colleague = { name: `${name}'s colleague`, email: `${name.toLowerCase()}-colleague@ngo.example`, organisation: 'Refuge' };
  const act = { name: `${name} names a substitute`, method: 'POST', path: `/my/registrations/${token}/substitute`, body: colleague };
  return personal(scene, token, { ...act, answered: (answer) => ends(scene, token, answer) });
}

function readNotes(scene: Scene, { name }: Registrant, token: string): Act {
  const { chronicle, breaks } = scene;
  const id = LINKS.claimedId(token) ?? '';
  const answered: Act['answered'] = (answer, began) => {
    const stood = chronicle.was(id, began, chronicle.now());
    const mayRead = !id.startsWith('reg_') || stood.some(({ status }) => ['confirmed', 'attended', 'absent'].includes(status));
    if (isGood(answer) && !mayRead) breaks({ promise: 'notes are for those who may', how: `${name} read them by ${id}` });
  };
  return { name: `${name} reads the notes`, method: 'GET', path: `/my/notes/${token}`, answered };
}

function unsubscribe({ chance, acknowledged, chronicle }: Scene, { name }: Registrant, token: string): Act {
  const subscription = LINKS.claimedId(token) ?? '';
  const path = `/my/subscriptions/${token}`;
  const takeBack = () => acknowledged.unsubscribed.delete(subscription);
  if (chance.happens(0.25)) return { name: `${name} subscribes again`, method: 'PUT', path, begins: takeBack };
  const answered: Act['answered'] = (answer) => {
    if (!isGood(answer)) return;
    acknowledged.unsubscribed.set(subscription, chronicle.now());
    acknowledged.everUnsubscribed.add(subscription);
  };
  return { name: `${name} unsubscribes`, method: 'DELETE', path, begins: () => acknowledged.everUnsubscribed.add(subscription), answered };
}

function answerPoint({ chance, acknowledged, chronicle }: Scene, { name }: Registrant, token: string): Act {
  const status = chance.oneOf('completed', 'in-progress');
  const [id = ''] = (LINKS.claimedId(token) ?? '').split(':');
  const begins = () => {
    const item = chronicle.last({ pk: `ACTION#${id}`, sk: 'ACTION' })?.item;
    if (status === 'in-progress' && item) acknowledged.completed.delete(String(item.data['text']));
  };
  const answered: Act['answered'] = (answer) => {
    const item = chronicle.last({ pk: `ACTION#${id}`, sk: 'ACTION' })?.item;
    if (isGood(answer) && status === 'completed' && item) acknowledged.completed.set(String(item.data['text']), chronicle.now());
  };
  return {
    name: `${name} answers for an action point`,
    method: 'POST',
    path: `/my/action-points/${token}/answer`,
    body: { status, note: 'As agreed' },
    begins,
    answered,
  };
}
