import * as z from 'zod';
import { MAX_EVENT_BYTES } from '../../../events/envelope.ts';
import { eventDefinition, type Fact } from '../../../events/registry.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { defineItem, SHARDS, shardOf } from './item.ts';
import type { Write } from './table.ts';

export const outboxItem = defineItem({
  type: 'outbox',
  v: 1,
  schema: z.strictObject({ event: z.looseObject({ id: z.string(), type: z.string() }) }),
});

/** The partition of the outbox with that number, 0 to {@link SHARDS} - 1. */
export function outboxPartition(shard: number): string {
  return `OUTBOX#${shard}`;
}

export { SHARDS as OUTBOX_SHARDS };

/** Turns facts into the writes that put them on the bus: they go into the transaction that makes them true. */
export type Outbox = (facts: readonly Fact[], cause: Cause) => readonly Write[];

/**
 * @returns an outbox that mints each event's id, stamps it and checks it against its schema
 * @throws Error when a fact does not fit its schema or is too large: a bug of the caller, so nothing is written
 */
export function outbox(deps: { readonly clock: Clock; readonly ids: Ids }): Outbox {
  return (facts, cause) =>
    facts.map(({ type, data }) => {
      const definition = eventDefinition(type);
      if (!definition) throw new Error(`${type} is not in the registry of events`);
      const event = definition.strict.parse({ id: deps.ids.mint('evt'), type, time: deps.clock.now(), ...cause, data });
      if (Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES) throw new Error(`${type} is larger than ${MAX_EVENT_BYTES} bytes`);
      return { put: outboxItem.item({ pk: outboxPartition(shardOf(event.id)), sk: event.id }, { event }) };
    });
}
