import PostalMime, { type Attachment, decodeWords } from 'postal-mime';
import type { Mail } from '../mail-store.ts';
import { headersOf } from '../ses-feedback.ts';

/** What a list of mails shows of one: read from its envelope and its headers alone. */
export type Envelope = {
  readonly id: string;
  /** By the clock of the machine. */
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  /** A BCP 47 tag, or nothing where the mail does not say. */
  readonly language: string;
};

/** A mail as its reader's program shows it. */
export type Letter = Envelope & {
  readonly from: string;
  readonly replyTo: string;
  readonly html: string | undefined;
  readonly text: string;
  readonly files: readonly LetterFile[];
};

/** @param method what a calendar entry asks for, such as REQUEST */
export type LetterFile = { readonly name: string; readonly type: string; readonly method: string | undefined; readonly content: Buffer<ArrayBuffer> };

export function envelopeOf({ id, at, to, raw }: Mail): Envelope {
  const headers = new Map(headersOf(raw).map(({ name, value }) => [name.toLowerCase(), value]));
  return { id, at, to: to.join(', '), subject: decodeWords(headers.get('subject') ?? ''), language: headers.get('content-language') ?? '' };
}

export async function letterOf(mail: Mail): Promise<Letter> {
  const { from, replyTo = [], html, text = '', attachments } = await PostalMime.parse(Buffer.from(mail.raw, 'latin1'));
  return {
    ...envelopeOf(mail),
    from: [from?.name, `<${mail.from}>`].filter(Boolean).join(' '),
    replyTo: replyTo.flatMap(({ address }) => address ?? []).join(', '),
    html,
    text,
    files: withoutTwins(attachments.map(fileOf)),
  };
}

function fileOf({ filename, mimeType: type, content: sent }: Attachment, n: number): LetterFile {
  const content = Buffer.from(typeof sent === 'string' ? sent : new Uint8Array(sent instanceof ArrayBuffer ? sent : sent.slice()));
  const isEntry = /calendar|ics/.test(type);
  const method = isEntry ? /^METHOD:(\w+)/m.exec(content.toString('utf8'))?.[1] : undefined;
  return { name: filename ?? (isEntry ? 'entry.ics' : `part-${n + 1}`), type, method, content };
}

/**
 * A calendar entry travels twice in one mail, for programs that know the one place or the other (functions/adapters/mime.ts): its reader
 * sees it once.
 */
function withoutTwins(files: readonly LetterFile[]): readonly LetterFile[] {
  return files.filter((one, n) => !files.slice(0, n).some(({ content }) => content.equals(one.content)));
}
