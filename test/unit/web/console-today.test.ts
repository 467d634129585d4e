import { describe, expect, test } from 'vitest';
import { ADMIN, door } from './client.ts';
import { aSession, aWorld, idIn, takeUp } from './world.ts';

const NEW = 'new@example.org';

describe('a newcomer', () => {
  test('an admin is shown the first steps, somebody else whom to ask', async () => {
    const under = door();
    const admin = await under.page('/console', { cookie: await under.signIn(ADMIN) });
    expect(admin.text).toContain('Begin with a series');
    expect(admin.text).toContain('/console/series/new');
    const world = await aWorld(under, 'climate');
    await under.call('PUT', `/sessions/${world.sessionId}/co-organisers/${NEW}`, { token: world.organiser });
    const helper = await under.page('/console', { cookie: await under.signIn(NEW) });
    expect(helper.text).toContain('Ask an admin');
    expect(helper.text).not.toContain('/console/series/new');
  });

  test('a stranger is led to sign in', async () => {
    const answered = await door().page('/console');
    expect([answered.status, answered.headers.get('Location')]).toEqual([303, '/sign-in']);
  });
});

/** Everything that waits, as the operation says it. */
async function waitingFor(under: ReturnType<typeof door>, token: string) {
  const { json } = await under.call('GET', '/today', { token });
  return (json.items ?? []).map(({ what, count }) => `${String(what)} ${String(count)}`);
}

describe('what waits', () => {
  async function reviewed() {
    const under = door();
    const world = await aWorld(under, 'climate');
    const token = world.organiser;
    const path = `/series/${world.seriesId}/sessions`;
    const body = { ...aSession, title: 'Water', moderation: 'review', joinUrl: undefined, startsAt: '2024-02-10T14:00', endsAt: '2024-02-10T16:00' };
    const sessionId = idIn(await under.call('POST', path, { token, body }), 'sessionId');
    for (const n of [1, 2]) {
      const person = { name: `Person ${n}`, email: `p${n}@example.org`, organisation: 'Refuge', criteria: ['partner'] };
      await under.call('POST', `/sessions/${sessionId}/registrations`, { body: person });
      await takeUp(under, sessionId);
    }
    return { under, world, token, sessionId };
  }

  test('before the session: registrations to review and the missing link, each with its way', async () => {
    const { under, world, token, sessionId } = await reviewed();
    expect(await waitingFor(under, token)).toEqual(['link 1', 'review 2']);
    const { text } = await under.page('/console', { cookie: token });
    expect(text).toContain('2 registrations to review');
    expect(text).toContain(`/console/sessions/${sessionId}/registrations?status=submitted`);
    expect(text).toContain(`/console/sessions/${sessionId}/settings`);
    expect(text).toContain(`/console/series/${world.seriesId}`);
    const french = await under.page('/fr/console', { cookie: token });
    expect(french.text).toContain('2 inscriptions à examiner');
    expect(french.text).toContain(`/fr/console/sessions/${sessionId}/settings`);
  });

  test('what was done waits no more', async () => {
    const { under, token, sessionId } = await reviewed();
    await under.call('PATCH', `/sessions/${sessionId}`, { token, body: { joinUrl: 'https://meet.example.org/water' } });
    const { json } = await under.call('GET', `/sessions/${sessionId}/registrations`, { token });
    for (const { registrationId } of json.items ?? [])
      await under.call('POST', `/registrations/${String(registrationId)}/decision`, { token, body: { decision: 'confirm' } });
    expect(await waitingFor(under, token)).toEqual([]);
    expect((await under.page('/console', { cookie: token })).text).toContain('Nothing waits for you');
  });

  test('a link that is needed in three weeks does not wait yet; one without any opening time does', async () => {
    const under = door();
    const { organiser: token, seriesId } = await aWorld(under, 'climate');
    const body = { ...aSession, startsAt: '2024-02-22T14:00', endsAt: '2024-02-22T16:00', joinUrl: undefined, registration: {} };
    await under.call('POST', `/series/${seriesId}/sessions`, { token, body });
    expect(await waitingFor(under, token)).toEqual(['open 1']);
  });

  test('after it began: to be held, then notes, then the summary, then the end', async () => {
    const under = door();
    const { sessionId, email } = await aWorld(under, 'climate');
    under.moveTo('2024-02-21T15:00:00.000Z');
    const token = await under.signIn(email);
    const post = (path: string, body: unknown = {}) => under.call('POST', `/sessions/${sessionId}/${path}`, { token, body });
    const seen: string[][] = [await waitingFor(under, token)];
    const then = async (doing: Promise<unknown>) => {
      await doing;
      seen.push(await waitingFor(under, token));
    };
    await then(post('hold'));
    await then(under.call('PUT', `/sessions/${sessionId}/notes`, { token, body: { language: 'en', markdown: '# Notes' } }));
    await then(post('notes/approve'));
    await then(post('distributions', { audience: 'registered' }));
    await then(post('summary/decline'));
    await then(post('conclude'));
    expect(seen).toEqual([['hold 1'], ['write-notes 1'], ['approve-notes 1'], ['send-notes 1'], ['summary 1'], ['conclude 1'], []]);
  });

  test('action points that are late, and those nobody has agreed to', async () => {
    const under = door();
    const { organiser, sessionId, email } = await aWorld(under, 'climate');
    const point = { text: 'Share', priority: 'high', visibility: 'organisers' };
    const record = (more: object) => under.call('POST', `/sessions/${sessionId}/action-points`, { token: organiser, body: { ...point, ...more } });
    await record({ status: 'open', dueOn: '2024-02-05' });
    await record({ status: 'proposed' });
    expect(await waitingFor(under, organiser)).toEqual(['proposed-points 1']);
    under.moveTo('2024-02-06T09:00:00.000Z');
    expect(await waitingFor(under, await under.signIn(email))).toEqual(['overdue-points 1', 'proposed-points 1']);
  });

  test('a co-organiser is told of what they may do, and of nothing else', async () => {
    const under = door();
    const { sessionId, email } = await aWorld(under, 'climate');
    under.moveTo('2024-02-21T15:00:00.000Z');
    const token = await under.signIn(email);
    await under.call('PUT', `/sessions/${sessionId}/co-organisers/${NEW}`, { token });
    const helper = await under.signIn(NEW);
    expect(await waitingFor(under, helper)).toEqual([]);
    await under.call('POST', `/sessions/${sessionId}/hold`, { token, body: {} });
    expect(await waitingFor(under, helper)).toEqual(['write-notes 1']);
    await under.call('DELETE', `/sessions/${sessionId}/co-organisers/${NEW}`, { token });
    expect(await waitingFor(under, helper)).toEqual([]);
  });

  test('requests for notes wait until they are decided', async () => {
    const under = door();
    const { sessionId, email } = await aWorld(under, 'climate');
    under.moveTo('2024-02-21T15:00:00.000Z');
    const token = await under.signIn(email);
    await under.call('POST', `/sessions/${sessionId}/hold`, { token, body: {} });
    const { json } = await under.call('GET', `/sessions/${sessionId}/waiting`, { token });
    expect(json.items).toMatchObject([{ what: 'write-notes', sessionId }]);
    expect((await under.call('GET', `/sessions/${sessionId}/waiting`, { token: await under.signIn(ADMIN) })).status).toBe(200);
  });
});
