import type { DomainEvent } from '../../events/registry.ts';
import type { Instant } from '../../events/values.ts';
import type { Randomness, Wait } from '../kernel/ports.ts';

/** An event that waits in the outbox: where it lies, and what lies there, which is checked before it is published. */
export type OutboxEntry = {
  readonly partition: string;
  readonly id: string;
  readonly event: Readonly<Record<string, unknown>>;
  /**
   * Set where the entry is the very thing that its event tells of, such as a request: it stays when it is published, until whoever the
   * event wakes has dealt with it. One event wakes for all entries with the same text.
   */
  readonly wakes?: string;
};

/** The bus. Only the relay and the sweep's leftovers have it. */
export interface EventBus {
  /**
   * @param events at most 10, each at most 8 KB
   * @returns for each event in turn the code of its error, or undefined when the bus has taken it
   */
  publish(events: readonly DomainEvent[]): Promise<readonly (string | undefined)[]>;
}

/** What waits to be published. */
export interface OutboxEntries {
  /** Forgets an entry that the bus has taken; nothing happens when it is gone already. */
  remove(entry: OutboxEntry): Promise<void>;
  /** Everything that was put in before the instant and is still there, in pages. */
  leftovers(before: Instant): AsyncIterable<readonly OutboxEntry[]>;
}

export type OutboxDeps = { readonly bus: EventBus; readonly entries: OutboxEntries; readonly wait: Wait; readonly randomness: Randomness };
