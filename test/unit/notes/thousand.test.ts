import { expect, test } from 'vitest';
import { sessionId } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { registrationItem } from '../../../functions/adapters/dynamodb/registration-items.ts';
import { held } from './stage.ts';

const RECIPIENTS = 1000;

/** A thousand confirmed people beside the one who is there, written straight into the table. */
async function crowd(on: Awaited<ReturnType<typeof held>>) {
  const { table, people, ids } = on.all.base;
  const [item] = table.items().filter(({ sk }) => sk.startsWith('REG#'));
  if (!item) throw new Error('Nobody is there');
  const first = registrationItem.read(item);
  for (let n = 2; n <= RECIPIENTS; n += 1) {
    const email = `person-${n}@ngo.example`;
    const registrationId = ids.mint('reg');
    const one = { ...first, registrationId, personId: people.idOf(email), details: { ...first.details, email, name: `Person ${n}` } };
    await table.write([{ put: registrationItem.item(keys.registration(sessionId.parse(on.sessionId), registrationId), one, { version: 1 }) }]);
  }
}

test('a thousand people get exactly one mail each, although planner and sender are killed in the middle, twice', async () => {
  const on = await held({ people: 1 });
  await crowd(on);
  await on.write('What was said');
  await on.approve();
  const { all } = on;
  const killed = { 'mail/plan-notes-mail': 0, 'mail/deliver-mail': 0 };
  let mails = 0;
  await on.distribute();
  // A correction reaches everybody again, this time with deaths on the way.
  const before = all.sent.length;
  await on.write('What was really said');
  await on.approve();
  expect((await on.quietly('POST', `${on.at}/notes/correct`, { notice: 'mail' })).status).toBe(200);
  /** At which call a function dies that is handling a message; undefined: it lives. The planner is pages into its work by then. */
  const deathOf = (to: string): number | undefined => {
    if (to === 'mail/plan-notes-mail') return [30, 18][killed[to]];
    return to === 'mail/deliver-mail' && [300, 700].includes(mails) ? 4 : undefined;
  };
  for (let message = all.next(); message; message = all.next()) {
    const { to } = message;
    if (to === 'mail/deliver-mail') mails += 1;
    const call = deathOf(to);
    const { died } = await all.life.live(call ?? Number.POSITIVE_INFINITY, true, () => all.handOver(message));
    expect(died).toBe(call !== undefined);
    if (!died) continue;
    killed[to === 'mail/deliver-mail' ? to : 'mail/plan-notes-mail'] += 1;
    all.receive([message]);
  }
  await on.door.at('2024-02-21T15:33:00.000Z', '2024-02-21T15:50:00.000Z', '2024-02-21T16:10:00.000Z');
  expect(killed).toEqual({ 'mail/plan-notes-mail': 2, 'mail/deliver-mail': 2 });
  const corrections = all.sent.slice(before).filter(({ kind }) => kind === 'notes-available');
  expect(corrections).toHaveLength(RECIPIENTS);
  expect(new Set(corrections.map(({ to }) => to)).size).toBe(RECIPIENTS);
}, 120_000);
