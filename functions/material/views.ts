import * as z from 'zod';
import { instant, materialAccess, materialId, materialKind, seriesId, sessionId } from '../../events/values.ts';
import { localisedText } from '../kernel/text.ts';
import { content, currentFiles, isOut, type Material, type MaterialFile, materialFile } from './domain/material.ts';

const shared = {
  materialId,
  seriesId,
  sessionId: sessionId.optional(),
  kind: materialKind,
  title: localisedText,
  access: materialAccess,
};

/** One language as readers see it: the latest version, when it came, and what changed with each. A recording's address is not here. */
const readersFile = z.object({
  language: z.string(),
  version: z.int(),
  fileName: z.string().optional(),
  contentType: z.string().optional(),
  size: z.int().optional(),
  updatedAt: instant,
  changes: z.array(z.object({ version: z.int(), at: instant, change: z.string() })),
});

/** A material for those who may read it; whoever may not is not told that it is there. */
export const readersMaterial = z.object({ ...shared, status: z.literal('available'), files: z.array(readersFile) });
export type ReadersMaterial = z.infer<typeof readersMaterial>;

const organisersStatus = z.enum(['awaiting-file', 'refused', 'embargoed', 'available']);

const { language, number, change, state, reason, requestedAt, arrivedAt, usableSince } = materialFile.shape;

/** A material for organisers: every version of every language, what is awaited, and why something was refused. */
export const organisersMaterial = z.object({
  ...shared,
  status: organisersStatus,
  visibleFrom: instant.optional(),
  files: z.array(
    z.object({ language, version: number, change, content, state, reason, requestedAt, arrivedAt, usableSince, isCurrent: z.boolean() }),
  ),
  createdAt: instant,
  changedAt: instant,
});
export type OrganisersMaterial = z.infer<typeof organisersMaterial>;

/** @returns undefined while no file of it may be read */
export function readersView(of: Material): ReadersMaterial | undefined {
  const files = currentFiles(of).map((file) => readersFileOf(of, file));
  return files.length === 0 ? undefined : readersMaterial.parse({ ...of, status: 'available', files });
}

function readersFileOf({ files }: Material, { language, number, content, usableSince }: MaterialFile) {
  const versions = files.filter((file) => file.language === language && file.state === 'usable');
  const changes = versions.flatMap((file) =>
    file.change === undefined ? [] : [{ version: file.number, at: file.usableSince, change: file.change }],
  );
  return { language, version: number, ...(content.type === 'file' && content), updatedAt: usableSince, changes: changes.toReversed() };
}

export function organisersView(of: Material, now: string): OrganisersMaterial {
  const current = new Set(currentFiles(of).map(({ fileId }) => fileId));
  const files = of.files.map((file) => ({ ...file, version: file.number, isCurrent: current.has(file.fileId) }));
  return organisersMaterial.parse({ ...of, status: statusOf(of, current.size > 0, now), files });
}

function statusOf(of: Material, hasUsable: boolean, now: string): z.infer<typeof organisersStatus> {
  if (hasUsable) return isOut(of, now) ? 'available' : 'embargoed';
  return of.files.some(({ state }) => state === 'awaited') ? 'awaiting-file' : 'refused';
}
