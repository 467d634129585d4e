import * as z from 'zod';
import { emailAddress } from '../kernel/address.ts';
import { embargoInput } from '../kernel/embargo.ts';
import { languageTag, line, name, paragraphs } from '../kernel/text.ts';
import { audience } from './domain/notes.ts';
import { NOTES_LIMIT } from './domain/writing.ts';

export const writeNotesInput = z.strictObject({
  language: languageTag,
  markdown: paragraphs(NOTES_LIMIT, 'notes-text-too-long'),
  /** The version one had before one when one began to write: refuses to write over somebody else's work. 0: there were none. */
  basedOn: z.int().min(0).optional(),
});
export type WriteNotes = z.infer<typeof writeNotesInput>;

/** `version`: the one that was read and found final. Refuses to approve what somebody wrote since; absent: whatever is there. */
export const approveNotesInput = z.strictObject({ version: z.int().min(1).optional() });
export type ApproveNotes = z.infer<typeof approveNotesInput>;

/** Words that look like names and are none, said by whoever sends a text under the Chatham House Rule. */
export const confirmedNames = z.array(line(200)).max(100).optional();

export const distributeNotesInput = z.strictObject({
  audience: z.enum(audience.options),
  /** Only those whose language this is: for a version in another language that came later. */
  language: languageTag.optional(),
  /** Nobody sees them before, and no mail goes out. */
  embargoUntil: embargoInput,
  confirmedNames,
});
export type DistributeNotes = z.infer<typeof distributeNotesInput>;

/** `GET /sessions/{sessionId}/distributions/preview`: what would be sent, narrowed as a distribution or a correction is. */
export const previewDistributionQuery = z.strictObject({
  audience: z.enum(audience.options).default('registered'),
  language: languageTag.optional(),
  only: z.literal('had-earlier-version').optional(),
});
export type PreviewDistribution = z.output<typeof previewDistributionQuery>;

export const correctNotesInput = z.strictObject({
  notice: z.enum(['silent', 'mail']),
  /** What was corrected, for those who had the notes: in the mail and on their page. */
  correction: paragraphs(1000).optional(),
  confirmedNames,
});
export type CorrectNotes = z.infer<typeof correctNotesInput>;

export const commentInput = z.strictObject({ text: paragraphs(5000) });
export type CommentInput = z.infer<typeof commentInput>;

/** `POST /sessions/{sessionId}/notes-requests` */
export const requestNotesInput = z.strictObject({
  name: name(120),
  email: emailAddress,
  organisation: name(200),
  reason: paragraphs(2000),
  language: languageTag.optional(),
});
export type RequestNotes = z.infer<typeof requestNotesInput>;

/** `POST /notes-requests/{notesRequestId}/decision` */
export const decideNotesRequestInput = z.strictObject({
  decision: z.enum(['approve', 'decline']),
  reason: paragraphs(1000).optional(),
});
export type DecideNotesRequest = z.infer<typeof decideNotesRequestInput>;
