import { describe, expect, it } from 'vitest';
import type { SessionRules } from '../../../functions/registration/domain/rules.ts';
import { isTooLateToOffer, offerExpiry } from '../../../functions/registration/domain/seats.ts';
import { SESSION } from './stage.ts';

const rules = (over: Partial<SessionRules>): SessionRules => ({
  sessionId: SESSION,
  seriesId: 'ser_00000000000000000000000000',
  status: 'registration-open',
  startsAt: '2024-02-21T13:00:00.000Z',
  timeZone: 'Europe/Zurich',
  moderation: 'automatic',
  observers: 'review',
  visibility: 'public',
  published: true,
  discreet: false,
  chathamHouse: false,
  criteria: [],
  languages: ['en'],
  registrationByHand: false,
  ...over,
});

describe('how long an offer lasts', () => {
  // Zurich is an hour ahead of UTC in winter and two in summer.
  it.each([
    ['24 hours by day', {}, '2024-02-01T09:00:00.000Z', '2024-02-02T09:00:00.000Z'],
    ['until 08:00 when it would end at 20:00', {}, '2024-02-01T19:00:00.000Z', '2024-02-03T07:00:00.000Z'],
    ['to the minute when it would end at 19:59', {}, '2024-02-01T18:59:00.000Z', '2024-02-02T18:59:00.000Z'],
    ['until 08:00 when it would end after midnight', {}, '2024-02-01T02:00:00.000Z', '2024-02-02T07:00:00.000Z'],
    ['until 08:00 when it would end at 07:59', {}, '2024-02-01T06:59:00.000Z', '2024-02-02T07:00:00.000Z'],
    ['24 hours when it would end at 08:00', {}, '2024-02-01T07:00:00.000Z', '2024-02-02T07:00:00.000Z'],
    ['until 1 hour before the start', {}, '2024-02-20T12:59:00.000Z', '2024-02-21T12:00:00.000Z'],
    ['not past an early start', { startsAt: '2024-02-21T06:30:00.000Z' }, '2024-02-20T06:00:00.000Z', '2024-02-21T06:30:00.000Z'],
    ['until 08:00 of the day the clocks go forward', {}, '2024-03-29T22:00:00.000Z', '2024-03-31T06:00:00.000Z'],
    ['by the night of the session’s own zone', { timeZone: 'Asia/Tokyo' }, '2024-02-01T12:00:00.000Z', '2024-02-02T23:00:00.000Z'],
    ['24 hours without a date', { startsAt: undefined }, '2024-02-01T09:00:00.000Z', '2024-02-02T09:00:00.000Z'],
    ['until 08:00 without a date', { startsAt: undefined }, '2024-02-01T20:00:00.000Z', '2024-02-03T07:00:00.000Z'],
  ])('%s', (name, over, now, expected) => {
    const far = name.includes('clocks') ? { startsAt: '2024-04-21T13:00:00.000Z' } : {};
    expect(offerExpiry(rules({ ...far, ...over }), now)).toBe(expected);
  });

  it.each([
    ['2024-02-20T12:59:59.999Z', false],
    ['2024-02-20T13:00:00.000Z', true],
  ])('offers stop 24 hours before the start: %s', (now, late) => {
    expect(isTooLateToOffer(rules({}), now)).toBe(late);
  });

  it('never stops offers of an undated session', () => {
    expect(isTooLateToOffer(rules({ startsAt: undefined }), '2034-02-20T13:00:00.000Z')).toBe(false);
  });
});
