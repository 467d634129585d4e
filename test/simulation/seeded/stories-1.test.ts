import { expect, it } from 'vitest';
import { tellStories } from './stories.ts';

it('keeps its promises in the first five hundred stories', async () => {
  const { broken } = await tellStories(1, 500);
  expect(broken).toEqual([]);
}, 600_000);
