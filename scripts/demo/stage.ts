import PostalMime from 'postal-mime';
import * as z from 'zod';
import { type Api, httpApi, succeeded } from '../../examples/api.ts';
import { type Example, readExamples } from '../../examples/example.ts';
import { loadExamples } from '../../examples/load.ts';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import type { Mail } from '../../infra/local/mail-store.ts';
import { type Cast, castOf, ORGANISER } from './cast.ts';

const SLUG = 'online-consultations-2024';

/** One of the three sessions. */
export type Nth = 1 | 2 | 3;

/** Where the demo plays: an installation, the series that it is about, and who takes part. */
export type Stage = {
  readonly cloud: LocalCloud;
  readonly cast: Cast;
  /** What is known of the real sessions. */
  readonly example: Example;
  readonly seriesId: string;
  session(number: Nth): string;
  /** The API for somebody with a role; signs in by mail, and again when the sign-in is over. */
  as(email: string): Promise<Api>;
  /** The API for everybody else. */
  readonly open: Api;
  /** The newest mail of a kind to an address. @throws when there is none: then the scenario or the product is wrong */
  mailTo(email: string, kind: string): Mail;
  /**
   * The token of a link in a mail.
   *
   * @param path what stands before it, such as `my/registrations`
   * @param after the words behind which to look, where a mail has several such links
   */
  tokenIn(mail: Mail, path: string, after?: string): Promise<string>;
};

/** Signs the organiser in and lets them load the real sessions with their real dates: the series is announced. */
export async function openStage(cloud: LocalCloud, seed: number): Promise<Stage> {
  const example = readExamples().find(({ series }) => series.slug === SLUG);
  if (!example) throw new Error(`There is no example ${SLUG}`);
  const open = httpApi({ url: cloud.url, accessToken: '' }, (url, { headers: { authorization: _nobody, ...headers }, ...init }) =>
    fetch(url, { ...init, headers }),
  );
  const mailTo = (email: string, kind: string) => newest(cloud.mails(), email, kind);
  const as = signingIn({ cloud, open, mailTo });
  const [loaded] = await loadExamples(await as(ORGANISER), { dates: 'real', now: cloud.now(), only: [SLUG] });
  if (!loaded) throw new Error(`The example ${SLUG} was not loaded`);
  await cloud.settle();
  const session = (number: Nth) => loaded.sessionIds[number - 1] ?? '';
  return { cloud, cast: castOf(seed), example, seriesId: loaded.seriesId, session, as, open, mailTo, tokenIn };
}

/** Below the two hours without use after which a sign-in ends, since a use is written down up to ten minutes late. */
const IDLE = 110 * 60_000;

const access = z.object({ accessToken: z.string(), expiresAt: z.string() });

function signingIn({ cloud, open, mailTo }: Pick<Stage, 'cloud' | 'open' | 'mailTo'>): Stage['as'] {
  const known = new Map<string, z.infer<typeof access> & { readonly usedAt: number }>();
  return async (email) => {
    const had = known.get(email);
    const usedAt = Date.parse(cloud.now());
    if (had && had.expiresAt > cloud.now() && usedAt - had.usedAt < IDLE) {
      known.set(email, { ...had, usedAt });
      return httpApi({ url: cloud.url, accessToken: had.accessToken });
    }
    await post(open, '/sign-in', { email });
    await cloud.settle();
    const token = await tokenIn(mailTo(email, 'sign-in'), 'sign-in');
    const given = access.parse(await post(open, '/sign-in/confirm', { token }));
    known.set(email, { ...given, usedAt });
    return httpApi({ url: cloud.url, accessToken: given.accessToken });
  };
}

function newest(mails: readonly Mail[], email: string, kind: string): Mail {
  const found = mails.findLast(({ to, tags }) => to.includes(email) && tags['kind']?.includes(kind));
  if (!found) throw new Error(`${email} got no mail of the kind ${kind}`);
  return found;
}

async function tokenIn({ raw, tags }: Mail, path: string, after = ''): Promise<string> {
  const { text = '' } = await PostalMime.parse(raw);
  const inOneLine = text.replace(/\s+/g, ' ');
  const token = new RegExp(`/${path}/([\\w.~:-]+)`).exec(inOneLine.slice(Math.max(0, inOneLine.indexOf(after))))?.[1];
  if (token === undefined) throw new Error(`A mail of the kind ${tags['kind']} has no link to /${path}/`);
  return token;
}

/** @throws ApiError when the API refuses */
export async function post(api: Api, path: string, body?: unknown): Promise<unknown> {
  return succeeded(await api.call({ method: 'POST', path, ...(body !== undefined && { body }) }), path);
}

/** @throws ApiError when the API refuses */
export async function change(api: Api, method: 'PUT' | 'PATCH', path: string, body?: unknown): Promise<unknown> {
  return succeeded(await api.call({ method, path, ...(body !== undefined && { body }) }), path);
}

/** A few at a time: as many as people at their keyboards, not as a load test. */
const AT_ONCE = 12;

/** Does something for each, a few at a time, in any order. */
export async function forEach<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const left = [...all];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await act(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
