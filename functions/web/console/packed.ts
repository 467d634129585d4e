import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * A long text that a form carries along: a page for people who are signed in is not compressed on its way, so its weight is taken off here.
 * There is no secret in it beside what the sender wrote.
 */
export const packed = (text: string) => deflateRawSync(Buffer.from(text)).toString('base64url');

/** @param most bytes of the text @returns undefined for what is no such text, or a longer one */
export function unpacked(field: string | undefined, most: number): string | undefined {
  if (field === undefined) return undefined;
  try {
    return inflateRawSync(Buffer.from(field, 'base64url'), { maxOutputLength: most }).toString();
  } catch {
    // Somebody else than our page made it: nothing was sent, and that is said where the list is missing.
    return undefined;
  }
}
