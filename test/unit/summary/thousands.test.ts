import { expect, it } from 'vitest';
import { summaryParticipation, summarySessions, summaryStore } from '../../../functions/adapters/dynamodb/summary-store.ts';
import { SUMMARY_LIMIT } from '../../../functions/summary/domain/publishing.ts';
import { publishSummaryInput } from '../../../functions/summary/inputs.ts';
import { publishSummary } from '../../../functions/summary/use-cases/publish-summary.ts';
import { writeSummary } from '../../../functions/summary/use-cases/write-summary.ts';
import { cause } from '../../support/platform.ts';
import { ids, mailWorld } from '../mail/world.ts';

const BODIES = 700;

/** A session of thousands who all agree that their bodies are named, several of each, in the order of the bodies. */
async function conference() {
  const world = mailWorld();
  await world.series();
  await world.session({ status: 'held' });
  const { details } = await world.registration(1);
  for (let n = 1; n <= 5600; n += 1)
    await world.registration(n, { details: { ...details, organisation: `Body ${Math.ceil(n / 8)}`, nameOrganisationPublicly: true } });
  const summaries = summaryStore(world);
  const participation = summaryParticipation(world);
  const deps = { ...world, summaries, participation, sessions: summarySessions(world) };
  return { world, summaries, participation, write: writeSummary(deps), publish: publishSummary(deps) };
}

it('the summary of a session of thousands names each body, and has room for the next edition', { timeout: 60_000 }, async () => {
  const { world, summaries, participation, write, publish } = await conference();
  const by = world.people.idOf('organiser@office.example');
  const text = { en: 'x'.repeat(SUMMARY_LIMIT) };
  expect((await write(ids.session, { text, takeaways: [], participants: undefined }, by, cause)).ok).toBe(true);
  expect((await publish(ids.session, {}, by, cause)).ok).toBe(true);
  const later = publishSummaryInput.parse({ embargoUntil: '2024-12-01' });
  expect((await publish(ids.session, later, by, cause)).ok).toBe(true);
  const named = (await summaries.get(ids.session))?.value.scheduled?.named ?? [];
  expect(await participation.bodies(ids.session, named)).toHaveLength(BODIES);
});
