import { describe, expect, it } from 'vitest';
import { peopleStore } from '../../../functions/adapters/dynamodb/people-store.ts';
import type { Series } from '../../../functions/session/domain/series.ts';
import { publishSeries } from '../../../functions/session/use-cases/publish-series.ts';
import { findSeries, getSeries, getSession, listSeries, listSessions } from '../../../functions/session/use-cases/read-sessions.ts';
import { isListed, isVisibleToEveryone } from '../../../functions/session/views.ts';
import { cause } from '../../support/platform.ts';
import { founder, organiser, published, refusal, type Setting, setting, value } from './setting.ts';

const everything = () => true;

describe('a series', () => {
  it('begins as a draft with its texts under their language and its slug its own', async () => {
    const all = setting();
    const created = value(
      await all.createSeries({
        title: 'Consultations',
        languages: ['fr', 'en'],
        objectives: ['Échanges', { en: 'Link to policy' }],
        timeZone: undefined,
        criteria: { rule: 'at-least-one', items: [{ id: 'ecosoc', text: 'Statut' }] },
      }),
    );
    expect(created).toMatchObject({
      status: 'draft',
      title: { fr: 'Consultations' },
      objectives: [{ fr: 'Échanges' }, { en: 'Link to policy' }],
      timeZone: 'UTC',
      criteria: { rule: 'at-least-one', items: [{ id: 'ecosoc', text: { fr: 'Statut' } }] },
      changedBy: organiser,
      version: 1,
    });
    expect(value(await getSeries(all)(created.seriesId))).toEqual(created);
    expect(value(await findSeries(all)('online-consultations-2024'))).toEqual(created);
    expect(refusal(await findSeries(all)('another')).kind).toBe('not-found');
    expect(refusal(await all.createSeries()).problems).toMatchObject([{ path: 'slug', reason: { code: 'slug-taken' } }]);
    expect(all.table.items().filter(({ type }) => type === 'series')).toHaveLength(1);
  });

  it('has its first organiser from the moment it exists, and none when it could not be set up', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    const { rolesOf, isOrganiser } = peopleStore(all);
    expect(await rolesOf(seriesId)).toMatchObject([{ ...founder, role: 'organiser', grantedBy: organiser, at: all.clock.now() }]);
    expect(await isOrganiser(organiser, seriesId)).toBe(true);
    refusal(await all.createSeries());
    expect(all.table.items().filter(({ type }) => type === 'role')).toHaveLength(1);
  });

  it('changes in what is given; null takes an optional field away', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries({ description: 'About' }));
    const after = value(await all.updateSeries(seriesId, { description: null, title: { en: 'New', fr: 'Nouveau' } }));
    expect(after).toMatchObject({ title: { en: 'New', fr: 'Nouveau' }, kind: 'consultation', version: 2 });
    expect(after).not.toHaveProperty('description');
    expect(refusal(await all.updateSeries('ser_01HNHS8QF0000000000000000A', {})).kind).toBe('not-found');
  });

  it('may change its slug until it is published', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    value(await all.createSeries({ slug: 'taken' }));
    expect(refusal(await all.updateSeries(seriesId, { slug: 'taken' })).problems[0]?.path).toBe('slug');
    value(await all.updateSeries(seriesId, { slug: 'consultations' }));
    expect(value(await findSeries(all)('consultations')).seriesId).toBe(seriesId);
    expect(refusal(await findSeries(all)('online-consultations-2024')).kind).toBe('not-found');
    value(await all.publish(seriesId));
    expect(refusal(await all.updateSeries(seriesId, { slug: 'other-slug' }))).toMatchObject({ kind: 'conflict', problems: [{ path: 'slug' }] });
    value(await all.updateSeries(seriesId, { slug: 'consultations', observers: 'none' }));
  });

  it('is published once, and opens the sessions whose time has come', async () => {
    const all = setting({ now: '2024-02-06T00:00:00.000Z' });
    const { seriesId } = value(await all.createSeries());
    const due = value(await all.schedule(seriesId));
    const later = value(await all.schedule(seriesId, { registration: { opensAt: '2024-02-10' } }));
    const byHand = value(await all.schedule(seriesId, { registration: {} }));
    expect(due.status).toBe('scheduled');
    await all.news();
    value(await all.publish(seriesId));
    expect((await all.news()).map(({ type, data }) => [type, 'sessionId' in data && data.sessionId])).toEqual([
      ['series.published.v1', false],
      ['registration.opened.v1', due.sessionId],
    ]);
    const statuses = await Promise.all([due, later, byHand].map(async ({ sessionId }) => (await all.stored(sessionId)).status));
    expect(statuses).toEqual(['registration-open', 'scheduled', 'scheduled']);
    expect(all.dueAt(later.sessionId)).toBe('2024-02-09T23:00:00.000Z');
    expect(refusal(await all.publish(seriesId)).kind).toBe('conflict');
    expect(refusal(await all.publish('ser_01HNHS8QF0000000000000000A')).kind).toBe('not-found');
  });

  it('is looked at again a minute later: a publication that was cut short, or a list that lagged, loses no opening', async () => {
    const all = setting({ now: '2024-02-06T00:00:00.000Z' });
    const { seriesId } = value(await all.createSeries());
    const { sessionId } = value(await all.schedule(seriesId));
    const { listSessions: list, ...store } = all.store;
    let lagging = true;
    const lagged: Setting['store'] = { ...store, listSessions: async (id, paging) => (lagging ? { items: [] } : list(id, paging)) };
    const deps = { ...all, store: lagged };
    value(await publishSeries(deps)(seriesId, organiser, cause));
    expect((await all.stored(sessionId)).status).toBe('scheduled');
    lagging = false;
    expect(all.dueAt(seriesId)).toBe('2024-02-06T00:01:00.000Z');
    all.moveTo('2024-02-06T00:01:00.000Z');
    await all.advanceSeries(seriesId);
    expect((await all.stored(sessionId)).status).toBe('registration-open');
    expect(all.dueAt(seriesId)).toBe('2024-02-06T07:00:00.000Z');
  });
});

/** Lets the clock come by whenever the series is due, twice at a time: the digests that were announced. */
async function digests(all: Setting & { readonly seriesId: Series['seriesId'] }, times: number): Promise<string[]> {
  const told: string[] = [];
  for (let n = 0; n < times; n += 1) {
    const due = all.dueAt(all.seriesId);
    if (due === undefined) break;
    all.moveTo(due);
    await Promise.all([all.advanceSeries(all.seriesId), all.advanceSeries(all.seriesId)]);
    told.push(...(await all.news()).flatMap((event) => (event.type === 'series.digest-due.v1' ? [`${event.time} ${event.data.date}`] : [])));
  }
  return told;
}

describe('the daily digest', () => {
  it('is announced at 8:00 in the zone of the series, once a day, while a session is left to work with', async () => {
    const all = await published();
    const dates = [...(await digests(all, 4)), ...(await all.cancel(all.sessionId).then(() => digests(all, 60)))];
    expect(dates).toEqual(['2024-02-02T07:00:00.000Z 2024-02-02', '2024-02-03T07:00:00.000Z 2024-02-03', '2024-02-04T07:00:00.000Z 2024-02-04']);
    expect(all.dueAt(all.seriesId)).toBeUndefined();
    value(await all.schedule(all.seriesId));
    expect(all.dueAt(all.seriesId)).toBe('2024-02-06T07:00:00.000Z');
  });

  it('keeps to 8:00 when the clocks change, and moves with the zone', async () => {
    const all = await published({}, { now: '2024-03-30T12:00:00.000Z' });
    all.moveTo('2024-03-30T12:01:00.000Z');
    await all.advanceSeries(all.seriesId);
    expect(all.dueAt(all.seriesId)).toBe('2024-03-31T06:00:00.000Z');
    value(await all.updateSeries(all.seriesId, { timeZone: 'America/New_York' }));
    expect(all.dueAt(all.seriesId)).toBe('2024-03-31T12:00:00.000Z');
  });

  it('is announced once by a clock that is days late', async () => {
    const all = await published();
    all.moveTo('2024-02-09T20:00:00.000Z');
    await all.advanceSeries(all.seriesId);
    await all.advanceSeries(all.seriesId);
    expect((await all.news()).flatMap((event) => (event.type === 'series.digest-due.v1' ? [event.data.date] : []))).toEqual(['2024-02-09']);
    expect(all.dueAt(all.seriesId)).toBe('2024-02-10T07:00:00.000Z');
  });

  it('is not for drafts', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries());
    value(await all.schedule(seriesId));
    expect(all.dueAt(seriesId)).toBeUndefined();
  });
});

describe('lists', () => {
  it('of series: newest first, page by page, filled with what the caller may see', async () => {
    const all = setting();
    for (let n = 0; n < 7; n += 1) {
      all.moveTo(`2024-02-0${n + 1}T09:00:00.000Z`);
      const { seriesId } = value(await all.createSeries({ slug: `series-${n}` }));
      if (n % 2 === 0) value(await all.publish(seriesId));
    }
    const read = async (cursor?: string) => value(await listSeries(all)({ limit: 3, cursor }, ({ status }) => status === 'published'));
    const first = await read();
    const second = await read(first.cursor);
    expect([first, second].map(({ items }) => items.map(({ slug }) => slug))).toEqual([['series-6', 'series-4', 'series-2'], ['series-0']]);
    expect(second.cursor).toBeUndefined();
    expect(value(await listSeries(all)({ limit: 50 }, everything)).items).toHaveLength(7);
  });

  it('of sessions: by their start, those without a date last', async () => {
    const all = await published();
    const undated = value(await all.schedule(all.seriesId, { startsAt: undefined, endsAt: undefined }));
    const earlier = value(await all.schedule(all.seriesId, { startsAt: '2024-02-20T14:00', endsAt: '2024-02-20T16:00', registration: {} }));
    const page = value(await listSessions(all)(all.seriesId, { limit: 50 }, everything));
    expect(page.items.map(({ sessionId }) => sessionId)).toEqual([earlier.sessionId, all.sessionId, undated.sessionId]);
    value(
      await all.update(undated.sessionId, {
        startsAt: '2024-02-01T14:00',
        endsAt: '2024-02-01T16:00',
        registration: { opensAt: null, closesAt: null },
      }),
    );
    expect(value(await listSessions(all)(all.seriesId, { limit: 1 }, everything)).items[0]?.sessionId).toBe(undated.sessionId);
  });

  it('refuse a cursor that they did not give', async () => {
    const all = setting();
    expect(refusal(await listSeries(all)({ limit: 3, cursor: 'x' }, everything)).problems[0]?.path).toBe('cursor');
  });

  it('read a session together with its series', async () => {
    const all = await published();
    expect(value(await getSession(all)(all.sessionId))).toMatchObject({ session: { sessionId: all.sessionId }, series: { seriesId: all.seriesId } });
    expect(refusal(await getSession(all)('ssn_01HNHS8QF0000000000000000A')).kind).toBe('not-found');
    expect(refusal(await getSeries(all)('ser_01HNHS8QF0000000000000000A')).kind).toBe('not-found');
  });

  it('show everyone what is public in a published series only', async () => {
    const all = await published();
    const series = value(await getSeries(all)(all.seriesId));
    const session = await all.stored(all.sessionId);
    const table = [
      [{}, true, true],
      [{ visibility: 'unlisted' as const }, true, false],
      [{ visibility: 'invited' as const }, false, false],
      [{ discreet: true }, true, false],
    ] as const;
    for (const [fields, visible, listed] of table) {
      expect(isVisibleToEveryone({ ...session, ...fields }, series)).toBe(visible);
      expect(isListed({ ...session, ...fields }, series)).toBe(listed);
      expect(isVisibleToEveryone({ ...session, ...fields }, { ...series, status: 'draft' })).toBe(false);
    }
  });
});

describe('a session of a series', () => {
  it('takes from it what it does not say itself', async () => {
    const all = await published();
    expect(await all.stored(all.sessionId)).toMatchObject({
      timeZone: 'Europe/Paris',
      languages: ['en', 'fr'],
      title: { en: 'Dialogue on the Strategic Plan for Climate Action' },
      visibility: 'public',
      scheduleRevision: 0,
      sequence: 0,
      version: 1,
    });
  });

  it('needs one', async () => {
    expect(refusal(await setting().schedule('ser_01HNHS8QF0000000000000000A')).kind).toBe('not-found');
  });

  it('becomes scheduled when a draft gets its date', async () => {
    const all = await published({ startsAt: undefined, endsAt: undefined, registration: {} });
    expect((await all.stored(all.sessionId)).status).toBe('draft');
    value(await all.update(all.sessionId, { startsAt: '2024-02-21T14:00', endsAt: '2024-02-21T16:00' }));
    expect(await all.stored(all.sessionId)).toMatchObject({ status: 'scheduled', scheduleRevision: 1 });
    expect((await all.news()).map(({ type }) => type)).toEqual(['session.scheduled.v1', 'session.changed.v1']);
    expect(all.dueAt(all.sessionId)).toBe('2024-02-20T13:00:00.000Z');
  });

  it('is unlisted and reviewed when it is discreet', async () => {
    const all = setting();
    const { seriesId } = value(await all.createSeries({ observers: 'open' }));
    expect(value(await all.schedule(seriesId, { discreet: true }))).toMatchObject({
      visibility: 'unlisted',
      moderation: 'review',
      observers: 'review',
    });
    const { sessionId } = value(await all.schedule(seriesId));
    expect(value(await all.update(sessionId, { discreet: true }))).toMatchObject({ visibility: 'unlisted', moderation: 'review' });
  });

  it('can be corrected after it was held, but not in when it was', async () => {
    const { sessionId, ...all } = await published();
    all.moveTo('2024-02-21T15:00:00.000Z');
    value(await all.hold(sessionId));
    value(await all.update(sessionId, { title: 'Corrected', speakers: [{ name: 'Andrew Harper' }] }));
    expect(refusal(await all.update(sessionId, { startsAt: '2024-02-21T13:30', capacity: 3, registration: { closesAt: null } }))).toMatchObject({
      kind: 'conflict',
      reason: { code: 'settled-by-holding', facts: { aspects: ['time', 'capacity', 'registration-window'] } },
    });
    const other = await published();
    value(await other.cancel(other.sessionId));
    expect(refusal(await other.update(other.sessionId, { title: 'x' })).reason).toBe('cancelled-for-good');
  });

  it('loses no change when many are made at once', async () => {
    const { sessionId, ...all } = await published();
    const changes = [{ capacity: 100 }, { place: 'Room XX' }, { recorded: true }, { number: 3 }, { joinNote: 'Be early' }, { description: 'About' }];
    for (const result of await Promise.all(changes.map((change) => all.update(sessionId, change)))) value(result);
    expect(await all.stored(sessionId)).toMatchObject({ ...Object.assign({}, ...changes.slice(0, 5)), description: { en: 'About' }, version: 7 });
    const cleared = value(await all.update(sessionId, { capacity: null, place: null, description: null }));
    for (const field of ['capacity', 'place', 'description']) expect(cleared).not.toHaveProperty(field);
  });
});
