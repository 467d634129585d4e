import { join } from 'node:path';
import * as z from 'zod';
import { ACCOUNT, CREDENTIALS, REGION } from './account.ts';
import type { LocalClock } from './clock.ts';
import { type LocalFunction, localFunction } from './functions.ts';
import type { Log } from './log.ts';
import type { Resource, Template } from './template.ts';
import { THREADS_A_FUNCTION } from './threads.ts';

const reading = {
  counts: {
    FunctionName: z.string().optional(),
    Code: z.object({ S3Key: z.string() }),
    Handler: z.string().regex(/^index\.\w+$/),
    Runtime: z.string().startsWith('nodejs'),
    Timeout: z.number().default(3),
    MemorySize: z.number().default(128),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.union([z.string(), z.number().transform(String)])) }).optional(),
    ReservedConcurrentExecutions: z.number().optional(),
  },
  // Rights, logs, traces and the processor are an account's.
  ignored: ['Architectures', 'DeadLetterConfig', 'Description', 'LoggingConfig', 'Role', 'Tags', 'TracingConfig'],
};

const named = z.object({ FunctionName: z.string().optional() });

function nameOf(template: Template, resource: Resource): string {
  return named.parse(template.resolve({ FunctionName: resource.properties['FunctionName'] }, resource.stack)).FunctionName ?? resource.id;
}

function arnOf(name: string): string {
  return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
}

/** Gives the functions their names, which sources and routes refer to. */
export function identifyFunctions(template: Template): void {
  for (const resource of template.of('AWS::Lambda::Function')) {
    const name = nameOf(template, resource);
    template.identify(resource, { ref: name, attributes: { Arn: arnOf(name) } });
  }
}

type Deps = {
  /** The folder of the template, which holds the bundles as assets. */
  readonly folder: string;
  /** The `AWS_ENDPOINT_URL_*` variables. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly reroute: (environment: Readonly<Record<string, string>>, functionName: string) => Readonly<Record<string, string>>;
  readonly clock: LocalClock;
  readonly log: Log;
};

/** The functions of the template by name, with the environment that the template gives them. */
export function templateFunctions(template: Template, deps: Deps): ReadonlyMap<string, LocalFunction> {
  return new Map(
    template.of('AWS::Lambda::Function').map((resource) => {
      const { Code, Handler, Timeout, MemorySize, Environment, ReservedConcurrentExecutions = THREADS_A_FUNCTION } = template.read(resource, reading);
      const name = nameOf(template, resource);
      const asset = join(deps.folder, `asset.${Code.S3Key.replace(/\.zip$/, '')}`);
      const definition = {
        name,
        path: name,
        arn: arnOf(name),
        entry: join(asset, 'index.mjs'),
        handler: Handler.slice('index.'.length),
        timeoutMs: Timeout * 1000,
        memory: MemorySize,
        concurrency: Math.max(1, Math.min(THREADS_A_FUNCTION, ReservedConcurrentExecutions)),
        environment: { ...runtimeEnvironment(name, MemorySize), ...deps.reroute({ ...deps.endpoints, ...Environment?.Variables }, name) },
      };
      return [name, localFunction(definition, deps)] as const;
    }),
  );
}

/** What Lambda itself sets. No profile or credential of the person at the machine gets in. */
function runtimeEnvironment(name: string, memory: number): Record<string, string> {
  return {
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    NODE_NO_WARNINGS: '1',
    TZ: ':UTC',
  };
}
