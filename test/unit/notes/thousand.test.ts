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
  for (let message = all.next(); message; message = all.next()) {
    const { to } = message;
    if (to === 'mail/deliver-mail') mails += 1;
    const dies = (to === 'mail/plan-notes-mail' && killed[to] < 2) || (to === 'mail/deliver-mail' && (mails === 300 || mails === 700));
    if (!dies) await all.handle(message);
    else if (to === 'mail/plan-notes-mail' || to === 'mail/deliver-mail') {
      // The planner dies pages into its work, the sender between its claim and its hand-over.
      const { died } = await all.life.live(to === 'mail/plan-notes-mail' ? 1200 - 500 * killed[to] : 4, true, () => all.handle(message));
      expect(died).toBe(true);
      killed[to] += 1;
      all.receive([message]);
    }
  }
  await on.door.at('2024-02-21T15:33:00.000Z', '2024-02-21T15:50:00.000Z', '2024-02-21T16:10:00.000Z');
  expect(killed).toEqual({ 'mail/plan-notes-mail': 2, 'mail/deliver-mail': 2 });
  const corrections = all.sent.slice(before).filter(({ kind }) => kind === 'notes-available');
  expect(corrections).toHaveLength(RECIPIENTS);
  expect(new Set(corrections.map(({ to }) => to)).size).toBe(RECIPIENTS);
}, 120_000);
