import { createHash } from 'node:crypto';
import * as z from 'zod';
import { fileId } from '../../../events/values.ts';
import { arrivingAt, keptAt, keptOf } from '../../../functions/adapters/s3-places.ts';
import { contentDisposition } from '../../../functions/material/domain/file-name.ts';
import type { FileLinks, FilePlace, FileShelf, UploadForm } from '../../../functions/material/ports.ts';

/** What the store answers a browser. */
type Fetched = { readonly status: number; readonly bytes: Buffer; readonly disposition: string | null; readonly type: string | null };

/** A store of files with a browser beside it: the contract of test/contract/files.test.ts holds for all of these. */
export type FilesUnderTest = {
  readonly links: FileLinks;
  readonly shelf: FileShelf;
  /** Sends a form with a file, as a browser does. @returns the status */
  send(form: UploadForm, file: Buffer): Promise<number>;
  fetch(url: string): Promise<Fetched>;
  /** So many seconds go by. */
  pass(seconds: number): void;
};

const ticket = z.object({
  key: z.string(),
  until: z.number(),
  size: z.number().optional(),
  name: z.string().optional(),
  type: z.string().optional(),
});
const HOST = 'https://files.example.org/';

/** A store in memory: what lies in it can be looked at, and put into another one. */
export type MemoryFiles = FilesUnderTest & { readonly objects: ReadonlyMap<string, Buffer> };

/** In memory, with links that only it can read. */
export function memoryFiles(stored: ReadonlyMap<string, Uint8Array> = new Map()): MemoryFiles {
  const objects = new Map<string, Buffer>([...stored].map(([key, bytes]) => [key, Buffer.from(bytes)]));
  const tickets = new Map<string, z.infer<typeof ticket>>();
  let now = 0;
  const issue = (one: z.infer<typeof ticket>) => {
    const number = `ticket-${tickets.size + 1}`;
    tickets.set(number, one);
    return number;
  };
  // In quotes, as S3 answers it.
  const tagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;
  const valid = (number: string | undefined) => {
    const found = tickets.get(number ?? '');
    return found && found.until >= now ? found : undefined;
  };
  return {
    objects,
    links: {
      origin: async () => new URL(HOST).origin,
      upload: async (place, { size, returnTo }, seconds) => ({
        url: HOST,
        fields: { ticket: issue({ key: arrivingAt(place), until: now + seconds, size }), ...(returnTo && { success_action_redirect: returnTo }) },
      }),
      download: async (place, { fileName, contentType }, seconds) =>
        HOST + issue({ key: keptAt(place), until: now + seconds, name: contentDisposition(fileName), type: contentType }),
    },
    shelf: {
      async arrived(place) {
        const bytes = objects.get(arrivingAt(place));
        return bytes && { bytes, tag: tagOf(bytes) };
      },
      async keep(place, tag) {
        const bytes = objects.get(arrivingAt(place));
        if (!bytes || tagOf(bytes) !== tag) return false;
        objects.set(keptAt(place), bytes);
        return true;
      },
      discardArrived: async (place: FilePlace) => void objects.delete(arrivingAt(place)),
      kept: async (of) => [...objects.keys()].filter((key) => key.startsWith(keptOf(of))).map((key) => fileId.parse(key.slice(keptOf(of).length))),
      discardKept: async (place: FilePlace) => void objects.delete(keptAt(place)),
    },
    async send({ fields }, file) {
      const found = valid(fields['ticket']);
      if (!found) return 403;
      if (found.size !== undefined && file.length !== found.size) return 400;
      objects.set(found.key, file);
      return 204;
    },
    async fetch(url) {
      const found = valid(url.slice(HOST.length));
      const bytes = found && objects.get(found.key);
      const answer = { bytes: bytes ?? Buffer.alloc(0), disposition: found?.name ?? null, type: found?.type ?? null };
      return { status: found ? (bytes ? 200 : 404) : 403, ...answer };
    },
    pass(seconds) {
      now += seconds;
    },
  };
}
