import * as z from 'zod';
import { notesRequestId } from '../../../events/values.ts';
import { ok } from '../../kernel/rejection.ts';
import { commentInput, decideNotesRequestInput, requestNotesInput } from '../../notes/inputs.ts';
import { decideNotesRequest, listNotesRequests } from '../../notes/use-cases/decide-notes-request.ts';
import { requestNotes } from '../../notes/use-cases/request-notes.ts';
import { commentOnNotes, getNotesForReview, listComments } from '../../notes/use-cases/review-notes.ts';
import { sendForReview } from '../../notes/use-cases/send-for-review.ts';
import { commentView, organisersNotes, organisersRequest, requestView, reviewersNotes, reviewerView } from '../../notes/views.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import type { NotesDeps } from './notes.ts';
import { listOf, ofSession, ofToken, paging } from './shapes.ts';

const inSession = { params: ofSession, query: none, access: { who: 'organisers', of: 'session', coOrganisers: true } } as const;
const byReviewer = { params: ofToken, query: none, access: { who: 'anyone' }, refusals: [410, 429] } as const;

/** Asking for notes and deciding on it, and the review before they are sent. */
export function notesRequestOperations(deps: NotesDeps) {
  return { ...asking(deps), ...deciding(deps), ...reviewing(deps), ...commenting(deps) };
}

function asking(deps: NotesDeps) {
  const request = requestNotes(deps);
  const list = listNotesRequests(deps);
  return {
    requestNotes: operation({
      id: 'requestNotes',
      method: 'POST',
      path: '/sessions/{sessionId}/notes-requests',
      summary: 'Ask for the notes of a session one missed. The answer is the same for every address; what comes of it is told by mail.',
      access: { who: 'anyone' },
      params: ofSession,
      query: none,
      body: requestNotesInput,
      status: 202,
      answer: z.object({ status: z.literal('submitted') }),
      refusals: [409, 410, 429],
      run: ({ params, body }, { cause }) => request(params.sessionId, body, cause),
    }),
    listNotesRequests: operation({
      ...inSession,
      id: 'listNotesRequests',
      method: 'GET',
      path: '/sessions/{sessionId}/notes-requests',
      summary: 'Who asked for the notes, what was decided and when the link was first opened, oldest first.',
      query: z.strictObject({ cursor: paging.cursor }),
      body: none,
      status: 200,
      answer: listOf(organisersRequest),
      run: async ({ params, query }) => {
        const page = await list(params.sessionId, query.cursor);
        return ok({ items: page.items.map(requestView), ...(page.cursor !== undefined && { next: page.cursor }) });
      },
    }),
  };
}

function deciding(deps: NotesDeps) {
  const decide = decideNotesRequest(deps);
  return {
    decideNotesRequest: operation({
      id: 'decideNotesRequest',
      method: 'POST',
      path: '/notes-requests/{notesRequestId}/decision',
      summary: 'Approve or decline. An approval lasts 90 days; a decline after it makes the link void. A decline tells the reason.',
      access: { who: 'organisers', of: 'notes-request' },
      idempotent: true,
      params: z.strictObject({ notesRequestId }),
      query: none,
      body: decideNotesRequestInput,
      status: 200,
      answer: organisersRequest,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => {
        const decided = await decide(params.notesRequestId, body, personOf(caller), cause);
        return decided.ok ? ok(requestView(decided.value)) : decided;
      },
    }),
  };
}

function reviewing(deps: NotesDeps) {
  const send = sendForReview(deps);
  const comments = listComments(deps);
  return {
    sendNotesForReview: operation({
      ...inSession,
      id: 'sendNotesForReview',
      method: 'POST',
      path: '/sessions/{sessionId}/notes/review',
      summary: 'Send the draft to co-organisers and speakers, each with a link of their own. Again: to those who have none yet.',
      idempotent: true,
      body: none,
      status: 200,
      answer: organisersNotes,
      refusals: [409],
      run: ({ params }, { cause }) => send(params.sessionId, cause),
    }),
    listNotesReviewers: operation({
      ...inSession,
      id: 'listNotesReviewers',
      method: 'GET',
      path: '/sessions/{sessionId}/notes/reviewers',
      summary: 'Who is asked to review the notes: co-organisers of the session, and its speakers who are registered.',
      body: none,
      status: 200,
      answer: listOf(reviewerView),
      run: async ({ params }) => ok({ items: await deps.reviewers.of(params.sessionId) }),
    }),
    listNotesComments: operation({
      ...inSession,
      id: 'listNotesComments',
      method: 'GET',
      path: '/sessions/{sessionId}/notes/comments',
      summary: 'What the reviewers of the notes said, oldest first.',
      body: none,
      status: 200,
      answer: listOf(commentView),
      run: async ({ params }) => ok({ items: await comments(params.sessionId) }),
    }),
  };
}

function commenting(deps: NotesDeps) {
  const get = getNotesForReview(deps);
  const comment = commentOnNotes(deps);
  return {
    getNotesForReview: operation({
      ...byReviewer,
      id: 'getNotesForReview',
      method: 'GET',
      path: '/my/notes-reviews/{token}',
      summary: 'The draft of notes and one’s own comments, by the link in the mail that asks for a review.',
      body: none,
      status: 200,
      answer: reviewersNotes,
      run: ({ params }) => get(params.token),
    }),
    commentOnNotes: operation({
      ...byReviewer,
      id: 'commentOnNotes',
      method: 'POST',
      path: '/my/notes-reviews/{token}/comments',
      summary: 'Comment on the draft. Only organisers read it.',
      body: commentInput,
      status: 201,
      answer: commentView,
      run: ({ params, body }) => comment(params.token, body),
    }),
  };
}
