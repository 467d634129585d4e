import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailDev } from 'maildev';
import { createTransport } from 'nodemailer';
import { freePort } from './dynamodb.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail-store.ts';
import { messageOf } from './problem.ts';

/** Shows mails to people. */
export type MailViewer = {
  /** Where it can be looked at; undefined when the mails go to a server of somebody's own. */
  readonly url: string | undefined;
  /** Hands a mail over, after those before it. Returns at once: what fails is noted, never held against the sender. */
  show(mail: Mail): void;
  stop(): Promise<void>;
};

/** After a restart the viewer shows this many of the kept mails again. */
const SHOWN_AGAIN = 500;

/** MailDev, in memory: the mails themselves are kept by the mail store, and shown again after a restart. */
export async function startMailViewer({
  port,
  kept,
  log,
}: {
  readonly port: number;
  readonly kept: readonly Mail[];
  readonly log: Log;
}): Promise<MailViewer> {
  // It writes what it shows into a folder of its own; attachments are opened from there.
  const folder = await mkdtemp(join(tmpdir(), 'convoke-mails-'));
  const smtp = await freePort();
  const web = port === 0 ? await freePort() : port;
  const viewer = new MailDev({ smtp, ip: '127.0.0.1', web, webIp: '127.0.0.1', mailDirectory: folder, silent: true });
  await quietly(() => viewer.start());
  const server = forwardTo({ host: '127.0.0.1', port: smtp }, log);
  for (const mail of kept.slice(-SHOWN_AGAIN)) server.show(mail);
  return {
    url: `http://localhost:${web}`,
    show: server.show,
    stop: async () => {
      await server.stop();
      await viewer.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** It announces itself on the console, in the middle of what we say there. */
async function quietly<T>(start: () => Promise<T>): Promise<T> {
  const { info } = console;
  console.info = () => undefined;
  try {
    return await start();
  } finally {
    console.info = info;
  }
}

/** Hands every mail to an SMTP server. */
export function forwardTo({ host, port }: { readonly host: string; readonly port: number }, log: Log): MailViewer {
  const transport = createTransport({
    host,
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  let last: Promise<void> = Promise.resolve();
  let stopped = false;
  const send = async ({ from, to, raw, id }: Mail) => {
    if (stopped) return;
    await transport.sendMail({ envelope: { from, to: [...to] }, raw: Buffer.from(raw, 'latin1') }).then(
      () => undefined,
      (error: unknown) => log.note(`The mail ${id} could not be shown at ${host}:${port}: ${messageOf(error)}`),
    );
  };
  return {
    url: undefined,
    show: (mail) => {
      last = last.then(() => send(mail));
    },
    stop: async () => {
      stopped = true;
      await last;
      transport.close();
    },
  };
}
