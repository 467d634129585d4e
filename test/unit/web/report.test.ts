import { beforeEach, describe, expect, test } from 'vitest';
import { unzip } from '../../support/unzip.ts';
import { aDesk } from './desk.ts';

let on: Awaited<ReturnType<typeof aDesk>>;
let token: string;
let at: string;

const TEXT = { en: '# Heading\n\nWe met <script>alert(1)</script>', ar: 'اجتمعنا' };

beforeEach(async () => {
  on = await aDesk();
  on.moveTo('2024-02-21T17:00:00.000Z');
  token = await on.signIn(on.email);
  at = `/sessions/${on.sessionId}`;
  const agenda = [{ title: { en: 'Opening *words*' }, startsAt: '2024-02-21T14:00' }];
  await on.call('PATCH', at, { token, body: { agenda } });
  await on.call('PUT', `${at}/summary`, { token, body: { text: TEXT, takeaways: [{ theme: 'Roofs', points: ['They leak'] }] } });
  const point = { text: '- Mend [it](x)', priority: 'low', visibility: 'organisers' };
  await on.call('POST', `${at}/action-points`, { token, body: point });
});

const read = (version: string, by = token) => on.call('GET', `${at}/report?version=${version}`, { token: by });
const add = (n: number, more: object) =>
  on.call('POST', `${at}/registrations/by-hand`, {
    token,
    body: { name: `P ${n}`, email: `p${n}@ngo.example`, organisation: `Body ${n}`, attendeeType: 'press', ...more },
  });
const markdown = async (query: string) => (await on.call('GET', `${at}/report/export?format=markdown&${query}`, { token })).text;

describe('a report', () => {
  test('for the file holds drafts and what organisers see, no address, no name of a person', async () => {
    await add(1, { nameOrganisationPublicly: true, category: 'ngo' });
    const { json, text } = await read('file');
    expect(json).toMatchObject({
      version: 'file',
      participants: { total: 2, categories: { ngo: 1 }, organisations: ['Body 1'] },
      summary: { status: 'draft', text: TEXT },
      actionPoints: [{ text: 'Share the data', owner: 'Refuge' }, { text: '- Mend [it](x)' }],
    });
    for (const secret of ['@', 'P 1', 'Ada', 'meet.example']) expect(text).not.toContain(secret);
  });

  test('for everybody holds a published summary and public action points with their latest progress', async () => {
    const before = await read('public');
    expect(before.json).not.toHaveProperty('summary');
    expect(before.json).not.toHaveProperty('participants');
    await on.call('POST', `${at}/summary/publish`, { token, body: {} });
    await on.call('PUT', `${at}/summary`, { token, body: { text: { en: 'Written anew' }, takeaways: [] } });
    for (const progress of ['First', 'Then'])
      await on.call('PATCH', `/action-points/${on.actionPointId}`, { token, body: { progress, note: 'For us alone' } });
    const { json, text } = await read('public');
    expect(json).toMatchObject({
      summary: { text: TEXT },
      participants: { total: 1 },
      actionPoints: [{ text: 'Share the data', progress: { text: 'Then' } }],
    });
    for (const secret of ['Mend', 'anew', 'For us alone', 'First']) expect(text).not.toContain(secret);
  });

  test('speaks of participants once the session was held, of registrations before', async () => {
    on.moveTo('2024-02-20T09:00:00.000Z');
    expect(await markdown('language=en')).toContain('## Who has registered\n\n1 person is confirmed');
    on.moveTo('2024-02-21T17:00:00.000Z');
    await on.call('POST', `${at}/hold`, { token });
    expect(await markdown('language=en')).toContain('## Who took part\n\n1 person took part');
  });

  test('names no body under the Chatham House Rule', async () => {
    await add(1, { nameOrganisationPublicly: true });
    await on.call('PATCH', at, { token, body: { chathamHouse: true } });
    expect((await read('file')).json).toMatchObject({ participants: { total: 2, organisations: [] } });
    expect(await markdown('language=en')).toContain('Chatham House Rule');
  });

  test('of a discreet session tells no small number, no body, and nothing to everybody', async () => {
    await on.call('PATCH', at, { token, body: { discreet: true, capacity: 50 } });
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await add(n, { category: n < 6 ? 'ngo' : 'media', nameOrganisationPublicly: true });
    const { json } = await read('file');
    expect(json).toMatchObject({ participants: { categories: { ngo: 5 }, organisations: [] } });
    // Eight with five shown: the other three could be told from it.
    expect(json).not.toHaveProperty('participants.total');
    expect((await read('public')).status).toBe(409);
    expect((await on.open(`/console${at}/report?version=public`)).status).toBe(303);
  });

  test('is for its organisers; co-organisers read of the action points the public ones', async () => {
    expect((await on.call('GET', `${at}/report`)).status).toBe(401);
    await on.call('PUT', `${at}/co-organisers/helper@example.org`, { token });
    const helper = await on.signIn('helper@example.org');
    expect((await read('file', helper)).json).toMatchObject({ summary: { status: 'draft' }, actionPoints: [{ text: 'Share the data' }] });
    expect((await read('file', helper)).text).not.toContain('Mend');
    await on.call('DELETE', `${at}/co-organisers/helper@example.org`, { token });
    expect((await read('file', helper)).status).toBe(404);
  });
});

describe('as a file', () => {
  test('Markdown keeps what organisers meant as markup and nothing else', async () => {
    const text = await markdown('language=en');
    for (const line of ['# Climate', '## Agenda', '- 14:00 Opening \\*words\\*', '### Heading', 'We met \\<script\\>', '### Roofs', '- They leak'])
      expect(text).toContain(line);
    expect(text).toContain('- \\- Mend \\[it\\](x)\n    - **State:** Proposed');
    expect(await markdown('language=fr')).toContain('## Points d’action');
  });

  test('for a word processor has headings, and runs from right to left in Arabic', async () => {
    const response = await on.app.request(`${on.site}/api/v1${at}/report/export?language=ar`, { headers: { Authorization: `Bearer ${token}` } });
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="session-report.docx"');
    const body = unzip(Buffer.from(await response.arrayBuffer())).get('word/document.xml');
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/><w:bidi\/>|<w:bidi\/>.*<w:pStyle w:val="Heading2"\/>/);
    expect(body).toContain('اجتمعنا');
    expect(body).toContain('- Mend [it](x)');
  });
});

describe('the page', () => {
  test('shows it in the language and the version that were chosen, and saves it', async () => {
    const page = await on.under.page(`/console${at}/report?language=ar&version=file`, { cookie: token });
    expect(page.text).toContain('<article class="report" lang="ar" dir="rtl">');
    expect(page.text).toContain('اجتمعنا');
    const english = await on.under.page(`/console${at}/report`, { cookie: token });
    expect(english.text).toContain('&lt;script&gt;');
    // What is said of an action point stands within its item.
    expect(english.text).toMatch(/<li [^>]*><bdi class="lines">- Mend \[it\]\(x\)<\/bdi><ul dir="ltr"><li [^>]*><strong>/);
    expect(english.text).toContain('This summary is a draft.');
    const saved = await on.as(token).post(`/console${at}/report`, { version: 'public', language: 'en', format: 'markdown' });
    expect(saved.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(saved.text).not.toContain('Mend');
    await on.call('PATCH', at, { token, body: { discreet: true } });
    const none = await on.under.page(`/console${at}/report?version=public`, { cookie: token });
    expect(none.text).toContain('The report is for the file only');
    expect((await on.under.page(`/console${at}/summary`, { cookie: token })).text).toContain(`/console${at}/report`);
  });
});
