import * as z from 'zod';
import { actionPointId, actionPointStatus, instant, localDate, seriesId, sessionId } from '../../../events/values.ts';
import { actionPoint } from '../../action-point/domain/action-point.ts';
import { answerActionPointInput, listActionPointsInput, recordActionPointInput, updateActionPointInput } from '../../action-point/inputs.ts';
import type { ActionPoints, Origins, Results } from '../../action-point/ports.ts';
import { answerActionPoint } from '../../action-point/use-cases/answer-action-point.ts';
import { getActionPoint } from '../../action-point/use-cases/get-action-point.ts';
import { getMyActionPoint } from '../../action-point/use-cases/get-my-action-point.ts';
import { listActionPoints } from '../../action-point/use-cases/list-action-points.ts';
import { listSessionsActionPoints } from '../../action-point/use-cases/list-sessions-action-points.ts';
import { recordActionPoint } from '../../action-point/use-cases/record-action-point.ts';
import { updateActionPoint } from '../../action-point/use-cases/update-action-point.ts';
import { openActionPoint, pointResult } from '../../action-point/views.ts';
import type { Links, People } from '../../kernel/links.ts';
import type { Clock, Ids, Randomness, Wait } from '../../kernel/ports.ts';
import { localisedText } from '../../kernel/text.ts';
import type { Registrations } from '../../registration/ports.ts';
import { openSeat } from '../../registration/use-cases/get-seats.ts';
import { personOf } from '../caller.ts';
import { none, nothing, operation } from '../operation.ts';
import { listOf, ofToken } from './shapes.ts';

type Deps = {
  readonly actionPoints: ActionPoints;
  readonly origins: Origins;
  readonly results: Results;
  readonly registrations: Registrations;
  readonly links: Links;
  readonly people: People;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly randomness: Randomness;
  readonly wait: Wait;
};

const { text, supporting, priority, progress, visibility, history } = actionPoint.shape;

/** What everyone sees who may see it at all. */
const open = {
  actionPointId,
  seriesId,
  sessionId,
  text,
  supporting: supporting.readonly(),
  priority,
  dueOn: localDate.optional(),
  status: actionPointStatus,
  progress: progress.readonly(),
  /** What came of it, where it is completed and the caller may read the document. */
  result: pointResult.optional(),
};

/** For organisers also the owner's name and addresses, and all that happened. */
const answer = z.object({
  ...open,
  owner: z.object({ organisation: z.string(), name: z.string().optional(), emails: z.array(z.string()).optional() }).optional(),
  visibility: visibility.optional(),
  timeZone: z.string().optional(),
  history: history.optional(),
  createdAt: instant.optional(),
  /** An owner said that it is not theirs. */
  disputed: actionPoint.shape.disputed,
});

const forOwner = z.object({
  ...open,
  owner: z.object({ organisation: z.string() }).optional(),
  disputed: z.boolean(),
  seriesTitle: localisedText,
  sessionTitle: localisedText,
  contactEmail: z.string(),
  discreet: z.boolean(),
  answers: z.array(z.object({ at: instant, mine: z.boolean(), what: z.string(), status: actionPointStatus.optional(), note: z.string().optional() })),
});

/** Recording, changing, listing and answering action points. */
export function actionPointOperations(deps: Deps) {
  return { ...organising(deps), ...listing(deps), ...ofRegistrants(deps), ...owning(deps) };
}

function organising(deps: Deps) {
  const record = recordActionPoint(deps);
  const update = updateActionPoint(deps);
  return {
    recordActionPoint: operation({
      id: 'recordActionPoint',
      method: 'POST',
      path: '/sessions/{sessionId}/action-points',
      summary: 'Write down what was agreed or proposed in a session.',
      access: { who: 'organisers', of: 'session' },
      idempotent: true,
      params: z.strictObject({ sessionId }),
      query: none,
      body: recordActionPointInput,
      status: 201,
      answer,
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => record(params.sessionId, body, personOf(caller), cause),
    }),
    updateActionPoint: operation({
      id: 'updateActionPoint',
      method: 'PATCH',
      path: '/action-points/{actionPointId}',
      summary:
        'Change status, due date, owner or text; publish a line of progress; name the document that came of it. A step back needs a reason in `note`.',
      access: { who: 'organisers', of: 'action-point' },
      params: z.strictObject({ actionPointId }),
      query: none,
      body: updateActionPointInput,
      status: 200,
      answer,
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => update(params.actionPointId, body, personOf(caller), cause),
    }),
  };
}

function listing(deps: Deps) {
  const list = listActionPoints(deps);
  const get = getActionPoint(deps);
  return {
    getActionPoint: operation({
      id: 'getActionPoint',
      method: 'GET',
      path: '/action-points/{actionPointId}',
      summary: 'An action point with its owner and all that happened to it.',
      access: { who: 'organisers', of: 'action-point' },
      params: z.strictObject({ actionPointId }),
      query: none,
      body: none,
      status: 200,
      answer,
      run: ({ params }) => get(params.actionPointId),
    }),
    listActionPoints: operation({
      id: 'listActionPoints',
      method: 'GET',
      path: '/action-points',
      summary: 'The action points of a series, or of one of its sessions, that the caller may see.',
      access: { who: 'anyone', about: 'series' },
      params: none,
      query: listActionPointsInput.extend({ seriesId }),
      body: none,
      status: 200,
      answer: listOf(answer),
      refusals: [404],
      run: ({ query: { seriesId: series, ...wanted } }, { view }) => list(series, wanted, view),
    }),
  };
}

function ofRegistrants(deps: Deps) {
  const seat = openSeat(deps);
  const list = listSessionsActionPoints(deps);
  return {
    listMyActionPoints: operation({
      id: 'listMyActionPoints',
      method: 'GET',
      path: '/my/registrations/{token}/action-points',
      summary: 'What was agreed in my session, as far as those who had a seat may know.',
      access: { who: 'anyone' },
      params: ofToken,
      query: none,
      body: none,
      status: 200,
      answer: listOf(openActionPoint),
      refusals: [403, 404, 410],
      run: async ({ params }) => {
        const mine = await seat(params.token);
        return mine.ok ? list(mine.value.sessionId) : mine;
      },
    }),
  };
}

function owning(deps: Deps) {
  const get = getMyActionPoint(deps);
  const reply = answerActionPoint(deps);
  return {
    getMyActionPoint: operation({
      id: 'getMyActionPoint',
      method: 'GET',
      path: '/my/action-points/{token}',
      summary: 'What an owner sees by the link in their mail.',
      access: { who: 'anyone' },
      params: ofToken,
      query: none,
      body: none,
      status: 200,
      answer: forOwner,
      refusals: [410],
      run: ({ params }) => get(params.token),
    }),
    answerActionPoint: operation({
      id: 'answerActionPoint',
      method: 'POST',
      path: '/my/action-points/{token}/answer',
      summary: 'Say how far it is, or that it is not yours, by the link in the mail.',
      access: { who: 'anyone' },
      params: ofToken,
      query: none,
      body: answerActionPointInput,
      status: 200,
      answer: nothing,
      refusals: [409, 410, 429],
      run: ({ params, body }, { cause }) => reply(params.token, body, cause),
    }),
  };
}
