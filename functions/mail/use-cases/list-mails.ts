import type { DeliveryId, Instant, SessionId } from '../../../events/values.ts';
import type { Delivery, DeliveryState, Reason } from '../domain/delivery.ts';
import type { MailKind } from '../domain/kinds.ts';
import type { Deliveries, MailSource, Page, RecipientView } from '../ports.ts';

/** A mail as organisers see it. */
export type MailView = {
  readonly deliveryId: DeliveryId;
  readonly kind: MailKind;
  readonly status: DeliveryState;
  /** Why it did not go out or came back. */
  readonly reason?: Reason | undefined;
  readonly bounce?: 'permanent' | 'transient' | undefined;
  /** Absent when the recipient is no longer known. */
  readonly recipient?: RecipientView | undefined;
  readonly plannedAt: Instant;
  readonly sentAt?: Instant | undefined;
  readonly attempts: number;
  /** 0, or which of the repetitions by hand it is. */
  readonly number: number;
};

/**
 * The mails of a session, newest first, by pages of 50.
 *
 * @throws BadCursorError for a cursor that this list did not give
 */
export function listMails(deps: {
  readonly deliveries: Deliveries;
  readonly source: MailSource;
}): (session: SessionId, cursor?: string) => Promise<Page<MailView>> {
  return async (session, cursor) => {
    const page = await deps.deliveries.ofSession(session, cursor);
    const recipients = await deps.source.describe(page.items.map(({ job }) => job.to));
    return { items: page.items.map((delivery, n) => mailView(delivery, recipients[n])), cursor: page.cursor };
  };
}

/** What organisers see of a delivery. */
export function mailView(
  { deliveryId, job, state, reason, bounce, plannedAt, sentAt, attempts }: Delivery,
  recipient: RecipientView | undefined,
): MailView {
  const told = recipient && { name: recipient.name, email: recipient.email };
  return { deliveryId, kind: job.kind, status: state, reason, bounce, recipient: told, plannedAt, sentAt, attempts, number: job.number };
}
