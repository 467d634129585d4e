import { expect, test } from 'vitest';
import { outboxItem } from '../../functions/adapters/dynamodb/outbox.ts';
import { wholeLife } from './life.ts';
import { world } from './world.ts';

/** The tokens of all links in mails, those to unsubscribe included. */
const LINK = /https:\/\/[\w.-]+\/(?:my\/[a-z-]+|sign-in|unsubscribe)\/([\w:-]+(?:\.[\w:-]+)*)/g;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Where these texts stand in what was recorded, with a little of what is around. */
function found(texts: ReadonlySet<string>, recorded: readonly string[]): readonly string[] {
  const all = recorded.join('\n');
  return [...texts].flatMap((text) => {
    const at = all.indexOf(text);
    return at < 0 ? [] : [`${text}: ${all.slice(Math.max(0, at - 80), at + 80)}`];
  });
}

test('in a whole life no event, no item of the outbox, no message of a queue and no log line holds a token, a link, a person or a text', async () => {
  const life = world();
  const recorded = new Set<string>();
  await wholeLife(life, async (message) => {
    recorded.add(JSON.stringify(message));
    for (const item of life.base.table.items()) if (item.type === outboxItem.type) recorded.add(JSON.stringify(item));
  });
  for (const event of life.announced) recorded.add(JSON.stringify(event));
  for (const outcome of life.outcomes) recorded.add(JSON.stringify(outcome));
  const mails = life.sent.map(({ mail }) => JSON.stringify(mail)).join('\n');
  const people = new Set([...mails.matchAll(ADDRESS)].map(([address]) => address));
  const tokens = new Set([...mails.matchAll(LINK)].flatMap(([, token]) => token ?? []));
  const names = Array.from({ length: 13 }, (_, n) => [`Person ${n + 1}`, `NGO ${n + 1}`]).flat();
  const texts = new Set([
    ...names,
    'Somebody Else',
    'We met',
    'Share the data',
    'Concept note',
    'paper.pdf',
    'meet.example.org',
    'I was ill',
    'ticket-',
  ]);
  expect([recorded.size > 500, tokens.size > 30, people.size > 12]).toEqual([true, true, true]);
  for (const secret of [tokens, people, texts]) expect(found(secret, [...recorded])).toEqual([]);
}, 120_000);
