import * as z from 'zod';
import { fileId, type Instant, materialId } from '../../events/values.ts';
import { buildApp } from '../../functions/web/app.ts';
import { SETTINGS } from './consumers.ts';
import { answer, lifeOf } from './story.ts';
import type { Message, World } from './world.ts';

type Before = (message: Message) => Promise<void>;
const filePlace = z.object({ materialId, fileId });

/** People at their browsers and mail programs, and the clock, on a simulated world. */
export function peopleOn(world: World, before: Before = async () => undefined) {
  const { base } = world;
  const app = buildApp({
    platform: base,
    links: base.links,
    people: base.people,
    admins: SETTINGS.admins,
    secondFactor: 'offered',
    site: SETTINGS.site,
    version: 'test',
    files: world.files.links,
    journal: {
      request: (facts) => world.outcomes.push(facts),
      refusal: (facts) => world.outcomes.push(facts),
      fault: (fault) => world.faults.push(fault),
    },
  });
  let token: string | undefined;

  /** One call of the API, and everything that follows from it. @throws Error with the answer when it is a refusal */
  async function call(method: string, path: string, body?: unknown) {
    const answered = await send(method, path, body);
    await settle();
    return answered;
  }

  /** The call alone: what follows from it waits. */
  async function send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const response = await app.request(`${SETTINGS.site}/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text.startsWith('{') ? answer.parse(JSON.parse(text)) : answer.parse({});
  }

  let uploads = 0;

  /** Sends a file with the form that a new material came with; the store says that it arrived, and of all but the first a scanner what it found. */
  async function upload(created: z.infer<typeof answer>, bytes: Buffer, verdict: 'clean' | 'malware' = 'clean') {
    const form = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }).parse(created['upload']);
    await world.files.send(form, bytes);
    const [, materialId, fileId] = [...world.files.objects.keys()].at(-1)?.split('/') ?? [];
    const place = filePlace.parse({ materialId, fileId });
    const arrived = await world.files.shelf.arrived(place);
    const scan = { verdict, tag: arrived?.tag ?? '' } as const;
    const message = { to: 'material/check-file', scanner: uploads === 0 ? 'none' : 'guardduty' } as const;
    world.receive(uploads === 0 ? [{ ...message, place }] : [place, { ...place, scan }].map((one) => ({ ...message, place: one })));
    uploads += 1;
    await settle();
  }

  /** Works off what waits, and then what SES reports of it. */
  async function settle() {
    const from = world.sent.length;
    await world.settle(before);
    world.receive(world.reports().slice(2 * from));
    await world.settle(before);
  }

  /** The clock strikes: as each minute does, at the minutes that matter here. */
  async function at(...times: readonly Instant[]) {
    for (const time of times) {
      base.moveTo(time);
      world.receive([{ to: 'clock/sweep-due', at: time }]);
      await settle();
    }
  }

  /** The token in the last mail to an address that holds a link of that form. */
  function tokenFor(to: string, path: string): string {
    const mail = world.sent.findLast((one) => one.to === to && one.mail.text.includes(`${SETTINGS.site}${path}`));
    const found = mail?.mail.text.split(`${SETTINGS.site}${path}`)[1]?.match(/^[\w.:-]+/)?.[0];
    if (!found) throw new Error(`${to} has no mail with a link to ${path}`);
    return found.replace(/\.$/, '');
  }

  async function signIn(email: string) {
    token = undefined;
    await call('POST', '/sign-in', { email });
    const { accessToken } = await call('POST', '/sign-in/confirm', { token: tokenFor(email, '/sign-in/') });
    token = z.string().parse(accessToken);
  }

  const id = (from: z.infer<typeof answer>, name: string) => z.string().parse(from[name]);
  const signOut = () => {
    token = undefined;
  };
  return { call, send, at, tokenFor, signIn, signOut, id, settle, upload };
}

/**
 * The life of a series on a simulated world.
 *
 * @param before is called with each message before it is handled
 */
export async function wholeLife(world: World, before?: Before) {
  return lifeOf(peopleOn(world, before));
}
