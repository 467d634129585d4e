import * as z from 'zod';
import { instant, personId, seriesId, sessionId } from '../../../events/values.ts';
import { auditEntry, STANDINGS } from '../../audit/domain/entry.ts';
import type { AuditLog } from '../../audit/ports.ts';
import { type Logged, readSeriesLog, readWholeLog } from '../../audit/use-cases/read-log.ts';
import type { People } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import type { Roles } from '../../people/ports.ts';
import { none, operation } from '../operation.ts';
import { listOf, PAGE, paging } from './shapes.ts';

type Deps = {
  readonly log: AuditLog;
  readonly clock: Clock;
  readonly roles: Pick<Roles, 'rolesOf'>;
  readonly people: People;
  readonly admins: readonly string[];
};

const { entryId, operation: named, objects, moreObjects, correlationId } = auditEntry.shape;
const answer = z.object({
  ...{ entryId, operation: named, objects, moreObjects, correlationId },
  seriesId: seriesId.optional(),
  sessionId: sessionId.optional(),
  by: personId,
  /** Of those who are organisers or admins now; the log itself holds ids alone. */
  email: z.string().optional(),
  at: instant,
  standing: z.enum(STANDINGS),
});

const listing = { method: 'GET', query: z.strictObject(paging), body: none, status: 200, answer: listOf(answer) } as const;

/** Who did what when. */
export function auditOperations({ people, admins, roles, ...deps }: Deps) {
  const ofSeries = readSeriesLog(deps);
  const all = readWholeLog(deps);
  const known = new Map<string, string>(admins.map((email) => [people.idOf(email), email]));
  const named = (items: readonly Logged[], others: ReadonlyMap<string, string> = known) =>
    items.map((item) => ({ ...item, email: others.get(item.by) }));
  return {
    listAuditLog: operation({
      ...listing,
      id: 'listAuditLog',
      path: '/series/{seriesId}/audit-log',
      summary: 'Who changed or exported what in the series, newest first, for two years. `unknown`: it was cut short.',
      access: { who: 'organisers', of: 'series' },
      params: z.strictObject({ seriesId }),
      run: async ({ params, query: { limit = PAGE, cursor } }) => {
        const [page, organisers] = await Promise.all([ofSeries(params.seriesId, { limit, cursor }), roles.rolesOf(params.seriesId)]);
        const names = new Map([...known, ...organisers.map(({ personId: id, email }): [string, string] => [id, email])]);
        return ok({ ...page, items: named(page.items, names) });
      },
    }),
    listWholeAuditLog: operation({
      ...listing,
      id: 'listWholeAuditLog',
      path: '/audit-log',
      summary: 'Who changed or exported what anywhere in the installation, newest first, for two years.',
      access: { who: 'admins' },
      params: none,
      run: async ({ query: { limit = PAGE, cursor } }) => {
        const page = await all({ limit, cursor });
        return ok({ ...page, items: named(page.items) });
      },
    }),
  };
}
