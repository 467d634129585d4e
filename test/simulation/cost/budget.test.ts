import { describe, expect, it } from 'vitest';
import { type Cost, costOfRegistrations } from './registration-cost.ts';

/** One that is alone needs all for itself; of many at once the batches are full. */
const CROWD = 120;

function eachOf({ registrations, charges, invocations, events, mails }: Cost) {
  const sum = (of: 'written' | 'read' | 'requests') => charges.reduce((all, one) => all + one[of], 0) / registrations;
  const calls = Object.values(invocations).reduce((all, one) => all + one, 0) / registrations;
  return { written: sum('written'), read: sum('read'), requests: sum('requests'), calls, events: events.length / registrations, mails };
}

/** `npm run bench -- registration` shows where each unit goes. Whoever must raise a figure says why in docs/measurements.md. */
describe('what a registration takes, from the request to the report that its mail was delivered', () => {
  it('keeps to its budget when it comes alone', async () => {
    const { written, read, requests, calls, events, mails } = eachOf(await costOfRegistrations({ registrations: 1, batchSize: 1 }));
    expect(mails).toEqual(['registration-confirmed']);
    expect(events).toBe(2);
    expect(calls).toBeLessThanOrEqual(8);
    expect(written).toBeLessThanOrEqual(20);
    expect(read).toBeLessThanOrEqual(16);
    expect(requests).toBeLessThanOrEqual(24);
  });

  it('keeps to its budget among many', async () => {
    const { written, read, requests, calls, events, mails } = eachOf(await costOfRegistrations({ registrations: CROWD, batchSize: 10 }));
    expect(new Set(mails)).toEqual(new Set(['registration-confirmed']));
    expect(mails).toHaveLength(CROWD);
    expect(events).toBe(2);
    expect(calls).toBeLessThanOrEqual(2);
    expect(written).toBeLessThanOrEqual(18.2);
    expect(read).toBeLessThanOrEqual(14.7);
    expect(requests).toBeLessThanOrEqual(20.1);
  });
});
