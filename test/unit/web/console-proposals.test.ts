import { beforeEach, describe, expect, test } from 'vitest';
import { door } from './client.ts';
import { aDesk, locationOf } from './desk.ts';

let desk: Awaited<ReturnType<typeof aDesk>>;
let at: string;
let points: string;

beforeEach(async () => {
  desk = await aDesk();
  points = `/console/sessions/${desk.sessionId}/action-points`;
  at = `${points}/from-notes`;
});

const notes = (markdown: string) =>
  desk.call('PUT', `/sessions/${desk.sessionId}/notes`, { token: desk.organiser, body: { language: 'en', markdown } });
const proposed = async () => (await desk.call('GET', `/sessions/${desk.sessionId}/notes/action-points`, { token: desk.organiser })).json;
const idsOf = async () => ((await proposed()).items ?? []).map(({ proposal }) => String(proposal));
const recorded = async () => (await desk.call('GET', `/action-points?seriesId=${desk.seriesId}`, { token: desk.organiser })).json.items ?? [];

/** The fields of one line as the page offers them. */
const asItIs = (id: string, over: Readonly<Record<string, string>> = {}) =>
  Object.entries({ text: 'Share the guide', priority: 'medium', visibility: 'organisers', ...over }).map(
    ([name, value]) => [`${name}-${id}`, value] as const,
  );

describe('lines of the notes that look like action points', () => {
  test('without any, the page says how to write one, and the notes lead to nothing', async () => {
    expect((await desk.open(at)).text).toContain('No line of the notes looks like an action point');
    expect((await desk.open(`/console/sessions/${desk.sessionId}/notes`)).text).not.toContain('from-notes');
  });

  test('the notes lead to them; opening records nothing; what was ticked is recorded once', async () => {
    await notes('- [ ] Share the guide – Refuge, by 2024-12-31\n\nAction: write to the ministry');
    expect((await desk.open(`/console/sessions/${desk.sessionId}/notes`)).text).toContain('2 lines look like action points');
    expect((await desk.open(points)).text).toContain(`<a href="${at}">2 lines look like action points</a>`);
    const page = await desk.open(at);
    const [first = '', second = ''] = await idsOf();
    expect(page.text).toContain(`id="organisation-${first}" name="organisation-${first}" type="text" value="Refuge"`);
    expect(page.text).toContain('value="2024-12-31"');
    expect(await recorded()).toHaveLength(1);
    const sent = [['record', first], ...asItIs(first), ...asItIs(second)] as const;
    expect(locationOf(await desk.post(at, sent))).toEqual([303, `${points}?done=pointsFromNotes&count=1`]);
    expect((await recorded()).map(({ text }) => text)).toEqual(['Share the data', 'Share the guide']);
    expect((await proposed()).items?.[0]?.['actionPointId']).toMatch(/^act_/);
    const again = await desk.post(at, sent);
    expect([again.status, again.text.includes('Somebody recorded a line meanwhile')]).toEqual([400, true]);
    expect(await recorded()).toHaveLength(2);
    expect((await desk.open(at)).text).toContain('recorded already');
    expect((await desk.open(`/console/sessions/${desk.sessionId}/notes`)).text).toContain('1 line looks like an action point');
  });

  test('what is wrong stands beside its field, and what was right is recorded and said', async () => {
    await notes('Action: one\n\nAction: two');
    const [first = '', second = ''] = await idsOf();
    const none = await desk.post(at, asItIs(first));
    expect([none.status, none.text.includes('Tick at least one line')]).toEqual([400, true]);
    const refused = await desk.post(at, [
      ['record', first],
      ['record', second],
      ...asItIs(first),
      ...asItIs(second, { dueOn: '2020-01-01', text: 'Typed' }),
    ]);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(`id="dueOn-${second}-error"`);
    expect(refused.text).toContain('Typed</textarea>');
    expect(refused.text).toContain('1 action point is recorded.');
    expect(await recorded()).toHaveLength(2);
  });

  test('the API refuses the same line twice and names what there is', async () => {
    await notes('Action: one');
    const [proposal] = await idsOf();
    const body = { text: 'one', priority: 'low', visibility: 'organisers', proposal };
    const path = `/sessions/${desk.sessionId}/action-points`;
    const first = await desk.call('POST', path, { token: desk.organiser, body });
    const second = await desk.call('POST', path, { token: desk.organiser, body });
    expect([first.status, second.status]).toEqual([201, 409]);
    expect(second.json.errors).toMatchObject([{ path: 'proposal', message: expect.stringContaining(String(first.json['actionPointId'])) }]);
    expect((await desk.call('POST', path, { token: desk.organiser, body: { ...body, proposal: 'one' } })).status).toBe(400);
  });

  test('strangers find nothing; a co-organiser reads and cannot record', async () => {
    await notes('Action: one');
    const [id = ''] = await idsOf();
    await desk.call('PUT', `/sessions/${desk.sessionId}/co-organisers/helper@example.org`, { token: desk.organiser });
    const helper = desk.as(await desk.under.signIn('helper@example.org'));
    const page = await helper.open(at);
    expect(page.text).toContain('An organiser of the series can record them');
    expect(page.text).not.toContain('name="record"');
    expect((await helper.post(at, [['record', id], ...asItIs(id)])).status).not.toBe(303);
    expect(await recorded()).toHaveLength(1);
    await desk.call('DELETE', `/sessions/${desk.sessionId}/co-organisers/helper@example.org`, { token: desk.organiser });
    expect((await helper.open(at)).status).toBeGreaterThanOrEqual(400);
    expect((await desk.under.page(at)).status).toBe(303);
    expect((await door().page(at)).text).not.toContain('one');
  });

  test('under the Chatham House Rule no owner is suggested, and names are pointed out', async () => {
    await desk.call('PATCH', `/sessions/${desk.sessionId}`, { token: desk.organiser, body: { chathamHouse: true } });
    await notes('Action: Ada Obi shares the guide – Refuge\n\nAction: write');
    expect((await proposed()).items).toMatchObject([{ namings: [{ found: 'Ada Obi' }, { found: 'Refuge' }] }, { namings: [] }]);
    expect((await proposed()).items?.[0]).not.toHaveProperty('owner');
    expect((await desk.open(at)).text).toContain('Chatham House Rule: this looks like people who registered');
  });
});
