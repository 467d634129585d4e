import { join } from 'node:path';

/** The project's folder, and where this run keeps its own things: below dist/, which nobody commits. */
export const ROOT = join(import.meta.dirname, '..', '..');
export const FOLDER = join(ROOT, 'dist', 'test-deploy');

export const REGION = 'eu-west-1';
export const ADMIN = 'admin@example.org';

/** The installation that is deployed. The journey is a program, which has no finger for a passkey. */
export const PARAMETERS = { sender: 'consultations@example.org', admins: ADMIN, stage: 'proof', secondFactor: 'offered' };

/** The release of MiniStack (PyPI) that is deployed to. */
export const MINISTACK = '1.5.33';

/** What that release cannot make, by type and, where only some of a type, by the property; what therefore is not shown. */
export const WITHHELD: readonly { readonly type: string; readonly having?: string; readonly what: string }[] = [
  { type: 'AWS::Events::Archive', what: 'the archive of events' },
  { type: 'AWS::CloudWatch::Alarm', having: 'Metrics', what: 'alarms on a sum of metrics' },
];
