import { expect, it } from 'vitest';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { recountSeats } from '../../../functions/registration/use-cases/recount-seats.ts';
import { cause } from '../../support/platform.ts';
import { person, SESSION, stage } from './stage.ts';

/** Two seats: three have registered when a copy of the ledger is made, and two more wait after that. */
async function restored() {
  const on = await stage({ session: { capacity: 2 } });
  for (const n of [1, 2, 3]) await on.register(person(n));
  const ledger = await on.table.get(keys.seats(SESSION));
  for (const n of [4, 5]) await on.register(person(n));
  const right = await on.table.get(keys.seats(SESSION));
  if (ledger) await on.table.write([{ put: ledger }]);
  const { registrations } = on;
  return { on, right, registrations, recount: recountSeats({ ...on, registrations }) };
}

it('counts seats and the queue anew, once', async () => {
  const { right, registrations, recount } = await restored();
  expect(await recount(SESSION, cause)).toBe(true);
  expect(await registrations.ledger(SESSION)).toMatchObject({ taken: 2, waiting: 3, nextQueueNumber: right?.data['nextQueueNumber'] });
  expect(await recount(SESSION, cause)).toBe(false);
});

it('lets the next one wait behind all others', async () => {
  const { on, registrations, recount } = await restored();
  await recount(SESSION, cause);
  await on.register(person(6));
  expect(await registrations.ledger(SESSION)).toMatchObject({ taken: 2, waiting: 4 });
});
