import { describe, expect, test } from 'vitest';
import { type RegistrationStatus, registrationStatus } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { applicant } from '../../simulation/story.ts';
import { held, type Stage } from './stage.ts';

const READ = ['confirmed', 'attended', 'absent'];

describe('a registrant of each status', () => {
  test.each(registrationStatus.options)('%s', async (status) => {
    const on = await held({ people: 1 });
    const { registrationId: id, linkGeneration } = await putInto(on, status);
    await on.sent();
    const [kinds, answer] = READ.includes(status) ? [['notes-available'], 200] : [[], 410];
    expect(on.mails(1)).toEqual(kinds);
    const token = on.all.base.links.make('notes', id, linkGeneration);
    for (const path of [`/api/v1/my/notes/${token}`, `/my/notes/${token}`]) expect((await on.raw('GET', path)).status).toBe(answer);
    for (const other of ['registration', 'notes-review'] as const)
      expect((await on.raw('GET', `/api/v1/my/notes/${on.all.base.links.make(other, id, linkGeneration)}`)).status).toBe(410);
  });
});

/** The one registrant in another status. */
async function putInto(on: Stage, status: RegistrationStatus) {
  const { table } = on.all.base;
  const [item] = table.items().filter(({ sk }) => sk.startsWith('REG#'));
  if (!item) throw new Error('Nobody is there');
  const registration = { ...registrationItem.read(item), status };
  const list = { pk: item.listPk ?? '', sk: item.listSk ?? '' };
  const key = keys.registration(registration.sessionId, registration.registrationId);
  await table.write([{ put: registrationItem.item(key, registration, { version: item.version ?? 1, list }) }]);
  return registration;
}

describe('whoever comes later', () => {
  test('gets the notes that are out, once, whichever comes first', async () => {
    const on = await held();
    await on.add(on.sessionId, 3);
    expect(on.mails(3)).toEqual([]);
    await on.sent();
    await on.add(on.sessionId, 4);
    expect([on.mails(3), on.mails(4)]).toEqual([['notes-available'], ['notes-available']]);
    await on.distribute();
    await on.distribute();
    expect([on.mails(3), on.mails(4)]).toEqual([['notes-available'], ['notes-available']]);
  });

  test.each(['postponed', 'moved'])('gets them at once from a session that was %s after they went out, by the public form', async (how) => {
    const on = await held({ people: 1, hold: false });
    await on.sent();
    if (how === 'postponed') await on.call('POST', `${on.at}/postpone`, { reason: 'The line broke down' });
    await on.call('PATCH', on.at, { startsAt: '2024-03-06T14:00', endsAt: '2024-03-06T16:00', capacity: 2 });
    await on.call('POST', `${on.at}/registrations`, applicant(2, { criteria: [] }));
    expect(on.all.announced.filter(({ data }) => 'cause' in data && data.cause === 'seat-available')).toHaveLength(1);
    expect([on.mails(1), on.mails(2)]).toEqual([['notes-available'], ['notes-available']]);
    await on.door.at('2024-03-06T15:30:00.000Z');
    await on.door.signIn('admin@example.org');
    await on.distribute();
    expect([on.mails(1), on.mails(2)]).toEqual([['notes-available'], ['notes-available']]);
  });

  test('an event that comes twice, or late, brings nothing more', async () => {
    const on = await held();
    await on.sent('First');
    const confirmed = on.all.announced.filter(({ type }) => type === 'registration.confirmed.v1');
    await on.write('Second');
    await on.approve();
    await on.call('POST', `${on.at}/notes/correct`, { notice: 'silent' });
    on.all.receive([...confirmed, ...confirmed].map((event) => ({ to: 'mail/plan-notes-mail', event })));
    await on.all.settle();
    expect([on.mails(1), on.mails(2)]).toEqual([['notes-available'], ['notes-available']]);
  });
});

describe('other doors', () => {
  test.each([
    ['GET', 'notes'],
    ['PUT', 'notes'],
    ['POST', 'notes/approve'],
    ['POST', 'notes/review'],
    ['POST', 'notes/correct'],
    ['POST', 'notes/pull-back'],
    ['GET', 'notes/comments'],
    ['GET', 'notes-requests'],
    ['POST', 'distributions'],
    ['GET', 'distributions'],
  ])('%s %s is closed to strangers, to wrong tokens, and to the organiser of another series', async (method, path) => {
    const on = await held();
    await on.sent('Restricted words');
    const body = method === 'GET' ? undefined : {};
    for (const [token, status] of [
      [undefined, 401],
      ['nonsense', 401],
    ] as const)
      expect((await on.raw(method, `/api/v1${on.at}/${path}`, body, token)).status).toBe(status);
    await on.call('POST', '/series', {
      ...{ slug: 'other', kind: 'dialogue', title: 'Other', organisers: ['X'], contactEmail: 'x@x.example', languages: ['en'] },
      ...{ moderation: 'automatic', observers: 'open' },
    });
    const { items } = await on.call('GET', '/series');
    const other = (Array.isArray(items) ? items : []).find(({ slug }) => slug === 'other');
    await on.call('PUT', `/series/${other.seriesId}/roles/stranger@x.example`, { role: 'organiser' });
    await on.door.signIn('stranger@x.example');
    await expect(on.call(method, `${on.at}/${path}`, body)).rejects.toThrow(/: 404 /);
    for (const open of [`/api/v1${on.at}`, `/sessions/${on.sessionId}`, '/feeds/summaries.atom'])
      expect((await on.raw('GET', open)).text).not.toContain('Restricted words');
  });
});
