import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { notesRequestStore } from '../../../functions/adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../../../functions/adapters/dynamodb/notes-sessions.ts';
import { takeUpNotesRequest } from '../../../functions/notes/use-cases/take-up-notes-request.ts';
import { cause } from '../../support/platform.ts';
import { type DoorUnderTest, door } from './client.ts';
import { aWorld, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;
let token: string;
let at: string;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'own-series');
  under.moveTo('2024-02-21T17:00:00.000Z');
  token = await under.signIn(world.email);
  at = `/console/sessions/${world.sessionId}/notes-requests`;
});

async function asked(name: string) {
  const body = { name, email: `${name.toLowerCase()}@ngo.example`, organisation: 'NGO', reason: 'I was ill' };
  await under.call('POST', `/sessions/${world.sessionId}/notes-requests`, { body });
  const { base } = under;
  const take = takeUpNotesRequest({ ...base, requests: notesRequestStore(base), sessions: notesSessions(base) });
  for (const event of await base.published()) if (event.type === 'notes.requested.v1') await take(event, cause);
  const { text } = await under.call('GET', `/sessions/${world.sessionId}/notes-requests`, { token });
  const { items } = z.object({ items: z.array(z.looseObject({ name: z.string(), notesRequestId: z.string() })) }).parse(JSON.parse(text));
  return items.find((one) => one.name === name)?.notesRequestId ?? '';
}

const open = () => under.page(at, { cookie: token });
const send = (fields: Record<string, string>) => under.form(at, fields, { cookie: token });

describe('requests for the notes', () => {
  test('an empty queue says where people ask', async () => {
    expect((await open()).text).toContain('Nobody has asked for the notes');
  });

  test('each is decided with a reason, and the log keeps both', async () => {
    const [one, two] = [await asked('Wanjiru'), await asked('Omar')];
    const queue = await open();
    expect(queue.text).toContain('I was ill');
    expect(queue.text).toContain('It works for 90 days');
    expect((await send({ notesRequestId: one, [`decision-${one}`]: 'approve' })).headers.get('Location')).toBe(`${at}?done=requestApproved`);
    const declined = await send({ notesRequestId: two, [`decision-${two}`]: 'decline', [`reason-${two}`]: 'Only for partners' });
    expect(declined.headers.get('Location')).toBe(`${at}?done=requestDeclined`);
    const log = await open();
    expect(log.text).not.toContain('It works for 90 days');
    expect(log.text).toContain('Only for partners');
    expect((await send({ notesRequestId: one, decision: 'decline' })).status).toBe(303);
    expect((await open()).text.match(/Declined/g)).toHaveLength(2);
  });

  test('no decision, or too long a reason, is told beside what was typed', async () => {
    const one = await asked('Wanjiru');
    const none = await send({ notesRequestId: one, [`reason-${one}`]: 'Kept' });
    expect([none.status, none.text.includes('Choose one of the two decisions'), none.text.includes('>Kept</textarea>')]).toEqual([400, true, true]);
    const long = await send({ notesRequestId: one, [`decision-${one}`]: 'decline', [`reason-${one}`]: 'x'.repeat(1001) });
    expect([long.status, long.text.includes(`id="reason-${one}-error"`)]).toEqual([400, true]);
  });

  test('strangers learn nothing', async () => {
    const one = await asked('Wanjiru');
    expect((await under.page(at)).headers.get('Location')).toBe('/sign-in');
    const other = await aWorld(under, 'another');
    const foreign = await under.signIn(other.email);
    expect((await under.page(at, { cookie: foreign })).status).toBe(404);
    expect((await under.form(at, { notesRequestId: one, decision: 'approve' }, { cookie: foreign })).status).toBe(404);
  });
});
