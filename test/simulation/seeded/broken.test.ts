import { describe, expect, it } from 'vitest';
import { MISTAKES, mistakeNamed } from './broken.ts';
import { PROMISES } from './promises.ts';
import { firstFound, upTo } from './stories.ts';

describe('the simulation can fail: it finds', () => {
  const broken = new Set<string>();
  it.each(Object.entries(MISTAKES))(
    '%s',
    async (_, mistake) => {
      expect(mistake.hint).toBeLessThanOrEqual(mistake.within);
      const found = await firstFound(mistake, [mistake.hint, ...upTo(mistake.within)]);
      expect(mistake.breaks).toContain(found?.promise);
      if (found) broken.add(found.promise);
    },
    120_000,
  );

  it('an offer that outlasts its end, which is looked at while nothing else fails', async () => {
    const found = await firstFound(mistakeNamed('offers do not expire'), [367]);
    expect(found?.promise).toBe('offers end');
    broken.add('offers end');
  });

  it('among them one that breaks each promise', () => {
    expect(Object.keys(PROMISES).filter((promise) => !broken.has(promise))).toEqual([]);
  });
});
