import type { Fact } from '../../../events/registry.ts';
import type { Instant, PersonId } from '../../../events/values.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { earlier, plus } from '../../kernel/time.ts';
import type { Counts, Distribution, Notes } from './notes.ts';

/** What the mails of a distribution have come to. `sent` includes what was delivered or bounced later, `suppressed` what was skipped. */
export type Tally = Counts & {
  readonly planned: number;
  /** Whether all recipients are planned. */
  readonly complete: boolean;
};

/** Mails of which nothing was heard for so long are taken as they stand: SES retries soft bounces for less. */
const LONGEST = 'PT72H';
/** How often the clock looks: each minute at first, less often when feedback is slow. Age up to, and the pause. */
const PAUSES = [
  ['PT30M', 'PT1M'],
  ['PT6H', 'PT10M'],
  [LONGEST, 'PT1H'],
] as const;

/** Whether a session has taken place, as far as sending its notes goes. */
export type Taken = { readonly status: string; readonly startsAt?: Instant | undefined };

/** What somebody asks to be sent. `only` and `language` go together with what the audience is narrowed to. */
export type Sending = Pick<
  Distribution,
  'distributionId' | 'audience' | 'only' | 'language' | 'correction' | 'warning' | 'confirmedNames' | 'visibleFrom'
> & {
  readonly by: PersonId;
  readonly at: Instant;
};

/**
 * Asks for the approved notes to be sent.
 *
 * @returns `conflict` when they are not approved, or when the session has not begun; `invalid` for a language they are not in
 */
export function newDistribution(
  notes: Notes | undefined,
  session: Taken,
  request: Sending,
): Result<{ readonly notes: Notes; readonly distribution: Distribution }> {
  const { by, at, ...asked } = request;
  if (!notes) return reject('conflict', 'unknown-notes');
  if (notes.status !== 'approved' && notes.status !== 'distributed') return reject('conflict', NOT_APPROVED[notes.status]);
  if (!hasBegun(session, at)) return reject('conflict', 'session-not-begun');
  if (asked.language !== undefined && notes.texts[asked.language] === undefined)
    return invalid('language', { code: 'notes-not-in-language', facts: { languages: Object.keys(notes.texts) } });
  const { sessionId, seriesId, version } = notes;
  return ok({
    notes,
    distribution: {
      ...asked,
      ...{ sessionId, seriesId },
      notesVersion: version,
      status: asked.visibleFrom === undefined ? 'planned' : 'scheduled',
      requestedBy: by,
      requestedAt: at,
      planned: 0,
      counts: { sent: 0, delivered: 0, bounced: 0, suppressed: 0, failed: 0 },
      lookAt: asked.visibleFrom ?? plus(at, PAUSES[0][1]),
      version: 1,
    },
  });
}

const NOT_APPROVED = { draft: 'notes-draft', 'in-review': 'notes-in-review', 'pulled-back': 'notes-pulled-back' } as const;

/** Whether the session has begun, as far as its notes go. */
export function hasBegun({ status, startsAt }: Taken, now: Instant): boolean {
  if (status === 'held' || status === 'concluded') return true;
  return status !== 'cancelled' && status !== 'postponed' && startsAt !== undefined && startsAt <= now;
}

/** What waited for its day, as it begins; or as it is called off, when the notes do not wait for it any more. */
export function begun(scheduled: Distribution, { embargo }: Pick<Notes, 'embargo'>, now: Instant): Distribution {
  if (embargo?.distributionId === scheduled.distributionId) return { ...scheduled, status: 'planned', lookAt: plus(now, PAUSES[0][1]) };
  const { lookAt: _, ...rest } = scheduled;
  return { ...rest, status: 'cancelled', finishedAt: now };
}

/** The distribution as its mails stand now. It is done when every mail came to an end, or after three days. */
export function advanced(distribution: Distribution, tally: Tally | undefined, now: Instant): Distribution {
  const { sent = 0, delivered = 0, bounced = 0, suppressed = 0, failed = 0 } = tally ?? {};
  const counts = { sent, delivered, bounced, suppressed, failed };
  const known = { ...distribution, planned: tally?.planned ?? 0, counts };
  const ended = tally?.complete && delivered + bounced + suppressed + failed >= tally.planned;
  const since = distribution.visibleFrom ?? distribution.requestedAt;
  const deadline = plus(since, LONGEST);
  if (ended || now >= deadline) {
    const { lookAt, ...rest } = known;
    return { ...rest, status: 'done', finishedAt: now };
  }
  return { ...known, status: tally ? 'sending' : 'planned', lookAt: earlier(plus(now, pause(since, now)), deadline) };
}

function pause(since: Instant, now: Instant): string {
  return (PAUSES.find(([age]) => now < plus(since, age)) ?? PAUSES[2])[1];
}

/** The facts of a distribution: that it was asked for, and what came of it. */
export function requestedFact({ seriesId, sessionId, distributionId, audience, notesVersion, only, language }: Distribution): Fact {
  const narrowed = { ...(only && { only }), ...(language && { language }) };
  return { type: 'notes.distribution-requested.v1', data: { seriesId, sessionId, distributionId, audience, version: notesVersion, ...narrowed } };
}

/** That a distribution is done, with what became of its mails. */
export function distributedFact({ seriesId, sessionId, distributionId, counts }: Distribution): Fact {
  return { type: 'notes.distributed.v1', data: { seriesId, sessionId, distributionId, ...counts } };
}
