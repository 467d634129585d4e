import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { messageOf } from './problem.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, '.cache', 'local');
const KEPT = 6;

/** What the installation is told, as `npm run deploy` takes it: see infra/parameters.ts. */
export type GivenParameters = Readonly<Record<string, string>>;

/**
 * Builds the functions and synthesises the stacks, or finds them when nothing has changed since.
 *
 * @param onBuild is called when something must be built
 * @returns the folder with the templates and assets
 * @throws Error with what the compiler or the CDK said
 */
export async function synthesised(parameters: GivenParameters, onBuild: () => void): Promise<string> {
  const folder = join(CACHE, await fingerprint(parameters));
  const output = join(folder, 'cdk.out');
  if (await exists(output)) {
    await utimes(folder, new Date(), new Date());
    return output;
  }
  onBuild();
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    // A process of its own: the CDK is large, and nobody needs it afterwards.
    await run(process.execPath, [fileURLToPath(new URL('./synthesise.ts', import.meta.url)), unfinished, JSON.stringify(parameters)], { cwd: ROOT });
    // Somebody else may have made the same in the meantime.
    await rename(unfinished, folder).catch(() => undefined);
  } catch (error) {
    throw new Error(`The functions could not be built or the stacks not be synthesised.\n${messageOf(error)}`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOld();
  return output;
}

/** Everything that the result depends on. */
async function fingerprint(parameters: GivenParameters): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(parameters).toSorted()));
  const files: string[] = ['package.json', 'package-lock.json', 'tsconfig.json'];
  for await (const file of glob(['events/**/*.ts', 'functions/**/*', 'infra/**/*.ts'], { cwd: ROOT, exclude: ['infra/local/**'] })) files.push(file);
  for (const file of files.toSorted()) {
    const path = join(ROOT, file);
    if ((await stat(path)).isFile()) hash.update(`${file}\n`).update(await readFile(path));
  }
  return hash.digest('hex').slice(0, 24);
}

async function removeOld(): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => !name.includes('.'));
  const dated = await Promise.all(names.map(async (name) => ({ name, used: (await stat(join(CACHE, name))).mtimeMs })));
  for (const { name } of dated.toSorted((a, b) => b.used - a.used).slice(KEPT)) await rm(join(CACHE, name), { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
