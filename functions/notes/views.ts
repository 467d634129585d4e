import * as z from 'zod';
import { instant, sessionId } from '../../events/values.ts';
import { localisedText } from '../kernel/text.ts';
import { type Distribution, distribution, notes, notesTexts } from './domain/notes.ts';

/** What organisers see of notes. Nobody else sees a draft. */
export const organisersNotes = notes;

/** What a registrant reads by their link: the version that was sent. */
export const registrantsNotes = z.object({
  sessionId,
  version: z.int(),
  texts: notesTexts,
  approvedAt: instant,
  title: localisedText,
  seriesTitle: localisedText,
  contactEmail: z.string(),
  discreet: z.boolean(),
});
export type RegistrantsNotes = z.infer<typeof registrantsNotes>;

const { distributionId, seriesId, audience, notesVersion, status, requestedAt, planned, counts, finishedAt } = distribution.shape;

/** What organisers see of a distribution: `planned` recipients, `sent` mails of which some were delivered and some bounced. */
export const organisersDistribution = z.object({
  distributionId,
  sessionId,
  seriesId,
  audience,
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
