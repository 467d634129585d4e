import { type SessionId, sessionId } from '../../../events/values.ts';
import type { SessionRules } from '../../registration/domain/rules.ts';
import type { Sessions } from '../../registration/ports.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';
import { lists } from './keys.ts';
import { sessionInSeries } from './session-reads.ts';
import type { Table } from './table.ts';

/** What registrations depend on, read from the session and its series. */
export function registrationSessionRules({ table }: { readonly table: Table }): Sessions {
  return {
    rulesOf: async (id) => {
      const found = await sessionInSeries(table, id);
      return found && effectiveRules(found.session, found.series);
    },
    ofSeries: async (id) => {
      const found: SessionId[] = [];
      let cursor: string | undefined;
      do {
        const list = { index: 'list', listPk: lists.sessionsOf(id), descending: true, ...(cursor !== undefined && { cursor }) } as const;
        const page = await table.queryIndex(list);
        found.push(...page.items.map(({ pk }) => sessionId.parse(pk.replace('SESSION#', ''))));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return found;
    },
  };
}

/** A session's own settings beat those of its series. */
function effectiveRules(session: Session, series: Series): SessionRules {
  const { sessionId, seriesId, status, startsAt, endsAt, hadBegun, timeZone, capacity, visibility, discreet, chathamHouse, languages, joinUrl } =
    session;
  return {
    ...{ sessionId, seriesId, status, startsAt, endsAt, hadBegun, timeZone, capacity, visibility, discreet, chathamHouse, languages, joinUrl },
    published: series.status === 'published',
    moderation: session.moderation ?? series.moderation,
    observers: session.observers ?? series.observers,
    criteria: (series.criteria?.items ?? []).map(({ id }) => id),
    opensAt: session.registration.opensAt,
    closesAt: session.registration.closesAt,
    registrationByHand: session.registrationByHand,
  };
}
