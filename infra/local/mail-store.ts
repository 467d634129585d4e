import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const mail = z.object({
  /** The id that SES gave it, without the domain. */
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  /** When it was accepted, by the movable clock. */
  at: z.string(),
  tags: z.record(z.string(), z.array(z.string())),
  configurationSet: z.string().optional(),
});
const line = z.union([z.object({ mail }), z.object({ reported: z.string() })]);

/** A mail as SES accepted it: envelope and raw source. */
export type Mail = z.infer<typeof mail> & { readonly raw: string };

/** Every mail that was accepted, and which of them the sender has heard about. */
export type MailStore = {
  all(): readonly Mail[];
  /** Kept on disk when this returns. */
  keep(mail: Mail): Promise<void>;
  /** The feedback about it is on the bus. */
  reported(id: string): Promise<void>;
  /** Accepted, but without feedback yet: those that a `kill -9` came in between. */
  unreported(): readonly Mail[];
};

/** @param folder one `.eml` a mail and a list in the order of acceptance; without it in memory */
export async function mailStore(folder: string | undefined): Promise<MailStore> {
  const mails = new Map<string, Mail>();
  const open = new Set<string>();
  if (folder !== undefined) await load(folder, mails, open);
  const note = async (one: z.infer<typeof line>) => {
    if (folder !== undefined) await appendFile(join(folder, 'accepted.jsonl'), `${JSON.stringify(one)}\n`);
  };
  return {
    all: () => [...mails.values()],
    unreported: () => [...open].flatMap((id) => mails.get(id) ?? []),
    keep: async (one) => {
      const { raw, ...envelope } = one;
      if (folder !== undefined) await writeFile(join(folder, `${one.id}.eml`), raw, 'latin1');
      await note({ mail: envelope });
      mails.set(one.id, one);
      open.add(one.id);
    },
    reported: async (id) => {
      open.delete(id);
      await note({ reported: id });
    },
  };
}

async function load(folder: string, mails: Map<string, Mail>, open: Set<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(join(folder, 'accepted.jsonl'), 'utf8').catch(() => '');
  for (const one of text.split('\n').flatMap(parsed)) {
    if ('reported' in one) open.delete(one.reported);
    else {
      mails.set(one.mail.id, { ...one.mail, raw: await readFile(join(folder, `${one.mail.id}.eml`), 'latin1') });
      open.add(one.mail.id);
    }
  }
}

/** The last line may be cut off by a `kill -9`: what it said had not been answered yet. */
function parsed(text: string): readonly z.infer<typeof line>[] {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
