import { ok } from '../../kernel/rejection.ts';
import { publishSummaryInput, writeSummaryInput } from '../../summary/inputs.ts';
import type { NotesSent } from '../../summary/ports.ts';
import { type PublishingDeps, publishSummary } from '../../summary/use-cases/publish-summary.ts';
import { getDraft, getSummary, getWrapUp, previewSummary } from '../../summary/use-cases/read-summaries.ts';
import { declineSummary, writeSummary } from '../../summary/use-cases/write-summary.ts';
import { organisersSummary, organisersView, publicSummary, summaryPreview, wrapUp } from '../../summary/views.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { ofSession } from './shapes.ts';

type Deps = PublishingDeps & { readonly notesSent: NotesSent };

const ofOrganisers = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' } } as const;
const withCoOrganisers = { ...ofOrganisers, access: { ...ofOrganisers.access, coOrganisers: true } } as const;

/** The public account of a session. */
export function summaryOperations(deps: Deps) {
  return { ...writing(deps), ...publishing(deps), ...reading(deps) };
}

function writing(deps: Deps) {
  const write = writeSummary(deps);
  const decline = declineSummary(deps);
  return {
    writeSummary: operation({
      ...withCoOrganisers,
      id: 'writeSummary',
      method: 'PUT',
      path: '/sessions/{sessionId}/summary',
      summary: 'Write the whole summary. Readers of a published one go on with it until this one is published.',
      body: writeSummaryInput,
      status: 200,
      answer: organisersSummary,
      run: async ({ params, body }, { caller, cause }) => viewed(await write(params.sessionId, body, personOf(caller), cause)),
    }),
    declineSummary: operation({
      ...ofOrganisers,
      id: 'declineSummary',
      method: 'POST',
      path: '/sessions/{sessionId}/summary/decline',
      summary: 'Say that there will be no summary of this session. Writing one takes it back.',
      idempotent: true,
      body: none,
      status: 200,
      answer: organisersSummary,
      refusals: [409],
      run: async ({ params }, { caller, cause }) => viewed(await decline(params.sessionId, personOf(caller), cause)),
    }),
  };
}

function publishing(deps: Deps) {
  const publish = publishSummary(deps);
  const wrap = getWrapUp(deps);
  return {
    publishSummary: operation({
      ...ofOrganisers,
      id: 'publishSummary',
      method: 'POST',
      path: '/sessions/{sessionId}/summary/publish',
      summary: 'Publish the summary as it is written, at once or when its embargo ends.',
      idempotent: true,
      body: publishSummaryInput,
      status: 200,
      answer: organisersSummary,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => viewed(await publish(params.sessionId, body, personOf(caller), cause)),
    }),
    getWrapUp: operation({
      ...withCoOrganisers,
      id: 'getWrapUp',
      method: 'GET',
      path: '/sessions/{sessionId}/wrap-up',
      summary: 'What is still to be done before the session is concluded, and whether concluding is offered.',
      body: none,
      status: 200,
      answer: wrapUp,
      run: ({ params }) => wrap(params.sessionId),
    }),
  };
}

function reading(deps: Deps) {
  const get = getSummary(deps);
  const draft = getDraft(deps);
  const preview = previewSummary(deps);
  return {
    getSummary: operation({
      id: 'getSummary',
      method: 'GET',
      path: '/sessions/{sessionId}/summary',
      summary: 'The published summary, with how many took part and the bodies that agreed to be named.',
      access: { who: 'anyone' },
      params: ofSession,
      query: none,
      body: none,
      status: 200,
      answer: publicSummary,
      run: ({ params }) => get(params.sessionId),
    }),
    previewSummary: operation({
      ...withCoOrganisers,
      id: 'previewSummary',
      method: 'GET',
      path: '/sessions/{sessionId}/summary/preview',
      summary: 'How many took part, the bodies that may be named, and where the text seems to name people. Nothing is published.',
      body: none,
      status: 200,
      answer: summaryPreview,
      run: ({ params }) => preview(params.sessionId),
    }),
    getSummaryDraft: operation({
      ...withCoOrganisers,
      id: 'getSummaryDraft',
      method: 'GET',
      path: '/sessions/{sessionId}/summary/draft',
      summary: 'The summary as it is being written, and which version readers have.',
      body: none,
      status: 200,
      answer: organisersSummary,
      run: ({ params }) => draft(params.sessionId),
    }),
  };
}

function viewed(result: Awaited<ReturnType<ReturnType<typeof writeSummary>>>) {
  return result.ok ? ok(organisersView(result.value)) : result;
}
