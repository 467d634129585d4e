import * as z from 'zod';
import { everything } from '../../examples/api.ts';
import { ORGANISER } from './cast.ts';
import { change, forEach, type Nth, post, type Stage } from './stage.ts';

const registration = z.object({ registrationId: z.string(), attendeeType: z.string(), email: z.string() });
type Registration = z.infer<typeof registration>;

async function listed(stage: Stage, number: Nth, status: string): Promise<readonly Registration[]> {
  return everything(await stage.as(ORGANISER), `/sessions/${stage.session(number)}/registrations?status=${status}&limit=100`, registration);
}

/** Changes what is said of a session. */
export async function rewrite(stage: Stage, number: Nth, patch: object): Promise<void> {
  await change(await stage.as(ORGANISER), 'PATCH', `/sessions/${stage.session(number)}`, patch);
}

export async function admitCoOrganisers(stage: Stage, number: Nth, emails: readonly string[]): Promise<void> {
  const api = await stage.as(ORGANISER);
  for (const email of emails) await change(api, 'PUT', `/sessions/${stage.session(number)}/co-organisers/${encodeURIComponent(email)}`);
}

/** Adds the speakers whom the real session had. */
export async function inviteSpeakers(stage: Stage, number: Nth): Promise<void> {
  const api = await stage.as(ORGANISER);
  const speakers = stage.example.sessions[number - 1]?.session.speakers ?? [];
  await forEach([...speakers.entries()], async ([n, { name, organisation = '', title }]) => {
    const said = { name, organisation, ...(title !== undefined && { position: title }), email: `speaker${n + 1}@example.org` };
    await post(api, `/sessions/${stage.session(number)}/registrations/by-hand`, { ...said, attendeeType: 'speaker' });
  });
}

/** Declines these and confirms the others that wait for a decision, but for the last few, which are left lying. */
export async function review(
  stage: Stage,
  number: Nth,
  { decline, reason, leave = 0 }: { readonly decline: number; readonly reason: string; readonly leave?: number },
): Promise<void> {
  const api = await stage.as(ORGANISER);
  const waiting = await listed(stage, number, 'submitted');
  const decided = waiting.slice(0, waiting.length - leave);
  const observersFirst = decided.toSorted((a, b) => a.attendeeType.localeCompare(b.attendeeType));
  await forEach([...observersFirst.entries()], ([n, { registrationId }]) =>
    post(api, `/registrations/${registrationId}/decision`, n < decline ? { decision: 'decline', reason } : { decision: 'confirm' }),
  );
}

export async function revokeOne(stage: Stage, number: Nth, reason: string): Promise<void> {
  const [first] = await listed(stage, number, 'confirmed');
  await post(await stage.as(ORGANISER), `/registrations/${first?.registrationId}/revoke`, { reason });
}

export async function writeToWaiting(stage: Stage, number: Nth, subject: string, markdown: string): Promise<void> {
  await post(await stage.as(ORGANISER), `/sessions/${stage.session(number)}/messages`, { statuses: ['waitlisted'], subject, markdown });
}

/** Says that the session took place and who came: everybody but the first few participants. */
export async function hold(stage: Stage, number: Nth, { absent }: { readonly absent: number }): Promise<void> {
  const api = await stage.as(ORGANISER);
  await post(api, `/sessions/${stage.session(number)}/hold`, {});
  const confirmed = await listed(stage, number, 'confirmed');
  const away = confirmed.filter(({ attendeeType }) => attendeeType === 'participant').slice(0, absent);
  const attended = confirmed.filter((one) => !away.includes(one)).map(({ registrationId }) => registrationId);
  await change(api, 'PUT', `/sessions/${stage.session(number)}/attendance`, { attended });
}

/** The notes of the real session. @param by the organiser or a co-organiser */
export async function writeNotes(stage: Stage, number: Nth, by = ORGANISER): Promise<void> {
  await change(await stage.as(by), 'PUT', `/sessions/${stage.session(number)}/notes`, stage.example.sessions[number - 1]?.notes);
}

/** Approves the notes and sends them to everybody who had a place. */
export async function sendNotes(stage: Stage, number: Nth): Promise<void> {
  const api = await stage.as(ORGANISER);
  await post(api, `/sessions/${stage.session(number)}/notes/approve`);
  await post(api, `/sessions/${stage.session(number)}/distributions`, { audience: 'registered' });
}

export async function conclude(stage: Stage, number: Nth): Promise<void> {
  await post(await stage.as(ORGANISER), `/sessions/${stage.session(number)}/conclude`, {});
}

type Owner = { readonly organisation: string; readonly emails: readonly string[] };
type Point = { readonly text: string; readonly owner?: Owner; readonly dueOn?: string };

/** Writes down what was agreed. */
export async function record(stage: Stage, number: Nth, points: readonly Point[]): Promise<void> {
  const api = await stage.as(ORGANISER);
  for (const point of points)
    await post(api, `/sessions/${stage.session(number)}/action-points`, { priority: 'medium', visibility: 'public', ...point });
}

const actionPoint = z.object({ actionPointId: z.string(), text: z.string() });

/** Gives an action point another owner and a date. */
export async function handOver(stage: Stage, text: string, patch: { readonly owner: Owner; readonly dueOn: string }): Promise<void> {
  const api = await stage.as(ORGANISER);
  const all = await everything(api, `/action-points?seriesId=${stage.seriesId}`, actionPoint);
  const found = all.find((one) => one.text === text);
  await change(api, 'PATCH', `/action-points/${found?.actionPointId}`, patch);
}
