import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, '.cache');
const KEPT = 6;
const ALWAYS = ['package.json', 'package-lock.json', 'tsconfig.json'];

/** What a folder is made of. It is made anew when any of it has changed. */
export type MadeOf = {
  /** Patterns below the root of the project. */
  readonly files: readonly string[];
  readonly except?: readonly string[];
  /** What else it depends on. */
  readonly asked?: Readonly<Record<string, string>>;
};

/**
 * Makes a folder, or finds the one that was made of the same. The last six of a kind are kept.
 *
 * @param kind says what it is for, as a name of a folder
 * @param make fills an empty folder
 * @returns the folder. Nobody else writes into it
 */
export async function keptFolder(kind: string, madeOf: MadeOf, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(CACHE, kind, await fingerprint(madeOf));
  if (await exists(folder)) {
    await utimes(folder, new Date(), new Date());
    return folder;
  }
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    // Somebody else may have made the same in the meantime.
    await rename(unfinished, folder).catch(() => undefined);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld(join(CACHE, kind));
  return folder;
}

async function fingerprint({ files, except = [], asked = {} }: MadeOf): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(asked).toSorted()));
  const found = [...ALWAYS];
  for await (const file of glob(files, { cwd: ROOT, exclude: except })) found.push(file);
  for (const file of found.toSorted()) {
    const path = join(ROOT, file);
    if ((await stat(path)).isFile()) hash.update(`${file}\n`).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 24);
}

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !name.includes('.'));
  const dated = await Promise.all(names.map(async (name) => ({ name, used: (await stat(join(folder, name))).mtimeMs })));
  for (const { name } of dated.toSorted((a, b) => b.used - a.used).slice(KEPT)) await rm(join(folder, name), { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
