import { startVitest } from 'vitest/node';

// Writes test/infra/calls.txt anew, by the test that checks it.
const vitest = await startVitest('test', ['test/e2e/life.test.ts'], { project: 'e2e', watch: false, env: { RECORD_CALLS: 'yes' } });
await vitest.close();
