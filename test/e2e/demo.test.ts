import { afterAll, beforeAll, expect, test } from 'vitest';
import { compared, differences } from '../../scripts/demo/compare.ts';
import { expectation } from '../../scripts/demo/expectation.ts';
import { type Played, play } from '../../scripts/demo/play.ts';

// The whole journey, over HTTP and by mail alone: from the announcement of a series to four weeks after its last session.
let played: Played;
const told: string[] = [];

beforeAll(async () => {
  played = await play({
    // Other people than those of `npm run demo`: what happens must not depend on who they are.
    seed: 7,
    progress: { begin: () => undefined, end: (line) => void told.push(line), stop: () => undefined },
  });
}, 300_000);
afterAll(() => played?.cloud.stop());

test('everything that was registered, sent and followed up is as the scenario demands', () => {
  expect(differences(compared(expectation, played.outcome))).toEqual([]);
});

test('no function failed on the way', () => {
  expect([...played.failures, ...played.notes.filter((note) => note.includes('failed'))]).toEqual([]);
});

test('it tells each scene at its time', () => {
  expect(told[0]).toMatch(/^22 Jan 10:00 .* announced/);
  expect(told.at(-1)).toMatch(/^26 Mar 17:00 .* Four weeks after/);
});
