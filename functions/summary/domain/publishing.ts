import type { Fact } from '../../../events/registry.ts';
import type { Instant, PersonId } from '../../../events/values.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Edition, type Summary, textsOf } from './summary.ts';

/** All texts together, in bytes of UTF-8: draft, published and scheduled edition share one item of at most 400 KB. */
export const SUMMARY_LIMIT = 64 * 1024;

type Written = Pick<Summary, 'text' | 'takeaways' | 'participants'>;
type Writer = Pick<Summary, 'sessionId' | 'seriesId' | 'updatedAt' | 'updatedBy'>;

/**
 * The summary as it is written now. What was published stays as it is until this is published as well; the same again
 * changes nothing.
 *
 * @returns `invalid` when it is too long
 */
export function written(before: Summary | undefined, { text, takeaways, participants }: Written, by: Writer): Result<Summary> {
  const next = { text, takeaways, ...(participants && { participants }) };
  const size = Buffer.byteLength(
    textsOf(next)
      .map((one) => one.text)
      .join(''),
  );
  if (size > SUMMARY_LIMIT)
    return invalid('text', { code: 'summary-too-long', facts: { most: SUMMARY_LIMIT / 1024, kilobytes: Math.ceil(size / 1024) } });
  if (before && before.status !== 'declined' && isSame(before, next)) return ok(before);
  const { published, scheduled, version = 0 } = before ?? {};
  return ok({ ...by, ...next, status: 'draft', version: version + 1, ...(published && { published }), ...(scheduled && { scheduled }) });
}

function isSame(a: Written, b: Written): boolean {
  const comparable = ({ text, takeaways, participants }: Written) => JSON.stringify([text, takeaways, participants]);
  return comparable(a) === comparable(b);
}

/** What may be said of a session in public, as far as its summary goes. */
export type Publishable = {
  readonly hasBegun: boolean;
  readonly discreet: boolean;
  readonly isSeriesPublished: boolean;
};

/** Whether a summary of the session may be published at all. */
export function mayPublish(summary: Summary | undefined, session: Publishable): Result<Summary> {
  if (!summary || Object.keys(summary.text).length === 0) return reject('not-found', 'write-summary-first');
  if (session.discreet) return reject('conflict', 'discreet-no-summary');
  if (!session.isSeriesPublished) return reject('conflict', 'series-not-published');
  if (!session.hasBegun) return reject('conflict', 'session-not-begun');
  return ok(summary);
}

type Publication = Pick<Edition, 'participants' | 'named' | 'visibleFrom' | 'confirmedNames'> & { readonly by: PersonId; readonly at: Instant };

/** The summary with what was written published, at once or from the end of an embargo on; the last word counts. */
export function published(summary: Summary, { by, at, visibleFrom, ...more }: Publication): Summary {
  const { scheduled: _, ...rest } = summary;
  const { version, text, takeaways } = summary;
  const edition: Edition = { ...more, ...{ version, text, takeaways }, publishedAt: at, publishedBy: by, visibleFrom };
  return visibleFrom > at ? { ...rest, status: 'scheduled', scheduled: edition } : { ...rest, status: 'published', published: edition };
}

/** The clock's part: an embargo that has ended. The same summary when none has. */
export function released(summary: Summary, now: Instant): Summary {
  const { scheduled, ...rest } = summary;
  if (!scheduled || scheduled.visibleFrom > now) return summary;
  return { ...rest, status: summary.status === 'scheduled' ? 'published' : summary.status, published: scheduled };
}

/** The fact that an edition is there for everybody. */
export function publishedFact({ seriesId, sessionId }: Summary, { version }: Edition): Fact {
  return { type: 'summary.published.v1', data: { seriesId, sessionId, version } };
}

/** There will be no summary. What was being written is kept; an embargo is lifted with what it held. */
export function declined(before: Summary | undefined, by: Writer): Result<Summary> {
  if (before?.published) return reject('conflict', 'summary-published-already');
  if (before?.status === 'declined') return ok(before);
  const { scheduled: _, ...rest } = before ?? { version: 0, text: {}, takeaways: [] };
  return ok({ ...rest, ...by, status: 'declined' });
}
