import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  at,
  dateIn,
  daysBetween,
  earlier,
  endOfDay,
  fromWallClock,
  hourIn,
  isTimeZone,
  plus,
} from '../../../functions/kernel/time.ts';

describe('time zones', () => {
  it.each(['Europe/Paris', 'Asia/Kathmandu', 'America/St_Johns', 'UTC', 'Africa/Nairobi'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['Europe/Atlantis', 'CEST+1', '+02:00', 'Paris', ''])('does not know %s', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('a time that a person wrote', () => {
  it.each([
    ['Europe/Paris', '2024-02-21T14:00', '2024-02-21T13:00:00.000Z'],
    ['Europe/Paris', '2024-07-21T14:00', '2024-07-21T12:00:00.000Z'],
    ['Asia/Kathmandu', '2024-02-21T14:00', '2024-02-21T08:15:00.000Z'],
    ['America/New_York', '2024-02-21T14:00:30Z', '2024-02-21T14:00:30.000Z'],
    ['America/New_York', '2024-02-21T14:00+05:45', '2024-02-21T08:15:00.000Z'],
  ])('in %s, %s is %s', (zone, written, instant) => {
    expect(fromWallClock(zone, written)).toBe(instant);
  });

  it('says when the clocks skip the hour, and when they show it twice', () => {
    expect(fromWallClock('Europe/Paris', '2024-03-31T02:30')).toBe('skipped');
    expect(fromWallClock('Europe/Paris', '2024-10-27T02:30')).toBe('repeated');
    expect(fromWallClock('Europe/Paris', '2024-10-27T02:30+01:00')).toBe('2024-10-27T01:30:00.000Z');
  });
});

describe('a deadline on a day', () => {
  it.each([
    ['Europe/Paris', '2020-11-20', '2020-11-20T23:00:00.000Z'],
    ['America/Santiago', '2020-11-20', '2020-11-21T03:00:00.000Z'],
    ['Asia/Kathmandu', '2020-11-20', '2020-11-20T18:15:00.000Z'],
    ['Europe/Paris', '2024-03-31', '2024-03-31T22:00:00.000Z'],
  ])('in %s, %s ends at %s', (zone, date, end) => {
    expect(endOfDay(zone, date)).toBe(end);
  });

  it('ends when the next day begins, also where that day begins at one o’clock', () => {
    // Cuba moves its clocks at midnight: 10 March 2024 began at 01:00.
    expect(endOfDay('America/Havana', '2024-03-09')).toBe('2024-03-10T05:00:00.000Z');
  });
});

describe('dates and hours in a zone', () => {
  it('finds the local date and hour of an instant', () => {
    expect(dateIn('Pacific/Auckland', '2024-02-21T14:00:00.000Z')).toBe('2024-02-22');
    expect(hourIn('Pacific/Auckland', '2024-02-21T14:00:00.000Z')).toBe(3);
    expect(hourIn('Asia/Kolkata', '2024-02-21T14:40:00.000Z')).toBe(20);
  });

  it('finds the instant of a local time, moved on when the clocks skip it', () => {
    expect(at('Europe/Paris', '2024-02-21', '08:00')).toBe('2024-02-21T07:00:00.000Z');
    expect(at('Europe/Paris', '2024-03-31', '02:30')).toBe('2024-03-31T01:30:00.000Z');
  });

  it('counts days and months', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(daysBetween('2024-02-21', '2024-03-01')).toBe(9);
    expect(daysBetween('2024-03-01', '2024-02-21')).toBe(-9);
  });

  it('adds exact time', () => {
    expect(plus('2024-03-31T00:30:00.000Z', 'P1D')).toBe('2024-04-01T00:30:00.000Z');
    expect(plus('2024-02-21T14:00:00.000Z', '-PT1H')).toBe('2024-02-21T13:00:00.000Z');
    expect(earlier('2024-02-21T14:00:00.000Z', '2024-02-21T13:00:00.000Z')).toBe('2024-02-21T13:00:00.000Z');
  });
});
