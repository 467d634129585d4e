import { glob, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = dirname(import.meta.dirname);

/** Where the bundles go unless somebody says otherwise. */
export const BUNDLES = join(root, 'dist', 'functions');

/**
 * Ways to credentials that a function in Lambda never goes: its own come in the environment, which is asked first. Left out, they
 * save a fifth of each bundle and more, which every cold start would read.
 */
export const OTHER_CREDENTIALS = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/**
 * What a function loads when it needs it, as files of their own beside it: the words of a language that nobody asked for cost a
 * cold start nothing.
 */
const LOADED_ON_DEMAND: Readonly<Record<string, readonly string[]>> = {
  'mail/deliver-mail': ['functions/mail/content/texts/??.ts', 'functions/adapters/markdown.ts'],
  'web/web': [
    'functions/mail/content/texts/??.ts',
    'functions/mail/content/render-mail.ts',
    'functions/web/words/*/{??,console}.ts',
    'functions/web/console/console.ts',
    'functions/adapters/{docx,ical,markdown,xlsx,s3-links,webauthn}.ts',
    'functions/adapters/dynamodb/mail-facts.ts',
  ],
};

/** The name of such a file, flat: each finds the others beside itself. */
const besideName = (file: string) =>
  relative('functions', file)
    .replace(/\.tsx?$/, '')
    .replaceAll('/', '.');

/** Leaves every `import()` of our own code to the running function. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' ? { path: `./${besideName(relative(root, join(resolveDir, path)))}.mjs`, external: true } : undefined,
    );
  },
};

/** The paths of all handlers below functions/ without their ending, such as `mail/deliver-mail`, sorted. */
export async function handlers(): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob('functions/**/*.handler.ts', { cwd: root })) found.push(relative('functions', file).replace(/\.handler\.ts$/, ''));
  return found.sort();
}

async function entryPoints(): Promise<{ in: string; out: string }[]> {
  const found = (await handlers()).map((name) => ({ in: `functions/${name}.handler.ts`, out: `${name}/index` }));
  for (const [name, patterns] of Object.entries(LOADED_ON_DEMAND))
    for (const pattern of patterns)
      for await (const file of glob(pattern, { cwd: root })) found.push({ in: file, out: `${name}/${besideName(file)}` });
  return found;
}

/** Every file that a function may load later must be there: its absence would show only in the language concerned. */
function checkLoaded({ outputs }: Metafile): void {
  for (const [file, { imports }] of Object.entries(outputs))
    for (const { path, kind } of imports)
      if (kind === 'dynamic-import' && path.startsWith('./') && !(join(dirname(file), path) in outputs))
        throw new Error(`${file} loads ${path}, which no entry of LOADED_ON_DEMAND makes`);
}

/**
 * Bundles every function, the AWS SDK included, in one call of esbuild: `<outdir>/<feature>/<name>/index.mjs`, and what it loads
 * on demand beside it. Writes what each bundle is made of to `meta.json` beside `outdir`.
 *
 * @returns the size of each bundle in bytes, without what it loads on demand, by handler
 */
export async function buildFunctions(outdir = BUNDLES): Promise<Record<string, number>> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: await entryPoints(),
    outdir,
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
    external: OTHER_CREDENTIALS,
    plugins: [onDemand],
    metafile: true,
    logLevel: 'warning',
  });
  checkLoaded(metafile);
  const meta = join(dirname(outdir), 'meta.json');
  await mkdir(dirname(meta), { recursive: true });
  await writeFile(meta, JSON.stringify(metafile));
  const sizes = Object.entries(metafile.outputs).map(([file, { bytes }]) => [relative(outdir, join(root, file)), bytes] as const);
  return Object.fromEntries(sizes.filter(([file]) => file.endsWith('/index.mjs')).map(([file, bytes]) => [dirname(file), bytes]));
}

if (import.meta.main) {
  const started = performance.now();
  const sizes = await buildFunctions();
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${String(Math.ceil(bytes / 1024)).padStart(6)} KB  ${name}`);
  console.log(`${Object.keys(sizes).length} functions in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
