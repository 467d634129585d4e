import { beforeAll, describe, expect, test } from 'vitest';
import { tableOf } from '../access/marks.ts';
import { door } from './client.ts';
import { callByLink, type LinksStage, linksStage } from './link-rights.ts';
import { type Described, describedOperations } from './rights.ts';

/*
 * Every operation that is called by a link x every kind of link. A link of one purpose opens nothing of another; links.txt says what
 * each opens: the status of the answer, and `!` where a refusal changed something.
 */

type Answer = Awaited<ReturnType<typeof callByLink>>;

let on: LinksStage;
let operations: readonly Described[];
let answers: ReadonlyMap<string, Readonly<Record<string, Answer>>>;

beforeAll(async () => {
  on = await linksStage();
  operations = (await describedOperations(door())).filter(({ id, path }) => path.includes('{token}') || id === 'confirmSignIn');
  const all = new Map<string, Record<string, Answer>>();
  for (const operation of operations) {
    const row: Record<string, Answer> = {};
    for (const [kind, token] of Object.entries(on.tokens)) row[kind] = await callByLink(on, operation, token);
    all.set(operation.id, row);
  }
  answers = all;
}, 120_000);

const isRefusal = ({ status }: Answer) => status >= 400;

describe('by a link', () => {
  test('one may do what the table says', async () => {
    const cell = (answer: Answer) => `${answer.status}${isRefusal(answer) && !answer.isUnchanged ? '!' : ''}`;
    const rows = operations.map(({ id }) => [id, ...Object.values(answers.get(id) ?? {}).map(cell)]);
    await expect(tableOf(Object.keys(on.tokens), rows)).toMatchFileSnapshot('links.txt');
  });

  test('of one purpose nothing of another is opened', () => {
    for (const [id, row] of answers) expect([id, Object.values(row).filter((one) => !isRefusal(one))]).toEqual([id, [expect.anything()]]);
  });

  test('with a letter changed nothing is opened, whichever letter it is', async () => {
    for (const operation of operations) {
      const row = answers.get(operation.id) ?? {};
      const right = Object.entries(row).find(([, one]) => !isRefusal(one))?.[0];
      const token = Object.entries(on.tokens).find(([kind]) => kind === right)?.[1] ?? '';
      for (const at of [5, token.length - 43, token.length - 1]) {
        const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
        const answer = await callByLink(on, operation, changed);
        expect([operation.id, at, answer.status >= 400, answer.isUnchanged]).toEqual([operation.id, at, true, true]);
      }
    }
  });

  test('nobody is signed in', async () => {
    for (const [kind, token] of Object.entries(on.tokens)) {
      if (kind === 'access') continue;
      const under = door();
      for (const proof of [{ token }, { cookie: token }]) expect([kind, (await under.call('GET', '/today', proof)).status]).toEqual([kind, 401]);
    }
  });
});
