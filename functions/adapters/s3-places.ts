import * as z from 'zod';
import { fileId, materialId } from '../../events/values.ts';
import type { FilePlace, Scan } from '../material/ports.ts';

/**
 * Where files lie in the bucket. Keys hold ids alone: they stand in events of S3 and in its inventory. What is under `incoming/` may
 * be written by whoever holds an upload's link and expires by itself; under `materials/` only what was looked at.
 */
export const arrivingAt = ({ materialId: of, fileId: id }: FilePlace) => `incoming/${of}/${id}`;
export const keptOf = (of: FilePlace['materialId']) => `materials/${of}/`;
export const keptAt = ({ materialId: of, fileId: id }: FilePlace) => `${keptOf(of)}${id}`;

/** The `detail-type` with which GuardDuty Malware Protection for S3 tells what it found. */
const SCANNED = 'GuardDuty Malware Protection Object Scan Result';

const INCOMING = /^incoming\/([^/]+)\/([^/]+)$/;

const key = z.string().regex(INCOMING);
const created = z.object({ 'detail-type': z.literal('Object Created'), id: z.string(), detail: z.object({ object: z.object({ key }) }) });
const scanned = z.object({
  'detail-type': z.literal(SCANNED),
  id: z.string(),
  detail: z.object({
    scanStatus: z.string(),
    s3ObjectDetails: z.object({ objectKey: key, eTag: z.string().min(1) }),
    scanResultDetails: z.object({ scanResultStatus: z.string().nullish() }),
  }),
});

/**
 * What is told of an upload on the default bus, as far as it matters here, as one kind of message: that it arrived (`Object Created` of
 * S3; its key is not encoded), or what GuardDuty found in it. Whatever GuardDuty may say one day that is not known here, it is not "clean".
 */
export const arrivalEvent = z.discriminatedUnion('detail-type', [created, scanned]).transform((event, context) => {
  const [, material, file] = INCOMING.exec(keyOf(event)) ?? [];
  const place = z.object({ materialId, fileId }).safeParse({ materialId: material, fileId: file });
  if (place.success) return { ...place.data, eventId: event.id, scan: scanOf(event) };
  context.addIssue({ code: 'custom', message: 'Must be the key of an upload' });
  return z.NEVER;
});

type ArrivalEvent = z.infer<typeof created> | z.infer<typeof scanned>;

function keyOf(event: ArrivalEvent): string {
  return event['detail-type'] === SCANNED ? event.detail.s3ObjectDetails.objectKey : event.detail.object.key;
}

function scanOf(event: ArrivalEvent): Scan | undefined {
  if (event['detail-type'] !== SCANNED) return undefined;
  const { scanStatus, s3ObjectDetails, scanResultDetails } = event.detail;
  // Events tell a tag bare; in the answers of S3, and so everywhere here, it stands in quotes.
  const tag = `"${s3ObjectDetails.eTag.replaceAll('"', '')}"`;
  return { verdict: verdictOf(scanStatus, scanResultDetails.scanResultStatus), tag };
}

function verdictOf(status: string, result: string | null | undefined): Scan['verdict'] {
  if (result === 'THREATS_FOUND') return 'malware';
  if (result === 'UNSUPPORTED') return 'unscannable';
  return status === 'COMPLETED' && result === 'NO_THREATS_FOUND' ? 'clean' : 'failed';
}
