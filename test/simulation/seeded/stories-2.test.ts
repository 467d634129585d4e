import { expect, it } from 'vitest';
import { tellStories } from './stories.ts';

it('keeps its promises in five hundred more stories', async () => {
  const { broken } = await tellStories(501, 1000);
  expect(broken).toEqual([]);
}, 600_000);
