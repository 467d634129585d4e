import type { EventOf, EventType } from '../../../events/registry.ts';
import { ids, mailWorld } from './world.ts';

export const of = { seriesId: ids.series, sessionId: ids.session };
export const cause = { correlationId: 'request-1', causationId: ids.event() };

export function event<T extends EventType>(type: T, data: EventOf<T>['data'], time = '2024-02-01T09:00:00.000Z', n = 1) {
  return { id: ids.event(n), time, correlationId: 'request-1', causationId: 'x', type, data };
}

export async function ready() {
  const world = mailWorld();
  await world.series();
  await world.session();
  return world;
}
