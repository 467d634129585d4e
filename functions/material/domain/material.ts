import * as z from 'zod';
import { fileId, instant, materialAccess, materialId, materialKind, personId, seriesId, sessionId } from '../../../events/values.ts';
import { localisedText } from '../../kernel/text.ts';
import { fileReason } from './file-reasons.ts';
import { contentType } from './file-types.ts';

/** What a version is: a file that we keep (its size is unknown until it came where the browser could not say it), or the address of a recording elsewhere. */
export const content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('file'), fileName: z.string(), contentType, size: z.int().min(1).optional() }),
  z.object({ type: z.literal('link'), link: z.string() }),
]);
export type Content = z.infer<typeof content>;

/** What was stored before there were codes reads as one that says no more than that. */
const sentence = z.string().transform(() => 'file-not-taken' as const);

/** One version in one language. */
export const materialFile = z.object({
  fileId,
  language: z.string(),
  /** Counts the versions of the language. */
  number: z.int().min(1),
  /** What changed since the version before, in the organiser's words. */
  change: z.string().optional(),
  content,
  /** Awaited: its upload was asked for. Then its content was looked at, and it may be read or it may not. */
  state: z.enum(['awaited', 'usable', 'refused']),
  /** Why it was refused. */
  reason: z.union([fileReason, sentence]).optional(),
  requestedAt: instant,
  requestedBy: personId,
  /** When it came, as long as it waits for its scan: only where uploads are scanned for malware. */
  arrivedAt: instant.optional(),
  usableSince: instant.optional(),
  /** When it was announced that others than organisers may read it. */
  announcedAt: instant.optional(),
});
export type MaterialFile = z.infer<typeof materialFile>;

/** A document of a session or of a whole series, in one or several languages, with its earlier versions. */
export const material = z.object({
  materialId,
  seriesId,
  /** Absent: it belongs to the series. */
  sessionId: sessionId.optional(),
  kind: materialKind,
  title: localisedText,
  access: materialAccess,
  /** Nobody but organisers sees it before. */
  visibleFrom: instant.optional(),
  files: z.array(materialFile),
  createdAt: instant,
  createdBy: personId,
  changedAt: instant,
  changedBy: personId.optional(),
  version: z.int().min(1),
});
export type Material = z.infer<typeof material>;

/** The version of each language that readers get: the latest that may be read. Languages in the order in which they came. */
export function currentFiles({ files }: Pick<Material, 'files'>): readonly MaterialFile[] {
  const latest = new Map<string, MaterialFile>();
  for (const file of files) if (file.state === 'usable') latest.set(file.language, file);
  return [...latest.values()];
}

/** Whether its day has come. */
export function isOut({ visibleFrom }: Pick<Material, 'visibleFrom'>, now: string): boolean {
  return visibleFrom === undefined || visibleFrom <= now;
}
