import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildFunctions } from '../build.ts';
import { keptFolder } from './kept-folder.ts';
import { messageOf } from './problem.ts';

const run = promisify(execFile);
const SOURCES = ['events/**/*.ts', 'functions/**/*'];

/** What the installation is told, as `npm run deploy` takes it: see infra/parameters.ts. */
export type GivenParameters = Readonly<Record<string, string>>;

/**
 * Bundles the functions, or finds the bundles when nothing that they are made of has changed since.
 *
 * @returns a folder with `functions/`, `meta.json` that says what each file is made of, and `sizes.json`, what each function loads
 */
export function bundled(): Promise<string> {
  return keptFolder('bundles', { files: [...SOURCES, 'infra/build.ts', 'infra/local/synthesis.ts'] }, async (folder) => {
    const sizes = await buildFunctions(join(folder, 'functions'));
    await writeFile(join(folder, 'sizes.json'), JSON.stringify(sizes));
  });
}

/**
 * Builds the functions and synthesises the stacks, or finds them when nothing has changed since.
 *
 * @param onBuild is called when something must be built
 * @returns the folder with the templates and assets
 * @throws Error with what the compiler or the CDK said
 */
export async function synthesised(parameters: GivenParameters, onBuild: () => void): Promise<string> {
  const madeOf = { files: [...SOURCES, 'infra/**/*.ts'], except: ['infra/local/**'], asked: parameters };
  const folder = await keptFolder('local', madeOf, async (unfinished) => {
    onBuild();
    await synthesise(unfinished, parameters).catch((error: unknown) => {
      throw new Error(`The functions could not be built or the stacks not be synthesised.\n${messageOf(error)}`);
    });
  });
  return join(folder, 'cdk.out');
}

/** In a process of its own: the CDK is large, and nobody needs it afterwards. */
async function synthesise(folder: string, parameters: GivenParameters): Promise<void> {
  const program = fileURLToPath(new URL('./synthesise.ts', import.meta.url));
  await run(process.execPath, [program, folder, JSON.stringify(parameters)], { cwd: fileURLToPath(new URL('../../', import.meta.url)) });
}

/** What {@link synthesised} gives for one machine, where nobody has to have a passkey. */
export const forOneMachine = (parameters: GivenParameters, onBuild: () => void) =>
  synthesised({ stage: 'local', secondFactor: 'offered', ...parameters }, onBuild);
