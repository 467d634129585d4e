import * as z from 'zod';
import { distributionId } from '../../../events/values.ts';
import type { Links, People } from '../../kernel/links.ts';
import type { Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { approveNotesInput, correctNotesInput, distributeNotesInput, previewDistributionQuery, writeNotesInput } from '../../notes/inputs.ts';
import type {
  Attendees,
  Candidates,
  DistributionMails,
  Distributions,
  NotesBook,
  NotesRequests,
  NotesSessions,
  RecordedProposals,
  Register,
  Reviewers,
} from '../../notes/ports.ts';
import { approveNotes } from '../../notes/use-cases/approve-notes.ts';
import { callOffDistribution } from '../../notes/use-cases/call-off-distribution.ts';
import { correctNotes } from '../../notes/use-cases/correct-notes.ts';
import { distributeNotes } from '../../notes/use-cases/distribute-notes.ts';
import { getDistribution } from '../../notes/use-cases/get-distribution.ts';
import { getMyNotes } from '../../notes/use-cases/get-my-notes.ts';
import { getNotes } from '../../notes/use-cases/get-notes.ts';
import { listDistributions } from '../../notes/use-cases/list-distributions.ts';
import { previewDistribution } from '../../notes/use-cases/preview-distribution.ts';
import { proposeActionPoints } from '../../notes/use-cases/propose-action-points.ts';
import { pullBackNotes } from '../../notes/use-cases/pull-back-notes.ts';
import { writeNotes } from '../../notes/use-cases/write-notes.ts';
import { distributionPreview, organisersDistribution, organisersNotes, proposedActionPoints, registrantsNotes } from '../../notes/views.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { listOf, ofSession, ofToken } from './shapes.ts';

/** What all operations about notes stand on. */
export type NotesDeps = {
  readonly notes: NotesBook;
  readonly sessions: NotesSessions;
  readonly register: Register;
  readonly recorded: RecordedProposals;
  readonly reviewers: Reviewers;
  readonly candidates: Candidates;
  readonly requests: NotesRequests;
  readonly people: People;
  readonly distributions: Distributions;
  readonly mails: DistributionMails;
  readonly attendees: Attendees;
  readonly links: Links;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
  readonly wait: Wait;
};

/** Far more than the text may have, so that whoever sends too much is told which field to shorten and by how much. */
const NOTES_BODY = 2 * 1024 * 1024;

const ofOrganisers = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' } } as const;
const withCoOrganisers = { ...ofOrganisers, access: { ...ofOrganisers.access, coOrganisers: true } } as const;

/** Writing, approving, sending and reading notes. */
export function notesOperations(deps: NotesDeps) {
  return {
    ...writing(deps),
    ...distributing(deps),
    ...previewing(deps),
    ...callingOff(deps),
    ...correcting(deps),
    ...reading(deps),
    ...proposing(deps),
  };
}

function writing(deps: NotesDeps) {
  const get = getNotes(deps);
  const write = writeNotes(deps);
  const approve = approveNotes(deps);
  return {
    getNotes: operation({
      ...withCoOrganisers,
      id: 'getNotes',
      method: 'GET',
      path: '/sessions/{sessionId}/notes',
      summary: 'The notes as organisers see them, drafts included.',
      body: none,
      status: 200,
      answer: organisersNotes,
      run: ({ params }) => get(params.sessionId),
    }),
    writeNotes: operation({
      ...withCoOrganisers,
      id: 'writeNotes',
      method: 'PUT',
      path: '/sessions/{sessionId}/notes',
      summary: 'Write the notes in one language; the other languages stay.',
      body: writeNotesInput,
      bodyLimit: NOTES_BODY,
      status: 200,
      answer: organisersNotes,
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => write(params.sessionId, body, personOf(caller), cause),
    }),
    approveNotes: operation({
      ...ofOrganisers,
      id: 'approveNotes',
      method: 'POST',
      path: '/sessions/{sessionId}/notes/approve',
      summary: 'Say that the notes may be sent as they are.',
      idempotent: true,
      body: approveNotesInput,
      status: 200,
      answer: organisersNotes,
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => approve(params.sessionId, body, personOf(caller), cause),
    }),
  };
}

function distributing(deps: NotesDeps) {
  const distribute = distributeNotes(deps);
  const list = listDistributions(deps);
  const get = getDistribution(deps);
  return {
    distributeNotes: operation({
      ...ofOrganisers,
      id: 'distributeNotes',
      method: 'POST',
      path: '/sessions/{sessionId}/distributions',
      summary: 'Send the approved notes to those registered, or to those who attended: now, or when an embargo ends.',
      idempotent: true,
      body: distributeNotesInput,
      status: 202,
      answer: organisersDistribution,
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => distribute(params.sessionId, body, personOf(caller), cause),
    }),
    listDistributions: operation({
      ...withCoOrganisers,
      id: 'listDistributions',
      method: 'GET',
      path: '/sessions/{sessionId}/distributions',
      summary: 'How often the notes were sent, newest first.',
      body: none,
      status: 200,
      answer: listOf(organisersDistribution),
      run: async ({ params }) => ok({ items: await list(params.sessionId) }),
    }),
    getDistribution: operation({
      id: 'getDistribution',
      method: 'GET',
      path: '/distributions/{distributionId}',
      summary: 'How far a distribution is: recipients planned, mails sent, delivered, bounced, suppressed and failed.',
      access: { who: 'organisers', of: 'distribution', coOrganisers: true },
      params: z.strictObject({ distributionId }),
      query: none,
      body: none,
      status: 200,
      answer: organisersDistribution,
      run: ({ params }) => get(params.distributionId),
    }),
  };
}

function previewing(deps: NotesDeps) {
  const preview = previewDistribution(deps);
  return {
    previewDistribution: operation({
      ...withCoOrganisers,
      id: 'previewDistribution',
      method: 'GET',
      path: '/sessions/{sessionId}/distributions/preview',
      summary: 'Who would get the notes if they were sent now, who not and why, and where they seem to name people. Nothing is sent.',
      query: previewDistributionQuery,
      body: none,
      status: 200,
      answer: distributionPreview,
      run: ({ params, query }) => preview(params.sessionId, query),
    }),
  };
}

function callingOff(deps: NotesDeps) {
  const callOff = callOffDistribution(deps);
  return {
    callOffDistribution: operation({
      id: 'callOffDistribution',
      method: 'POST',
      path: '/distributions/{distributionId}/call-off',
      summary: 'Call a sending off that waits for the end of its embargo.',
      access: { who: 'organisers', of: 'distribution' },
      idempotent: true,
      params: z.strictObject({ distributionId }),
      query: none,
      body: none,
      status: 200,
      answer: organisersDistribution,
      refusals: [409],
      run: ({ params }, { cause }) => callOff(params.distributionId, cause),
    }),
  };
}

function correcting(deps: NotesDeps) {
  const correct = correctNotes(deps);
  const pullBack = pullBackNotes(deps);
  return {
    correctNotes: operation({
      ...ofOrganisers,
      id: 'correctNotes',
      method: 'POST',
      path: '/sessions/{sessionId}/notes/correct',
      summary: 'Put the approved correction in the place of what readers have: silently, or with a mail to those who had it.',
      idempotent: true,
      body: correctNotesInput,
      status: 200,
      answer: organisersNotes,
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => correct(params.sessionId, body, personOf(caller), cause),
    }),
    pullBackNotes: operation({
      ...ofOrganisers,
      id: 'pullBackNotes',
      method: 'POST',
      path: '/sessions/{sessionId}/notes/pull-back',
      summary: 'Take the notes back: every link dies, and mails that have not gone out are not sent.',
      idempotent: true,
      body: none,
      status: 200,
      answer: organisersNotes,
      refusals: [409],
      run: ({ params }, { cause }) => pullBack(params.sessionId, cause),
    }),
  };
}

function reading(deps: NotesDeps) {
  const get = getMyNotes(deps);
  return {
    getMyNotes: operation({
      id: 'getMyNotes',
      method: 'GET',
      path: '/my/notes/{token}',
      summary: 'The notes that were sent, by the link in the mail about them, and what was updated since the version that was mailed.',
      access: { who: 'anyone' },
      params: ofToken,
      query: z.strictObject({ since: z.coerce.number().int().min(0).optional() }),
      body: none,
      status: 200,
      answer: registrantsNotes,
      refusals: [410],
      run: ({ params, query }, { cause }) => get(params.token, cause, query.since),
    }),
  };
}

function proposing(deps: NotesDeps) {
  const propose = proposeActionPoints(deps);
  return {
    proposeActionPoints: operation({
      ...withCoOrganisers,
      id: 'proposeActionPoints',
      method: 'GET',
      path: '/sessions/{sessionId}/notes/action-points',
      summary: 'The lines of the notes that look like action points, and which were recorded already. Nothing is recorded by it.',
      body: none,
      status: 200,
      answer: proposedActionPoints,
      run: ({ params }) => propose(params.sessionId),
    }),
  };
}
