import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import type { Bus } from './bus.ts';
import type { Template } from './template.ts';

/** Something that was stored. `tag`: as an event tells it, without quotes. */
export type Stored = { readonly bucket: string; readonly key: string; readonly tag: string; readonly bytes: Buffer };

/** Says whether the store is scanned at that place, and by whom. Undefined: by nobody. */
export type Scanner = (bucket: string, key: string) => ((stored: Stored) => void) | undefined;

const planReading = {
  counts: {
    ProtectedResource: z.strictObject({ S3Bucket: z.strictObject({ BucketName: z.string(), ObjectPrefixes: z.array(z.string()).default(['']) }) }),
    // A tag would say what the event says, to nobody.
    Actions: z.strictObject({ Tagging: z.strictObject({ Status: z.literal('DISABLED') }) }),
  },
  ignored: ['Role', 'Tags'],
};

/** The harmless text which all scanners agree to take for malware (eicar.org). In pieces, so that none takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', 'H+H*'].join('$');

/**
 * Stands in for GuardDuty Malware Protection for S3: reports on the default bus what it "found" in what was stored under a plan. It knows one piece of
 * malware, EICAR's, wherever in a file it is, and it cannot look into a PDF with a password.
 */
export function localScanner(template: Template, bus: Pick<Bus, 'put'>): Scanner {
  const plans = template
    .of('AWS::GuardDuty::MalwareProtectionPlan')
    .map((resource) => template.read(resource, planReading).ProtectedResource.S3Bucket);
  const isPlanned = (bucket: string, key: string) =>
    plans.some(({ BucketName, ObjectPrefixes }) => BucketName === bucket && ObjectPrefixes.some((prefix) => key.startsWith(prefix)));
  return (at, name) => (isPlanned(at, name) ? (stored) => void bus.put(resultOf(stored)) : undefined);
}

function resultOf({ bucket, key, tag, bytes }: Stored) {
  const { scanStatus, scanResultStatus } = verdictOn(bytes);
  return {
    bus: 'default',
    source: 'aws.guardduty',
    detailType: 'GuardDuty Malware Protection Object Scan Result',
    detail: {
      schemaVersion: '1.0',
      scanStatus,
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: { bucketName: bucket, objectKey: key, eTag: tag, versionId: 'null', s3Throttled: false },
      scanResultDetails: { scanResultStatus, threats: scanResultStatus === 'THREATS_FOUND' ? [{ name: 'EICAR-Test-File (not a virus)' }] : null },
    },
    resources: [`arn:aws:guardduty:${REGION}:${ACCOUNT}:malware-protection-plan/local`],
  };
}

function verdictOn(bytes: Buffer) {
  if (bytes.includes(EICAR)) return { scanStatus: 'COMPLETED', scanResultStatus: 'THREATS_FOUND' };
  const isLocked = bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && bytes.includes('/Encrypt');
  return isLocked ? { scanStatus: 'SKIPPED', scanResultStatus: 'UNSUPPORTED' } : { scanStatus: 'COMPLETED', scanResultStatus: 'NO_THREATS_FOUND' };
}
