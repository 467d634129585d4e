import { keyedLinks, keyedPeople } from '../adapters/keyed.ts';
import { platform } from '../adapters/platform.ts';
import { edgeKeys, installationSecret } from '../adapters/secret.ts';
import { environment } from '../runtime/environment.ts';
import { httpFunction, journal } from '../runtime/http.ts';
import { observability as observe } from '../runtime/observability.ts';
import { buildApp } from './app.ts';
import { webEnv } from './env.ts';
import { fileLinksOnDemand } from './on-demand.ts';

const env = environment(webEnv);
const [secret, keys] = await Promise.all([installationSecret(env), edgeKeys(env)]);
const observability = observe('web');
const app = buildApp({
  platform: platform(env),
  ...{ links: keyedLinks(secret), people: keyedPeople(secret) },
  admins: env.ADMINS,
  secondFactor: env.SECOND_FACTOR,
  site: env.SITE_ADDRESS,
  version: env.VERSION,
  files: fileLinksOnDemand(env),
  edgeKeys: keys,
  journal: journal(observability),
});

export const handler = httpFunction({ fetch: app.fetch, observability });
