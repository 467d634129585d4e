import { describe, expect, test } from 'vitest';
import { sessionId } from '../../../events/values.ts';
import { notesRegister } from '../../../functions/adapters/dynamodb/notes-readers.ts';
import { notesSessions } from '../../../functions/adapters/dynamodb/notes-sessions.ts';
import { notesStore } from '../../../functions/adapters/dynamodb/notes-store.ts';
import { approveNotes } from '../../../functions/notes/use-cases/approve-notes.ts';
import { distributeNotes } from '../../../functions/notes/use-cases/distribute-notes.ts';
import { pullBackNotes } from '../../../functions/notes/use-cases/pull-back-notes.ts';
import { writeNotes } from '../../../functions/notes/use-cases/write-notes.ts';
import { cause } from '../../support/platform.ts';
import { held } from './stage.ts';

describe('the review of notes', () => {
  test('goes to speakers and co-organisers by a link, with comments that organisers read, until it is approved', async () => {
    const on = await held();
    await on.write('Draft');
    await expect(on.call('POST', `${on.at}/notes/review`)).rejects.toThrow(/409.*nobody to review/);
    await on.add(on.sessionId, 3, { attendeeType: 'speaker' });
    await on.call('PUT', `${on.at}/co-organisers/partner@body.example`);
    expect(await on.call('POST', `${on.at}/notes/review`)).toMatchObject({ status: 'in-review' });
    expect(on.all.sent.filter(({ kind }) => kind === 'notes-review').map(({ to }) => to)).toEqual(
      expect.arrayContaining(['person-3@ngo.example', 'partner@body.example']),
    );
    const token = on.door.tokenFor('person-3@ngo.example', '/my/notes-reviews/');
    const link = `/api/v1/my/notes-reviews/${token}`;
    await on.write('Better draft');
    expect(JSON.parse((await on.raw('GET', link)).text)).toMatchObject({ texts: { en: 'Better draft' }, reviewer: 'Person 3', comments: [] });
    expect((await on.raw('POST', `${link}/comments`, { text: 'I did not say this' })).status).toBe(201);
    expect((await on.raw('POST', `${link}/comments`, { text: '', more: 1 })).status).toBe(400);
    expect(await on.call('GET', `${on.at}/notes/comments`)).toMatchObject({ items: [{ name: 'Person 3', text: 'I did not say this', version: 2 }] });
    const page = await on.raw('GET', `/my/notes-reviews/${token}`);
    expect(page.status).toBe(200);
    for (const part of ['Better draft', 'I did not say this', '<textarea']) expect(page.text).toContain(part);
    await on.approve();
    expect((await on.raw('GET', link)).status).toBe(410);
    expect((await on.raw('GET', `/my/notes-reviews/${token}`)).status).toBe(410);
    expect((await on.raw('POST', `${link}/comments`, { text: 'Too late' })).status).toBe(410);
  });

  test('asked for again writes to new reviewers only; of approved or pulled back notes there is none', async () => {
    const on = await held();
    await on.write('Draft');
    await on.add(on.sessionId, 3, { attendeeType: 'speaker' });
    await on.call('POST', `${on.at}/notes/review`);
    await on.add(on.sessionId, 4, { attendeeType: 'speaker' });
    await on.call('POST', `${on.at}/notes/review`);
    expect([on.mails(3), on.mails(4)]).toEqual([['notes-review'], ['notes-review']]);
    await on.approve();
    await expect(on.call('POST', `${on.at}/notes/review`)).rejects.toThrow(/409/);
  });

  test('is not open to tampered links, to others, or to a speaker who withdrew', async () => {
    const on = await held();
    await on.write('Draft');
    await on.add(on.sessionId, 3, { attendeeType: 'speaker' });
    await on.call('POST', `${on.at}/notes/review`);
    const token = on.door.tokenFor('person-3@ngo.example', '/my/notes-reviews/');
    const other = on.all.base.links.make('notes-review', `${on.sessionId}:${on.all.base.people.idOf('person-1@ngo.example')}`, 1);
    for (const wrong of [`${token}x`, 'nonsense', other]) expect((await on.raw('GET', `/api/v1/my/notes-reviews/${wrong}`)).status).toBe(410);
    expect((await on.raw('GET', `/api/v1/my/notes-reviews/${token}`)).status).toBe(200);
    const { items } = await on.call('GET', `${on.at}/registrations?status=confirmed`);
    const [, , speaker] = Array.isArray(items) ? items : [];
    await on.call('POST', `/registrations/${speaker.registrationId}/revoke`, {});
    expect((await on.raw('GET', `/api/v1/my/notes-reviews/${token}`)).status).toBe(410);
  });

  test('ends for a link after 50 comments', async () => {
    const on = await held();
    await on.write('Draft');
    await on.add(on.sessionId, 3, { attendeeType: 'speaker' });
    await on.call('POST', `${on.at}/notes/review`);
    const link = `/api/v1/my/notes-reviews/${on.door.tokenFor('person-3@ngo.example', '/my/notes-reviews/')}/comments`;
    for (let n = 0; n < 50; n += 1) await on.raw('POST', link, { text: `Comment ${n}` });
    expect((await on.raw('POST', link, { text: 'One more' })).status).toBe(429);
  });
});

describe('after they were sent', () => {
  test('a silent correction is read by the same link, and mails nobody', async () => {
    const on = await held();
    await on.sent('First');
    await on.write('Second');
    await expect(on.call('POST', `${on.at}/notes/correct`, { notice: 'silent' })).rejects.toThrow(/409.*Approve/);
    await on.approve();
    await on.call('POST', `${on.at}/notes/correct`, { notice: 'silent', correction: 'A typo' });
    expect(on.mails(1)).toEqual(['notes-available']);
    expect(JSON.parse((await on.read(1, '?since=1')).text)).toMatchObject({
      ...{ version: 2, texts: { en: 'Second' } },
      updates: [{ version: 2, kind: 'silent', languages: ['en'], correction: 'A typo' }],
    });
    expect(JSON.parse((await on.read(1, '?since=2')).text)).toMatchObject({ updates: [] });
    await on.add(on.sessionId, 3);
    expect(on.mails(3)).toEqual(['notes-available']);
    expect(on.lastMail(3)?.mail.subject).not.toContain('Corrected');
  });

  test('a correction with notice reaches those who had them, once, and says what was corrected', async () => {
    const on = await held();
    await on.sent('First');
    await on.call('PUT', `${on.at}/attendance`, { attended: [] });
    await on.write('Second');
    await on.approve();
    await on.call('POST', `${on.at}/notes/correct`, { notice: 'mail', correction: 'The date' });
    expect([on.mails(1), on.mails(2)]).toEqual(Array(2).fill(['notes-available', 'notes-available']));
    expect(on.lastMail(1)?.mail).toMatchObject({ subject: expect.stringContaining('Corrected notes'), text: expect.stringContaining('The date') });
    await on.distribute();
    expect(on.mails(1)).toHaveLength(2);
    await expect(on.call('POST', `${on.at}/notes/correct`, { notice: 'mail' })).rejects.toThrow(/409.*this text already/);
  });

  test('nothing is corrected before anything was sent', async () => {
    const on = await held();
    await expect(on.call('POST', `${on.at}/notes/correct`, { notice: 'mail' })).rejects.toThrow(/404/);
    await on.write('First');
    await on.approve();
    await expect(on.call('POST', `${on.at}/notes/correct`, { notice: 'mail' })).rejects.toThrow(/409.*not been sent/);
    await expect(on.call('POST', `${on.at}/notes/pull-back`)).rejects.toThrow(/409/);
  });

  test('a language that comes later is mailed to its readers only', async () => {
    const on = await held();
    await on.add(on.sessionId, 3, { language: 'fr-CA' });
    await on.sent('First');
    await on.write('Premier', 'fr');
    await on.approve();
    await expect(on.distribute({ audience: 'registered', language: 'es' })).rejects.toThrow(/400.*English and French/);
    await on.distribute({ audience: 'registered', language: 'fr' });
    expect([on.mails(1).length, on.mails(3).length]).toEqual([1, 2]);
    expect(JSON.parse((await on.read(1)).text)).toMatchObject({ texts: { fr: 'Premier' }, updates: [{ kind: 'language', languages: ['fr'] }] });
  });

  test('pulled back: every link dies for good, mails that wait are not sent, a new text brings new links', async () => {
    const on = await held();
    await on.sent('First');
    const old = on.door.tokenFor('person-1@ngo.example', '/my/notes/');
    expect(await on.call('POST', `${on.at}/notes/pull-back`)).toMatchObject({ status: 'pulled-back', pullBacks: 1 });
    expect(await on.call('POST', `${on.at}/notes/pull-back`)).toMatchObject({ pullBacks: 1 });
    expect((await on.read(1)).status).toBe(410);
    await on.add(on.sessionId, 3);
    expect(on.mails(3)).toEqual([]);
    await on.write('Second');
    expect((await on.read(1)).status).toBe(410);
    await on.approve();
    await on.distribute();
    expect((await on.raw('GET', `/api/v1/my/notes/${old}`)).status).toBe(410);
    expect(JSON.parse((await on.read(1)).text)).toMatchObject({ texts: { en: 'Second' }, updates: [] });
    expect([on.mails(1).length, on.mails(3).length]).toEqual([2, 1]);
  });

  test('mails that were planned when everything was pulled back are not sent, also when new notes go out at the same time', async () => {
    const on = await held();
    const { base } = on.all;
    const deps = { ...base, notes: notesStore(base), sessions: notesSessions(base), register: notesRegister(base) };
    const session = sessionId.parse(on.sessionId);
    const by = base.people.idOf('admin@example.org');
    const write = async (markdown: string) => {
      await writeNotes(deps)(session, { language: 'en', markdown }, by, cause);
      await approveNotes(deps)(session, {}, by, cause);
      expect((await distributeNotes(deps)(session, { audience: 'registered' }, by, cause)).ok).toBe(true);
    };
    // Nothing is worked off until all of it has happened.
    await write('First');
    expect((await pullBackNotes(deps)(session, cause)).ok).toBe(true);
    await write('Second');
    await on.all.settle();
    expect([on.mails(1), on.mails(2)]).toEqual([['notes-available'], ['notes-available']]);
    expect(JSON.parse((await on.read(1)).text)).toMatchObject({ texts: { en: 'Second' } });
    const states = base.table.items().flatMap(({ type, data }) => (type === 'delivery' && data['reason'] === 'pulled-back' ? [data['state']] : []));
    expect(states).toEqual(['skipped', 'skipped']);
  });
});

describe('attended, where nobody was recorded', () => {
  test('comes with a warning, and reaches nobody', async () => {
    const on = await held();
    await on.write('First');
    await on.approve();
    expect(await on.distribute({ audience: 'attended' })).toMatchObject({ warning: expect.stringContaining('No attendance') });
    expect(on.mails(1)).toEqual([]);
    expect(await on.distribute()).not.toHaveProperty('warning');
    expect(on.mails(1)).toEqual(['notes-available']);
  });
});

describe('under the Chatham House Rule', () => {
  const people = { name: 'Amina Diallo', organisation: 'Women for Peace' };

  test('notes that name registered people do not go out, and are told where', async () => {
    const on = await held({ session: { chathamHouse: true } });
    await on.add(on.sessionId, 3, people);
    await on.write('We met.\n\nMs Diallo of Women for Peace asked. The Office answered.');
    await on.approve();
    const refused = await on.distribute().catch((error: Error) => error.message);
    expect(refused).toMatch(/409/);
    expect(refused).toContain('Line 3: \\"Diallo\\" looks like a registered person');
    expect(refused).toContain('\\"Women for Peace\\" looks like the organisation');
    expect(refused).not.toContain('The Office\\"');
    expect(on.mails(1)).toEqual([]);
    await on.distribute({ audience: 'registered', confirmedNames: ['Diallo', 'women for peace'] });
    expect(on.mails(1)).toEqual(['notes-available']);
    await on.write('Amina agreed.');
    await on.approve();
    await expect(on.call('POST', `${on.at}/notes/correct`, { notice: 'silent' })).rejects.toThrow(/Amina/);
  });

  test('is no concern of other sessions', async () => {
    const on = await held();
    await on.add(on.sessionId, 3, people);
    await on.sent('Ms Diallo asked.');
    expect(on.mails(1)).toEqual(['notes-available']);
  });
});

describe('bad input', () => {
  test.each([
    ['notes of 1 MB', { language: 'en', markdown: 'x'.repeat(1024 * 1024) }, 400],
    ['notes of 3 MB', { language: 'en', markdown: 'x'.repeat(3 * 1024 * 1024) }, 413],
    ['notes over their limit', { language: 'en', markdown: 'x'.repeat(205 * 1024) }, 400],
    ['unknown fields', { language: 'en', markdown: 'x', status: 'approved' }, 400],
    ['no language', { language: 'klingon language', markdown: 'x' }, 400],
  ])('%s', async (_, body, status) => {
    const on = await held({ people: 0 });
    await expect(on.call('PUT', `${on.at}/notes`, body)).rejects.toThrow(new RegExp(`: ${status} `));
    await expect(on.call('GET', `${on.at}/notes`)).rejects.toThrow(/404/);
  });

  test('script and links to javascript: in Markdown are shown as words', async () => {
    const on = await held();
    await on.sent('<script>alert(1)</script> [press](javascript:alert(1)) ![x](https://evil.example/x.png)');
    const page = await on.raw('GET', `/my/notes/${on.door.tokenFor('person-1@ngo.example', '/my/notes/')}?since=1`);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script>alert|href="javascript:|<img[^>]+evil/);
    expect(page.text).toContain('&lt;script&gt;');
  });
});
