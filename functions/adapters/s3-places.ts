import * as z from 'zod';
import { fileId, materialId } from '../../events/values.ts';
import type { FilePlace } from '../material/ports.ts';

/**
 * Where files lie in the bucket. Keys hold ids alone: they stand in events of S3 and in its inventory. What is under `incoming/` may
 * be written by whoever holds an upload's link and expires by itself; under `materials/` only what was looked at.
 */
export const arrivingAt = ({ materialId: of, fileId: id }: FilePlace) => `incoming/${of}/${id}`;
export const keptOf = (of: FilePlace['materialId']) => `materials/${of}/`;
export const keptAt = ({ materialId: of, fileId: id }: FilePlace) => `${keptOf(of)}${id}`;

const INCOMING = /^incoming\/([^/]+)\/([^/]+)$/;

/** The `Object Created` event of S3 on the default bus, as far as it matters here; its key is not encoded. */
export const arrivalEvent = z
  .object({ 'detail-type': z.literal('Object Created'), id: z.string(), detail: z.object({ object: z.object({ key: z.string().regex(INCOMING) }) }) })
  .transform(({ id, detail }, context) => {
    const [, material, file] = INCOMING.exec(detail.object.key) ?? [];
    const place = z.object({ materialId, fileId }).safeParse({ materialId: material, fileId: file });
    if (place.success) return { ...place.data, eventId: id };
    context.addIssue({ code: 'custom', message: 'Must be the key of an upload' });
    return z.NEVER;
  });
