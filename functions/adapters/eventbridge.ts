import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { type DomainEvent, eventDefinition } from '../../events/registry.ts';
import type { EventBus } from '../outbox/ports.ts';
import { answerWithin } from './answer-within.ts';

/** Of the SDK's client what is needed here. */
type Client = { send(command: PutEventsCommand): Promise<unknown> };

const answered = z.object({ Entries: z.array(z.object({ EventId: z.string().optional(), ErrorCode: z.string().optional() })) });

/**
 * The bus in EventBridge. A request that fails as a whole is the failure of each of its entries.
 *
 * @param env.BUS_NAME the name or the ARN of the bus
 */
export function eventBridge(env: { readonly BUS_NAME: string }, client: Client = new EventBridgeClient(answerWithin())): EventBus {
  return {
    async publish(events) {
      if (events.length === 0) return [];
      try {
        const request = new PutEventsCommand({ Entries: events.map((event) => entryOf(event, env.BUS_NAME)) });
        const { Entries } = answered.parse(await client.send(request));
        return events.map((_, n) => (Entries[n]?.EventId ? undefined : (Entries[n]?.ErrorCode ?? 'NoResult')));
      } catch (error) {
        return events.map(() => (error instanceof Error ? error.name : 'Unknown'));
      }
    },
  };
}

function entryOf(event: DomainEvent, bus: string) {
  return {
    EventBusName: bus,
    Source: `convoke.${eventDefinition(event.type)?.producer ?? 'unknown'}`,
    DetailType: event.type,
    Detail: JSON.stringify(event),
    Time: new Date(event.time),
  };
}
