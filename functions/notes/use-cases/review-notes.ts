import { noteCommentId, type SessionId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Notes } from '../domain/notes.ts';
import { type Comment, commentOn, MOST_COMMENTS, parseReviewLinkId } from '../domain/reviewing.ts';
import type { CommentInput } from '../inputs.ts';
import type { NotesBook, NotesSessions, Reviewer, Reviewers, Stored } from '../ports.ts';
import { type ReviewersNotes, reviewersNotes } from '../views.ts';

type Deps = {
  readonly notes: NotesBook;
  readonly sessions: NotesSessions;
  readonly reviewers: Reviewers;
  readonly links: Links;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/** Whoever fails is told the same. */
const VOID_LINK = reject('gone', 'review-ended');

/** The draft for a reviewer, with their own comments. @returns `gone` for any link that does not open */
export function getNotesForReview(deps: Deps) {
  return async (token: string): Promise<Result<ReviewersNotes>> => {
    const opened = await open(deps, token);
    if (!opened) return VOID_LINK;
    const { notes, reviewer, own } = opened;
    const session = await deps.sessions.get(notes.value.sessionId);
    return session ? ok(reviewersNotes.parse({ ...session, ...notes.value, reviewer: reviewer.name, comments: own })) : VOID_LINK;
  };
}

/**
 * Keeps a reviewer's comment on the notes as they are now.
 *
 * @returns `gone` for any link that does not open; `too-many` after 50 comments
 */
export function commentOnNotes(deps: Deps) {
  return (token: string, { text }: CommentInput): Promise<Result<Comment>> =>
    optimistically(async () => {
      const opened = await open(deps, token);
      if (!opened) return VOID_LINK;
      const { notes, reviewer, own } = opened;
      if (own.length >= MOST_COMMENTS) return reject('too-many', { code: 'comments-full', facts: { most: MOST_COMMENTS } });
      const commentId = noteCommentId.parse(deps.ids.mint('cmt'));
      const comment = commentOn(notes.value, { commentId, by: reviewer.personId, name: reviewer.name, text }, deps.clock.now());
      return (await deps.notes.addComment(notes, comment)) ? ok(comment) : 'outdated';
    }, deps);
}

/** What all reviewers said, oldest first, for organisers. */
export function listComments({ notes }: Pick<Deps, 'notes'>) {
  return (sessionId: SessionId): Promise<readonly Comment[]> => notes.comments(sessionId);
}

type Opened = { readonly notes: Stored<Notes>; readonly reviewer: Reviewer; readonly own: readonly Comment[] };

async function open({ notes, reviewers, links }: Deps, token: string): Promise<Opened | undefined> {
  const [sessionId, person] = parseReviewLinkId(links.claimedId(token)) ?? [];
  const found = sessionId && (await notes.get(sessionId));
  if (!found || !isOpenTo(token, found.value, links)) return undefined;
  const reviewer = (await reviewers.of(sessionId)).find(({ personId }) => personId === person);
  if (!reviewer) return undefined;
  const own = (await notes.comments(sessionId)).filter(({ by }) => by === person);
  return { notes: found, reviewer, own };
}

function isOpenTo(token: string, { status, reviewRound = 1 }: Notes, links: Links): boolean {
  return status === 'in-review' && links.verify('notes-review', token, reviewRound);
}
