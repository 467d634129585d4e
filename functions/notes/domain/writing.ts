import type { Instant, PersonId, SeriesId, SessionId } from '../../../events/values.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ApprovedNotes, Notes } from './notes.ts';

/** All languages together, in bytes of UTF-8: notes are one item of the table, which holds at most 400 KB. */
export const NOTES_LIMIT = 200 * 1024;

export type Written = {
  readonly language: string;
  readonly markdown: string;
  /** The version the writer had before them; absent: whatever is there is replaced. */
  readonly basedOn?: number | undefined;
};

/** Who writes what for which session, and when. */
export type Writer = { readonly by: PersonId; readonly at: Instant; readonly sessionId: SessionId; readonly seriesId: SeriesId };

/**
 * The notes with a new text in one language. Changed notes are a draft again, but for a review, whose reviewers go on with the
 * new text; the same text changes nothing.
 *
 * @returns `conflict` when somebody else wrote since `basedOn`, `invalid` when all languages together are too long
 */
export function written(before: Notes | undefined, { language, markdown, basedOn }: Written, { by, at, ...of }: Writer): Result<Notes> {
  const version = before?.version ?? 0;
  if (basedOn !== undefined && basedOn !== version) return overtaken('basedOn', version);
  if (before?.texts[language] === markdown) return ok(before);
  const texts = { ...before?.texts, [language]: markdown };
  const size = Buffer.byteLength(Object.values(texts).join(''));
  if (size > NOTES_LIMIT)
    return invalid('markdown', { code: 'notes-too-long', facts: { most: NOTES_LIMIT / 1024, kilobytes: Math.ceil(size / 1024) } });
  const status = before?.status === 'in-review' ? 'in-review' : 'draft';
  return ok({ ...before, ...of, status, version: version + 1, texts, updatedAt: at, updatedBy: by });
}

function overtaken(path: 'basedOn' | 'version', version: number): Result<never> {
  const reason = { code: 'notes-overtaken', facts: { version } } as const;
  return reject('conflict', reason, [{ path, reason }]);
}

/**
 * Lets the notes be sent as they are, and keeps the text as it is now.
 *
 * @param read the version that was read and found final; absent: whatever is there
 * @returns the same notes when they are approved already; `conflict` when they were pulled back, or changed since that version
 */
export function approved(
  notes: Notes,
  { by, at }: Pick<Writer, 'by' | 'at'>,
  read?: number,
): Result<{ readonly notes: Notes; readonly kept?: ApprovedNotes }> {
  const { status, sessionId, version, texts } = notes;
  if (read !== undefined && read !== version) return overtaken('version', version);
  if (status === 'approved' || status === 'distributed') return ok({ notes });
  if (status === 'pulled-back') return reject('conflict', 'notes-pulled-back');
  const kept = { sessionId, version, texts, approvedAt: at, approvedBy: by };
  return ok({ notes: { ...notes, status: 'approved', approvedVersion: version }, kept });
}
