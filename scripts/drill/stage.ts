import * as z from 'zod';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../infra/local/cloud.ts';
import { organiserApi } from '../../infra/local/first-steps.ts';
import { synthesised } from '../../infra/local/synthesis.ts';

export const ADMIN = 'admin@example.org';
export const PARAMETERS = { sender: 'consultations@example.org', admins: ADMIN };
export const BEGINNING = '2024-02-01T09:00:00.000Z';

/** Somebody who registers. */
export type Registrant = { readonly name: string; readonly email: string; readonly organisation: string };

const answer = z.looseObject({});

/** An installation on which a drill is held, and the calls that it makes. */
export type Stage = {
  readonly cloud: LocalCloud;
  /** Lets so many minutes pass. */
  later(minutes: number): Promise<void>;
  /** Calls the API as the admin. @throws Error with the answer when it is a refusal */
  call(method: string, path: string, body?: unknown): Promise<z.infer<typeof answer>>;
  /** A published series with a session that takes registrations. */
  openSession(slug: string): Promise<string>;
  /** Each of them registers; all are answered. */
  register(sessionId: string, people: readonly Registrant[]): Promise<void>;
  /** The kinds of the mails that somebody got. */
  kindsTo(email: string): readonly string[];
};

/**
 * Where nothing else is said, in memory and with a clock that stands until it is moved.
 *
 * @param isMailed whether a mail with a link can come, by which the admin signs in
 */
export async function openStage(options: Omit<LocalCloudOptions, 'parameters'> = {}, isMailed = true): Promise<Stage> {
  const cloud = await startLocalCloud({ clock: { start: BEGINNING, stands: true }, ...options, parameters: PARAMETERS });
  try {
    return { ...stageOn(cloud, isMailed ? (await organiserApi(cloud, ADMIN)).accessToken : undefined), cloud };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

function stageOn(cloud: LocalCloud, token: string | undefined): Omit<Stage, 'cloud'> {
  const call: Stage['call'] = async (method, path, body) => {
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const response = await fetch(`${cloud.url}/api/v1${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return answer.parse(text === '' ? {} : JSON.parse(text));
  };
  return {
    call,
    later: (minutes) => cloud.moveTo(new Date(Date.parse(cloud.now()) + minutes * 60_000).toISOString()),
    async openSession(slug) {
      const { seriesId } = await call('POST', '/series', { ...SERIES, slug });
      await call('POST', `/series/${String(seriesId)}/publish`);
      const { sessionId } = await call('POST', `/series/${String(seriesId)}/sessions`, SESSION);
      await cloud.settle();
      return String(sessionId);
    },
    async register(sessionId, people) {
      await Promise.all(people.map((one) => call('POST', `/sessions/${sessionId}/registrations`, one)));
    },
    kindsTo: (email) => cloud.mails().flatMap(({ to, tags }) => (to.includes(email) ? [tags['kind']?.[0] ?? ''] : [])),
  };
}

const SERIES = {
  ...{ kind: 'consultation', title: { en: 'Online consultations' }, organisers: ['Partnership Service'], contactEmail: 'contact@example.org' },
  ...{ languages: ['en'], timeZone: 'Europe/Paris', moderation: 'automatic', observers: 'review' },
};
const SESSION = {
  ...{ title: 'Climate and displacement', startsAt: '2024-02-21T14:00', endsAt: '2024-02-21T16:00', format: 'online' },
  ...{ joinUrl: 'https://meet.example.org/climate', registration: { opensAt: '2024-02-01T00:00:00Z' } },
};

export const people = (slug: string, count: number): readonly Registrant[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Person ${n + 1}`, email: `${slug}-${n + 1}@ngo.example`, organisation: 'Refuge' }));

/** The templates and bundles, as a deployment would take them. */
export const templates = (): Promise<string> => synthesised({ stage: 'local', ...PARAMETERS }, () => undefined);

/** The queue that its name in the runbook stands for. */
export const queueNamed = (name: string) => `convoke-local-${name}`;
