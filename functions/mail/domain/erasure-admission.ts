import type { Instant } from '../../../events/values.ts';
import type { Job } from './job.ts';

/** That a person had everything deleted, and what a mail to them rests on. */
export type ErasureStanding = {
  readonly at: Instant;
  /** It came from a list, into an old copy of the table: the person was told long ago. */
  readonly isReplay: boolean;
  /** When the person asked for what the mail is about; absent when somebody else wants to write to them. */
  readonly askedAt?: Instant | undefined;
};

/**
 * Whether a mail contradicts an erasure. What may still go out: the acknowledgement, and what takes a calendar entry back, both
 * once; and what the person asked for afterwards, by registering or signing in themselves. Nobody else brings them back.
 */
export function contradictsErasure({ kind, particulars }: Job, erasure: ErasureStanding | undefined): boolean {
  if (!erasure) return false;
  const isFarewell = kind === 'data-erased' || (kind === 'registration-withdrawn' && particulars.withdrawal === 'erased');
  if (isFarewell) return erasure.isReplay;
  return erasure.askedAt === undefined || erasure.askedAt <= erasure.at;
}
