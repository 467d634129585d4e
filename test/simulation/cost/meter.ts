import type { Charge } from '../../support/metered-table.ts';
import type { Message, World } from '../world.ts';

/** A charge and the function that caused it. */
export type Charged = Charge & { readonly by: string };

/** Counts what happens within its calls, and nothing else. */
export function newMeter() {
  const charges: Charged[] = [];
  const invocations: Record<string, number> = {};
  let by: string | undefined;
  return {
    charges,
    invocations,
    queues: { sent: 0, received: 0, deleted: 0 },
    charge: (one: Charge) => void (by !== undefined && charges.push({ ...one, by })),
    async called(name: string, run: () => Promise<unknown>): Promise<void> {
      invocations[name] = (invocations[name] ?? 0) + 1;
      by = name;
      await run();
      by = undefined;
    },
  };
}

export type Meter = ReturnType<typeof newMeter>;

const RELAY = 'outbox/relay-events';

/** Until nothing waits: what waits for a function goes to it in batches. */
export async function workOff(stage: World, meter: Meter, batchSize: number): Promise<void> {
  for (let waiting = drained(stage); waiting.length > 0; waiting = drained(stage))
    for (const [name, messages] of Map.groupBy(waiting, ({ to }) => to))
      for (let start = 0; start < messages.length; start += batchSize) {
        const batch = messages.slice(start, start + batchSize);
        await meter.called(name, () => handled(stage, name, batch));
        if (name !== RELAY) count(meter.queues, batch);
      }
}

/** Lambda hands over a batch at once; the messages of a queue are handled side by side, what the stream tells in order. */
function handled(stage: World, name: string, batch: readonly Message[]): Promise<unknown> {
  if (name === RELAY) return stage.handle({ to: RELAY, ids: batch.flatMap((one) => ('ids' in one ? one.ids : [])) });
  return Promise.all(batch.map((message) => stage.handle(message)));
}

/** EventBridge puts each event into a queue by itself, a planner its jobs in batches; one request receives a batch and one deletes it. */
function count(queues: { sent: number; received: number; deleted: number }, batch: readonly Message[]): void {
  queues.sent += batch.some((one) => 'job' in one) ? 1 : batch.length;
  queues.received += 1;
  queues.deleted += 1;
}

/** All that waits, each event of the outbox by itself: the stream hands over records, not transactions. */
function drained(stage: World): readonly Message[] {
  const found: Message[] = [];
  for (let message = stage.next(); message; message = stage.next()) {
    if ('ids' in message) return [...found, ...message.ids.map((id) => ({ to: RELAY, ids: [id] }) as const)];
    found.push(message);
  }
  return found;
}
