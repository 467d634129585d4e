import { type Bus, identifyBuses, localBus } from './bus.ts';
import type { LocalClock } from './clock.ts';
import type { LocalFunction } from './functions.ts';
import { identifyApis, identifyIntegrations } from './http-api.ts';
import { jsonFile } from './json-file.ts';
import type { Log } from './log.ts';
import { localScanner } from './scanner.ts';
import { localSecrets, storedSecrets } from './secrets.ts';
import type { Servers } from './servers.ts';
import { localSes, type Ses } from './ses.ts';
import { sesSetup } from './ses-setup.ts';
import type { State } from './state.ts';
import { createTables, type LocalTable } from './tables.ts';
import type { Template } from './template.ts';
import { identifyFunctions, templateFunctions } from './template-functions.ts';

/** What the template has become on the servers. */
export type Installed = {
  readonly bus: Bus;
  readonly ses: Ses;
  readonly tables: readonly LocalTable[];
  readonly functions: ReadonlyMap<string, LocalFunction>;
  stop(): Promise<void>;
};

type Context = {
  readonly folder: string;
  readonly servers: Servers;
  readonly state: State;
  readonly clock: LocalClock;
  readonly log: Log;
  readonly reroute: Reroute;
};

/** Gets the environment that a function would find, its `AWS_ENDPOINT_URL_*` among it, and its name; gives the one that it finds. */
export type Reroute = (environment: Readonly<Record<string, string>>, functionName: string) => Readonly<Record<string, string>>;

/**
 * Makes everything that the template holds, each before what refers to it.
 *
 * @param context.folder where the template and its assets are
 */
export async function install(template: Template, { folder, servers, state, clock, log, reroute }: Context): Promise<Installed> {
  const { queues, endpoints, dynamodb, files, mails, smtp } = servers;
  identifyBuses(template);
  identifyApis(template, servers.siteAddress);
  identifyIntegrations(template);
  identifyFunctions(template);
  const setup = sesSetup(template);
  const secrets = await localSecrets(template, jsonFile(state.path('secrets.json'), storedSecrets, {}));
  const tables = await createTables(template, dynamodb.endpoint);
  const reporting = await queues.create(template);
  const bus = localBus(template, { queues, clock });
  const ses = localSes({ setup, store: mails, bus, clock, show: (mail) => smtp?.show(mail) });
  endpoints.serve({ bus, secrets, ses });
  files.serve({ store: queues.endpoint, clock, bus, reporting, scanner: localScanner(template, bus) });
  const addresses = {
    ...endpoints.environment,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_ENDPOINT_URL_S3: files.endpoint,
  };
  const functions = templateFunctions(template, { folder, endpoints: addresses, reroute, clock, log });
  const stop = async () => {
    await Promise.all([...functions.values()].map((one) => one.stop()));
    // Held by nobody any more: the next run need not wait for their timeout.
    await queues.releaseHidden();
  };
  return { bus, ses, tables, functions, stop };
}
