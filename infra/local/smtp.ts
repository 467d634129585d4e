import { createTransport } from 'nodemailer';
import type { Log } from './log.ts';
import type { Mail } from './mail-store.ts';
import { messageOf } from './problem.ts';

/** Where mails go besides the store. */
export type SmtpServer = { readonly host: string; readonly port: number };

export type Forwarding = {
  /** Hands a mail over, after those before it. Returns at once: what fails is noted, never held against the sender. */
  show(mail: Mail): void;
  stop(): Promise<void>;
};

/** Hands every mail to an SMTP server of somebody's own. */
export function forwardTo({ host, port }: SmtpServer, log: Log): Forwarding {
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
      (error: unknown) => log.note(`The mail ${id} could not be handed to ${host}:${port}: ${messageOf(error)}`),
    );
  };
  return {
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
