import type { SeriesId } from '../../events/values.ts';
import type { AuditEntry } from './domain/entry.ts';

export type AuditPage = { readonly items: readonly AuditEntry[]; readonly cursor?: string | undefined };
export type AuditPaging = { readonly limit: number; readonly cursor?: string | undefined };

/** Where the log is kept. An entry is written twice: when an action begins, and with its outcome. */
export interface AuditLog {
  save(entry: AuditEntry): Promise<void>;
  /** Newest first. @throws BadCursorError */
  ofSeries(series: SeriesId, paging: AuditPaging): Promise<AuditPage>;
  /** Everything in the installation, newest first. @throws BadCursorError */
  all(paging: AuditPaging): Promise<AuditPage>;
}
