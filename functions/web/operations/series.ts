import * as z from 'zod';
import { seriesId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Roles } from '../../people/ports.ts';
import { type Series, series as stored } from '../../session/domain/series.ts';
import { copySeriesInput, createSeriesInput, updateSeriesInput } from '../../session/inputs.ts';
import type { SessionDeps } from '../../session/ports.ts';
import { copySeries } from '../../session/use-cases/copy-series.ts';
import { createSeries } from '../../session/use-cases/create-series.ts';
import { publishSeries } from '../../session/use-cases/publish-series.ts';
import { findSeries, getSeries, listSeries } from '../../session/use-cases/read-sessions.ts';
import { updateSeries } from '../../session/use-cases/update-series.ts';
import { organiserSeries, publicSeries } from '../../session/views.ts';
import { type Caller, personOf, signedIn } from '../caller.ts';
import { none, operation, type View } from '../operation.ts';
import { listOf, PAGE, paging } from './shapes.ts';

type Deps = SessionDeps & { readonly roles: Pick<Roles, 'seriesOf'> };

const { digestDueAt: _digest, releaseAt: _release, lastSessionAt: _last, changedBy: _by, version: _version, ...shown } = stored.shape;

/** Contact and dates are for organisers. */
const answer = z.object({ ...shown, contactEmail: shown.contactEmail.optional(), createdAt: shown.createdAt.optional() });

const ofSeries = z.strictObject({ seriesId });
const one = { params: ofSeries, query: none, body: none } as const;
const byOrganisers = { ...one, access: { who: 'organisers', of: 'series' }, answer } as const;
const unknown = () => reject('not-found', 'unknown-series');

const seen = (series: Series, view: View) => (view === 'organiser' ? organiserSeries(series) : publicSeries(series));

/** Setting up, changing, publishing and reading series. */
export function seriesOperations(deps: Deps) {
  return { ...writing(deps), ...copying(deps), ...reading(deps), ...listing(deps) };
}

function writing(deps: Deps) {
  const create = createSeries(deps);
  const update = updateSeries(deps);
  const publish = publishSeries(deps);
  return {
    createSeries: operation({
      id: 'createSeries',
      method: 'POST',
      path: '/series',
      summary: 'Set up a series as a draft. Whoever creates it becomes its organiser.',
      access: { who: 'admins' },
      idempotent: true,
      params: none,
      query: none,
      body: createSeriesInput,
      status: 201,
      answer,
      run: async ({ body }, { caller, cause }) => viewed(await create(body, signedIn(caller), cause)),
    }),
    updateSeries: operation({
      ...byOrganisers,
      id: 'updateSeries',
      method: 'PATCH',
      path: '/series/{seriesId}',
      summary: 'Change what is given; `null` takes an optional field away.',
      body: updateSeriesInput,
      status: 200,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => viewed(await update(params.seriesId, body, personOf(caller), cause)),
    }),
    publishSeries: operation({
      ...byOrganisers,
      id: 'publishSeries',
      method: 'POST',
      path: '/series/{seriesId}/publish',
      summary: 'Make the series and its sessions visible to everyone.',
      idempotent: true,
      status: 200,
      refusals: [409],
      run: async ({ params }, { caller, cause }) => viewed(await publish(params.seriesId, personOf(caller), cause)),
    }),
  };
}

function copying(deps: Deps) {
  const copy = copySeries(deps);
  return {
    copySeries: operation({
      id: 'copySeries',
      method: 'POST',
      path: '/series/{seriesId}/copy',
      summary: 'A draft like this series with its sessions moved by some days: without people, speakers, links and contacts of sessions.',
      access: { who: 'admins' },
      idempotent: true,
      params: ofSeries,
      query: none,
      body: copySeriesInput,
      status: 201,
      answer,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => viewed(await copy(params.seriesId, body, signedIn(caller), cause)),
    }),
  };
}

function viewed(result: Result<Series>) {
  return result.ok ? ok(organiserSeries(result.value)) : result;
}

function reading(deps: Deps) {
  const get = getSeries(deps);
  const find = findSeries(deps);
  return {
    getSeries: operation({
      ...one,
      id: 'getSeries',
      method: 'GET',
      path: '/series/{seriesId}',
      summary: 'A series. Drafts are for their organisers.',
      access: { who: 'anyone', about: 'series' },
      status: 200,
      answer,
      run: async ({ params }, { view }) => {
        const found = await get(params.seriesId);
        if (!found.ok || (view === 'public' && found.value.status === 'draft')) return unknown();
        return ok(seen(found.value, view));
      },
    }),
    findSeries: operation({
      ...one,
      id: 'findSeries',
      method: 'GET',
      path: '/series/by-slug/{slug}',
      params: z.strictObject({ slug: z.string().min(1).max(80) }),
      summary: 'A published series by its slug.',
      access: { who: 'anyone' },
      status: 200,
      answer,
      run: async ({ params }) => {
        const found = await find(params.slug);
        return found.ok && found.value.status === 'published' ? ok(publicSeries(found.value)) : unknown();
      },
    }),
  };
}

function listing(deps: Deps) {
  const list = listSeries(deps);
  return {
    listSeries: operation({
      id: 'listSeries',
      method: 'GET',
      path: '/series',
      summary: 'Published series, newest first, and drafts of which the caller is an organiser. `mine=true` leaves out all others.',
      access: { who: 'anyone', own: true },
      params: none,
      query: z.strictObject({ ...paging, mine: z.literal('true').optional() }),
      body: none,
      status: 200,
      answer: listOf(answer),
      run: async ({ query: { limit = PAGE, cursor, mine } }, { caller }) => {
        const isMine = await ownership(deps, caller);
        const visible = (series: Series) => isMine(series) || (mine === undefined && series.status === 'published');
        const page = await list({ limit, cursor }, visible);
        if (!page.ok) return page;
        return ok({ items: page.value.items.map((series) => seen(series, isMine(series) ? 'organiser' : 'public')), next: page.value.cursor });
      },
    }),
  };
}

async function ownership({ roles }: Deps, caller: Caller): Promise<(series: Series) => boolean> {
  if (caller.kind !== 'person') return () => false;
  if (caller.admin) return () => true;
  const own = new Set(await roles.seriesOf(caller.personId));
  return (series) => own.has(series.seriesId);
}
