import { mkdir, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { type JsonFile, jsonFile } from './json-file.ts';
import { LocalProblem } from './problem.ts';

const installation = z.strictObject({
  /** The format of the folder: another one was written by another version. */
  format: z.literal(1),
  examplesLoaded: z.boolean(),
  /** How far the clock was moved ahead of the machine's, in milliseconds. */
  clockOffset: z.number(),
});

export type Installation = z.infer<typeof installation>;

/** Where everything of one machine is kept. */
export type State = {
  /** The full path of a part, or undefined when nothing is kept. */
  path(part: string): string | undefined;
  readonly installation: JsonFile<Installation>;
  /** Says that this process is done with the folder. */
  release(): Promise<void>;
};

const MARK = 'convoke.json';
const LOCK = 'running';
const NEW: Installation = { format: 1, examplesLoaded: false, clockOffset: 0 };

/** Keeps nothing: for tests and the demo. */
export function stateInMemory(): State {
  return { path: () => undefined, installation: jsonFile(undefined, installation, NEW), release: async () => undefined };
}

/**
 * Opens a state folder, or makes it.
 *
 * @param fresh whether to delete what it holds
 * @throws LocalProblem when it is somebody else's folder, damaged, from another version, or in use
 */
export async function openState(folder: string, { fresh = false }: { readonly fresh?: boolean } = {}): Promise<State> {
  const root = resolve(folder);
  const path = (part: string) => join(root, part);
  const entries = await entriesOf(root);
  if (entries.length > 0 && !entries.includes(MARK))
    throw new LocalProblem(`${root} is not empty and holds no state of Convoke. Choose another folder with --state, or empty this one.`);
  await refuseSecondUse(path(LOCK));
  if (fresh) await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  const file = jsonFile(path(MARK), installation, NEW);
  await file.write(await file.read());
  await writeFile(path(LOCK), String(process.pid));
  return { path, installation: file, release: () => unlink(path(LOCK)).catch(() => undefined) };
}

async function entriesOf(root: string): Promise<readonly string[]> {
  try {
    return await readdir(root);
  } catch (error) {
    const { code } = z.object({ code: z.string() }).parse(error);
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new LocalProblem(`${root} is a file. Choose a folder with --state.`);
    throw new LocalProblem(`${root} cannot be read (${code}). Choose another folder with --state.`);
  }
}

/** A number that no process has any more was left by one that was killed. */
async function refuseSecondUse(lock: string): Promise<void> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (!(pid > 0) || pid === process.pid || !(await isNode(pid))) return;
  throw new LocalProblem(
    `The state folder is in use by process ${pid}. End that one first, choose another folder with --state, or delete ${lock} if that process is something else.`,
  );
}

async function isNode(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Numbers of processes come again: where the system tells what runs, somebody else's is not taken for ours.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'node');
  return command.includes('node');
}
