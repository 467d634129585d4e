import { actionPointItem } from '../../../functions/adapters/dynamodb/action-point-items.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { notesItem } from '../../../functions/adapters/dynamodb/notes-items.ts';
import type { Session } from '../../../functions/session/domain/session.ts';
import { type Act, type Scene, somebody } from './crowd.ts';

const isGood = ({ status }: { readonly status: number }) => status >= 200 && status < 300;
const HOUR = 3_600_000;

/** What organisers do who have come for one thing. */
export type About = 'rules' | 'notes' | 'points' | 'finisher';

/** What an organiser may do next, as things are. */
export function organisersAct(scene: Scene, now: number, about?: About): Act | undefined {
  const { chance, chronicle, organiser } = scene;
  const session = chronicle.sessions.get(chance.pick(scene.sessions) ?? '');
  if (!session) return undefined;
  const hasBegun = session.startsAt !== undefined && Date.parse(session.startsAt) <= now;
  const acts = hasBegun ? AFTER : BEFORE;
  const act = chance.pick(about ? ABOUT[about] : acts)?.(scene, session, now);
  // A key of one's own for each intention: whatever is repeated of it is the same call.
  return act && { token: organiser, key: `key-${chronicle.next()}`, ...act };
}

type Choice = (scene: Scene, session: Session, now: number) => Act | undefined;

const decide: Choice = ({ chance, chronicle, acknowledged }, { sessionId }) => {
  const one = chance.pick(chronicle.registered(sessionId).filter(({ status }) => status === 'submitted' || status === 'waitlisted'));
  const decision = chance.oneOf('confirm', 'confirm', 'decline', 'waitlist');
  return (
    one && {
      ...{ name: `The organiser says ${decision}`, method: 'POST', path: `/registrations/${one.registrationId}/decision` },
      body: { decision, ...(decision === 'decline' && { reason: 'Only partners' }) },
      answered: (answer) => {
        if (isGood(answer) && decision === 'decline') acknowledged.declined.set(one.registrationId, chronicle.now());
      },
    }
  );
};

const revoke: Choice = ({ chance, chronicle, acknowledged }, { sessionId }) => {
  const one = chance.pick(chronicle.registered(sessionId).filter(({ status }) => status === 'confirmed'));
  const answered: Act['answered'] = (answer) => {
    if (isGood(answer) && one) acknowledged.ended.set(one.registrationId, chronicle.now());
  };
  return (
    one && {
      name: 'The organiser revokes',
      method: 'POST',
      path: `/registrations/${one.registrationId}/revoke`,
      body: { reason: 'By mistake' },
      answered,
    }
  );
};

const addByHand: Choice = (scene, { sessionId }) => {
  const { chance } = scene;
  const who = somebody(scene);
  if (!who) return undefined;
  const { name, email } = who;
  const body = { name, email, organisation: 'Refuge', ...(chance.happens(0.3) && { attendeeType: 'speaker' }) };
  return { name: 'The organiser adds somebody', method: 'POST', path: `/sessions/${sessionId}/registrations/by-hand`, about: email, body };
};

const capacity: Choice = ({ chance }, session) => ({
  ...{ name: 'The organiser changes the capacity', method: 'PATCH', path: `/sessions/${session.sessionId}` },
  body: { capacity: Math.max(1, (session.capacity ?? 2) + chance.oneOf(-1, 1, 2)) },
});

const moderate: Choice = ({ chance }, { sessionId }) => ({
  ...{ name: 'The organiser changes the moderation', method: 'PATCH', path: `/sessions/${sessionId}` },
  body: { moderation: chance.oneOf('automatic', 'review') },
});

const move: Choice = ({ chance }, { sessionId, startsAt }, now) => {
  if (startsAt === undefined) return undefined;
  const start = Math.max(now + 2 * HOUR, Date.parse(startsAt) + chance.oneOf(-24, -3, 1, 3, 24) * HOUR);
  const at = (time: number) => new Date(time).toISOString();
  return {
    name: 'The organiser moves the session',
    method: 'PATCH',
    path: `/sessions/${sessionId}`,
    body: { startsAt: at(start), endsAt: at(start + 2 * HOUR) },
  };
};

const giveLink: Choice = ({ chance }, { sessionId }) => ({
  ...{ name: 'The organiser gives the joining link', method: 'PATCH', path: `/sessions/${sessionId}` },
  body: { joinUrl: `https://meet.example.org/${chance.below(3)}` },
});

const cancel: Choice = ({ chance, acknowledged, chronicle }, { sessionId }) => {
  if (!chance.happens(0.4)) return undefined;
  const answered: Act['answered'] = (answer) => {
    if (isGood(answer)) acknowledged.cancelled.set(sessionId, chronicle.now());
  };
  return {
    name: 'The organiser cancels the session',
    method: 'POST',
    path: `/sessions/${sessionId}/cancel`,
    body: { reason: 'The venue is closed' },
    answered,
  };
};

const postpone: Choice = ({ chance }, { sessionId }) =>
  chance.happens(0.3)
    ? { name: 'The organiser postpones the session', method: 'POST', path: `/sessions/${sessionId}/postpone`, body: { reason: 'The speaker is ill' } }
    : undefined;

const message: Choice = (_scene, { sessionId }) => ({
  ...{ name: 'The organiser writes to registrants', method: 'POST', path: `/sessions/${sessionId}/messages` },
  body: { statuses: ['confirmed', 'waitlisted'], subject: 'Please read', markdown: 'The **paper**.' },
});

const hold: Choice = (_scene, { sessionId, status }) =>
  status === 'held' ? undefined : { name: 'The organiser holds the session', method: 'POST', path: `/sessions/${sessionId}/hold` };

const attendance: Choice = ({ chance, chronicle }, { sessionId }) => {
  const ids = chronicle
    .registered(sessionId)
    .flatMap(({ status, registrationId }) => (['confirmed', 'attended', 'absent'].includes(status) ? [registrationId] : []));
  return {
    name: 'The organiser records attendance',
    method: 'PUT',
    path: `/sessions/${sessionId}/attendance`,
    body: { attended: ids.filter(() => chance.happens(0.6)) },
  };
};

const pullBack: Choice = ({ chronicle, acknowledged }, { sessionId }) => {
  const answered: Act['answered'] = (answer) => {
    const { pulledBackVersion: version } = notesOf(chronicle, sessionId) ?? {};
    if (isGood(answer) && version !== undefined) acknowledged.pulledBack.set(sessionId, { at: chronicle.now(), version });
  };
  return { name: 'The organiser pulls the notes back', method: 'POST', path: `/sessions/${sessionId}/notes/pull-back`, answered };
};

const distribute: Choice = ({ acknowledged }, { sessionId }) => ({
  ...{ name: 'The organiser sends the notes', method: 'POST', path: `/sessions/${sessionId}/distributions`, body: { audience: 'registered' } },
  answered: (answer) => {
    if (isGood(answer)) acknowledged.distributed.add(sessionId);
  },
});

const correctNotes: Choice = (_scene, { sessionId }) => ({
  ...{ name: 'The organiser corrects the notes', method: 'POST', path: `/sessions/${sessionId}/notes/correct` },
  body: { notice: 'mail', correction: 'Where we met' },
});

const writeNotes: Choice = ({ chronicle }, { sessionId }) => ({
  ...{ name: 'The organiser writes notes', method: 'PUT', path: `/sessions/${sessionId}/notes` },
  body: { language: 'en', markdown: `# Notes\n\nEdition ${chronicle.next()}.` },
});

const approve: Choice = (_scene, { sessionId }) => ({
  name: 'The organiser approves the notes',
  method: 'POST',
  path: `/sessions/${sessionId}/notes/approve`,
});

const notesOf = (chronicle: Scene['chronicle'], sessionId: Session['sessionId']) => {
  const item = chronicle.last(keys.notes(sessionId))?.item;
  return item && notesItem.read(item);
};

/** Holds the session, then writes, approves, sends, corrects or takes back, as things are. */
const notes: Choice = (scene, session, now) => {
  if (session.status !== 'held' && session.status !== 'concluded') return hold(scene, session, now);
  const { status, distributedVersion } = notesOf(scene.chronicle, session.sessionId) ?? {};
  if (status === undefined || status === 'pulled-back') return writeNotes(scene, session, now);
  if (status === 'draft') return approve(scene, session, now);
  if (status === 'approved') return (distributedVersion === undefined ? distribute : correctNotes)(scene, session, now);
  return scene.chance.oneOf(pullBack, writeNotes, distribute)(scene, session, now);
};

const decideRequest: Choice = ({ chance, chronicle }, { sessionId }) => {
  const id = chance.pick(chronicle.notesRequests(sessionId));
  const decision = chance.oneOf('approve', 'approve', 'decline');
  if (!id) return undefined;
  return {
    ...{ name: `The organiser answers a request for notes: ${decision}`, method: 'POST', path: `/notes-requests/${id}/decision` },
    body: { decision, ...(decision === 'decline' && { reason: 'For partners only' }) },
  };
};

const updatePoint: Choice = ({ chance, chronicle, acknowledged }) => {
  const item = chance.pick(chronicle.actionPoints());
  if (!item) return undefined;
  const { actionPointId, text, status } = actionPointItem.read(item);
  const path = `/action-points/${actionPointId}`;
  if (status === 'completed') {
    const reopens = () => void acknowledged.completed.delete(text);
    return { name: 'The organiser reopens an action point', method: 'PATCH', path, body: { status: 'open', note: 'Not yet' }, begins: reopens };
  }
  const answered: Act['answered'] = (answer) => {
    if (isGood(answer)) acknowledged.completed.set(text, chronicle.now());
  };
  return { name: 'The organiser completes an action point', method: 'PATCH', path, body: { status: 'completed', note: 'It is done' }, answered };
};

const record: Choice = (scene, { sessionId }, now) => {
  const { chance, chronicle } = scene;
  const email = somebody(scene)?.email;
  if (email === undefined) return undefined;
  const dueOn = new Date(now + chance.oneOf(1, 2, 7, 8) * 24 * HOUR).toISOString().slice(0, 10);
  const body = {
    text: `Point ${chronicle.next()} is to be done`,
    priority: 'high',
    visibility: 'registered',
    owner: { organisation: 'Refuge', emails: [email] },
    dueOn,
  };
  return { name: 'The organiser records an action point', method: 'POST', path: `/sessions/${sessionId}/action-points`, about: email, body };
};

const ABOUT: Readonly<Record<About, readonly Choice[]>> = {
  rules: [capacity, capacity, moderate, cancel],
  notes: [notes],
  points: [record, record, updatePoint],
  finisher: [updatePoint],
};
const BEFORE: readonly Choice[] = [decide, decide, revoke, addByHand, capacity, capacity, moderate, move, move, giveLink, cancel, postpone, message];
const AFTER: readonly Choice[] = [
  hold,
  attendance,
  notes,
  notes,
  notes,
  notes,
  record,
  record,
  updatePoint,
  updatePoint,
  decideRequest,
  revoke,
  addByHand,
];
