import { describe, expect, it } from 'vitest';
import { MISTAKES } from './broken.ts';
import { firstFound, upTo } from './stories.ts';

describe('the simulation can fail: it finds', () => {
  it.each(Object.entries(MISTAKES))(
    '%s',
    async (_, mistake) => {
      const found = await firstFound(mistake, [mistake.hint, ...upTo(mistake.within)]);
      expect(mistake.breaks).toContain(found?.promise);
    },
    120_000,
  );
});
