import { beforeEach, describe, expect, test } from 'vitest';
import { ADMIN, type Answered, type DoorUnderTest, door } from './client.ts';
import { aSession, aWorld, idIn, type World } from './world.ts';

let under: DoorUnderTest;
let world: World;

beforeEach(async () => {
  under = door();
  world = await aWorld(under, 'own-series');
});

const open = (path: string, cookie = world.organiser) => under.page(path, { cookie });
const send = (path: string, fields: Record<string, string>, cookie = world.organiser) => under.form(path, fields, { cookie });
const api = async (path: string) => (await under.call('GET', path, { token: world.organiser })).json;
const ledTo = ({ status, headers }: Answered) => [status, headers.get('Location')];

/** The fields of the form on a page as they are filled in, for one who sends it on. */
function fieldsOf({ text }: Answered): Record<string, string> {
  const form = text.slice(text.indexOf('<form method="post" action="/console'));
  const inputs = [...form.matchAll(/<input [^>]*>/g)].map(([input]) => input);
  const attributeOf = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  const named = inputs.filter((input) => !input.includes('type="checkbox"') || input.includes(' checked'));
  const areas = [...form.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(([, name = '', value = '']): [string, string] => [
    name,
    value,
  ]);
  const selects = [...form.matchAll(/<select [^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(([, name = '', inner = '']): [string, string] => [
    name,
    /<option value="([^"]*)" selected/.exec(inner)?.[1] ?? '',
  ]);
  return Object.fromEntries([
    ...named.map((input): [string, string] => [attributeOf(input, 'name') ?? '', attributeOf(input, 'value') ?? '']),
    ...areas,
    ...selects,
  ]);
}

const aDraft = {
  languages: 'en',
  'title-en': 'Dialogue on shelter',
  kind: 'dialogue',
  organisers: 'Shelter Office\nRéseau habitat',
  contactEmail: 'shelter@example.org',
  timeZone: 'Africa/Nairobi',
  'criteria-en': 'We work in a camp\nWe are led by displaced people',
  moderation: 'automatic',
  observers: 'review',
  approval: 'organisers',
  keptDays: '365',
};

describe('setting up a series', () => {
  const adminPost = (fields: Record<string, string>) => send('/console/series/new', fields, world.admin);

  test('is for admins, and the page says how others come to one', async () => {
    expect((await open('/console/series')).text).toContain('Series are set up by the admins');
    const refused = await open('/console/series/new');
    expect([refused.status, refused.text.includes('Write to them with the name of the series')]).toEqual([403, true]);
    expect((await send('/console/series/new', aDraft)).status).toBe(403);
  });

  test('begins with what the last one was like, and makes the short name of the title', async () => {
    const { text } = await open('/console/series/new', world.admin);
    expect(text).toContain('value="Europe/Paris"');
    // Who organises and who answers is another matter: nobody publishes a name they did not write.
    expect(text).not.toContain('Partnership Service');
    const made = await adminPost(aDraft);
    const [, location] = ledTo(made);
    const series = await under.call('GET', `/series/${String(location).split(/[/?]/)[3]}`, { token: world.admin });
    expect(series.json).toMatchObject({
      slug: 'dialogue-on-shelter',
      status: 'draft',
      title: { en: 'Dialogue on shelter' },
      organisers: ['Shelter Office', 'Réseau habitat'],
      criteria: { items: [{ id: 'criterion-1', text: { en: 'We work in a camp' } }, { id: 'criterion-2' }] },
    });
  });

  test('shows the form again with what is wrong beside the field and nothing lost', async () => {
    const refused = await adminPost({ ...aDraft, timeZone: 'Mars', 'criteria-fr': 'Une seule ligne', keptDays: '3' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Must have 2 lines, as in the first language');
    const again = await adminPost({ ...aDraft, timeZone: 'Mars', keptDays: '3' });
    expect(again.text).toContain('<a href="#timeZone">Time zone: Choose a zone of the list');
    expect(again.text).toContain('id="keptDays-error"');
    expect(again.text).toContain('value="Dialogue on shelter"');
    const french = await under.form('/fr/console/series/new', { ...aDraft, timeZone: 'Mars' }, { cookie: world.admin });
    expect(french.text).toContain('Choisissez un fuseau de la liste');
  });

  test('shows fields for further languages without saving', async () => {
    const shown = await adminPost({ ...aDraft, languagesOther: 'pt', step: 'again' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('name="title-pt"');
    expect((await under.call('GET', '/series?mine=true', { token: world.admin })).json.items).toHaveLength(1);
  });
});

describe('a series', () => {
  test('is changed without losing the ids of its criteria', async () => {
    const page = await open(`/console/series/${world.seriesId}/edit`);
    const fields = fieldsOf(page);
    expect(fields).toMatchObject({ slug: 'own-series', 'title-ar': 'مشاورات', 'criteria-en': 'Partner' });
    const saved = await send(`/console/series/${world.seriesId}/edit`, { ...fields, languages: 'en', 'criteria-en': 'Partner or friend\nOthers' });
    expect(ledTo(saved)).toEqual([303, `/console/series/${world.seriesId}?done=seriesSaved`]);
    expect(await api(`/series/${world.seriesId}`)).toMatchObject({ criteria: { items: [{ id: 'criterion-1' }, { id: 'criterion-2' }] } });
    await send(`/console/series/${world.seriesId}/edit`, { ...fields, languages: 'en', 'criteria-en': 'A\nB' });
    expect(await api(`/series/${world.seriesId}`)).toMatchObject({
      criteria: { items: [{ id: 'criterion-1', text: { en: 'A' } }, { id: 'criterion-2' }] },
    });
  });

  test('says what is missing before it is published, and is published from there', async () => {
    const made = await under.call('POST', '/series', { token: world.admin, body: { ...aDraftBody, slug: 'to-publish' } });
    const path = `/console/series/${idIn(made, 'seriesId')}`;
    expect((await open(path, world.admin)).text).toMatch(/Needed:<\/b> <a href="[^"]+\/sessions\/new">At least one session</);
    expect((await open(path, world.admin)).text).not.toContain('>Publish the series</button>');
    await under.call('POST', `/series/${idIn(made, 'seriesId')}/sessions`, { token: world.admin, body: { ...aSession, joinUrl: undefined } });
    const ready = await open(path, world.admin);
    expect(ready.text).toContain('registration for 1 session opens at once');
    expect(ready.text).toContain('# session has no joining link'.replace('#', '1'));
    expect(ledTo(await send(`${path}/publish`, {}, world.admin))).toEqual([303, `${path}?done=seriesPublished`]);
    expect((await open(`${path}?done=seriesPublished`, world.admin)).text).toContain('The series is published.');
  });

  test('is copied for another year', async () => {
    const path = `/console/series/${world.seriesId}/copy`;
    const page = await open(path, world.admin);
    expect(page.text).toContain('from 21 February 2024 to 19 February 2025');
    expect((await send(path, { slug: 'own-series', days: '364' }, world.admin)).text).toContain('id="slug-error"');
    const [status, location] = ledTo(await send(path, { slug: 'own-series-2025', days: '364', title: 'Next year' }, world.admin));
    expect([status, String(location).endsWith('?done=seriesCopied')]).toEqual([303, true]);
    expect((await open(path)).status).toBe(403);
  });

  test('is nothing to strangers', async () => {
    const other = await aWorld(under, 'other-series');
    for (const part of ['', '/edit', '/people', '/log', '/action-points', '/pictures', '/sessions/new'])
      expect([part, (await open(`/console/series/${world.seriesId}${part}`, other.organiser)).status]).toEqual([part, 404]);
    for (const part of ['/settings', '/people', '/pictures'])
      expect([part, (await send(`/console/sessions/${world.sessionId}${part}`, {}, other.organiser)).status]).toEqual([part, 404]);
    expect((await under.page('/console/series')).status).toBe(303);
  });
});

const aDraftBody = {
  kind: 'dialogue',
  title: { en: 'To publish' },
  organisers: ['Office'],
  contactEmail: 'a@example.org',
  languages: ['en'],
  timeZone: 'Europe/Paris',
  moderation: 'review',
  observers: 'none',
};

describe('who organises', () => {
  const path = () => `/console/series/${world.seriesId}/people`;

  test('is added, and removed after a question; no address stands in a link', async () => {
    expect((await send(path(), { email: 'not an address' })).text).toContain('id="email-error"');
    expect(ledTo(await send(path(), { email: 'nadia@ngo.example' }))).toEqual([303, `${path()}?done=organiserAdded`]);
    const { text } = await open(path());
    expect(text).toContain('nadia@ngo.example');
    expect(text).not.toMatch(/href="[^"]*@/);
    const nadia = under.people.idOf('nadia@ngo.example');
    expect((await open(`${path()}/${nadia}/remove`)).text).toContain('this person sees nothing here any more');
    expect(ledTo(await send(`${path()}/${nadia}/remove`, {}))).toEqual([303, `${path()}?done=roleRemoved`]);
    expect((await open(path())).text).not.toContain('nadia@ngo.example');
  });

  test('the last one stays, and whoever leaves is told what it means', async () => {
    const own = under.people.idOf(world.email);
    const admin = under.people.idOf(ADMIN);
    await send(`${path()}/${admin}/remove`, {});
    expect((await open(path())).text).toContain('The last organiser stays');
    const refused = await send(`${path()}/${own}/remove`, {});
    expect([refused.status, refused.text.includes('give the role to somebody else first')]).toEqual([409, true]);
    await send(path(), { email: 'nadia@ngo.example' });
    expect((await open(`${path()}/${own}/remove`)).text).toContain('You lose access to everything here at once');
    expect(ledTo(await send(`${path()}/${own}/remove`, {}))).toEqual([303, '/console?done=roleRemoved']);
  });

  test('co-organisers of a session likewise', async () => {
    const people = `/console/sessions/${world.sessionId}/people`;
    expect((await open(people)).text).toContain('Nobody helps with this session yet');
    await send(people, { email: 'helper@ngo.example' });
    expect((await open(people)).text).toContain('helper@ngo.example');
    await send(`${people}/${under.people.idOf('helper@ngo.example')}/remove`, {});
    expect((await open(people)).text).not.toContain('helper@ngo.example');
  });
});

describe('the log', () => {
  test('says in words who did what', async () => {
    await send(`/console/series/${world.seriesId}/people`, { email: 'nadia@ngo.example' });
    const { text } = await open(`/console/series/${world.seriesId}/log`);
    expect(text).toContain('own-series@example.org');
    expect(text).toContain('Made somebody an organiser');
    expect(text).toContain('Added a session');
    expect(text).not.toContain('nadia@');
  });

  test('of everything is for admins', async () => {
    expect((await open('/console/log')).status).toBe(403);
    expect((await open('/console/log', world.admin)).text).toContain('Set up a series');
  });
});
