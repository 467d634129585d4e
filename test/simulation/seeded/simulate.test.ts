import { expect, it } from 'vitest';
import { simulate } from './simulate.ts';

it('tells the same story again for the same seed', async () => {
  const [first, again] = [await simulate(7, { isTraced: true }), await simulate(7, { isTraced: true })];
  expect(first.trace.length).toBeGreaterThan(100);
  expect(again.trace).toEqual(first.trace);
});
