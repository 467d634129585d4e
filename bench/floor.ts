import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as z from 'zod';
import { LEFT_OUT, loadedWith } from '../infra/build.ts';
import { installation } from '../test/infra/installation.ts';

/** What each SDK package is asked for: the client alone, which is the least that a function with it can load. */
const CLIENTS: Readonly<Record<string, string>> = {
  'client-dynamodb': 'DynamoDBClient',
  'client-eventbridge': 'EventBridgeClient',
  'client-s3': 'S3Client',
  'client-secrets-manager': 'SecretsManagerClient',
  'client-ses': 'SESClient',
  'client-sqs': 'SQSClient',
};

/** Who has this client reads the secret of the installation before anything else: so does the floor. */
const SECRETS = 'client-secrets-manager';
const READ_SECRET = `import { GetSecretValueCommand } from '@aws-sdk/${SECRETS}';
await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: 'installation' }));`;

const variables = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** The variables of all functions of the templates together, so that each module runs to its end; what only AWS knows is made up. */
function environment(): Record<string, string> {
  const all = installation()
    .ofType('AWS::Lambda::Function')
    .flatMap(({ Properties }) => Object.entries(variables.parse(Properties['Environment']).Variables));
  const known = all.map(([name, value]) => [name, typeof value === 'string' ? value : 'https://resolved.example/value'] as const);
  const aws = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };
  return { ...Object.fromEntries(known), ...aws, POWERTOOLS_METRICS_DISABLED: 'true' };
}

const output = z.object({
  inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })),
  imports: z.array(z.object({ path: z.string(), kind: z.string() })),
});
const meta = z.object({ outputs: z.record(z.string(), output) });

/** The SDK clients that are in a bundle, sorted. @param json what esbuild wrote of all of them */
export function clientsIn(json: unknown, bundle: string): readonly string[] {
  const loaded = loadedWith(meta.parse(json).outputs, `dist/functions/${bundle}/index.mjs`);
  const used = [...loaded.values()].flatMap(({ inputs }) => Object.entries(inputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const names = used.flatMap(([file]) => /node_modules\/@aws-sdk\/(client-[a-z0-9-]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].filter((name) => name in CLIENTS).toSorted();
}

/** Bundles nothing but these clients, with the options of our own bundles. @returns the file and its bytes */
async function floorOf(clients: readonly string[], folder: string): Promise<string> {
  const entry = join(folder, `${clients.join('+')}.ts`);
  const lines = clients.map(
    (name) => `import { ${CLIENTS[name]} } from '@aws-sdk/${name}'; ${name === SECRETS ? READ_SECRET : `new ${CLIENTS[name]}({});`}`,
  );
  await writeFile(entry, lines.join('\n'));
  const outfile = entry.replace(/\.ts$/, '.mjs');
  await build({
    ...{ entryPoints: [entry], outfile, bundle: true, minify: true, charset: 'utf8', platform: 'node', format: 'esm', target: 'node24' },
    ...{ mainFields: ['module', 'main'], legalComments: 'none', logLevel: 'error', nodePaths: [resolve('node_modules')] },
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    ...LEFT_OUT,
  });
  return outfile;
}

const loaded = z.object({ ms: z.number(), busyMs: z.number() });

/** Milliseconds that loading a module took, each time in a fresh process; `busyMs`: those in which it had a processor. */
export type Loaded = z.infer<typeof loaded>;
export type LoadTimer = { time(file: string): Promise<Loaded>; floor(clients: readonly string[]): Promise<string>; close(): Promise<void> };

/** Starts what functions ask while they load: the secret of the installation. */
export async function loadTimer(): Promise<LoadTimer> {
  const folder = await mkdtemp(join(tmpdir(), 'convoke-floor-'));
  const secrets = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ SecretString: 'x'.repeat(64) })),
  );
  await new Promise<void>((listening) => secrets.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.int() }).parse(secrets.address());
  const env = { ...environment(), PATH: process.env['PATH'], AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  const floors = new Map<string, Promise<string>>();
  return {
    async time(file) {
      const { stdout } = await promisify(execFile)(process.execPath, ['bench/load-time.mjs', pathToFileURL(resolve(file)).href], { env });
      return loaded.parse(JSON.parse(stdout));
    },
    floor(clients) {
      const name = clients.join('+');
      const made = floors.get(name) ?? floorOf(clients, folder);
      floors.set(name, made);
      return made;
    },
    async close() {
      secrets.closeAllConnections();
      secrets.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
