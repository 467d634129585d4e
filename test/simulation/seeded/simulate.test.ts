import { expect, it } from 'vitest';
import { simulate } from './simulate.ts';
import { tellStories } from './stories.ts';

it('tells the same story again for the same seed', async () => {
  const [first, again] = [await simulate(7, { isTraced: true }), await simulate(7, { isTraced: true })];
  expect(first.trace.length).toBeGreaterThan(100);
  expect(again.trace).toEqual(first.trace);
});

it('lets people do everything that promises are about', async () => {
  const { done } = await tellStories(1, 60);
  const all = [
    ...['registers', 'withdraws', 'answers the offer', 'looks', 'joins', 'renews links', 'corrects details', 'unsubscribes', 'asks for the notes'],
    ...['moves the session', 'changes the capacity', 'cancels the session', 'holds the session', 'revokes', 'adds somebody'].map(byOrganiser),
    ...['writes notes', 'approves the notes', 'sends the notes', 'pulls the notes back'].map(byOrganiser),
    ...['records an action point', 'completes an action point'].map(byOrganiser),
  ];
  expect(all.filter((what) => done[what] === undefined)).toEqual([]);
});

const byOrganiser = (what: string) => `The organiser ${what}`;
