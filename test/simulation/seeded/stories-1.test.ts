import { expect, it } from 'vitest';
import { tellStories } from './stories.ts';

const byOrganiser = (what: string) => `The organiser ${what}`;
/** Everything that promises are about. */
const ALL = [
  ...['registers', 'withdraws', 'answers the offer', 'looks', 'joins', 'renews links', 'corrects details', 'unsubscribes', 'asks for the notes'],
  ...['asks what is stored', 'has everything deleted', 'admin deletes everything about somebody'],
  ...['moves the session', 'changes the capacity', 'cancels the session', 'holds the session', 'revokes', 'adds somebody'].map(byOrganiser),
  ...['writes notes', 'approves the notes', 'sends the notes', 'pulls the notes back'].map(byOrganiser),
  ...['records an action point', 'completes an action point'].map(byOrganiser),
];

it('keeps its promises in the first five hundred stories, in which people do everything that promises are about', async () => {
  const { broken, done } = await tellStories(1, 500);
  expect(broken).toEqual([]);
  expect(ALL.filter((what) => done[what] === undefined)).toEqual([]);
}, 600_000);
