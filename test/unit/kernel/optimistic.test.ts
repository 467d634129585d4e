import { describe, expect, it } from 'vitest';
import { ContentionError, optimistically } from '../../../functions/kernel/optimistic.ts';

describe('a change that others may outrun', () => {
  const deps = (pauses: number[]) => ({ wait: async (ms: number) => void pauses.push(ms), randomness: { fraction: () => 1, token: () => '' } });

  it('is decided afresh until its write finds what was read', async () => {
    const pauses: number[] = [];
    let tries = 0;
    expect(await optimistically(async () => (++tries < 4 ? 'outdated' : tries), deps(pauses))).toBe(4);
    expect(pauses).toEqual([10, 20, 40]);
  });

  it('gives up at last, having waited at most 400 ms at a time', async () => {
    const pauses: number[] = [];
    await expect(optimistically(async () => 'outdated', deps(pauses))).rejects.toThrow(ContentionError);
    expect(Math.max(...pauses)).toBe(400);
    expect(pauses).toHaveLength(24);
  });

  it('passes a fault on at once', async () => {
    await expect(optimistically(() => Promise.reject(new Error('lost')), deps([]))).rejects.toThrow('lost');
  });
});
