import { defineConfig } from 'vitest/config';

const project = (name: string, settings: { testTimeout: number; maxWorkers?: number }) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`], expect: { requireAssertions: true }, ...settings },
});

export default defineConfig({
  test: {
    env: { POWERTOOLS_LOG_LEVEL: 'CRITICAL', POWERTOOLS_METRICS_DISABLED: 'true' },
    projects: [
      project('unit', { testTimeout: 10_000 }),
      project('contract', { testTimeout: 60_000 }),
      project('infra', { testTimeout: 120_000 }),
      project('simulation', { testTimeout: 120_000 }),
      project('e2e', { testTimeout: 180_000, maxWorkers: 1 }),
    ],
  },
});
