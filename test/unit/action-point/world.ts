import type { ActionPointId } from '../../../events/values.ts';
import type { ActionPoint } from '../../../functions/action-point/domain/action-point.ts';
import { recordActionPointInput } from '../../../functions/action-point/inputs.ts';
import { advanceActionPoint } from '../../../functions/action-point/use-cases/advance-action-point.ts';
import { answerActionPoint } from '../../../functions/action-point/use-cases/answer-action-point.ts';
import { getMyActionPoint } from '../../../functions/action-point/use-cases/get-my-action-point.ts';
import { listActionPoints } from '../../../functions/action-point/use-cases/list-action-points.ts';
import { recordActionPoint } from '../../../functions/action-point/use-cases/record-action-point.ts';
import { updateActionPoint } from '../../../functions/action-point/use-cases/update-action-point.ts';
import { actionPointOrigins, actionPointStore } from '../../../functions/adapters/dynamodb/action-point-store.ts';
import { actionPointResults } from '../../../functions/adapters/dynamodb/material-store.ts';
import { storedSeries, storedSession } from '../../../functions/adapters/dynamodb/session-items.ts';
import { ownerLinkId } from '../../../functions/kernel/links.ts';
import { series } from '../../../functions/session/domain/series.ts';
import { session } from '../../../functions/session/domain/session.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { cause, testPlatform } from '../../support/platform.ts';

export const SERIES = 'ser_01HQ0000000000000000000000';
export const SESSION = 'ssn_01HQ0000000000000000000000';
export const ORGANISER = 'per_0123456789abcdef0123456789abcdef';

/** A published series in Geneva with one session that is over, in the memory table, and the use cases over the real store. */
export async function world({ now = '2024-03-01T09:00:00.000Z', timeZone = 'Europe/Zurich', hidden = {} } = {}) {
  const platform = testPlatform({ now });
  const aSeries = series.parse({
    ...{ seriesId: SERIES, slug: 'consultations', status: 'published', kind: 'consultation', title: { en: 'Consultations' }, objectives: [] },
    ...{ organisers: ['A body'], contactEmail: 'contact@example.org', languages: ['en'], timeZone, moderation: 'automatic', observers: 'open' },
    ...{ createdAt: now, version: 1 },
  });
  const aSession = session.parse({
    ...{ sessionId: SESSION, seriesId: SERIES, status: 'held', title: { en: 'Session 1' }, startsAt: '2024-02-21T14:00:00.000Z' },
    ...{ endsAt: '2024-02-21T15:30:00.000Z', timeZone, format: 'online', coOrganisers: [], languages: ['en'], interpretation: [], agenda: [] },
    ...{ speakers: [], visibility: 'public', discreet: false, chathamHouse: false, recorded: false, registration: {}, registrationByHand: false },
    ...{ scheduleRevision: 1, sequence: 0, stepsTaken: [], createdAt: now, version: 1, ...hidden },
  });
  await platform.table.write([{ put: storedSeries(aSeries, undefined) }, { put: storedSession(aSession, undefined) }]);
  const actionPoints = actionPointStore(platform);
  const deps = { ...platform, actionPoints, origins: actionPointOrigins(platform), results: actionPointResults(platform) };
  const record = recordActionPoint(deps);
  return {
    platform,
    actionPoints,
    record: (input: object) => record(SESSION, recordActionPointInput.parse({ ...POINT, ...input }), ORGANISER, cause),
    /** Records one and gives back its id. */
    async recorded(input: object = {}) {
      const result = await record(SESSION, recordActionPointInput.parse({ ...POINT, ...input }), ORGANISER, cause);
      if (!result.ok) throw new Error(inEnglish(result.rejection.reason));
      return result.value.actionPointId;
    },
    update: updateActionPoint(deps),
    list: listActionPoints(deps),
    answer: answerActionPoint(deps),
    mine: getMyActionPoint(deps),
    advance: advanceActionPoint(deps),
    stored: async (id: ActionPointId): Promise<ActionPoint> => {
      const found = await actionPoints.get(id);
      if (!found) throw new Error(`${id} is not stored`);
      return found;
    },
    /** The token in the link of one of the owners. */
    token: (id: ActionPointId, address = 'owner@example.org', generation = 1) =>
      platform.links.make('action-point', ownerLinkId(id, platform.people.idOf(address)), generation),
    events: async () => (await platform.published()).map(({ type, data }) => ({ type, data })),
  };
}

export type World = Awaited<ReturnType<typeof world>>;

export const POINT = { text: 'Share the good practices', priority: 'medium', visibility: 'public' } as const;
export const OWNER = { name: 'Ana Owner', organisation: 'Body of good practice', emails: ['owner@example.org'] };
