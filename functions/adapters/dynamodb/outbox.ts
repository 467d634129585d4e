import * as z from 'zod';
import { MAX_EVENT_BYTES } from '../../../events/envelope.ts';
import { eventDefinition, type Fact } from '../../../events/registry.ts';
import type { Cause, Clock, Ids } from '../../kernel/ports.ts';
import { defineItem, outboxPartition, SHARDS, shardOf } from './item.ts';
import type { Item } from './table.ts';

export const outboxItem = defineItem({
  type: 'outbox',
  v: 1,
  schema: z.strictObject({ event: z.looseObject({ id: z.string(), type: z.string() }) }),
});

export { outboxPartition, SHARDS as OUTBOX_SHARDS };

/** The write that puts an event on the bus. */
export type OutboxPut = { readonly put: Item };

/** Turns facts into the writes that put them on the bus, one each and in their order: they go into the transaction that makes them true. */
export type Outbox = (facts: readonly Fact[], cause: Cause) => readonly OutboxPut[];

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
