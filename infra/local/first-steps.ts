import { access } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { LocalCloud } from './cloud.ts';
import type { State } from './state.ts';

/** The API as an organiser calls it. */
export type OrganiserApi = {
  /** The site's address, without a slash at the end. */
  readonly url: string;
  readonly accessToken: string;
};

const EXAMPLES = new URL('../../examples/load.ts', import.meta.url);
const examplesModule = z.object({ loadExamples: z.custom<(api: OrganiserApi) => Promise<unknown>>((value) => typeof value === 'function') });
const session = z.object({ accessToken: z.string() });
const LINK = /\/sign-in\/([\w-]+)/;
const MAIL_WITHIN_MS = 20_000;

/** Asks for a sign-in link through the public door and reads it from the mail. */
export async function signInLink(cloud: Pick<LocalCloud, 'url' | 'mails'>, email: string): Promise<string> {
  const before = cloud.mails().length;
  await post(`${cloud.url}/api/v1/sign-in`, { email });
  for (const until = Date.now() + MAIL_WITHIN_MS; Date.now() < until; await sleep(25)) {
    // Other mails may come to the same person meanwhile.
    const mails = cloud.mails().slice(before);
    const [token] = mails.flatMap(({ to, raw }) => (to.includes(email) ? (LINK.exec(withoutSoftBreaks(raw))?.[1] ?? []) : []));
    if (token !== undefined) return `${cloud.url}/sign-in/${token}`;
  }
  throw new Error('The sign-in mail did not come');
}

/** Signs in as a person would. */
export async function organiserApi(cloud: LocalCloud, email: string): Promise<OrganiserApi> {
  const token = (await signInLink(cloud, email)).split('/').at(-1);
  const { accessToken } = session.parse(await post(`${cloud.url}/api/v1/sign-in/confirm`, { token }));
  return { url: cloud.url, accessToken };
}

/**
 * Loads the examples into a state folder that has none.
 *
 * @returns whether there were any to load
 */
export async function loadExamplesOnce(api: OrganiserApi, state: State): Promise<boolean> {
  const exists = await access(EXAMPLES).then(
    () => true,
    () => false,
  );
  if (!exists) return false;
  const { loadExamples } = examplesModule.parse(await import(EXAMPLES.href));
  await loadExamples(api);
  await state.installation.write({ ...(await state.installation.read()), examplesLoaded: true });
  return true;
}

async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Quoted-printable breaks long lines, and writes = as =3D. */
function withoutSoftBreaks(raw: string): string {
  return raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
}
