import { type DomainEvent, eventDefinition } from '../../../events/registry.ts';
import type { OutboxDeps, OutboxEntry } from '../ports.ts';

/** An entry that stays in the outbox, and why: a code of ours or of the bus, never a content. */
export type Unpublished = { readonly message: OutboxEntry; readonly reason: string };

/** PutEvents takes at most 10. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
const CHUNK = 10;

/** How often one entry is tried before it is left to the next delivery or sweep; pauses up to 100, 200 ms. */
const ATTEMPTS = 3;
const FIRST_PAUSE = 100;

type Checked = { readonly entry: OutboxEntry; readonly event: DomainEvent };

/**
 * Brings entries of the outbox on to the bus, in their order, and forgets each one that the bus has taken and that is nothing but its event. The events are
 * published as they were minted: should this end between publishing and forgetting, they come again under the same ids.
 *
 * @returns what could not be published: entries that fit no schema are never published and never dropped
 */
export function publishEvents(deps: OutboxDeps) {
  return async (entries: readonly OutboxEntry[]): Promise<readonly Unpublished[]> => {
    const checked = entries.flatMap((entry) => check(entry) ?? []);
    const unfit = entries.filter((entry) => !checked.some((one) => one.entry === entry)).map((message) => ({ message, reason: 'FitsNoSchema' }));
    const failed: Unpublished[] = [];
    for (let start = 0; start < checked.length; start += CHUNK) failed.push(...(await publishChunk(deps, checked.slice(start, start + CHUNK))));
    return [...unfit, ...failed];
  };
}

/** What an entry tells, where it can be published at all. */
export function eventOf(entry: OutboxEntry): DomainEvent | undefined {
  return check(entry)?.event;
}

function check(entry: OutboxEntry): Checked | undefined {
  const type = entry.event['type'];
  const parsed = typeof type === 'string' ? eventDefinition(type)?.strict.safeParse(entry.event) : undefined;
  return parsed?.success ? { entry, event: parsed.data } : undefined;
}

async function publishChunk(deps: OutboxDeps, chunk: readonly Checked[]): Promise<readonly Unpublished[]> {
  let open: readonly (Checked & { readonly reason?: string })[] = chunk;
  for (let attempt = 0; attempt < ATTEMPTS && open.length > 0; attempt += 1) {
    if (attempt > 0) await deps.wait(deps.randomness.fraction() * FIRST_PAUSE * 2 ** (attempt - 1));
    const errors = await deps.bus.publish(open.map(({ event }) => event));
    await Promise.all(open.flatMap(({ entry }, n) => (errors[n] === undefined && entry.wakes === undefined ? deps.entries.remove(entry) : [])));
    open = open.flatMap((one, n) => {
      const reason = errors[n];
      return reason === undefined ? [] : [{ ...one, reason }];
    });
  }
  return open.map(({ entry, reason = 'Unknown' }) => ({ message: entry, reason }));
}
