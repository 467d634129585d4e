import type { DeliveryId, Instant, RegistrationId, SeriesId, SessionId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type Delivery, type DeliveryState, isSettled } from '../domain/delivery.ts';
import type { MailKind } from '../domain/kinds.ts';
import { isInForce, type Suppression } from '../domain/suppression.ts';
import type { Deliveries, MailSource, Refusals } from '../ports.ts';
import { type MailView, mailView } from './list-mails.ts';

/** A mail, what it belongs to, and whether its address gets any at the moment. */
export type MailRecord = MailView & {
  readonly seriesId?: SeriesId | undefined;
  readonly sessionId?: SessionId | undefined;
  readonly registrationId?: RegistrationId | undefined;
  readonly suppressed?: Pick<Suppression, 'reason' | 'at'> | undefined;
  /** Whether it may be sent again by hand. */
  readonly repeatable: boolean;
};

type Deps = { readonly deliveries: Deliveries; readonly refusals: Refusals; readonly source: Pick<MailSource, 'describe'> };

/** What became of one mail. @returns `not-found` */
export function getMailRecord(deps: Deps) {
  return async (id: DeliveryId): Promise<Result<MailRecord>> => {
    const delivery = await deps.deliveries.find(id);
    if (!delivery) return reject('not-found', 'unknown-mail');
    const suppression = delivery.personId && (await deps.refusals.suppression(delivery.personId));
    const [recipient] = await deps.source.describe([delivery.job.to]);
    return ok(recordOf(delivery, mailView(delivery, recipient), suppression));
  };
}

function recordOf(delivery: Delivery, view: MailView, suppression: Suppression | undefined): MailRecord {
  const { seriesId, sessionId, job, state } = delivery;
  const isForBrowser = job.to.type === 'sign-in' || job.to.type === 'links-request';
  return {
    ...view,
    ...{ seriesId, sessionId },
    registrationId: job.to.type === 'registration' ? job.to.registrationId : undefined,
    suppressed: isInForce(suppression) ? { reason: suppression.reason, at: suppression.at } : undefined,
    repeatable: isSettled(state) && !isForBrowser,
  };
}

/** The mails of a series because of which an address gets nothing any more, one an address, the latest first. */
export function listUndelivered(deps: Deps) {
  return async (series: SeriesId): Promise<readonly MailRecord[]> => {
    const suppressed = (await deps.refusals.suppressedOf(series)).filter(isInForce);
    const found = await Promise.all(suppressed.map(({ deliveryId }) => deps.deliveries.find(deliveryId)));
    const recipients = await deps.source.describe(found.flatMap((delivery) => delivery?.job.to ?? []));
    const known = found.filter((delivery) => delivery !== undefined);
    return known
      .map((delivery, n) =>
        recordOf(
          delivery,
          mailView(delivery, recipients[n]),
          suppressed.find(({ deliveryId }) => deliveryId === delivery.deliveryId),
        ),
      )
      .toReversed();
  };
}

/** The mails of one kind that went out or are on their way, counted. */
export type Sent = {
  readonly kind: MailKind;
  readonly count: number;
  readonly states: Partial<Record<DeliveryState, number>>;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
};

/** So many of the newest mails of a session are counted at most: 50 a read. */
const MOST_READS = 20;

/** What went out for a session, by kind, the latest first. `all`: whether every mail was counted, or the newest 1000. */
export function countMails({ deliveries }: { readonly deliveries: Pick<Deliveries, 'ofSession'> }) {
  return async (session: SessionId): Promise<{ readonly items: readonly Sent[]; readonly all: boolean }> => {
    const found: Delivery[] = [];
    let cursor: string | undefined;
    let reads = 0;
    do {
      const page = await deliveries.ofSession(session, cursor);
      found.push(...page.items);
      cursor = page.cursor;
      reads += 1;
    } while (cursor !== undefined && reads < MOST_READS);
    const byKind = Map.groupBy(found, ({ job }) => job.kind);
    return { items: [...byKind].map(([kind, mails]) => counted(kind, mails)), all: cursor === undefined };
  };
}

function counted(kind: MailKind, mails: readonly Delivery[]): Sent {
  const states: Partial<Record<DeliveryState, number>> = {};
  for (const { state } of mails) states[state] = (states[state] ?? 0) + 1;
  const times = mails.map(({ plannedAt }) => plannedAt).toSorted();
  return { kind, count: mails.length, states, firstAt: times[0] ?? '', lastAt: times.at(-1) ?? '' };
}
