import type {
  ActionPointId,
  DeliveryId,
  DistributionId,
  Instant,
  MaterialId,
  PersonId,
  RegistrationId,
  SeriesId,
  SessionId,
} from '../../events/values.ts';
import type { Cause, Clock } from '../kernel/ports.ts';

/** Everything that can be due, by its kind and its ids. */
export type Due =
  | { readonly kind: 'session'; readonly sessionId: SessionId }
  | { readonly kind: 'series'; readonly seriesId: SeriesId }
  | { readonly kind: 'registration'; readonly sessionId: SessionId; readonly registrationId: RegistrationId }
  | { readonly kind: 'action-point'; readonly actionPointId: ActionPointId }
  | { readonly kind: 'delivery'; readonly deliveryId: DeliveryId }
  | { readonly kind: 'summary'; readonly sessionId: SessionId }
  | { readonly kind: 'distribution'; readonly distributionId: DistributionId }
  | { readonly kind: 'material'; readonly materialId: MaterialId }
  | { readonly kind: 'erasure'; readonly personId: PersonId }
  /** Something personal whose time is over, by where it lies: it is deleted, and that is all. */
  | { readonly kind: 'perishable'; readonly pk: string; readonly sk: string; readonly dueAt: Instant };

/** Something in the due-time index that no feature claims: a mistake in the code, reported each time. */
export type Unknown = { readonly kind: 'unknown'; readonly key: string };

/** The due-time index. It may lag by moments, and it may name a thing that is not due any more: advancing looks again. */
export interface DueIndex {
  /** What is due until then, earliest first, one list of pages for each shard. */
  due(until: Instant): readonly AsyncIterable<readonly (Due | Unknown)[]>[];
}

/**
 * How each kind takes its turn. Each is conditional on the state it reads, so that two sweeps at once do nothing twice, and
 * sets the next due time. What it gives back is nobody's business here.
 */
export type Advance = {
  readonly [K in Due['kind']]: (thing: Extract<Due, { kind: K }>, now: Instant, cause: Cause) => Promise<unknown>;
};

export type SweepDeps = {
  readonly index: DueIndex;
  readonly advance: Advance;
  /** Publishes what stayed in the outbox. */
  readonly publishLeftovers: (
    now: Instant,
    isTimeLeft: () => boolean,
  ) => Promise<{ readonly published: number; readonly unpublished: readonly { readonly reason: string }[] }>;
  /** Counts and logs one failure; ids only. */
  readonly report: (ids: Readonly<Record<string, string>>, fault: unknown) => void;
  readonly clock: Clock;
};
