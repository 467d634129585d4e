import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

/** A failing seed is told again, with all that happened, by `npm run simulate -- --seed N`. */
const SEEDS = 50;

describe('whatever fails, and whatever people do meanwhile', () => {
  it(`keeps its promises in the stories of ${SEEDS} seeds`, async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { broken } = await simulate(seed);
      expect(broken, `seed ${seed}`).toEqual([]);
    }
  }, 300_000);

  it('tells the same story again for the same seed', async () => {
    const [first, again] = [await simulate(7, { traced: true }), await simulate(7, { traced: true })];
    expect(first.trace.length).toBeGreaterThan(200);
    expect(again.trace).toEqual(first.trace);
  });
});
