import { beforeAll, describe, expect, it } from 'vitest';
import { plus } from '../../functions/kernel/time.ts';
import { seeded } from '../support/platform.ts';
import { wholeLife } from './life.ts';
import { endOf, type Moment, type World, world } from './world.ts';

/** The moments at which somebody did something or the clock struck, with what follows still to come. */
const moments: Moment[] = [];

beforeAll(async () => {
  const life = world();
  let last = '';
  await wholeLife(life, async (message) => {
    const moment = life.moment();
    // Messages that come of each other belong to one moment: a new one begins where nothing else waits.
    if (moment.now !== last || moment.inbox.length === 0) moments.push({ ...moment, inbox: [message, ...moment.inbox] });
    last = moment.now;
  });
}, 120_000);

/** What follows from a moment, and from what SES reports of it. */
async function playOut(moment: Moment, seed: number, settle: (stage: World) => Promise<void>) {
  const stage = world(moment, seed);
  await settle(stage);
  for (const later of ['PT0M', 'PT11M', 'PT20M']) {
    const at = plus(moment.now, later);
    stage.base.moveTo(at);
    stage.receive([...stage.reports(), { to: 'clock/sweep-due', at }]);
    await settle(stage);
  }
  return endOf(stage.moment());
}

describe('queues that hand over everything twice and in any order', () => {
  it.each([1, 2, 3, 4])(
    'lead to the same end with the same mails (order %s)',
    async (seed) => {
      expect(moments.length).toBeGreaterThan(100);
      for (const [n, moment] of moments.entries()) {
        const orderly = await playOut(moment, 1000, (stage) => stage.settle());
        const fraction = seeded(seed * 1000 + n);
        const anyhow = await playOut(moment, 2000 + seed, (stage) => stage.settleAnyhow(fraction));
        expect(anyhow, `moment ${n} at ${moment.now}: ${moment.inbox.map(({ to }) => to).join(', ')}`).toEqual(orderly);
      }
    },
    120_000,
  );
});
