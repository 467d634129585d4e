import * as z from 'zod';
import { type Instant, instant, registrationId, seriesId, sessionId } from '../../../events/values.ts';
import { type LocalisedText, localisedText } from '../../kernel/text.ts';

/** A line as it was written: in one language, or by language. */
export const said = z.union([z.string(), localisedText]);

export const takeaway = z.object({ theme: said, points: z.array(said) });

/** How many took part, and from what kinds of body. Never who. */
export const participants = z.object({ total: z.int().min(0).optional(), categories: z.record(z.string(), z.int().min(0)).optional() });
export type Participants = z.infer<typeof participants>;

const content = { version: z.int().min(1), text: localisedText, takeaways: z.array(takeaway) };

/** A summary as everybody may read it from a time on. */
export const edition = z.object({
  ...content,
  participants,
  /** The registrations whose bodies agreed to be named; read again with each view, since consent can be taken back. */
  named: z.array(registrationId),
  publishedAt: instant,
  publishedBy: z.string(),
  /** The end of the embargo, or when it was published. */
  visibleFrom: instant,
  /** Words that look like registered people's names and that the organiser said are none. */
  confirmedNames: z.array(z.string()).optional(),
});
export type Edition = z.infer<typeof edition>;

export const summaryStatus = z.enum(['draft', 'scheduled', 'published', 'declined']);

/** The public account of a session, with takeaways by theme. The notes are another thing: full and restricted. */
export const summary = z.object({
  sessionId,
  seriesId,
  /** Of what is being written; readers go on with the published edition meanwhile. */
  status: summaryStatus,
  ...content,
  version: z.int().min(0),
  /** As an organiser counted; absent: counted from the registrations when it is published. */
  participants: participants.optional(),
  updatedAt: instant,
  updatedBy: z.string(),
  published: edition.optional(),
  /** Waits for the end of its embargo. */
  scheduled: edition.optional(),
});
export type Summary = z.infer<typeof summary>;

/** The edition that everybody reads now: the clock may be a minute late, an embargo is not. */
export function visibleEdition({ published, scheduled }: Summary, now: Instant): Edition | undefined {
  return scheduled && scheduled.visibleFrom <= now ? scheduled : published;
}

/** Each text of a summary with where it stands, to be looked through before it goes out. */
export function textsOf({ text, takeaways }: Pick<Summary, 'text' | 'takeaways'>): readonly { readonly path: string; readonly text: string }[] {
  const inAll = (path: string, one: string | LocalisedText) =>
    typeof one === 'string' ? [{ path, text: one }] : Object.entries(one).map(([language, words]) => ({ path: `${path}.${language}`, text: words }));
  return [
    ...inAll('text', text),
    ...takeaways.flatMap(({ theme, points }, n) => [
      ...inAll(`takeaways.${n}.theme`, theme),
      ...points.flatMap((point, m) => inAll(`takeaways.${n}.points.${m}`, point)),
    ]),
  ];
}
