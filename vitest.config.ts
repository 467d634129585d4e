import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest files first, so that none of them runs alone in the end while the other core waits. */
const SLOWEST = [
  'browser/pages',
  'e2e/demo',
  'e2e/life',
  'e2e/rush',
  'e2e/faults',
  'e2e/readme',
  'seeded/stories-1',
  'seeded/stories-2',
  'seeded/broken',
  'simulation/twice',
  'simulation/killed',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => SLOWEST.findIndex((name) => moduleId.includes(`/${name}.test.`));
    const rank = (file: TestSpecification) => (place(file) < 0 ? SLOWEST.length : place(file));
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

/** Timeouts end what hangs; they are no statement about speed. Groups run one after the other: the machine is theirs alone. */
const project = (name: string, settings: { testTimeout: number; group: number; maxWorkers?: number }) => {
  const { group, ...rest } = settings;
  const include = [`test/${name}/**/*.test.ts`, `test/${name}/**/*.test.tsx`];
  return { test: { name, include, expect: { requireAssertions: true }, sequence: { groupOrder: group }, ...rest } };
};

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    env: { POWERTOOLS_LOG_LEVEL: 'CRITICAL', POWERTOOLS_METRICS_DISABLED: 'true' },
    projects: [
      project('unit', { testTimeout: 60_000, group: 0 }),
      project('contract', { testTimeout: 120_000, group: 1 }),
      project('infra', { testTimeout: 240_000, group: 1 }),
      project('simulation', { testTimeout: 300_000, group: 1 }),
      project('browser', { testTimeout: 300_000, group: 2, maxWorkers: 2 }),
      project('e2e', { testTimeout: 300_000, group: 2, maxWorkers: 2 }),
    ],
  },
});
