import type { DistributionId, Instant } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Randomness, Wait } from '../../kernel/ports.ts';
import { advanced, begun, distributedFact, requestedFact } from '../domain/distributing.ts';
import type { Distribution } from '../domain/notes.ts';
import { released } from '../domain/releasing.ts';
import type { DistributionMails, Distributions, NotesBook } from '../ports.ts';
import { textsOut } from './distribute-notes.ts';

type Deps = {
  readonly notes: NotesBook;
  readonly distributions: Distributions;
  readonly mails: DistributionMails;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * The clock's part: begins a distribution whose day has come, looks how far the mails of one are, and says when every one came
 * to an end.
 *
 * @returns what it is now, for the log
 */
export function advanceDistribution(deps: Deps) {
  return (id: DistributionId, now: Instant, cause: Cause): Promise<'nothing due' | Distribution['status']> =>
    optimistically(async () => {
      const found = await deps.distributions.get(id);
      if (!found?.lookAt || found.lookAt > now) return 'nothing due';
      return found.status === 'scheduled' ? begin(deps, found, now, cause) : lookAt(deps, found, now, cause);
    }, deps);
}

async function lookAt({ distributions, mails }: Deps, found: Distribution, now: Instant, cause: Cause) {
  const after = advanced(found, await mails.tally(found.distributionId), now);
  const facts = after.status === 'done' ? [distributedFact(after)] : [];
  return (await distributions.commit(after, facts, cause)) ? after.status : 'outdated';
}

/** The end of an embargo: the version that was approved for it becomes what readers have, in the same transaction. */
async function begin({ notes, distributions }: Deps, scheduled: Distribution, now: Instant, cause: Cause) {
  const before = await notes.get(scheduled.sessionId);
  const after = begun(scheduled, before?.value ?? {}, now);
  const edition = await notes.approved(scheduled.sessionId, scheduled.notesVersion);
  const kind = before?.value.embargo?.kind;
  if (!before || !edition || !kind || after.status === 'cancelled')
    return (await distributions.commit({ ...after, status: 'cancelled' }, [], cause)) ? 'cancelled' : 'outdated';
  const { correction } = scheduled;
  const out = released(before.value, await textsOut(notes, before.value), { at: now, kind, correction, edition });
  const change = { notes: out, distribution: { ...after, version: after.version + 1 }, facts: [requestedFact(after)] };
  return (await notes.commit(before, change, cause)) ? after.status : 'outdated';
}
