import { type MaterialId, registrationId, type SeriesId, type SessionId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { currentFiles, type Material, type MaterialFile } from '../domain/material.ts';
import { mayRead, type Reader } from '../domain/reading.ts';
import type { FileLinks, Materials, Place, Places, Registrant, Registrants } from '../ports.ts';

export type ReadDeps = { readonly materials: Materials; readonly places: Places; readonly fileLinks: FileLinks; readonly clock: Clock };
export type PersonalReadDeps = ReadDeps & { readonly registrants: Registrants; readonly links: Links };

/** Somebody who has no personal link. */
export type Direct = Extract<Reader, { as: 'organiser' | 'anybody' }>;

/** Five minutes: a link that is passed on or stays in a history soon opens nothing. */
const DOWNLOAD_SECONDS = 300;

/** Told alike of what is not there and of what one may not see. */
const UNKNOWN = reject('not-found', 'unknown-document');
/** The same for every link that does not open. */
const VOID_LINK = reject('gone', 'link-void');

/** The materials of a session or of a series that the reader may see. @returns `not-found` where the reader may know of none */
export function listMaterials(deps: ReadDeps) {
  return async (of: SessionId | SeriesId, reader: Direct): Promise<Result<readonly Material[]>> => {
    const place = await placeOf(deps, of);
    if (!place || (reader.as === 'anybody' && !place.isOpen)) return reject('not-found', 'unknown-session-or-series');
    return ok(await readable(deps, place, reader));
  };
}

/** One material. @returns `not-found` also when it is not for the reader */
export function getMaterial(deps: ReadDeps) {
  return async (id: MaterialId, reader: Direct): Promise<Result<Material>> => {
    const material = await deps.materials.get(id);
    return material && (await isFor(deps, material, reader)) ? ok(material) : UNKNOWN;
  };
}

/**
 * The address of a file, for five minutes; of a recording, where it can be watched.
 *
 * @param version an earlier one, for organisers
 * @returns `not-found` also when it is not for the reader
 */
export function fetchFile(deps: ReadDeps) {
  return async (id: MaterialId, wish: Wish, reader: Direct): Promise<Result<string>> => {
    const material = await deps.materials.get(id);
    if (!material || !(await isFor(deps, material, reader))) return UNKNOWN;
    return addressOf(deps, material, fileFor(material, wish, reader));
  };
}

/** Which language, and of it which version: the current one unless said. */
export type Wish = { readonly language: string; readonly version?: number | undefined };

function fileFor(material: Material, { language, version }: Wish, reader: Direct): MaterialFile | undefined {
  if (version === undefined) return currentFiles(material).find((file) => file.language === language);
  if (reader.as !== 'organiser') return undefined;
  return material.files.find((file) => file.language === language && file.number === version && file.state === 'usable');
}

async function addressOf({ fileLinks }: ReadDeps, { materialId }: Material, file: MaterialFile | undefined): Promise<Result<string>> {
  if (!file) return UNKNOWN;
  const { fileId, content } = file;
  return ok(content.type === 'link' ? content.link : await fileLinks.download({ materialId, fileId }, content, DOWNLOAD_SECONDS));
}

/**
 * What a registrant may read by their link: the materials of their session and of its series.
 *
 * @returns `gone` for any link that does not open
 */
export function listMyMaterials(deps: PersonalReadDeps) {
  return async (token: string): Promise<Result<readonly Material[]>> => {
    const registrant = await registrantOf(deps, token);
    if (!registrant) return VOID_LINK;
    const places = await Promise.all([deps.places.session(registrant.sessionId), deps.places.series(registrant.seriesId)]);
    const reader = { as: 'registrant', attendee: registrant } as const;
    const lists = await Promise.all(places.map((place) => (place ? readable(deps, place, reader) : [])));
    return ok(lists.flat());
  };
}

/**
 * The address of a file for a registrant by their link, for five minutes.
 *
 * @param language absent: the one they registered in, else English, else the first there is
 * @returns `gone` for any link that does not open, `not-found` for what is not for them
 */
export function fetchMyFile(deps: PersonalReadDeps) {
  return async (token: string, id: MaterialId, language?: string): Promise<Result<string>> => {
    const registrant = await registrantOf(deps, token);
    if (!registrant) return VOID_LINK;
    const material = await deps.materials.get(id);
    if (!material || !isNear(material, registrant) || !(await isFor(deps, material, { as: 'registrant', attendee: registrant }))) return UNKNOWN;
    const files = currentFiles(material);
    const inLanguage = (tag: string | undefined) => files.find((file) => file.language === tag);
    const file = language === undefined ? (inLanguage(registrant.language) ?? inLanguage('en') ?? files[0]) : inLanguage(language);
    return addressOf(deps, material, file);
  };
}

/** A link opens the documents of its own session and of the series, not those of other sessions. */
function isNear({ sessionId, seriesId }: Material, registrant: Registrant): boolean {
  return sessionId === undefined ? seriesId === registrant.seriesId : sessionId === registrant.sessionId;
}

async function registrantOf({ registrants, links }: PersonalReadDeps, token: string): Promise<Registrant | undefined> {
  const id = registrationId.safeParse(links.claimedId(token));
  const found = id.success ? await registrants.get(id.data) : undefined;
  return found && links.verify('registration', token, found.linkGeneration) ? found : undefined;
}

async function isFor(deps: ReadDeps, material: Material, reader: Reader): Promise<boolean> {
  const place = await placeOf(deps, material.sessionId ?? material.seriesId);
  return place !== undefined && mayRead(material, place, reader, deps.clock.now());
}

async function readable({ materials, clock }: ReadDeps, place: Place, reader: Reader): Promise<readonly Material[]> {
  const all = await (place.sessionId ? materials.ofSession(place.sessionId) : materials.ofSeries(place.seriesId));
  return all.filter((material) => mayRead(material, place, reader, clock.now()));
}

function placeOf({ places }: ReadDeps, id: SessionId | SeriesId): Promise<Place | undefined> {
  return isSession(id) ? places.session(id) : places.series(id);
}

function isSession(id: SessionId | SeriesId): id is SessionId {
  return id.startsWith('ssn_');
}
