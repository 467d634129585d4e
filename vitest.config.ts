import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files first, so that none of them runs alone in the end while the other core waits; then project by project. */
const SLOWEST = [
  'e2e/demo',
  'e2e/rush',
  'e2e/life',
  'browser/console',
  'browser/registrant',
  'browser/afterwards',
  'browser/console-registrations',
  'browser/pages',
  'e2e/readme',
  'seeded/stories-1',
  'seeded/stories-2',
  'seeded/broken',
  'e2e/',
  'browser/',
  'simulation/',
  'infra/',
  'contract/',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      SLOWEST.findIndex((name) => moduleId.includes(name.endsWith('/') ? `/test/${name}` : `/${name}.test.`));
    const rank = (file: TestSpecification) => (place(file) < 0 ? SLOWEST.length : place(file));
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/**
 * Timeouts end what hangs; they are no statement about speed. What starts no machine of its own is not isolated: its files share
 * their modules, which takes half the time, and shows what would only work the first time.
 */
const project = (name: string, testTimeout: number, more: { readonly isolate?: true; readonly globalSetup?: string } = {}) => {
  const include = [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`];
  return { test: { name, include, expect: { requireAssertions: true }, testTimeout, isolate: false, ...more } };
};

/** Whoever runs the real bundles finds them: else several files would build them at once. */
const globalSetup = 'test/support/bundles.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    // Left alone, one core is kept free: on two that is half of them.
    maxWorkers: availableParallelism(),
    env: { POWERTOOLS_LOG_LEVEL: 'CRITICAL', POWERTOOLS_METRICS_DISABLED: 'true' },
    projects: [
      project('unit', 60_000),
      project('contract', 120_000),
      project('infra', 240_000, { globalSetup }),
      project('simulation', 300_000),
      project('browser', 300_000, { globalSetup, isolate: true }),
      project('e2e', 300_000, { globalSetup, isolate: true }),
    ],
  },
});
