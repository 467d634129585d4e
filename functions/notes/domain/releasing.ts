import type { Instant } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ApprovedNotes, Distribution, Notes, NotesTexts, Release } from './notes.ts';

/** So many releases are remembered; the oldest ones go, but for the first. */
const MOST_RELEASES = 50;

type Releasing = Pick<Release, 'at' | 'kind' | 'correction'> & {
  /** What goes out, where it is not what was written last. */
  readonly edition?: Pick<ApprovedNotes, 'version' | 'texts'>;
};

/**
 * The notes with their present version, or with the one that waited for its day, as what readers have. The last word counts:
 * nothing waits any more.
 *
 * @param before the texts that readers had until now; undefined when they had none
 */
export function released(notes: Notes, before: NotesTexts | undefined, { at, kind, correction, edition = notes }: Releasing): Notes {
  const { embargo: _, releases = [], ...rest } = notes;
  const { version, texts } = edition;
  const status = version === notes.version ? ('distributed' as const) : notes.status;
  const known = { ...rest, ...(notes.releases && { releases }), status, distributedVersion: version };
  if (notes.distributedVersion === version) return known;
  const languages = Object.keys(texts).filter((language) => texts[language] !== before?.[language]);
  const next: Release = { version, at, kind, languages, ...(correction !== undefined && { correction }) };
  return { ...known, releases: [...releases.slice(0, 1), ...releases.slice(1).slice(2 - MOST_RELEASES), next] };
}

/** The approved notes, which go out on their day. What waited before waits no more. */
export function embargoed(notes: Notes, { distributionId, visibleFrom }: Distribution, kind: Release['kind']): Notes {
  return visibleFrom === undefined ? notes : { ...notes, embargo: { distributionId, version: notes.version, visibleFrom, kind } };
}

/** The notes with nothing that waits for its day. */
export function withoutEmbargo({ embargo: _, ...rest }: Notes): Notes {
  return rest;
}

/** Whether the approved text may take the place of what readers have. */
export function mayCorrect({ status, version, distributedVersion }: Notes): Result<void> {
  if (distributedVersion === undefined) return reject('conflict', 'nothing-to-correct');
  if (distributedVersion === version) return reject('conflict', 'nothing-new');
  if (status !== 'approved') return reject('conflict', 'approve-correction-first');
  return ok();
}

/**
 * Takes everything back: what readers have, mails that have not gone out, and the links of a review. All links given so far
 * are dead, also when corrected notes are sent later.
 */
export function pulledBack(notes: Notes, at: Instant): Result<Notes> {
  if (notes.status === 'pulled-back') return ok(notes);
  if (notes.distributedVersion === undefined && notes.status !== 'in-review') return reject('conflict', 'nothing-to-pull-back');
  const { distributedVersion: _, releases: __, ...rest } = withoutEmbargo(notes);
  return ok({ ...rest, status: 'pulled-back', pullBacks: (notes.pullBacks ?? 0) + 1, pulledBackVersion: notes.version, updatedAt: at });
}

/** What readers got after a version, for those who had that one. @param since absent: all after the first */
export function updatesSince({ releases = [] }: Pick<Notes, 'releases'>, since?: number): readonly Release[] {
  const first = since ?? releases[0]?.version ?? 0;
  return releases.filter(({ version }) => version > first);
}
