import { describe, expect, test } from 'vitest';
import { door, SITE } from './client.ts';
import { aSession, aWorld, idIn } from './world.ts';

const linksTo = (html: string, host: string) =>
  [...html.matchAll(/href="(https:[^"]+)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'))).filter((url) => url.host === host);

describe('putting a session into a calendar on the web', () => {
  test.each([
    ['calendar.google.com', { text: 'Climate', dates: '20240221T130000Z/20240221T150000Z' }],
    ['outlook.live.com', { subject: 'Climate', startdt: '2024-02-21T13:00:00.000Z', enddt: '2024-02-21T15:00:00.000Z' }],
    ['outlook.office.com', { subject: 'Climate' }],
    ['calendar.yahoo.com', { title: 'Climate', st: '20240221T130000Z', et: '20240221T150000Z' }],
  ])('%s gets when it is and the public page, and nothing of anybody', async (host, expected) => {
    const under = door();
    const { sessionId } = await aWorld(under, 'own-series');
    const [link] = linksTo((await under.page(`/sessions/${sessionId}`)).text, host);
    const query = Object.fromEntries(link?.searchParams ?? []);
    expect(query).toMatchObject(expected);
    expect(Object.values(query)).toContain(`${SITE}/sessions/${sessionId}`);
    expect(link?.href).not.toMatch(/meet\.example|registrations|reg_/);
  });
});

describe('a discreet session', () => {
  test('says when it is and how to register; not what it is about, and no company learns of it', async () => {
    const under = door();
    const { seriesId, organiser } = await aWorld(under, 'own-series');
    const secret = {
      ...aSession,
      title: 'Names of the threatened',
      description: 'Who',
      discreet: true,
      visibility: 'unlisted',
      moderation: 'review',
    };
    const sessionId = idIn(await under.call('POST', `/series/${seriesId}/sessions`, { token: organiser, body: secret }), 'sessionId');
    for (const path of [`/fr/sessions/${sessionId}`, `/fr/sessions/${sessionId}/register`]) {
      const { status, text } = await under.page(path);
      expect([status, text.includes('Réunion · Convoke') || text.includes('Réunion</h1>')]).toEqual([200, true]);
      expect(text).not.toMatch(/threatened|Online consultations|own-series|calendar\.google|canonical/);
      expect(text).toContain('noindex');
    }
    expect((await under.page('/series/own-series')).text).not.toContain(sessionId);
  });
});
