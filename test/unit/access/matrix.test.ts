import { describe, expect, test } from 'vitest';
import { doorsOf, rounds } from './doors.ts';
import { AFTERWARDS, BEFORE, DISCREET, WAITING } from './expected.ts';
import { tableOf } from './marks.ts';
import { type Everybody, everybody } from './stage.ts';

const tableNow = async (on: Everybody) => tableOf(Object.keys(doorsOf(on)), await rounds(on));

/** Notes and summary are drafts, the notes are being reviewed, and the day of what is embargoed has not come. */
async function drafting(on: Everybody) {
  await on.write(on.mark('d', 'notes'));
  await on.call('POST', `${on.at}/notes/review`);
  await on.call('PUT', `${on.at}/summary`, { text: on.mark('s', 'summary'), takeaways: [] });
}

/** Notes are to be sent, and a summary is to be published, four days later. */
async function scheduling(on: Everybody, { discreet = false } = {}) {
  const { call, at } = on;
  await on.write(on.mark('N', 'notes'));
  await on.approve();
  await on.distribute({ audience: 'registered', embargoUntil: '2024-02-25T09:00' });
  if (discreet) return;
  await call('PUT', `${at}/summary`, { text: on.mark('S', 'summary'), takeaways: [] });
  await call('POST', `${at}/summary/publish`, { embargoUntil: '2024-02-25T09:00' });
}

/** Notes were sent and a summary published, both are being written anew, and all embargoes are over. Four asked for the notes. */
async function afterwards(on: Everybody, is: { readonly discreet?: boolean } = {}) {
  const { call, at, write, door } = on;
  await scheduling(on, is);
  await door.at('2024-02-25T08:00:00.000Z');
  await door.signIn('admin@example.org');
  for (const name of ['expired', 'asked', 'refused', 'granted']) await ask(on, name);
  await decide(on, 'expired', { decision: 'approve' });
  await door.at('2024-05-26T15:31:00.000Z');
  await door.signIn('admin@example.org');
  await decide(on, 'granted', { decision: 'approve' });
  await decide(on, 'refused', { decision: 'decline', reason: 'For partners' });
  await write(on.mark('d', 'notes'));
  await call('PUT', `${at}/summary`, { text: on.mark('s', 'summary'), takeaways: [] });
}

const ask = (on: Everybody, name: string) =>
  on.call('POST', `${on.at}/notes-requests`, { name: `A ${name}`, email: `${name}@ngo.example`, organisation: 'NGO', reason: 'I was ill' });

async function decide(on: Everybody, name: string, decision: object) {
  const request = (await on.requests()).find(({ email }) => email === `${name}@ngo.example`);
  await on.call('POST', `/notes-requests/${request?.notesRequestId}/decision`, decision);
}

describe('everybody at every door', () => {
  test('gets what is for them while notes and summary are drafts', async () => {
    const on = await everybody();
    await drafting(on);
    expect(await tableNow(on)).toBe(BEFORE);
  });

  test('gets what is for them while notes and summary wait for their day', async () => {
    const on = await everybody();
    await drafting(on);
    await scheduling(on);
    expect(await tableNow(on)).toBe(WAITING);
  });

  test('gets what is for them afterwards', async () => {
    const on = await everybody();
    await drafting(on);
    await afterwards(on);
    expect(await tableNow(on)).toBe(AFTERWARDS);
  });

  test('gets what is for them of a discreet session', async () => {
    const on = await everybody({ discreet: true });
    await drafting(on);
    await afterwards(on, { discreet: true });
    expect(await tableNow(on)).toBe(DISCREET);
  });
});
