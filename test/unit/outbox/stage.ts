import { marshall } from '@aws-sdk/util-dynamodb';
import type { DomainEvent, Fact } from '../../../events/registry.ts';
import { outboxEntries, outboxEntryOf } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import type { EventBus } from '../../../functions/outbox/ports.ts';
import { publishEvents } from '../../../functions/outbox/use-cases/publish-events.ts';
import { observability } from '../../../functions/runtime/observability.ts';
import { streamConsumer } from '../../../functions/runtime/stream-consumer.ts';
import { lambdaContext } from '../../support/lambda.ts';
import { cause, testPlatform } from '../../support/platform.ts';

export const published: Fact = { type: 'series.published.v1', data: { seriesId: 'ser_01HNHS8QF0000000000000000A' } };

/** A bus that keeps what it takes, in order, and refuses what it is told to, as often as it is told to. */
export function fakeBus(refusals: Record<number, number> = {}) {
  const taken: DomainEvent[] = [];
  const calls: string[][] = [];
  const numbers = new Map<string, number>();
  const left = new Map(Object.entries(refusals));
  const bus: EventBus = {
    async publish(events) {
      calls.push(events.map(({ id }) => id));
      return events.map((event) => {
        const number = numbers.get(event.id) ?? numbers.size;
        numbers.set(event.id, number);
        const open = left.get(String(number)) ?? 0;
        if (open === 0) {
          taken.push(event);
          return undefined;
        }
        left.set(String(number), open - 1);
        return 'ThrottlingException';
      });
    },
  };
  return { bus, taken, calls };
}

export function relay({ refusals, bus = fakeBus(refusals) }: { refusals?: Record<number, number>; bus?: ReturnType<typeof fakeBus> } = {}) {
  const platform = testPlatform();
  const entries = outboxEntries(platform);
  const deps = { ...platform, bus: bus.bus, entries };
  const handler = streamConsumer({ read: outboxEntryOf, handle: publishEvents(deps), observability: observability('test') });
  return {
    ...platform,
    ...bus,
    deps,
    entries,
    announce: async (count: number) => {
      await platform.table.write(
        platform.outbox(
          Array.from({ length: count }, () => published),
          cause,
        ),
      );
      return inOrder(platform.table.items());
    },
    /** Delivers the items as the stream would; gives back the numbers in the list of those that failed. */
    deliver: async (items: readonly unknown[], eventName: 'INSERT' | 'MODIFY' | 'REMOVE' = 'INSERT') => {
      const Records = items.map((item, n) => ({
        eventName,
        dynamodb: { SequenceNumber: String(n), NewImage: item },
      }));
      const { batchItemFailures } = await handler({ Records }, lambdaContext);
      return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier));
    },
  };
}

/** As the stream shows them: in DynamoDB's own notation. */
export const images = (items: readonly Item[]) => items.map((item) => marshall(item, { removeUndefinedValues: true }));

export const inOrder = (items: readonly Item[]) => items.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));

export const place = (session: string, n: number) => ({ pk: 'OUTBOX#1', sk: `INTAKE#${session}#${n}` });

/** Something of its own that carries the event and waits for whom the event wakes. */
export const waiting = (item: Item, session: string, n: number): Item => ({ ...item, ...place(session, n), type: 'intake', version: 1 });
