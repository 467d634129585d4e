import { readFile, rename, writeFile } from 'node:fs/promises';
import type * as z from 'zod';
import { LocalProblem } from './problem.ts';

/** A small piece of state on disk that is never half written. */
export type JsonFile<T> = { read(): Promise<T>; write(value: T): Promise<void> };

/**
 * @param path without it the value lives in memory
 * @param empty what a file that does not exist yet holds
 */
export function jsonFile<T>(path: string | undefined, schema: z.ZodType<T>, empty: T): JsonFile<T> {
  let known = empty;
  let writing: Promise<void> = Promise.resolve();
  return {
    read: async () => (path === undefined ? known : parse(path, schema, empty)),
    write: (value) => {
      known = value;
      // One after the other, so that an older value never replaces a newer one.
      writing = writing.then(() => (path === undefined ? undefined : replace(path, value)));
      return writing;
    },
  };
}

async function parse<T>(path: string, schema: z.ZodType<T>, empty: T): Promise<T> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return empty;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new LocalProblem(`${path} is damaged. Restore it from a backup, or begin anew with --fresh (everything in the state folder is deleted).`);
  }
}

async function replace(path: string, value: unknown): Promise<void> {
  // A rename is atomic: after `kill -9` the file is either the old or the new one.
  await writeFile(`${path}.new`, JSON.stringify(value));
  await rename(`${path}.new`, path);
}
