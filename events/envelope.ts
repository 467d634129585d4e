import * as z from 'zod';
import { eventId, instant } from './values.ts';

/** The features that publish. On the bus the source reads `convoke.<feature>`. */
export type Producer = 'series' | 'session' | 'registration' | 'notes' | 'summary' | 'action-point' | 'mail' | 'people' | 'material';

/**
 * Every event travels in this envelope.
 * `id` is minted in the transaction that changes the state and never again: a redelivery keeps it.
 * `correlationId` names the request or clock tick that began it all; `causationId` the event or request just before.
 */
const envelope = {
  id: eventId,
  time: instant,
  correlationId: z.string().min(1).max(128),
  causationId: z.string().min(1).max(128),
};

/** The largest event that may be published, in bytes of UTF-8: ids and facts fit, texts do not. */
export const MAX_EVENT_BYTES = 8 * 1024;

/**
 * Defines one event in one major version.
 *
 * @param name past tense, without the version, such as `registration.confirmed`
 * @param version the major version; an additive change keeps it, any other begins a new file beside this one
 * @param about who publishes it and what it means, for the catalogue
 * @param data ids and facts; never personal data, never a text that somebody wrote
 */
export function defineEvent<const N extends string, const V extends number, D extends z.ZodRawShape>(
  name: N,
  version: V,
  about: { readonly producer: Producer; readonly meaning: string },
  data: D,
) {
  const type = `${name}.v${version}` as const;
  const read = once(() => z.object({ ...envelope, type: z.literal(type), data: z.object(data) }));
  const written = once(() => z.strictObject({ ...envelope, type: z.literal(type), data: z.strictObject(data) }));
  return {
    type,
    name,
    version,
    ...about,
    /** For readers: unknown fields are dropped, so that an additive change breaks nobody. */
    get schema() {
      return read();
    },
    /** For the publisher: an unknown field is refused, so that nothing slips on to the bus unseen. */
    get strict() {
      return written();
    },
  } as const;
}

/** Made when it is first asked for: a function that announces knows all events, and a cold start has use for few of them. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a producer says when it announces a fact; the store adds id, time, correlation and causation. */
export type Announcement<T extends string = string, D = unknown> = { readonly type: T; readonly data: D };
