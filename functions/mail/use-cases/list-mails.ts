import type { DeliveryId, Instant, SessionId } from '../../../events/values.ts';
import { type Delivery, type DeliveryState, hasOutcome, type MailOutcome, type Reason } from '../domain/delivery.ts';
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

type Deps = { readonly deliveries: Pick<Deliveries, 'ofSession'>; readonly source: Pick<MailSource, 'describe'> };

/** So many mails make a page, and so many pages are looked through for those of one outcome: what is left is on the next. */
const PAGE = 50;
const MOST_READS = 20;

/**
 * The mails of a session, newest first, by pages of 50; with an outcome those of it alone, of which a page may hold fewer.
 *
 * @throws BadCursorError for a cursor that this list did not give
 */
export function listMails(deps: Deps): (session: SessionId, wanted?: Wanted) => Promise<Page<MailView>> {
  return async (session, { cursor, outcome } = {}) => {
    const found: Delivery[] = [];
    let next = cursor;
    let reads = 0;
    do {
      const page = await deps.deliveries.ofSession(session, next);
      found.push(...page.items.filter(({ state }) => outcome === undefined || hasOutcome(state, outcome)));
      next = page.cursor;
      reads += 1;
    } while (next !== undefined && found.length < PAGE && outcome !== undefined && reads < MOST_READS);
    const recipients = await deps.source.describe(found.map(({ job }) => job.to));
    return { items: found.map((delivery, n) => mailView(delivery, recipients[n])), cursor: next };
  };
}

type Wanted = { readonly cursor?: string | undefined; readonly outcome?: MailOutcome | undefined };

/** What organisers see of a delivery. */
export function mailView(
  { deliveryId, job, state, reason, bounce, plannedAt, sentAt, attempts }: Delivery,
  recipient: RecipientView | undefined,
): MailView {
  const told = recipient && { name: recipient.name, email: recipient.email };
  return { deliveryId, kind: job.kind, status: state, reason, bounce, recipient: told, plannedAt, sentAt, attempts, number: job.number };
}
