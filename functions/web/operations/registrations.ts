import * as z from 'zod';
import { registrationId } from '../../../events/values.ts';
import type { Links, People } from '../../kernel/links.ts';
import type { Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import {
  addRegistrationInput,
  decideRegistrationInput,
  listRegistrationsQuery,
  recordAttendanceInput,
  revokeRegistrationInput,
  submitRegistrationInput,
} from '../../registration/inputs.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { addRegistration } from '../../registration/use-cases/add-registration.ts';
import { countRegistrations } from '../../registration/use-cases/count-registrations.ts';
import { decideRegistration } from '../../registration/use-cases/decide-registration.ts';
import { getSeats } from '../../registration/use-cases/get-seats.ts';
import { getRegistration, listRegistrations } from '../../registration/use-cases/list-registrations.ts';
import { recordAttendance } from '../../registration/use-cases/record-attendance.ts';
import { revokeRegistration } from '../../registration/use-cases/revoke-registration.ts';
import { spreadRegistrations } from '../../registration/use-cases/spread-registrations.ts';
import { submitRegistration } from '../../registration/use-cases/submit-registration.ts';
import { figuresView, organiserView, seatsView } from '../../registration/views.ts';
import type { SessionStore } from '../../session/ports.ts';
import { getSession } from '../../session/use-cases/read-sessions.ts';
import { isVisibleToEveryone } from '../../session/views.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { figures, organisersRegistration, registrationCounts, registrationList, seats } from './registration-answers.ts';
import { ofSession } from './shapes.ts';

type Deps = RegistrationDeps & { readonly links: Links; readonly people: People; readonly ids: Ids; readonly store: SessionStore };

const ofRegistration = z.strictObject({ registrationId });
const inSession = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' } } as const;
const ofOne = { params: ofRegistration, query: none, access: { who: 'organisers', of: 'registration' } } as const;

/** Registering, and what organisers do with registrations. */
export function registrationOperations(deps: Deps) {
  return { ...applying(deps), ...adding(deps), ...looking(deps), ...deciding(deps), ...addressing(deps), ...counting(deps) };
}

function counting(deps: Deps) {
  const spread = spreadRegistrations(deps);
  return {
    getRegistrationFigures: operation({
      ...inSession,
      id: 'getRegistrationFigures',
      method: 'GET',
      path: '/sessions/{sessionId}/registration-figures',
      summary: 'How many registered on which day, and how those who come are spread. Of a discreet session no number under 5 is told.',
      body: none,
      status: 200,
      answer: figures,
      run: async ({ params }) => {
        const found = await spread(params.sessionId);
        return found.ok ? ok(figuresView(found.value)) : found;
      },
    }),
  };
}

function applying(deps: Deps) {
  const submit = submitRegistration(deps);
  const count = getSeats(deps);
  const session = getSession(deps);
  return {
    submitRegistration: operation({
      id: 'submitRegistration',
      method: 'POST',
      path: '/sessions/{sessionId}/registrations',
      summary: 'Ask to attend. The answer is the same for every address; what comes of it is told by mail.',
      access: { who: 'anyone' },
      params: ofSession,
      query: none,
      body: submitRegistrationInput,
      status: 202,
      answer: z.object({ status: z.literal('submitted') }),
      refusals: [409, 410, 429],
      run: ({ params, body }, { cause }) => submit(params.sessionId, body, cause),
    }),
    getSeats: operation({
      id: 'getSeats',
      method: 'GET',
      path: '/sessions/{sessionId}/seats',
      summary: 'How many seats are left and how many people wait. Of a discreet session small numbers are not told.',
      access: { who: 'anyone', about: 'session' },
      params: ofSession,
      query: none,
      body: none,
      status: 200,
      answer: seats,
      run: async ({ params }, { view }) => {
        const of = await session(params.sessionId);
        const isOpen = of.ok && (view === 'organiser' || isVisibleToEveryone(of.value.session, of.value.series));
        const found = isOpen ? await count(params.sessionId) : reject('not-found', 'unknown-session');
        return found.ok ? ok(seatsView(found.value)) : found;
      },
    }),
  };
}

function adding(deps: Deps) {
  const add = addRegistration(deps);
  const list = listRegistrations(deps);
  return {
    addRegistration: operation({
      ...inSession,
      id: 'addRegistration',
      method: 'POST',
      path: '/sessions/{sessionId}/registrations/by-hand',
      summary: 'Add somebody of any kind, before, during or after the session, without review.',
      idempotent: true,
      body: addRegistrationInput,
      status: 201,
      answer: organisersRegistration,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => {
        const added = await add(params.sessionId, body, personOf(caller), cause);
        return added.ok ? ok(organiserView(added.value)) : added;
      },
    }),
    listRegistrations: operation({
      ...inSession,
      access: { ...inSession.access, coOrganisers: true },
      id: 'listRegistrations',
      method: 'GET',
      path: '/sessions/{sessionId}/registrations',
      summary: 'The registrations of a session in order of arrival, all or those of one status.',
      query: listRegistrationsQuery,
      body: none,
      status: 200,
      answer: registrationList,
      run: async ({ params, query }) => {
        const page = await list(params.sessionId, query);
        return page.ok ? ok({ ...page.value, items: page.value.items.map((registration) => organiserView({ registration })) }) : page;
      },
    }),
  };
}

function looking(deps: Deps) {
  const get = getRegistration(deps);
  const count = countRegistrations(deps);
  return {
    countRegistrations: operation({
      ...inSession,
      access: { ...inSession.access, coOrganisers: true },
      id: 'countRegistrations',
      method: 'GET',
      path: '/sessions/{sessionId}/registrations/counts',
      summary: 'How many registrations stand in each state, and when the first offered seat falls back.',
      body: none,
      status: 200,
      answer: registrationCounts,
      run: async ({ params }) => ok(await count(params.sessionId)),
    }),
    getRegistration: operation({
      ...ofOne,
      access: { ...ofOne.access, coOrganisers: true },
      id: 'getRegistration',
      method: 'GET',
      path: '/registrations/{registrationId}',
      summary: 'One registration with its history.',
      body: none,
      status: 200,
      answer: organisersRegistration,
      run: async ({ params }) => {
        const found = await get(params.registrationId);
        return found.ok ? ok(organiserView(found.value)) : found;
      },
    }),
  };
}

function deciding(deps: Deps) {
  const decide = decideRegistration(deps);
  const revoke = revokeRegistration(deps);
  return {
    decideRegistration: operation({
      ...ofOne,
      id: 'decideRegistration',
      method: 'POST',
      path: '/registrations/{registrationId}/decision',
      summary:
        'Confirm, put on the waiting list or decline. Nobody is confirmed beyond the seats or before the queue, and nobody waits while a seat is free.',
      idempotent: true,
      body: decideRegistrationInput,
      status: 200,
      answer: organisersRegistration,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => viewed(await decide(params.registrationId, body, personOf(caller), cause)),
    }),
    revokeRegistration: operation({
      ...ofOne,
      id: 'revokeRegistration',
      method: 'POST',
      path: '/registrations/{registrationId}/revoke',
      summary: 'Take a confirmed registration back: link, notes and seat are gone at once.',
      idempotent: true,
      body: revokeRegistrationInput,
      status: 200,
      answer: organisersRegistration,
      refusals: [409],
      run: async ({ params, body }, { caller, cause }) => viewed(await revoke(params.registrationId, body, personOf(caller), cause)),
    }),
  };
}

function viewed(result: Result<Registration>) {
  return result.ok ? ok(organiserView({ registration: result.value })) : result;
}

function addressing(deps: Deps) {
  const attendance = recordAttendance(deps);
  return {
    recordAttendance: operation({
      ...inSession,
      id: 'recordAttendance',
      method: 'PUT',
      path: '/sessions/{sessionId}/attendance',
      summary: 'Say who came: all others who were confirmed were absent. Saying it again corrects it.',
      body: recordAttendanceInput,
      status: 200,
      answer: z.object({ attended: z.int(), absent: z.int() }),
      refusals: [409],
      run: ({ params, body }, { caller, cause }) => attendance(params.sessionId, body.attended, personOf(caller), cause),
    }),
  };
}
