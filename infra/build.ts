import { glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const root = dirname(import.meta.dirname);

/** Where the bundles go unless somebody says otherwise. */
export const BUNDLES = join(root, 'dist', 'functions');

/**
 * Ways to credentials that a function in Lambda never goes: its own come in the environment, which is asked first. Left out, they
 * save a fifth of each bundle and more, which every cold start would read.
 */
const OTHER_CREDENTIALS = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** What the SDK would load for an answer that is a stream of events, which none of ours is. The client of S3 has it in itself. */
const eventStreams: Plugin = {
  name: 'event-streams',
  setup({ onResolve }) {
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined));
  },
};

/** What of the SDK no function loads. */
export const LEFT_OUT = { external: OTHER_CREDENTIALS, plugins: [eventStreams] };

/**
 * Functions that `import()` what few of their calls need, such as the words of one language or the console: that lies in files of its own
 * beside `index.mjs`, and what several of the files need in one more, which they share.
 */
const IN_PARTS = ['mail/deliver-mail', 'web/web'];

/** The paths of all handlers below functions/ without their ending, such as `mail/deliver-mail`, sorted. */
export async function handlers(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('functions/**/*.handler.ts', { cwd: root })) found.push(relative('functions', file).replace(/\.handler\.ts$/, ''));
  return found.sort();
}

/** What both kinds of bundle have in common. */
const settings = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  // Texts in Arabic, Russian and Chinese take two or three bytes a letter as they are, and six when escaped.
  charset: 'utf8',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // The ES module builds of packages are the smaller ones.
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'external',
  legalComments: 'none',
  // Packages written for CommonJS inside the SDK still ask for require.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  ...LEFT_OUT,
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

const entry = (name: string) => `functions/${name}.handler.ts`;

/** One call for all that come in one file: they share what was read of the SDK. @throws when one of them has parts after all */
async function buildWhole(names: readonly string[], outdir: string): Promise<Outputs> {
  const entryPoints = names.map((name) => ({ in: entry(name), out: `${name}/index` }));
  const { metafile } = await build({ ...settings, entryPoints, outdir });
  for (const [file, { imports }] of Object.entries(metafile.inputs))
    if (file.startsWith('functions/') && imports.some(({ kind }) => kind === 'dynamic-import'))
      throw new Error(`${file} loads on demand what IN_PARTS does not keep apart`);
  return metafile.outputs;
}

async function buildInParts(name: string, outdir: string): Promise<Outputs> {
  const entryPoints = [{ in: entry(name), out: 'index' }];
  const { metafile } = await build({ ...settings, entryPoints, outdir: join(outdir, name), splitting: true });
  return metafile.outputs;
}

type Outputs = Metafile['outputs'];

/** The files that loading one of them loads, itself among them: not what it loads on demand. */
export function loadedWith<O extends { readonly imports: readonly { readonly path: string; readonly kind: string }[] }>(
  outputs: Readonly<Record<string, O>>,
  file: string,
  seen = new Map<string, O>(),
): ReadonlyMap<string, O> {
  const output = outputs[file];
  if (output && !seen.has(file)) {
    seen.set(file, output);
    for (const { path, kind } of output.imports) if (kind === 'import-statement') loadedWith(outputs, path, seen);
  }
  return seen;
}

/**
 * Bundles every function, the AWS SDK included: `<outdir>/<feature>/<name>/index.mjs`, and what it loads on demand beside it. Writes
 * what each file is made of to `meta.json` beside `outdir`.
 *
 * @returns how many bytes each function loads at a cold start, without what it loads on demand, by handler
 */
export async function buildFunctions(outdir = BUNDLES): Promise<Record<string, number>> {
  await rm(outdir, { recursive: true, force: true });
  const names = await handlers();
  const whole = names.filter((name) => !IN_PARTS.includes(name));
  const built = await Promise.all([buildWhole(whole, outdir), ...IN_PARTS.map((name) => buildInParts(name, outdir))]);
  const outputs: Outputs = Object.assign({}, ...built);
  checkWhole(outputs);
  const meta = join(dirname(outdir), 'meta.json');
  await mkdir(dirname(meta), { recursive: true });
  await writeFile(meta, JSON.stringify({ outputs }));
  const folder = relative(root, outdir);
  return Object.fromEntries(names.map((name) => [name, bytesOf(outputs, join(folder, name, 'index.mjs'))]));
}

/** Beside a bundle lie no packages: here they would be found further up, in Lambda nowhere. @throws when one is needed to load a file */
function checkWhole(outputs: Outputs): void {
  for (const [file, { imports }] of Object.entries(outputs))
    for (const { path, kind, external } of imports)
      if (external && kind !== 'dynamic-import' && !isBuiltin(path)) throw new Error(`${file} needs ${path}, which is not in it`);
}

function bytesOf(outputs: Outputs, file: string): number {
  return [...loadedWith(outputs, file).values()].reduce((sum, { bytes }) => sum + bytes, 0);
}

async function main(): Promise<void> {
  const started = performance.now();
  const sizes = await buildFunctions();
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${String(Math.ceil(bytes / 1024)).padStart(6)} KB  ${name}`);
  console.log(`${Object.keys(sizes).length} functions in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const HELP = 'npm run build bundles each function into dist/, and says how many KB a cold start of it loads.';

if (import.meta.main) {
  if (process.argv.includes('--help')) console.log(HELP);
  else await main();
}
