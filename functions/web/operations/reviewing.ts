import * as z from 'zod';
import { registrationId } from '../../../events/values.ts';
import type { Links, People } from '../../kernel/links.ts';
import type { Ids } from '../../kernel/ports.ts';
import { ok, type Reason } from '../../kernel/rejection.ts';
import {
  checkInviteesInput,
  correctRegistrationInput,
  decideRegistrationsInput,
  importInviteesInput,
  matchAttendanceInput,
  searchRegistrationsInput,
} from '../../registration/inputs.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { correctRegistration } from '../../registration/use-cases/correct-registration.ts';
import { decideRegistrations } from '../../registration/use-cases/decide-registrations.ts';
import { checkInvitees, importInvitees } from '../../registration/use-cases/import-invitees.ts';
import { matchAttendance } from '../../registration/use-cases/match-attendance.ts';
import { searchRegistrations } from '../../registration/use-cases/search-registrations.ts';
import { organiserView } from '../../registration/views.ts';
import { personOf } from '../caller.ts';
import { explained } from '../explanation.ts';
import { none, operation } from '../operation.ts';
import { calledRoll, checkedInvitees, decisions, importedInvitees, organisersRegistration, review } from './registration-answers.ts';
import { ofSession } from './shapes.ts';

type Deps = RegistrationDeps & { readonly links: Links; readonly people: People; readonly ids: Ids };

const inSession = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' } } as const;

/** Looking through the registrations of a session, deciding on many, and mending one. */
export function reviewingOperations(deps: Deps) {
  return { ...searching(deps), ...mending(deps), ...listing(deps) };
}

function searching(deps: Deps) {
  const search = searchRegistrations(deps);
  const decide = decideRegistrations(deps);
  return {
    searchRegistrations: operation({
      ...inSession,
      access: { ...inSession.access, coOrganisers: true },
      id: 'searchRegistrations',
      method: 'POST',
      path: '/sessions/{sessionId}/registrations/search',
      summary: 'Look for registrations, each with earlier attendance in the series and whether the domain of the address is unusual.',
      idempotent: true,
      logged: 'never',
      body: searchRegistrationsInput,
      status: 200,
      answer: review,
      run: async ({ params, body: { after, limit, ...sought } }) => {
        const found = await search(params.sessionId, sought, { after, limit });
        if (!found.ok) return found;
        const items = found.value.items.map(({ registration, earlier, domain }) => ({ ...organiserView({ registration }), earlier, domain }));
        return ok({ ...found.value, items });
      },
    }),
    decideRegistrations: operation({
      ...inSession,
      id: 'decideRegistrations',
      method: 'POST',
      path: '/sessions/{sessionId}/registrations/decisions',
      summary: 'The same decision on up to 100 registrations, in their order in line. Says who was refused and why; the others are decided.',
      idempotent: true,
      body: decideRegistrationsInput,
      status: 200,
      answer: decisions,
      run: async ({ params, body }, { caller, cause }) => {
        const done = await decide(params.sessionId, body, personOf(caller), cause);
        return done.ok ? ok({ ...done.value, refused: done.value.refused.map(told) }) : done;
      },
    }),
  };
}

/** With its sentence beside it. */
const told = <T extends { readonly reason: Reason }>({ reason, ...rest }: T) => ({ ...rest, ...explained(reason) });

/** Lists that are pasted or sent: of people to invite, and of who was there. */
function listing(deps: Deps) {
  const [check, add, match] = [checkInvitees(deps), importInvitees(deps), matchAttendance(deps)];
  const looking = { ...inSession, method: 'POST', idempotent: true, logged: 'never', status: 200 } as const;
  return {
    checkInvitees: operation({
      ...looking,
      id: 'checkInvitees',
      path: '/sessions/{sessionId}/registrations/import/check',
      summary: 'What a list of people to invite (CSV) would do, and what is wrong in it, line by line. Changes nothing.',
      body: checkInviteesInput,
      answer: checkedInvitees,
      run: async ({ params, body }) => {
        const checked = await check(params.sessionId, body.list);
        if (!checked.ok) return checked;
        const invitees = checked.value.invitees.map(({ line, input, outcome }) => ({ line, ...input, outcome }));
        return ok({ invitees, problems: checked.value.problems.map(told) });
      },
    }),
    importInvitees: operation({
      ...looking,
      id: 'importInvitees',
      logged: 'always',
      path: '/sessions/{sessionId}/registrations/import',
      summary:
        'Add the people of a list (CSV), 50 at a time from the line `from` on; `next` is where to go on. Nobody is added twice, nor while a line is wrong.',
      body: importInviteesInput,
      answer: importedInvitees,
      run: async ({ params, body }, { caller, cause }) => {
        const done = await add(params.sessionId, body, personOf(caller), cause);
        return done.ok ? ok({ ...done.value, refused: done.value.refused.map(told) }) : done;
      },
    }),
    matchAttendance: operation({
      ...looking,
      id: 'matchAttendance',
      path: '/sessions/{sessionId}/attendance/match',
      summary: "Find the people of a meeting tool's list among those who were confirmed, by address or whole name. Changes nothing.",
      body: matchAttendanceInput,
      answer: calledRoll,
      run: async ({ params, body }) => {
        const called = await match(params.sessionId, body.list);
        return called.ok ? ok({ lines: [...called.value] }) : called;
      },
    }),
  };
}

function mending(deps: Deps) {
  const correct = correctRegistration(deps);
  return {
    correctRegistration: operation({
      id: 'correctRegistration',
      method: 'PATCH',
      path: '/registrations/{registrationId}',
      summary: 'Correct the details of a registrant, or the kind of attendee. A new address counts once it is confirmed from there.',
      access: { who: 'organisers', of: 'registration' },
      params: z.strictObject({ registrationId }),
      query: none,
      body: correctRegistrationInput,
      status: 200,
      answer: organisersRegistration,
      refusals: [409, 429],
      run: async ({ params, body }, { caller, cause }) => {
        const corrected = await correct(params.registrationId, body, personOf(caller), cause);
        return corrected.ok ? ok(organiserView({ registration: corrected.value })) : corrected;
      },
    }),
  };
}
