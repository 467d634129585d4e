import { describe, expect, it } from 'vitest';
import type { Session } from '../../../functions/session/domain/session.ts';
import { getSeries } from '../../../functions/session/use-cases/read-sessions.ts';
import {
  calendarOf,
  organiserSeries,
  organiserSession,
  publicSeries,
  publicSession,
  registeredSeries,
  registeredSession,
} from '../../../functions/session/views.ts';
import { published, value } from './setting.ts';

const SITE = 'https://consultations.example.org';

async function both(fields: object = {}) {
  const all = await published({
    number: 1,
    description: 'What the plan means for partners',
    place: 'Palais des Nations, Geneva',
    joinNote: 'Please join five minutes early',
    technicalContact: 'helpdesk@example.org',
    capacity: 120,
    coOrganisers: ['InterAction'],
    agenda: [{ title: 'Opening' }],
    speakers: [{ name: 'Andrew Harper', organisation: 'UNHCR' }],
    ...fields,
  });
  return { ...all, session: await all.stored(all.sessionId), series: value(await getSeries(all)(all.seriesId)) };
}

const shown = (view: object) =>
  Object.entries(view)
    .filter(([, content]) => content !== undefined)
    .map(([field]) => field)
    .toSorted();

const PUBLIC = [
  ...['agenda', 'chathamHouse', 'coOrganisers', 'description', 'discreet', 'endsAt', 'format', 'interpretation', 'languages', 'moderation'],
  ...['number', 'observers', 'place', 'recorded', 'registration', 'seriesId', 'sessionId', 'speakers', 'startsAt', 'status', 'timeZone'],
  ...['title', 'visibility'],
];

describe('the views of a session', () => {
  it('show everyone neither link nor seats nor contacts', async () => {
    const { session, series } = await both();
    expect(shown(publicSession(session, series))).toEqual(PUBLIC);
    expect(JSON.stringify([publicSession(session, series), publicSeries(series)])).not.toMatch(/@|meet\.example|120/);
  });

  it('show the registered how to join and whom to ask, but the link only behind their own', async () => {
    const { session, series } = await both();
    expect(shown(registeredSession(session, series))).toEqual([...PUBLIC, 'joinNote', 'technicalContact'].toSorted());
    expect(JSON.stringify(registeredSession(session, series))).not.toContain('meet.example');
  });

  it('show organisers all but the bookkeeping of the clock', async () => {
    const { session, series } = await both();
    const more = [
      'joinNote',
      'technicalContact',
      'joinUrl',
      'capacity',
      'registrationByHand',
      'scheduleRevision',
      'sequence',
      'createdAt',
      'changedAt',
      'series',
    ];
    expect(shown(organiserSession(session, series))).toEqual([...PUBLIC, ...more].toSorted());
  });

  it('say of a discreet one nothing of what it is about or whose it is', async () => {
    const { session, series } = await both({ discreet: true });
    const view = publicSession(session, series);
    expect(view).toMatchObject({ title: { en: 'Meeting' }, discreet: true, startsAt: '2024-02-21T13:00:00.000Z' });
    expect(JSON.stringify(view)).not.toMatch(/Climate|plan|Palais|Harper|InterAction|ser_|120|Opening/i);
  });

  it('take what a session leaves open from its series, and tell the reason only while it counts', async () => {
    const { session, series } = await both();
    expect(publicSession(session, series)).toMatchObject({ moderation: 'automatic', observers: 'review' });
    expect(publicSession({ ...session, moderation: 'review', observers: 'none' }, series)).toMatchObject({ moderation: 'review', observers: 'none' });
    const told: Session = { ...session, reason: 'No quorum' };
    expect(shown(publicSession(told, series))).not.toContain('reason');
    for (const status of ['postponed', 'cancelled'] as const)
      expect(publicSession({ ...told, status }, series)).toMatchObject({ reason: 'No quorum' });
  });

  it('tell organisers since when registrants have not been told of a change', async () => {
    const { session, series } = await both();
    const { timeZone, title } = session;
    const waiting: Session = { ...session, pendingNotice: { since: session.createdAt, lastChangeAt: session.createdAt, told: { timeZone, title } } };
    expect(organiserSession(waiting, series).untoldSince).toBe(session.createdAt);
    expect(organiserSession({ ...waiting, status: 'postponed' }, series).untoldSince).toBeUndefined();
  });
});

describe('the views of a series', () => {
  it('show the contact to the registered and organisers only', async () => {
    const { series } = await both();
    expect(publicSeries(series)).not.toHaveProperty('contactEmail');
    expect(registeredSeries(series)).toMatchObject({ contactEmail: 'ngo-consultations@example.org' });
    expect(shown(organiserSeries(series))).toEqual([...shown(registeredSeries(series)), 'changedAt', 'createdAt'].toSorted());
  });
});

describe('a session in a public calendar', () => {
  it('has a stable UID, its sequence, and no link but that of its page', async () => {
    const { session, series } = await both();
    expect(calendarOf({ ...session, sequence: 3 }, series, SITE)).toEqual({
      uid: `${session.sessionId}@consultations.example.org`,
      sequence: 3,
      status: 'CONFIRMED',
      title: 'Dialogue on the Strategic Plan for Climate Action',
      startsAt: '2024-02-21T13:00:00.000Z',
      endsAt: '2024-02-21T15:00:00.000Z',
      timeZone: 'Europe/Paris',
      organiser: { name: 'Partnership Service' },
      url: `${SITE}/sessions/${session.sessionId}`,
      location: 'Palais des Nations, Geneva',
      description: 'What the plan means for partners',
    });
  });

  it('is taken off its date when it is postponed or cancelled, and is not there without one', async () => {
    const { session, series } = await both();
    for (const status of ['postponed', 'cancelled'] as const)
      expect(calendarOf({ ...session, status }, series, SITE)).toMatchObject({
        status: 'CANCELLED',
        uid: expect.stringContaining(session.sessionId),
      });
    const { startsAt: _start, endsAt: _end, ...undated } = session;
    expect(calendarOf(undated, series, SITE)).toBeUndefined();
  });

  it('is a meeting and nothing more when it is discreet', async () => {
    const { session, series } = await both({ discreet: true });
    const entry = calendarOf(session, series, SITE);
    expect(entry).toMatchObject({ title: 'Meeting', organiser: { name: 'Convoke' } });
    expect(JSON.stringify(entry)).not.toMatch(/Climate|Palais|Partnership|plan/i);
  });
});
