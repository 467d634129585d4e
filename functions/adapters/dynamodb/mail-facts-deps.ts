import type { Links } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import type { Platform } from '../platform.ts';
import { type MailReads, mailReads } from './mail-reads.ts';
import type { Addresses } from './mail-session-facts.ts';
import type { Table } from './table.ts';

/** A link that leads nowhere: mails shown to others than their recipient hold it in the place of each personal one. */
export const HIDDEN: Pick<Links, 'make'> = { make: (purpose) => `hidden-${purpose}` };

/** What the facts of mails are read from and made with. */
export type FactsDeps = {
  readonly table: Table;
  readonly reads: MailReads;
  readonly addresses: Addresses;
  readonly sender: string;
  readonly clock: Clock;
};

/** @param sender the verified address that all mails come from */
export function factsDeps({ table, clock }: Pick<Platform, 'table' | 'clock'>, addresses: Addresses, sender: string): FactsDeps {
  return { table, reads: mailReads(table), addresses, sender, clock };
}

/** The same for somebody who is not the recipient. */
export function withDeadLinks(deps: FactsDeps): FactsDeps {
  return { ...deps, addresses: { ...deps.addresses, links: HIDDEN } };
}
