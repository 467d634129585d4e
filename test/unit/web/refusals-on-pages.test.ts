import { describe, expect, test } from 'vitest';
import { door } from './client.ts';
import { aWorld } from './world.ts';

describe('who is refused reads why in their language', () => {
  test.each([
    ['ar', 'لا توجد صفحة كهذه', 'هذا الرابط ناقص'],
    ['fr', 'Cette page n’existe pas', 'Ce lien n’est pas complet'],
  ])('a page or a link that is not there, in %s', async (language, page, link) => {
    const under = door();
    const missing = await under.page(`/${language}/nothing`);
    expect([missing.status, missing.text]).toEqual([404, expect.stringContaining(page)]);
    const cut = await under.page(`/${language}/my/registrations/abc`);
    expect([cut.status, cut.text]).toEqual([404, expect.stringContaining(link)]);
  });

  test.each([
    ['ar', 'لا توجد جلسة كهذه'],
    ['fr', 'Cette session n’existe pas'],
  ])('a session that is not there, in %s', async (language, sentence) => {
    const { status, text } = await door().page(`/${language}/sessions/ssn_01HQ000000000000000000000Z`);
    expect([status, text]).toEqual([404, expect.stringContaining(sentence)]);
  });

  test('programs get the code and its facts, beside the English', async () => {
    const under = door();
    const { organiser, seriesId } = await aWorld(under, 'own-series');
    const session = { title: 'Late', format: 'online', startsAt: '2030-01-02T10:00', endsAt: '2030-01-02T09:00' };
    const { status, json } = await under.call('POST', `/series/${seriesId}/sessions`, { token: organiser, body: session });
    expect([status, json['reason']]).toEqual([400, 'ends-before-start']);
    expect(json['facts']).toMatchObject({ startsAt: expect.stringMatching(/^2030-01-02T/) });
  });
});
