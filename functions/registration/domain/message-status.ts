import type { Instant } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';

/** How far the mails of a message are; `complete`: all of them are planned. `sent` includes what was delivered or came back. */
export type MessageProgress = {
  readonly planned: number;
  readonly complete: boolean;
  readonly delivered: number;
  readonly bounced: number;
  readonly suppressed: number;
  readonly failed: number;
};

export type MessageStatus = 'planned' | 'sending' | 'done';

/** Mails of which nothing was heard for so long are taken as they stand, as those of notes are: SES retries soft bounces for less. */
const LONGEST = 'PT72H';

/** Whether a message still moves: it is done when each of its mails came to an end, or after three days. */
export function messageStatus(progress: MessageProgress | undefined, requestedAt: Instant, now: Instant): MessageStatus {
  if (now >= plus(requestedAt, LONGEST)) return 'done';
  if (progress === undefined) return 'planned';
  const { planned, complete, delivered, bounced, suppressed, failed } = progress;
  return complete && delivered + bounced + suppressed + failed >= planned ? 'done' : 'sending';
}
