import * as z from 'zod';
import { type Api, everything, httpApi, type Site, succeeded } from './api.ts';
import { type Example, type ExampleDocument, type ExampleSession, movedAhead, readExamples } from './example.ts';

export type LoadOptions = {
  /** `upcoming` (usual): processes that are over come as they were and, where they may, once more with sessions still to come. `real`: only as they were. */
  readonly dates?: 'upcoming' | 'real';
  /** The present moment as the API's clock has it; usual: the machine's. */
  readonly now?: string;
  /** Slugs of the series to load; usual: all. */
  readonly only?: readonly string[];
};

/** What an example has become: its ids, for those who go on from there. */
export type Loaded = { readonly slug: string; readonly seriesId: string; readonly sessionIds: readonly string[] };

/**
 * Brings the examples into an installation as an organiser would, through the public API alone. What is there already stays
 * as it is, so that loading twice changes nothing and loading again after an interruption completes it.
 *
 * @param door the site and an access token of an admin or organiser, or an {@link Api} of one's own
 * @throws ApiError when the API refuses something
 */
export async function loadExamples(door: Api | Site, options: LoadOptions = {}): Promise<readonly Loaded[]> {
  const api = 'call' in door ? door : httpApi(door);
  const now = options.now ?? new Date().toISOString();
  const wanted = readExamples().filter(({ series }) => options.only?.includes(series.slug) ?? true);
  const loaded: Loaded[] = [];
  for (const one of wanted) {
    const ahead = options.dates === 'real' ? undefined : movedAhead(one, now);
    for (const each of ahead ? [one, ahead] : [one]) loaded.push(await loadExample(api, each, now));
  }
  return loaded;
}

async function loadExample(api: Api, { series, sessions }: Example, now: string): Promise<Loaded> {
  const { seriesId, status } = await seriesOf(api, series);
  const known = await everything(api, `/series/${seriesId}/sessions`, sessionItem);
  const sessionIds: string[] = [];
  for (const { session } of sessions) {
    const there = known.find(({ title }) => title['en'] === titleOf(session));
    sessionIds.push((there ?? (await post(api, `/series/${seriesId}/sessions`, session, sessionItem))).sessionId);
  }
  if (status === 'draft') await post(api, `/series/${seriesId}/publish`, undefined, z.unknown());
  for (const [n, one] of sessions.entries()) await bringUpToDate(api, sessionIds[n] ?? '', one, now);
  return { slug: series.slug, seriesId, sessionIds };
}

const seriesItem = z.object({ seriesId: z.string(), slug: z.string(), status: z.string() });
const sessionItem = z.object({ sessionId: z.string(), title: z.record(z.string(), z.string()).default({}) });

async function seriesOf(api: Api, series: Example['series']) {
  const known = await everything(api, '/series', seriesItem);
  return known.find(({ slug }) => slug === series.slug) ?? (await post(api, '/series', series, seriesItem));
}

const current = z.object({ seriesId: z.string(), status: z.string(), endsAt: z.string() });

/** Opens registration for what is to come, and writes down what came of what is over. */
async function bringUpToDate(api: Api, sessionId: string, example: ExampleSession, now: string): Promise<void> {
  const { seriesId, status, endsAt } = await get(api, `/sessions/${sessionId}`, current);
  if (endsAt > now) {
    if (status === 'scheduled') await post(api, `/sessions/${sessionId}/open-registration`, {}, z.unknown());
    return;
  }
  if (status === 'registration-closed') await post(api, `/sessions/${sessionId}/hold`, {}, z.unknown());
  if (example.notes) await loadNotes(api, sessionId, example.notes);
  if (example.summary) await loadSummary(api, sessionId, example.summary);
  await loadActionPoints(api, seriesId, sessionId, example.actionPoints);
}

const statusItem = z.object({ status: z.string() });

async function loadNotes(api: Api, sessionId: string, notes: NonNullable<ExampleSession['notes']>): Promise<void> {
  const path = `/sessions/${sessionId}/notes`;
  const found = await api.call({ method: 'GET', path });
  const { status } = statusItem.parse(found.status === 404 ? succeeded(await api.call({ method: 'PUT', path, body: notes }), path) : found.body);
  if (status === 'draft') await post(api, `${path}/approve`, undefined, z.unknown());
}

async function loadSummary(api: Api, sessionId: string, summary: NonNullable<ExampleSession['summary']>): Promise<void> {
  const path = `/sessions/${sessionId}/summary`;
  const found = await api.call({ method: 'GET', path: `${path}/draft` });
  const { status } = statusItem.parse(found.status === 404 ? succeeded(await api.call({ method: 'PUT', path, body: summary }), path) : found.body);
  if (status === 'draft') await post(api, `${path}/publish`, {}, z.unknown());
}

const actionPointItem = z.object({ actionPointId: z.string(), sessionId: z.string(), text: z.string(), status: z.string() });

async function loadActionPoints(api: Api, seriesId: string, sessionId: string, wanted: ExampleSession['actionPoints']): Promise<void> {
  const known = await everything(api, `/action-points?seriesId=${seriesId}`, actionPointItem);
  for (const { completedWith, result, ...point } of wanted) {
    const there = known.find((one) => one.sessionId === sessionId && one.text === point.text);
    const { actionPointId, status } = there ?? (await post(api, `/sessions/${sessionId}/action-points`, point, actionPointItem));
    if (completedWith === undefined || status === 'completed') continue;
    const path = `/action-points/${actionPointId}`;
    const materialId = result && (await loadDocument(api, sessionId, result));
    succeeded(await api.call({ method: 'PATCH', path, body: { status: 'completed', progress: completedWith, result: materialId } }), path);
  }
}

const materialItem = z.object({ materialId: z.string(), kind: z.string(), status: z.string() });
const created = z.object({ materialId: z.string(), upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }) });

/** Uploads what came of an action point, for everybody. @returns its id */
async function loadDocument(api: Api, sessionId: string, { title, language, fileName, markdown }: ExampleDocument): Promise<string> {
  const path = `/sessions/${sessionId}/materials`;
  const there = (await everything(api, path, materialItem)).find(({ kind }) => kind === 'outcome');
  if (there?.status === 'available') return there.materialId;
  const bytes = new TextEncoder().encode(markdown);
  const file = { language, fileName, contentType: 'text/markdown', size: bytes.length };
  const { materialId, upload } = there
    ? await post(api, `/materials/${there.materialId}/files`, file, created)
    : await post(api, path, { kind: 'outcome', title, access: 'public', ...file }, created);
  await api.send(upload, bytes);
  return materialId;
}

function titleOf({ title }: ExampleSession['session']): string | undefined {
  return typeof title === 'string' ? title : title['en'];
}

async function get<T>(api: Api, path: string, answer: z.ZodType<T>): Promise<T> {
  return answer.parse(succeeded(await api.call({ method: 'GET', path }), path));
}

async function post<T>(api: Api, path: string, body: unknown, answer: z.ZodType<T>): Promise<T> {
  return answer.parse(succeeded(await api.call({ method: 'POST', path, ...(body !== undefined && { body }) }), path));
}
