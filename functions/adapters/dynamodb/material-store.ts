import type { Viewer } from '../../action-point/domain/openness.ts';
import type { Results } from '../../action-point/ports.ts';
import { currentFiles } from '../../material/domain/material.ts';
import { mayRead, type Reader } from '../../material/domain/reading.ts';
import type { Materials, Places, Registrants } from '../../material/ports.ts';
import { isVisibleToEveryone } from '../../session/views.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { materialItem, storedMaterial } from './material-items.ts';
import { registrationById } from './registration-reads.ts';
import { seriesItem, sessionItem } from './session-items.ts';
import type { Table } from './table.ts';

/** Materials in the table. */
export function materialStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): Materials {
  async function list(listPk: string) {
    const found = [];
    let cursor: string | undefined;
    do {
      const page = await table.queryIndex({ index: 'list', listPk, ...(cursor && { cursor }) });
      found.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return (await table.getMany(found)).map((item) => materialItem.read(item));
  }
  return {
    async get(id) {
      const item = await table.get(keys.material(id));
      return item && materialItem.read(item);
    },
    ofSession: (id) => list(lists.materialsOfSession(id)),
    ofSeries: (id) => list(lists.materialsOfSeries(id)),
    async commit(before, after, facts, cause) {
      const when = before ? { version: before.version } : ({ absent: true } as const);
      const known = after ?? before;
      if (!known) throw new Error('There is nothing to store');
      const change = after
        ? { put: storedMaterial({ ...after, version: (before?.version ?? 0) + 1 }), when }
        : { remove: keys.material(known.materialId), when };
      return (await table.write([change, ...outbox(facts, cause)])).committed;
    },
  };
}

/** Reads of sessions and series what their materials need to know. */
export function materialPlaces({ table }: { readonly table: Table }): Places {
  async function seriesOf(id: Parameters<Places['series']>[0]) {
    const item = await table.get(keys.series(id));
    return item && seriesItem.read(item);
  }
  return {
    async session(id) {
      const item = await table.get(keys.session(id));
      const session = item && sessionItem.read(item);
      const series = session && (await seriesOf(session.seriesId));
      if (!series) return undefined;
      const isOpen = isVisibleToEveryone(session, series) && !session.discreet && session.status !== 'draft';
      return { seriesId: series.seriesId, sessionId: id, timeZone: session.timeZone, isOpen };
    },
    async series(id) {
      const series = await seriesOf(id);
      return series && { seriesId: id, timeZone: series.timeZone, isOpen: series.status === 'published' };
    },
  };
}

/** Reads of materials what an action point needs to know of its result. */
export function actionPointResults({ table, clock }: Pick<Platform, 'table' | 'clock'>): Results {
  const places = materialPlaces({ table });
  return {
    async find(id, viewer) {
      const item = await table.get(keys.material(id));
      const material = item && materialItem.read(item);
      const place = material && (await (material.sessionId ? places.session(material.sessionId) : places.series(material.seriesId)));
      if (!place || !mayRead(material, place, READERS[viewer], clock.now())) return undefined;
      const languages = currentFiles(material).map(({ language }) => language);
      return viewer === 'organiser' || languages.length > 0 ? { ...material, languages } : undefined;
    },
  };
}

/** Who looks at action points, as readers of materials. */
const READERS: Readonly<Record<Viewer, Reader>> = {
  public: { as: 'anybody' },
  registered: { as: 'registrant', attendee: { status: 'confirmed', wasConfirmed: true } },
  organiser: { as: 'organiser' },
};

/** Reads of registrations what their link to materials needs. */
export function materialRegistrants({ table }: { readonly table: Table }): Registrants {
  return {
    async get(id) {
      const found = await registrationById(table, id);
      if (!found) return undefined;
      const { status, sessionId, seriesId, linkGeneration, history, details } = found;
      return { status, sessionId, seriesId, linkGeneration, language: details.language, wasConfirmed: history.some(({ to }) => to === 'confirmed') };
    },
  };
}
