import { constants, inflateRawSync } from 'node:zlib';
import type { Unpack } from '../material/ports.ts';

/** Inflates entries of ZIP archives (RFC 1951), never further than allowed. */
export const unpack: Unpack = {
  whole: (packed, limit) => inflateRawSync(packed, { maxOutputLength: limit }),
  beginning(packed) {
    try {
      // What came out so far, though the end is missing. 64 KB: deflate makes at most 1032 bytes of one.
      return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 128 * 1024 });
    } catch {
      return Buffer.alloc(0);
    }
  },
};
