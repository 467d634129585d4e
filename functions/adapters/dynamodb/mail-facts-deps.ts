import type { SessionId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import type { Platform } from '../platform.ts';
import { keys } from './keys.ts';
import { type MailReads, mailReads } from './mail-reads.ts';
import type { Addresses } from './mail-session-facts.ts';
import { approvedNotesItem } from './notes-items.ts';
import type { Table } from './table.ts';

/** A link that leads nowhere: mails shown to others than their recipient hold it in the place of each personal one. */
export const HIDDEN: Pick<Links, 'make'> = { make: (purpose) => `hidden-${purpose}` };

/** What the facts of mails are read from and made with. */
export type FactsDeps = {
  readonly table: Table;
  readonly reads: MailReads;
  /** In which languages an approved version of notes is; undefined when there is none. */
  readonly approvedLanguages: (session: SessionId, version: number) => Promise<readonly string[] | undefined>;
  readonly addresses: Addresses;
  readonly sender: string;
  readonly clock: Clock;
};

/** @param sender the verified address that all mails come from */
export function factsDeps({ table, clock }: Pick<Platform, 'table' | 'clock'>, addresses: Addresses, sender: string): FactsDeps {
  return { table, reads: mailReads(table), approvedLanguages: approvedLanguages(table), addresses, sender, clock };
}

/** So many answers are remembered at most. */
const MOST = 200;

/** What was approved never changes: the mails of a distribution need not each read a text of many pages. */
function approvedLanguages(table: Table): FactsDeps['approvedLanguages'] {
  const known = new Map<string, readonly string[]>();
  return async (session, version) => {
    const key = keys.approvedNotes(session, version);
    const name = `${key.pk} ${key.sk}`;
    const remembered = known.get(name);
    if (remembered) return remembered;
    const item = await table.get(key);
    if (!item) return undefined;
    const languages = Object.keys(approvedNotesItem.read(item).texts);
    if (known.size >= MOST) known.clear();
    known.set(name, languages);
    return languages;
  };
}

/** The same for somebody who is not the recipient. */
export function withDeadLinks(deps: FactsDeps): FactsDeps {
  return { ...deps, addresses: { ...deps.addresses, links: HIDDEN } };
}
