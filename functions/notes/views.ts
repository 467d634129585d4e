import * as z from 'zod';
import { actionPointId, instant, localDate, proposalId, registrationStatus, sessionId } from '../../events/values.ts';
import { localisedText } from '../kernel/text.ts';
import { type Distribution, distribution, notes, notesTexts, release } from './domain/notes.ts';
import { type NotesRequest, notesRequest } from './domain/request.ts';
import { comment } from './domain/reviewing.ts';

/** What organisers see of notes. Nobody else sees a draft, but for its reviewers. */
export const organisersNotes = notes;

/** What a registrant reads by their link: the version that was sent, and what was updated since they were mailed. */
export const registrantsNotes = z.object({
  sessionId,
  version: z.int(),
  texts: notesTexts,
  approvedAt: instant,
  updates: z.array(release),
  title: localisedText,
  seriesTitle: localisedText,
  /** When the session was, in its zone, and who organised it. */
  startsAt: instant.optional(),
  timeZone: z.string(),
  organisers: z.array(z.string()).readonly(),
  /** Whether everybody may open the session's page. */
  isOpen: z.boolean(),
  contactEmail: z.string(),
  discreet: z.boolean(),
});
export type RegistrantsNotes = z.infer<typeof registrantsNotes>;

/** A comment of a reviewer. */
export const commentView = comment.pick({ commentId: true, name: true, version: true, round: true, text: true, at: true });

/** A reviewer by the name that organisers know them by. */
export const reviewerView = comment.pick({ name: true });

/** What a reviewer reads by their link: the draft as it is now, and what they said of it. */
export const reviewersNotes = z.object({
  ...registrantsNotes.pick({ sessionId: true, version: true, texts: true, title: true, seriesTitle: true, contactEmail: true, discreet: true }).shape,
  reviewer: z.string(),
  updatedAt: instant,
  comments: z.array(commentView),
});
export type ReviewersNotes = z.infer<typeof reviewersNotes>;

const { distributionId, seriesId, audience, notesVersion, status, requestedAt, planned, counts, finishedAt } = distribution.shape;
const { only, language, correction, warning, visibleFrom } = distribution.shape;

/** What organisers see of a distribution: `planned` recipients, `sent` mails of which some were delivered and some bounced. */
export const organisersDistribution = z.object({
  distributionId,
  sessionId,
  seriesId,
  audience,
  ...{ only, language, correction, warning, visibleFrom },
  notesVersion,
  status,
  requestedAt,
  planned,
  ...counts.shape,
  finishedAt,
});
export type OrganisersDistribution = z.infer<typeof organisersDistribution>;

export function distributionView(of: Distribution): OrganisersDistribution {
  return organisersDistribution.parse({ ...of, ...of.counts });
}

const number = z.int().min(0);
const byState = z.partialRecord(z.enum([...registrationStatus.options, 'requested']), number);

/** What a distribution would do, were it asked for now: counts of people, and places where the text seems to name somebody. */
export const distributionPreview = z.object({
  audience,
  /** By state: confirmed, attended ..., and `requested` for those whose request was approved. */
  reached: byState,
  ...{ had: number, suppressed: number, unsubscribed: number, unconcerned: number },
  outside: byState,
  attendanceRecorded: z.boolean(),
  namings: z.array(z.object({ language: z.string(), line: z.int(), found: z.string(), as: z.enum(['name', 'organisation']) })),
});
export type DistributionPreview = z.infer<typeof distributionPreview>;

/** Lines of the notes that look like action points, and how many more there are. */
export const proposedActionPoints = z.object({
  items: z
    .array(
      z.object({
        proposal: proposalId,
        language: z.string(),
        line: z.int(),
        text: z.string(),
        /** What the line seems to say. */
        owner: z.string().optional(),
        dueOn: localDate.optional(),
        /** Under the Chatham House Rule: what looks like somebody who registered, or their body. */
        namings: z.array(z.object({ found: z.string(), as: z.enum(['name', 'organisation']) })).readonly(),
        /** What was recorded of it already. */
        actionPointId: actionPointId.optional(),
      }),
    )
    .readonly(),
  more: number,
});
export type ProposedActionPoints = z.infer<typeof proposedActionPoints>;

/** What organisers see of a request: all of it but what makes its link. */
export const organisersRequest = notesRequest.omit({ personId: true, linkGeneration: true, version: true }).extend({
  /** Approved by the rule of the series, because of a seat. */
  byRule: z.boolean(),
});
export type OrganisersRequest = z.infer<typeof organisersRequest>;

export function requestView(request: NotesRequest): OrganisersRequest {
  return organisersRequest.parse({ ...request, byRule: request.decidedBy === 'rule' });
}
