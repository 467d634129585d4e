import { isDiscreet, type Registration } from '../../registration/domain/registration.ts';
import { isListed } from '../../session/views.ts';
import type { NotesSent, Participation, Summaries, SummarySessions } from '../../summary/ports.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { everything } from './mail-reads.ts';
import { notesItem } from './notes-items.ts';
import { notesRegister } from './notes-readers.ts';
import { registrationItem } from './registration-items.ts';
import { sessionInSeries } from './session-reads.ts';
import { storedSummary, summaryItem } from './summary-items.ts';
import type { Table } from './table.ts';

/** Summaries in the table. */
export function summaryStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): Summaries {
  return {
    async get(id) {
      const item = await table.get(keys.summary(id));
      return item && { value: summaryItem.read(item), revision: item.version ?? 0 };
    },
    async commit(before, after, facts, cause) {
      const put = storedSummary(after, (before?.revision ?? 0) + 1);
      const when = before ? { version: before.revision } : ({ absent: true } as const);
      return (await table.write([{ put, when }, ...outbox(facts, cause)])).committed;
    },
    async latest(limit) {
      const page = await table.queryIndex({ index: 'list', listPk: lists.summaries, limit, descending: true });
      return (await table.getMany(page.items)).map((item) => summaryItem.read(item));
    },
  };
}

/** Reads of sessions and series what summaries need to know. */
export function summarySessions({ table }: { readonly table: Table }): SummarySessions {
  return {
    async get(id) {
      const found = await sessionInSeries(table, id);
      if (!found) return undefined;
      const { session, series } = found;
      const { sessionId, seriesId, status, title, number, startsAt, timeZone, chathamHouse, discreet } = session;
      return {
        ...{ sessionId, seriesId, status, title, number, startsAt, timeZone, chathamHouse, discreet },
        ...{ seriesTitle: series.title, seriesSlug: series.slug, seriesLanguages: series.languages },
        organisers: [...series.organisers, ...session.coOrganisers],
        isSeriesPublished: series.status === 'published',
        isListed: isListed(session, series),
      };
    },
  };
}

const TOOK_PART = ['attended', 'confirmed'];
/** So many ids, some 33 bytes each, fit into an item twice: the published and the scheduled edition, beside the texts of three. */
const MOST_NAMED = 1000;

/** Reads of registrations what a summary may tell. */
export function summaryParticipation({ table }: { readonly table: Table }): Participation {
  return {
    people: notesRegister({ table }).people,
    async count(session) {
      const items = await everything(table, { pk: keys.session(session).pk, prefix: 'REG#' });
      const all = items.map((item) => registrationItem.read(item));
      const attended = all.filter(({ status }) => status === 'attended');
      const there = attended.length > 0 ? attended : all.filter(({ status }) => status === 'confirmed');
      return { total: there.length, categories: categoriesOf(there), named: namedOf(there) };
    },
    async bodies(session, of) {
      const items = await table.getMany(of.map((id) => keys.registration(session, id)));
      const agreeing = items.map((item) => registrationItem.read(item)).filter((one) => agrees(one) && TOOK_PART.includes(one.status));
      const byName = new Map(agreeing.map((one) => [bodyOf(one), one.details.organisation]));
      return [...byName.values()].toSorted((a, b) => a.localeCompare(b, 'en'));
    },
  };
}

/** Whoever asked to be treated discreetly is not named, whatever else they ticked. */
function agrees({ details }: Registration): boolean {
  return details.nameOrganisationPublicly && !isDiscreet(details);
}

function bodyOf({ details }: Registration): string {
  return details.organisation.toLowerCase();
}

/** Those who agree that their bodies are named: one of each body first, and then the others, in case that one takes it back. */
function namedOf(there: readonly Registration[]): Registration['registrationId'][] {
  const agreeing = there.filter(agrees);
  const firsts = new Map(agreeing.toReversed().map((one) => [bodyOf(one), one]));
  const others = agreeing.filter((one) => firsts.get(bodyOf(one)) !== one);
  return [...firsts.values(), ...others].slice(0, MOST_NAMED).map(({ registrationId }) => registrationId);
}

function categoriesOf(there: readonly Registration[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { details } of there) if (details.category !== undefined) counts[details.category] = (counts[details.category] ?? 0) + 1;
  return counts;
}

/** Reads whether the notes of a session went out. */
export function notesSent({ table }: { readonly table: Table }): NotesSent {
  return {
    async haveGoneOut(session) {
      const item = await table.get(keys.notes(session));
      return item !== undefined && notesItem.read(item).distributedVersion !== undefined;
    },
  };
}
