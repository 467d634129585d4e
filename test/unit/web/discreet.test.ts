import { describe, expect, test } from 'vitest';
import { door } from './client.ts';
import { anApplication, aSeries, aSession, aWorld, linkOf } from './world.ts';

const DISCREET = { ...aSession, title: 'Climate of fear', place: 'Room XX', format: 'hybrid', discreet: true, technicalContact: '+41 22 000 00 00' };

/** A discreet session of a published series, with somebody confirmed by hand. */
async function discreet() {
  const under = door();
  const { organiser: token, seriesId } = await aWorld(under, 'own-series');
  const session = await under.call('POST', `/series/${seriesId}/sessions`, { token, body: DISCREET });
  const sessionId = String(session.json['sessionId']);
  await under.call('POST', `/sessions/${sessionId}/registrations/by-hand`, { token, body: anApplication });
  return { under, token, sessionId, link: await linkOf(under, sessionId, anApplication.email) };
}

describe('what discreet mails leave out', () => {
  test('stands on the page behind the link: what it is, where, whom to write to', async () => {
    const { under, link } = await discreet();
    const { text } = await under.page(`/my/registrations/${link}`);
    for (const told of ['Climate of fear', 'Room XX', '+41 22 000 00 00', 'mailto:contact@example.org']) expect(text).toContain(told);
    expect(text).toMatch(/<title>Meeting( · Convoke)?<\/title>/);
  });

  test('messages of the organisers are there to read, as they were written', async () => {
    const { under, token, sessionId, link } = await discreet();
    const message = { statuses: ['confirmed'], subject: 'Another door', markdown: 'Come to **gate 3**. <script>x</script>' };
    expect((await under.call('POST', `/sessions/${sessionId}/messages`, { token, body: message })).status).toBe(202);
    const others = { statuses: ['waitlisted'], subject: 'Not for you', markdown: 'Text' };
    await under.call('POST', `/sessions/${sessionId}/messages`, { token, body: others });
    const { text } = await under.page(`/my/registrations/${link}`);
    expect(text).toContain('Another door');
    expect(text).toContain('<strong>gate 3</strong>');
    expect(text).not.toContain('<script>x');
    expect(text).not.toContain('Not for you');
    const { json } = await under.call('GET', `/my/registrations/${link}`);
    expect(json).toMatchObject({ messages: [{ subject: 'Another door', markdown: expect.stringContaining('**gate 3**') }] });
  });

  test('so does why it was cancelled', async () => {
    const { under, token, sessionId, link } = await discreet();
    await under.call('POST', `/sessions/${sessionId}/cancel`, { token, body: { reason: 'The hall was searched' } });
    expect((await under.page(`/my/registrations/${link}`)).text).toContain('The hall was searched');
  });

  test('and nothing of it is on the page for everyone, not even whose it is, but how to reach them', async () => {
    const { under, sessionId } = await discreet();
    const pages = [await under.page(`/sessions/${sessionId}`), await under.page(`/sessions/${sessionId}/register`)];
    const secrets = ['Climate', 'Room XX', 'contact@example.org', ...aSeries('').organisers, aSeries('').title.en];
    for (const { text, status } of pages) expect([status, ...secrets.filter((secret) => text.includes(secret))]).toEqual([200]);
    expect(pages[1]?.text).toContain('name="contactFirst"');
  });
});
