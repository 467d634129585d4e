import { describe, expect, test } from 'vitest';
import { notesRequestId, sessionId } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { notesOfPerson } from '../../../functions/adapters/dynamodb/notes-of-person.ts';
import { notesRequestStore } from '../../../functions/adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../../../functions/adapters/dynamodb/notes-sessions.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { eraseNotesTraces } from '../../../functions/notes/use-cases/erase-notes-traces.ts';
import { takeUpNotesRequest } from '../../../functions/notes/use-cases/take-up-notes-request.ts';
import { cause } from '../../support/platform.ts';
import { held, type Stage } from './stage.ts';

const automatic = { series: { notesRequests: { approval: 'series', keptDays: 120 } } };
const decide = async (on: Stage, n: number, decision: string, reason?: string) => {
  const found = (await on.requests()).findLast(({ email }) => email === `person-${n}@ngo.example`);
  return on.call('POST', `/notes-requests/${found?.notesRequestId}/decision`, { decision, ...(reason && { reason }) });
};

describe('asking for notes', () => {
  test('is answered alike for everybody, waits for the organiser, and is told by mail', async () => {
    const on = await held();
    expect(await on.ask(8)).toEqual({ status: 'submitted' });
    expect(await on.ask(1)).toEqual({ status: 'submitted' });
    expect(on.mails(8)).toEqual(['notes-request-received']);
    expect(await on.requests()).toMatchObject([
      { email: 'person-8@ngo.example', status: 'waiting', byRule: false },
      { email: 'person-1@ngo.example', status: 'approved', byRule: true },
    ]);
  });

  test.each([
    ['a session that is not there', 'ssn_01HQ000000000000000000000Z', 404],
    ['one to come', 'later', 409],
    ['one that was cancelled', 'cancelled', 410],
    ['one by invitation', 'invited', 404],
  ])('%s is refused, whoever asks', async (_, which, status) => {
    const on = await held({ people: 0 });
    const made: Record<string, string> = {
      later: await on.schedule('2024-03-05T14:00'),
      cancelled: await on.schedule('2024-03-06T14:00'),
      invited: await on.schedule('2024-03-07T14:00', { visibility: 'invited' }),
    };
    await on.call('POST', `/sessions/${made['cancelled']}/cancel`);
    const body = { name: 'A', email: 'a@ngo.example', organisation: 'B', reason: 'C' };
    expect((await on.raw('POST', `/api/v1/sessions/${made[which] ?? which}/notes-requests`, body)).status).toBe(status);
  });

  test.each([
    [{ name: '<b>A</b>' }],
    [{ email: 'a@ngo.example, b@ngo.example' }],
    [{ reason: '' }],
    [{ reason: 'x'.repeat(2001) }],
    [{ organisation: undefined }],
    [{ status: 'approved' }],
  ])('bad input is refused: %j', async (more) => {
    const on = await held({ people: 0 });
    await expect(on.ask(8, more)).rejects.toThrow(/: 400 /);
    expect(await on.requests()).toEqual([]);
  });

  test('twice while it waits is once; an address has five a day for all sessions', async () => {
    const on = await held({ people: 0 });
    for (let n = 0; n < 3; n += 1) await on.ask(8);
    expect([await on.requests(), on.mails(8)]).toMatchObject([[{ status: 'waiting' }], ['notes-request-received']]);
    for (let n = 0; n < 6; n += 1) {
      await decide(on, 8, 'decline');
      await on.ask(8);
    }
    // Those that were dropped count as well: three and two make five.
    expect((await on.requests()).length).toBe(3);
    on.all.base.moveTo('2024-02-22T16:00:00.000Z');
    await on.door.signIn('admin@example.org');
    await on.ask(8);
    expect((await on.requests()).length).toBe(4);
  });

  test('taken up again after a redelivery changes nothing; one that is gone is no fault', async () => {
    const on = await held({ people: 0 });
    await on.ask(8);
    const before = on.all.base.table.items();
    const { base } = on.all;
    const take = takeUpNotesRequest({ ...base, requests: notesRequestStore(base), sessions: notesSessions(base) });
    const [request] = await on.requests();
    const data = { seriesId: 'ser_01HQ0000000000000000000000', sessionId: sessionId.parse(on.sessionId) } as const;
    const event = { id: 'evt_01HQ0000000000000000000000', time: base.clock.now(), type: 'notes.requested.v1', ...cause } as const;
    const id = notesRequestId.parse(request?.notesRequestId);
    expect(await take({ ...event, data: { ...data, notesRequestId: id } }, cause)).toBe('taken up already');
    expect(await take({ ...event, data: { ...data, notesRequestId: 'nrq_01HQ0000000000000000000000' } }, cause)).toBe('taken up already');
    expect(base.table.items()).toEqual(before);
  });

  test('taken up twice at once, as an event that came twice may be, counts once', async () => {
    const on = await held();
    const { base } = on.all;
    const requests = notesRequestStore(base);
    await on.ask(1);
    const [first] = await on.requests();
    const known = await requests.find(notesRequestId.parse(first?.notesRequestId));
    if (!known) throw new Error('There is no request');
    const id = notesRequestId.parse('nrq_01HQ0000000000000000000001');
    const { decidedAt: _, basis: __, ...asked } = known;
    await requests.submit({ ...asked, notesRequestId: id, status: 'submitted', version: 1 }, [], cause);
    const event = { id: 'evt_01HQ0000000000000000000000', time: base.clock.now(), type: 'notes.requested.v1', ...cause } as const;
    const again = { ...event, data: { seriesId: known.seriesId, sessionId: known.sessionId, notesRequestId: id } };
    const take = (of: typeof requests) => takeUpNotesRequest({ ...base, requests: of, sessions: notesSessions(base) })(again, cause);
    let other = '';
    const slower = {
      ...requests,
      async asker(...of: Parameters<typeof requests.asker>) {
        if (other === '') other = await take(requests);
        return requests.asker(...of);
      },
    };
    expect([await take(slower), other]).toEqual(['taken up already', 'approved']);
  });
});

describe('an erasure', () => {
  test('while the person asks again leaves the new request and what leads to it', async () => {
    const on = await held({ people: 0 });
    await on.ask(8);
    await decide(on, 8, 'decline');
    const { base } = on.all;
    const [personId, before] = [base.people.idOf('person-8@ngo.example'), base.clock.now()];
    let asksAgain = true;
    const table: Table = {
      ...base.table,
      async get(key) {
        const read = await base.table.get(key);
        if (!asksAgain || !key.sk.startsWith('NOTES-ASKER#')) return read;
        asksAgain = false;
        base.moveTo('2024-02-21T15:45:00.000Z');
        await on.ask(8);
        return read;
      },
    };
    const erase = eraseNotesTraces({ notesOfPerson: notesOfPerson({ table }) });
    const scope = { personId, before, isThorough: false, isLast: false };
    expect([await erase(scope, cause), await erase(scope, cause)]).toEqual([1, 0]);
    const [left, ...others] = await on.requests();
    expect([left?.['status'], others]).toEqual(['waiting', []]);
    const asker = await base.table.get(keys.notesAsker(sessionId.parse(on.sessionId), personId));
    expect(asker?.data['notesRequestId']).toBe(left?.notesRequestId);
  });
});

describe('a decision', () => {
  test('to approve brings the notes that are out, for 90 days; the first opening is kept', async () => {
    const on = await held();
    await on.sent();
    await on.ask(8);
    expect(await decide(on, 8, 'approve')).toMatchObject({ status: 'approved', grantedUntil: '2024-05-21T15:30:00.000Z' });
    expect(on.mails(8)).toEqual(['notes-request-received', 'requested-notes']);
    expect(on.lastMail(8)?.mail.text).toContain('21 May 2024');
    expect((await on.requests())[0]).not.toHaveProperty('openedAt');
    on.all.base.moveTo('2024-02-21T16:00:00.000Z');
    expect((await on.read(8)).status).toBe(200);
    on.all.base.moveTo('2024-05-21T15:29:59.999Z');
    expect((await on.read(8)).status).toBe(200);
    await on.door.signIn('admin@example.org');
    expect(await on.requests()).toMatchObject([{ openedAt: '2024-02-21T16:00:00.000Z' }]);
    on.all.base.moveTo('2024-05-21T15:30:00.000Z');
    expect((await on.read(8)).status).toBe(410);
  });

  test('before the notes are out says that they will come, and they come with the others', async () => {
    const on = await held();
    await on.ask(8);
    await decide(on, 8, 'approve');
    expect(on.mails(8)).toEqual(['notes-request-received', 'notes-request-approved']);
    await on.sent();
    expect(on.mails(8)).toEqual(['notes-request-received', 'notes-request-approved', 'requested-notes']);
    await on.distribute();
    expect(on.mails(8)).toHaveLength(3);
  });

  test('to decline is a polite no with the reason; it can be changed, and a changed one makes links void', async () => {
    const on = await held();
    await on.sent();
    await on.ask(8);
    await decide(on, 8, 'decline', 'For partners only');
    expect(on.lastMail(8)).toMatchObject({ kind: 'notes-request-declined', mail: { text: expect.stringContaining('For partners only') } });
    await decide(on, 8, 'approve');
    expect((await on.read(8)).status).toBe(200);
    await decide(on, 8, 'approve');
    expect(on.mails(8).filter((kind) => kind === 'requested-notes')).toHaveLength(1);
    const old = on.door.tokenFor('person-8@ngo.example', '/my/notes/');
    await decide(on, 8, 'decline');
    expect((await on.read(8)).status).toBe(410);
    await decide(on, 8, 'approve');
    expect((await on.raw('GET', `/api/v1/my/notes/${old}`)).status).toBe(410);
    expect((await on.read(8)).status).toBe(200);
  });

  test('is for organisers of the series alone', async () => {
    const on = await held();
    await on.ask(8);
    const [request] = await on.requests();
    const path = `/api/v1/notes-requests/${request?.notesRequestId}/decision`;
    expect((await on.raw('POST', path, { decision: 'approve' })).status).toBe(401);
    await expect(on.call('POST', '/notes-requests/nrq_01HQ0000000000000000000000/decision', { decision: 'approve' })).rejects.toThrow(/404/);
    await expect(on.call('POST', `/notes-requests/${request?.notesRequestId}/decision`, { decision: 'maybe' })).rejects.toThrow(/400/);
  });
});

describe('where the series lets its people in', () => {
  test('whoever is confirmed for another session of it gets the notes at once, as long as the seat is theirs', async () => {
    const on = await held(automatic);
    await on.sent();
    const other = await on.schedule('2024-03-05T14:00');
    await on.add(other, 8);
    await on.ask(8);
    expect(on.mails(8)).toEqual(['requested-notes']);
    expect((await on.read(8)).status).toBe(200);
    const { items } = await on.call('GET', `/sessions/${other}/registrations`);
    const [seat] = Array.isArray(items) ? items : [];
    await on.call('POST', `/registrations/${seat.registrationId}/revoke`, {});
    expect((await on.read(8)).status).toBe(410);
    await on.ask(9);
    expect(on.mails(9)).toEqual(['notes-request-received']);
  });

  test('is not what other series do', async () => {
    const on = await held();
    await on.sent();
    await on.add(await on.schedule('2024-03-05T14:00'), 8);
    await on.ask(8);
    expect(on.mails(8)).toEqual(['notes-request-received']);
  });

  test('whoever asks again gets a new link, and corrections once', async () => {
    const on = await held(automatic);
    await on.sent();
    await on.add(await on.schedule('2024-03-05T14:00'), 8);
    await on.ask(8);
    await on.ask(8);
    expect(on.mails(8)).toEqual(['requested-notes', 'requested-notes']);
    await on.write('Second');
    await on.approve();
    await on.call('POST', `${on.at}/notes/correct`, { notice: 'mail' });
    expect(on.mails(8)).toHaveLength(3);
  });

  test('the log of requests is kept for as many days as it says, and no longer', async () => {
    const on = await held(automatic);
    await on.ask(8);
    on.all.base.moveTo('2024-06-20T15:29:59.999Z');
    await on.door.signIn('admin@example.org');
    expect(await on.requests()).toHaveLength(1);
    on.all.base.moveTo('2024-06-20T15:30:00.000Z');
    expect(await on.requests()).toEqual([]);
    const kept = on.all.base.table.items().filter(({ sk }) => sk.startsWith('NOTES-REQUEST#'));
    expect(kept.map(({ ttl }) => ttl)).toEqual([Date.parse('2024-06-20T15:30:00.000Z') / 1000]);
  });
});

test('the digest of organisers counts the requests that wait', async () => {
  const on = await held();
  await on.ask(8);
  await on.ask(1);
  await on.door.at('2024-02-22T07:01:00.000Z');
  const digest = on.all.sent.find(({ kind }) => kind === 'organiser-digest');
  expect(digest?.mail.text).toContain('1 request for the notes to decide');
});

test('nothing of a request stands in an event', async () => {
  const on = await held();
  await on.sent();
  await on.ask(8);
  await decide(on, 8, 'decline', 'For partners only');
  expect(JSON.stringify(on.all.announced)).not.toMatch(/ngo\.example|Person 8|I was ill|For partners/);
});
