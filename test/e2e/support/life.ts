import * as z from 'zod';
import type { LocalCloudOptions } from '../../../infra/local/cloud.ts';
import { lifeOf, type People } from '../../simulation/story.ts';
import { PDF } from '../../unit/material/samples.ts';
import { type CallRecorder, startCallRecorder } from './call-recorder.ts';
import { type Installation, startInstallation } from './installation.ts';
import { readMail } from './mails.ts';

/** The life of the simulation, lived on the real bundles and the real template. */
export type Lived = {
  readonly under: Installation;
  readonly recorder: CallRecorder;
  /** What somebody got who followed the link to a document. */
  readonly paper: Buffer;
  stop(): Promise<void>;
};

/** In some quarter of an hour so many meet on at least one of the 8 shards on which requests of strangers are counted. */
const STRANGERS = 17;

/** Lives it once, from the announcement to the last action point, and reads a document in the end. */
export async function live(watch: Pick<LocalCloudOptions, 'onEnd'> = {}): Promise<Lived> {
  const recorder = await startCallRecorder();
  const under = await startInstallation({ reroute: recorder.reroute, ...watch });
  const stop = async () => {
    await under.cloud.stop();
    await recorder.close();
  };
  try {
    const people = peopleAt(under);
    const { first } = await lifeOf(people);
    for (let n = 0; n < STRANGERS; n += 1) await people.call('POST', '/sign-in', { email: `stranger${n}@example.org` });
    const paper = { title: 'Paper', kind: 'outcome', language: 'en', access: 'public', fileName: 'paper.pdf', contentType: 'application/pdf' };
    const kept = await people.call('POST', `/sessions/${first}/materials`, { ...paper, size: PDF.length });
    await people.upload(kept, PDF);
    const read = await fetch(`${under.cloud.url}/api/v1/materials/${people.id(kept, 'materialId')}/files/en`);
    return { under, recorder, paper: Buffer.from(await read.arrayBuffer()), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const answer = z.looseObject({ status: z.unknown().optional() });
const form = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });

/** The people of the simulation on one machine: over HTTP, by mail, and with real uploads. */
function peopleAt({ cloud, call: request, signIn }: Installation): People {
  let token: string | undefined;
  const texts: string[] = [];

  async function call(method: string, path: string, body?: unknown) {
    const { status, text } = await request(method, path, { ...(token !== undefined && { token }), ...(body !== undefined && { body }) });
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
    await cloud.settle();
    await remember();
    return answer.parse(text.startsWith('{') ? JSON.parse(text) : {});
  }

  /** What mails say, so that a link can be found without waiting. */
  async function remember() {
    for (const mail of cloud.mails().slice(texts.length)) texts.push(`${mail.to.join()}\n${(await readMail(mail)).text}`);
  }

  function tokenFor(to: string, path: string): string {
    const found = texts.findLast((text) => text.startsWith(`${to}\n`) && text.includes(`${cloud.url}${path}`));
    const link = found?.split(`${cloud.url}${path}`)[1]?.match(/^[\w.:-]+/)?.[0];
    if (link === undefined) throw new Error(`${to} has no mail with a link to ${path}`);
    return link.replace(/\.$/, '');
  }

  return {
    call,
    tokenFor,
    at: async (...times) => {
      for (const time of times) await cloud.moveTo(time);
      await remember();
    },
    upload: async (created, bytes) => {
      const { url, fields } = form.parse(created['upload']);
      const sent = new FormData();
      for (const [name, value] of Object.entries(fields)) sent.append(name, value);
      sent.append('file', new Blob([new Uint8Array(bytes)]));
      const { status } = await fetch(url, { method: 'POST', body: sent });
      if (status >= 300) throw new Error(`The upload was answered with ${status}`);
      await cloud.settle();
    },
    signIn: async (email) => {
      token = await signIn(email);
    },
    signOut: () => {
      token = undefined;
    },
    id: (from, name) => z.string().parse(from[name]),
  };
}
