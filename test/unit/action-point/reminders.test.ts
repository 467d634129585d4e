import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../events/values.ts';
import type { ActionPoint } from '../../../functions/action-point/domain/action-point.ts';
import { newActionPoint } from '../../../functions/action-point/domain/record.ts';
import { nextReminderAt, takeReminder } from '../../../functions/action-point/domain/reminders.ts';
import { addDays, dateIn, hourIn, plus } from '../../../functions/kernel/time.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { ORGANISER, OWNER, POINT, SERIES, SESSION } from './world.ts';

const ZONES = [
  'Europe/Zurich',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'UTC',
];

function point(now: Instant, more: Partial<ActionPoint> = {}): ActionPoint {
  const recorded = newActionPoint(
    'act_01HQ0000000000000000000000',
    {
      ...{ ...POINT, seriesId: SERIES, sessionId: SESSION, supporting: [], timeZone: more.timeZone ?? 'Europe/Zurich', status: undefined },
      ...{ dueOn: more.dueOn, known: { owner: OWNER, ownerIds: [ORGANISER] } },
    },
    ORGANISER,
    now,
  );
  if (!recorded.ok) throw new Error(inEnglish(recorded.rejection.reason));
  const changed = { ...recorded.value, ...more };
  return { ...changed, remindAt: nextReminderAt(changed, now) };
}

/** Lets the clock come by at each planned time, late by what `late` says, for so many reminders. */
function sweep(start: ActionPoint, times: number, late: (n: number) => string = () => 'PT0S') {
  const taken = [];
  let now = start;
  for (let n = 0; n < times && now.remindAt; n += 1) {
    const at = plus(now.remindAt, late(n));
    const step = takeReminder(now, at);
    if (!step) throw new Error('A planned reminder was not due');
    taken.push({ ...step.due, at, on: dateIn(now.timeZone, at) });
    now = step.point;
  }
  return { taken, last: now };
}

describe('the reminders of an action point', () => {
  test('7 days and 1 day before, on the day, then weekly; after four the organiser, then every four weeks', () => {
    const { taken } = sweep(point('2024-03-01T09:00:00.000Z', { dueOn: '2024-04-10' }), 10);
    expect(taken.map(({ at, reminder, offsetDays }) => [at, reminder, offsetDays])).toEqual([
      ['2024-04-03T06:00:00.000Z', 'due-soon', -7],
      ['2024-04-09T06:00:00.000Z', 'due-soon', -1],
      ['2024-04-10T06:00:00.000Z', 'due', 0],
      ['2024-04-17T06:00:00.000Z', 'overdue', 7],
      ['2024-04-24T06:00:00.000Z', 'overdue', 14],
      ['2024-05-01T06:00:00.000Z', 'overdue', 21],
      ['2024-05-08T06:00:00.000Z', 'overdue', 28],
      ['2024-05-15T06:00:00.000Z', 'escalated', 35],
      ['2024-06-12T06:00:00.000Z', 'escalated', 63],
      ['2024-07-10T06:00:00.000Z', 'escalated', 91],
    ]);
  });

  test('without a due date monthly, on the last day where a month is too short', () => {
    const { taken } = sweep(point('2024-01-31T09:00:00.000Z'), 4);
    expect(taken.map(({ on, reminder, offsetDays }) => [on, reminder, offsetDays])).toEqual([
      ['2024-02-29', 'undated', undefined],
      ['2024-03-31', 'undated', undefined],
      ['2024-04-30', 'undated', undefined],
      ['2024-05-31', 'undated', undefined],
    ]);
  });

  test('at eight by the clocks of the zone on both sides of a change to summer time', () => {
    const { taken } = sweep(point('2024-03-01T09:00:00.000Z', { dueOn: '2024-04-01' }), 3);
    expect(taken.map(({ at }) => at)).toEqual(['2024-03-25T07:00:00.000Z', '2024-03-31T06:00:00.000Z', '2024-04-01T06:00:00.000Z']);
  });

  test('the day it was recorded on brings no reminder beside the mail that tells of it', () => {
    expect(point('2024-03-01T05:00:00.000Z', { dueOn: '2024-03-08' }).remindAt).toBe('2024-03-07T07:00:00.000Z');
  });

  test('what had passed when it was recorded is not made up for', () => {
    expect(sweep(point('2024-03-01T09:00:00.000Z', { dueOn: '2024-03-03' }), 2).taken.map(({ offsetDays }) => offsetDays)).toEqual([-1, 0]);
  });

  test('a late clock sends one that fits the day, not a backlog', () => {
    const planned = point('2024-03-01T09:00:00.000Z', { dueOn: '2024-03-20' });
    const step = takeReminder(planned, '2024-03-29T03:00:00.000Z');
    expect(step?.due).toEqual({ reminder: 'overdue', offsetDays: 9 });
    expect(step?.point).toMatchObject({ remindAt: '2024-04-03T06:00:00.000Z', overdueReminders: 1, lastReminderOn: '2024-03-29' });
  });

  test('is not taken before its time, and once', () => {
    const planned = point('2024-03-01T09:00:00.000Z', { dueOn: '2024-03-20' });
    expect(takeReminder(planned, '2024-03-13T06:59:59.999Z')).toBeUndefined();
    const step = takeReminder(planned, '2024-03-13T07:00:00.000Z');
    expect(step && takeReminder(step.point, '2024-03-13T07:00:00.000Z')).toBeUndefined();
  });

  const silent: Partial<ActionPoint>[] = [
    { status: 'proposed' },
    { status: 'completed' },
    { status: 'dropped' },
    { ownerIds: [] },
    { disputed: { at: '2024-03-01T09:00:00.000Z', by: ORGANISER } },
  ];
  test.each(silent)('none while %o', (more) => {
    const planned = point('2024-03-01T09:00:00.000Z', { dueOn: '2024-03-20' });
    expect(nextReminderAt({ ...planned, ...more }, '2024-03-01T09:00:00.000Z')).toBeUndefined();
    expect(takeReminder({ ...planned, ...more }, '2024-04-20T09:00:00.000Z')).toBeUndefined();
  });

  const starts = fc.record({
    timeZone: fc.constantFrom(...ZONES),
    now: fc.date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
    dueIn: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
  });
  const started = starts.map(({ timeZone, now, dueIn }) => ({
    now,
    planned: point(now, { timeZone, ...(dueIn !== undefined && { dueOn: addDays(dateIn(timeZone, now), dueIn) }) }),
  }));

  test('whatever the zone and the delays: one a local day at most, always later, four overdue ones in a row at most', () => {
    fc.assert(
      fc.property(started, fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { minLength: 12, maxLength: 12 }), ({ planned, now }, delays) => {
        const { taken } = sweep(planned, 12, (n) => `PT${delays[n] ?? 0}M`);
        const days = taken.map(({ on }) => on);
        expect(days.length).toBe(12);
        expect(new Set([dateIn(planned.timeZone, now), ...days]).size).toBe(13);
        expect(days).toEqual(days.toSorted());
        expect(taken.filter(({ reminder }) => reminder === 'overdue').length).toBeLessThanOrEqual(4);
        const kinds = taken.map(({ reminder }) => reminder);
        expect(
          planned.dueOn ? kinds.lastIndexOf('overdue') < (kinds.indexOf('escalated') + 1 || 99) : kinds.every((kind) => kind === 'undated'),
        ).toBe(true);
      }),
    );
  });

  test('whatever the zone: a punctual clock reminds at eight, then each week after the date, four times, then tells the organiser', () => {
    fc.assert(
      fc.property(started, ({ planned }) => {
        const { taken } = sweep(planned, 12);
        for (const { at } of taken) expect(hourIn(planned.timeZone, at)).toBe(8);
        if (!planned.dueOn) return;
        const after = taken.filter(({ offsetDays = 0 }) => offsetDays > 0).slice(0, 6);
        expect(after.map(({ offsetDays, reminder }) => `${reminder} ${offsetDays}`)).toEqual([
          'overdue 7',
          'overdue 14',
          'overdue 21',
          'overdue 28',
          'escalated 35',
          'escalated 63',
        ]);
      }),
    );
  });
});
