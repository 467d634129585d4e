import { startVitest } from 'vitest/node';
import { flagsOf } from '../../scripts/flags.ts';

flagsOf('npm run calls writes test/infra/calls.txt anew: which calls of AWS each function makes in the life of a series, on the local cloud.');

// Writes test/infra/calls.txt anew, by the test that checks it.
const vitest = await startVitest('test', ['test/e2e/life.test.ts'], { project: 'e2e', watch: false, env: { RECORD_CALLS: 'yes' } });
await vitest.close();
