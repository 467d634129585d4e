import { createServer, type Socket } from 'node:net';
import PostalMime from 'postal-mime';
import * as z from 'zod';

/** A mail as it arrived, its text with every run of white space as one space. */
export type Received = { readonly to: string; readonly subject: string; readonly text: string; readonly hasCalendar: boolean };

/** Where the emulator's SES hands its mails over. */
export type Mailbox = {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
};

/** A server that takes every mail, as much of SMTP (RFC 5321) as a client on the same machine needs. */
export async function startMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    converse(socket, async (to, raw) => void received.push(await read(to, raw)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: z.object({ port: z.int() }).parse(server.address()).port,
    received,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function converse(socket: Socket, take: (to: string, raw: string) => Promise<void>): void {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let [buffer, to, isMail] = ['', '', false];
  const mail = async () => {
    const end = buffer.indexOf('\r\n.\r\n');
    if (end < 0) return;
    // A line that begins with a dot travels with one more.
    await take(to, buffer.slice(0, end).replaceAll('\r\n..', '\r\n.'));
    buffer = buffer.slice(end + 5);
    isMail = false;
    say('250 Taken');
  };
  const command = (line: string) => {
    const [, recipient] = /^RCPT TO:<([^>]*)>/i.exec(line) ?? [];
    if (recipient !== undefined) to = recipient;
    isMail = /^DATA/i.test(line);
    say(isMail ? '354 Go on' : /^QUIT/i.test(line) ? '221 Bye' : '250 OK');
  };
  socket.setEncoding('latin1').on('data', (text: string) => {
    buffer += text;
    while (!isMail && buffer.includes('\r\n')) {
      const line = buffer.slice(0, buffer.indexOf('\r\n'));
      buffer = buffer.slice(line.length + 2);
      command(line);
    }
    if (isMail) void mail();
  });
  say('220 Mailbox');
}

async function read(to: string, raw: string): Promise<Received> {
  const { subject = '', text = '', attachments } = await PostalMime.parse(Buffer.from(raw, 'latin1'));
  return { to, subject, text: text.replaceAll(/\s+/g, ' '), hasCalendar: attachments.some(({ mimeType }) => mimeType === 'text/calendar') };
}
