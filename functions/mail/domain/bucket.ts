/** A token bucket: tokens come at a rate and are kept up to one second's worth, at least one. Times in milliseconds. */
export type Bucket = { readonly tokens: number; readonly at: number };

/** The part of the rate that is left to transactional mail when a fan-out takes all it can (design, decision 2). */
export const RESERVE = 0.2;

/**
 * Takes one token.
 *
 * @param rate tokens a second
 * @param reserve tokens that must stay: what a mail to many leaves for mails that somebody waits for
 * @returns the bucket afterwards and how long to wait before the token is there, in milliseconds
 */
export function take(bucket: Bucket, now: number, rate: number, reserve = 0): { readonly bucket: Bucket; readonly wait: number } {
  const capacity = Math.max(1 + reserve, rate);
  const tokens = Math.min(capacity, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * rate);
  const missing = Math.max(0, 1 + reserve - tokens);
  const wait = Math.ceil((missing / rate) * 1000);
  return wait === 0 ? { bucket: { tokens: tokens - 1, at: now }, wait } : { bucket: { tokens, at: now }, wait };
}
