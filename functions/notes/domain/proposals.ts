import { createHash } from 'node:crypto';
import { type LocalDate, type ProposalId, proposalId, type SessionId } from '../../../events/values.ts';
import { hintsIn } from './action-hints.ts';
import { actionLinesIn } from './action-lines.ts';
import type { NotesTexts } from './notes.ts';

/** As many characters as an action point may have. */
const LONGEST = 2_000;

/** A line of notes that looks like an action point. Nothing is recorded of it until somebody says so. */
export type Proposal = {
  readonly proposal: ProposalId;
  readonly language: string;
  /** Of the text in that language, from 1. */
  readonly line: number;
  readonly text: string;
  /** What the line seems to say; to be looked at before it is recorded. */
  readonly owner?: string;
  readonly dueOn?: LocalDate;
};

/** The same for the same words of a session, whatever moved around them: case, punctuation and language do not count. */
function idOf(session: SessionId, text: string): ProposalId {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return proposalId.parse(
    `prp_${createHash('sha256')
      .update(`${session}\n${words.join(' ')}`)
      .digest('hex')
      .slice(0, 32)}`,
  );
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…`.toWellFormed() : text);

/** What looks like an action point in the notes of a session, in the order of the text; the same words once. */
export function proposalsIn(session: SessionId, texts: NotesTexts): readonly Proposal[] {
  const all = Object.entries(texts).flatMap(([language, markdown]) =>
    actionLinesIn(markdown).map(
      ({ line, text }): Proposal => ({ proposal: idOf(session, text), language, line, text: shortened(text), ...hintsIn(text) }),
    ),
  );
  return [...new Map(all.toReversed().map((one) => [one.proposal, one])).values()].toReversed();
}
