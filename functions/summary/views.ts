import * as z from 'zod';
import { instant, seriesId, sessionId } from '../../events/values.ts';
import { inLanguage, localisedText } from '../kernel/text.ts';
import { type Edition, participants, type said, summary, takeaway } from './domain/summary.ts';
import type { SummarySession } from './ports.ts';

const publicParticipants = participants.extend({ organisations: z.array(z.string()) });

/** A published summary for everybody. Nobody's name, and bodies only where they agreed. */
export const publicSummary = z.object({
  sessionId,
  seriesId,
  status: z.literal('published'),
  version: z.int(),
  title: localisedText,
  number: z.int().optional(),
  seriesTitle: localisedText,
  startsAt: instant.optional(),
  text: localisedText,
  takeaways: z.array(takeaway),
  participants: publicParticipants,
  publishedAt: instant,
});
export type PublicSummary = z.infer<typeof publicSummary>;

/** @param bodies those that agreed to be named; none are shown under the Chatham House Rule */
export function publicView(edition: Edition, session: SummarySession, bodies: readonly string[]): PublicSummary {
  return publicSummary.parse({
    ...session,
    ...edition,
    status: 'published',
    participants: { ...edition.participants, organisations: session.chathamHouse ? [] : bodies },
    publishedAt: edition.visibleFrom,
  });
}

/** What publishing would show beside the text, and what should be looked at before. */
export const summaryPreview = z.object({
  /** From the registrations: who attended, or who was confirmed where no attendance was recorded. */
  counted: participants,
  participants: publicParticipants,
  namings: z.array(z.object({ path: z.string(), line: z.int(), found: z.string(), as: z.enum(['name', 'organisation']) })),
});
export type SummaryPreview = z.infer<typeof summaryPreview>;

/** What organisers see: what is being written, and what readers have. */
export const organisersSummary = z.object({
  ...summary.omit({ published: true, scheduled: true }).shape,
  publishedVersion: z.int().optional(),
  embargoUntil: instant.optional(),
});
export type OrganisersSummary = z.infer<typeof organisersSummary>;

export function organisersView(of: z.infer<typeof summary>): OrganisersSummary {
  return organisersSummary.parse({ ...of, publishedVersion: of.published?.version, embargoUntil: of.scheduled?.visibleFrom });
}

/** What is still to be done before a session can be concluded. */
export const wrapUp = z.object({
  sessionStatus: z.string(),
  notesSent: z.boolean(),
  summary: z.enum(['none', ...summary.shape.status.options]),
  /** Offered once the notes went out and the summary is published or declined. An organiser may conclude before. */
  concludeOffered: z.boolean(),
});

/** A summary as a page or a feed shows it in one language; HTML that is safe as it is. */
export type SummaryPage = {
  readonly language: string;
  readonly title: string;
  readonly seriesTitle: string;
  readonly html: string;
  readonly takeaways: readonly { readonly theme: string; readonly points: readonly string[] }[];
  readonly participants: PublicSummary['participants'];
  readonly startsAt?: string | undefined;
  readonly publishedAt: string;
};

/** @param wish the language that is wished @param render turns Markdown into safe HTML */
export function pageView(of: PublicSummary, wish: string, render: (markdown: string) => string): SummaryPage {
  const { text, language } = inLanguage(of.text, wish);
  const pick = (one: z.infer<typeof said>) => (typeof one === 'string' ? one : inLanguage(one, language).text);
  return {
    language,
    title: inLanguage(of.title, language).text,
    seriesTitle: inLanguage(of.seriesTitle, language).text,
    html: render(text),
    takeaways: of.takeaways.map(({ theme, points }) => ({ theme: pick(theme), points: points.map(pick) })),
    participants: of.participants,
    startsAt: of.startsAt,
    publishedAt: of.publishedAt,
  };
}
