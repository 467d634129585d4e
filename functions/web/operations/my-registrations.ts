import * as z from 'zod';
import type { Links, People } from '../../kernel/links.ts';
import type { Ids } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Registration } from '../../registration/domain/registration.ts';
import { answerOfferInput, sameAddressInput, substituteInput, updateMyRegistrationInput } from '../../registration/inputs.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { answerOffer } from '../../registration/use-cases/answer-offer.ts';
import { answerSameAddress, getSameAddressQuestion } from '../../registration/use-cases/answer-same-address.ts';
import { confirmNewAddress } from '../../registration/use-cases/confirm-new-address.ts';
import { getMyRegistration } from '../../registration/use-cases/get-my-registration.ts';
import { listParticipants } from '../../registration/use-cases/get-seats.ts';
import { joinSession } from '../../registration/use-cases/join-session.ts';
import { renewLinks } from '../../registration/use-cases/renew-links.ts';
import { substitute } from '../../registration/use-cases/substitute.ts';
import { updateMyRegistration } from '../../registration/use-cases/update-my-registration.ts';
import { withdrawRegistration } from '../../registration/use-cases/withdraw-registration.ts';
import { participantsView, registrantPageView, registrantView } from '../../registration/views.ts';
import type { SessionStore } from '../../session/ports.ts';
import { getSession } from '../../session/use-cases/read-sessions.ts';
import { registeredSeries, registeredSession } from '../../session/views.ts';
import { none, operation } from '../operation.ts';
import { linksRenewed, participants, registrantsPage, registrantsRegistration, sameAddressQuestion, substituted } from './registration-answers.ts';
import { ofToken } from './shapes.ts';

type Deps = RegistrationDeps & { readonly links: Links; readonly people: People; readonly ids: Ids; readonly store: SessionStore };

/** Every operation here is opened by a link in a mail: whoever has the link may do it. */
const byLink = { access: { who: 'anyone' }, params: ofToken, query: none, refusals: [404, 409, 410], status: 200 } as const;

/** What registrants do by the links in their mails. */
export function myRegistrationOperations(deps: Deps) {
  return { ...looking(deps), ...changing(deps), ...answering(deps), ...handingOn(deps), ...confirming(deps) };
}

function looking(deps: Deps) {
  const get = getMyRegistration(deps);
  const session = getSession(deps);
  const join = joinSession(deps);
  return {
    getMyRegistration: operation({
      ...byLink,
      id: 'getMyRegistration',
      method: 'GET',
      path: '/my/registrations/{token}',
      summary: 'My registration, the session it is for, and what the organisers wrote to me.',
      body: none,
      answer: registrantsPage,
      run: async ({ params }) => {
        const mine = await get(params.token);
        if (!mine.ok) return mine;
        const of = await session(mine.value.registration.sessionId);
        if (!of.ok) return reject('gone', 'session-deleted');
        const { title: seriesTitle, contactEmail } = registeredSeries(of.value.series);
        return ok({ ...registrantPageView(mine.value), session: registeredSession(of.value.session, of.value.series), seriesTitle, contactEmail });
      },
    }),
    joinSession: operation({
      ...byLink,
      id: 'joinSession',
      method: 'GET',
      path: '/my/registrations/{token}/join',
      summary: 'To the meeting, while confirmed.',
      status: 302,
      media: 'redirect',
      body: none,
      answer: z.string(),
      run: ({ params }) => join(params.token),
    }),
  };
}

function viewed(result: Result<Registration>) {
  return result.ok ? ok(registrantView({ registration: result.value })) : result;
}

function changing(deps: Deps) {
  const update = updateMyRegistration(deps);
  const withdraw = withdrawRegistration(deps);
  return {
    updateMyRegistration: operation({
      ...byLink,
      id: 'updateMyRegistration',
      method: 'PATCH',
      path: '/my/registrations/{token}',
      summary: 'Correct my details. Another address counts once it is confirmed from there.',
      refusals: [...byLink.refusals, 429],
      body: updateMyRegistrationInput,
      answer: registrantsRegistration,
      run: async ({ params, body }, { cause }) => viewed(await update(params.token, body, cause)),
    }),
    withdrawRegistration: operation({
      ...byLink,
      id: 'withdrawRegistration',
      method: 'POST',
      path: '/my/registrations/{token}/withdraw',
      summary: 'Give up: the seat goes to the next in line, and all my links become void.',
      body: none,
      answer: registrantsRegistration,
      run: async ({ params }, { cause }) => viewed(await withdraw(params.token, cause)),
    }),
  };
}

function answering(deps: Deps) {
  const answer = answerOffer(deps);
  const others = listParticipants(deps);
  return {
    listParticipants: operation({
      ...byLink,
      id: 'listParticipants',
      method: 'GET',
      path: '/my/registrations/{token}/participants',
      summary: 'Who else comes, of those who agreed to be named; nobody under Chatham House.',
      body: none,
      answer: participants,
      run: async ({ params }) => {
        const roll = await others(params.token);
        return roll.ok ? ok(participantsView(roll.value)) : roll;
      },
    }),
    answerOffer: operation({
      ...byLink,
      id: 'answerOffer',
      method: 'POST',
      path: '/my/registrations/{token}/offer',
      summary: 'Take the seat that is offered, or leave it to the next.',
      body: answerOfferInput,
      answer: registrantsRegistration,
      run: async ({ params, body }, { cause }) => viewed(await answer(params.token, body.answer, cause)),
    }),
  };
}

function handingOn(deps: Deps) {
  const renew = renewLinks(deps);
  const handOn = substitute(deps);
  return {
    renewMyLinks: operation({
      ...byLink,
      id: 'renewMyLinks',
      method: 'POST',
      path: '/my/registrations/{token}/links',
      summary: 'Make all my links void, say after a mail was passed on, and get the token of the new ones.',
      body: none,
      answer: linksRenewed,
      run: async ({ params }, { cause }) => {
        const renewed = await renew(params.token, cause);
        return renewed.ok ? ok({ token: renewed.value }) : renewed;
      },
    }),
    nameSubstitute: operation({
      ...byLink,
      id: 'nameSubstitute',
      method: 'POST',
      path: '/my/registrations/{token}/substitute',
      summary: 'A colleague comes in my place.',
      body: substituteInput,
      answer: substituted,
      run: ({ params, body }, { cause }) => handOn(params.token, body, cause),
    }),
  };
}

function confirming(deps: Deps) {
  const confirm = confirmNewAddress(deps);
  const question = getSameAddressQuestion(deps);
  const answer = answerSameAddress(deps);
  return {
    confirmNewAddress: operation({
      ...byLink,
      id: 'confirmNewAddress',
      method: 'POST',
      path: '/my/address/{token}',
      summary: 'Confirm a change of address from the new one.',
      body: none,
      answer: registrantsRegistration,
      run: async ({ params }, { cause }) => viewed(await confirm(params.token, cause)),
    }),
    getSameAddressQuestion: operation({
      ...byLink,
      id: 'getSameAddressQuestion',
      method: 'GET',
      path: '/my/same-address/{token}',
      summary: 'What a shared mailbox is asked when a second name registers with it.',
      body: none,
      answer: sameAddressQuestion,
      run: async ({ params }) => {
        const asked = await question(params.token);
        if (!asked.ok) return asked;
        const { sessionId, details } = asked.value.intake;
        return ok({ name: details.name, organisation: details.organisation, sessionId, status: 'asked' as const });
      },
    }),
    answerSameAddress: operation({
      ...byLink,
      id: 'answerSameAddress',
      method: 'POST',
      path: '/my/same-address/{token}',
      summary: 'Add this person, replace the first, or say that it was not you.',
      body: sameAddressInput,
      answer: sameAddressInput,
      run: ({ params, body }, { cause }) => answer(params.token, body.answer, cause),
    }),
  };
}
