import { describe, expect, it } from 'vitest';
import { MISTAKES } from './broken.ts';
import { PROMISES } from './promises.ts';
import { firstFound, upTo } from './stories.ts';

describe('the simulation can fail: it finds', () => {
  const broken = new Set<string>();
  it.each(Object.entries(MISTAKES))(
    '%s',
    async (_, mistake) => {
      const found = await firstFound(mistake, [mistake.hint, ...upTo(mistake.within)]);
      expect(mistake.breaks).toContain(found?.promise);
      if (found) broken.add(found.promise);
    },
    120_000,
  );

  it('among them one that breaks each promise', () => {
    expect(Object.keys(PROMISES).filter((promise) => !broken.has(promise))).toEqual([]);
  });
});
