import { describe, expect, it } from 'vitest';
import { costOfDistribution, costOfSweep, PARTITIONS } from './growth-cost.ts';

/** `npm run bench -- growth` takes the same steps further. */
describe('what grows', () => {
  it('is not a sweep with what is stored, but with what is due', async () => {
    const few = await costOfSweep(100);
    expect(await costOfSweep(5000)).toEqual(few);
    expect(few.requests).toBe(PARTITIONS + 10);
  });

  it('is a distribution with its recipients, each of whom takes the same', async () => {
    const [few, many] = [await costOfDistribution(40), await costOfDistribution(400)];
    expect(many.mails).toBe(400);
    // What each mail takes, without what the distribution takes by itself.
    const each = (of: 'requests' | 'read' | 'written') => (many.taken[of] - few.taken[of]) / 360;
    expect(each('requests')).toBeLessThanOrEqual(10.2);
    expect(each('read')).toBeLessThanOrEqual(7.2);
    expect(each('written')).toBeLessThanOrEqual(9.1);
  });

  it('is no page of a list with its number', async () => {
    const { pages } = await costOfDistribution(350);
    for (const list of [pages.registrations, pages.mails]) {
      const full = list.slice(0, -1);
      expect(full.length).toBeGreaterThan(1);
      const [first] = list;
      for (const page of full) {
        expect(page.read).toBeLessThanOrEqual((first?.read ?? 0) + 1);
        // Who asks is read with each; a page with a mail to an organiser reads one item more.
        expect(page.requests).toBeLessThanOrEqual(8);
      }
    }
  });
});
