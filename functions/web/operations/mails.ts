import * as z from 'zod';
import { deliveryId, registrationId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import type { Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok } from '../../kernel/rejection.ts';
import { mailOutcome } from '../../mail/domain/delivery.ts';
import type { Deliveries, MailSource, Refusals } from '../../mail/ports.ts';
import { liftSuppression } from '../../mail/use-cases/lift-suppression.ts';
import { listMails } from '../../mail/use-cases/list-mails.ts';
import { listRegistrationMails } from '../../mail/use-cases/list-registration-mails.ts';
import { renderAgain } from '../../mail/use-cases/render-again.ts';
import { resendMail } from '../../mail/use-cases/resend-mail.ts';
import { readUnsubscribeLink, resubscribe, unsubscribe } from '../../mail/use-cases/unsubscribe.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { letter, mail } from './mail-answers.ts';
import { listOf, ofSession, ofToken, paging } from './shapes.ts';

type Deps = {
  readonly deliveries: Deliveries;
  readonly refusals: Refusals;
  readonly source: MailSource;
  readonly links: Links;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly wait: Wait;
};

const subscription = z.object({ topic: z.string(), subscribed: z.boolean() });

const ofMail = { params: z.strictObject({ deliveryId }), query: none, body: none, access: { who: 'organisers', of: 'delivery' } } as const;
const byLink = { params: ofToken, query: none, body: none, access: { who: 'anyone' }, status: 200, answer: subscription, refusals: [410] } as const;

/** What organisers see and do about mails, and the ways out of them. */
export function mailOperations(deps: Deps) {
  return { ...looking(deps), ...lookingAtOne(deps), ...repeating(deps), ...leaving(deps) };
}

function looking(deps: Deps) {
  const list = listMails(deps);
  return {
    listMails: operation({
      id: 'listMails',
      method: 'GET',
      path: '/sessions/{sessionId}/mails',
      summary: 'The mails of a session, newest first, and what became of them; all or those of one outcome, of which a page may hold fewer.',
      access: { who: 'organisers', of: 'session' },
      params: ofSession,
      query: z.strictObject({ cursor: paging.cursor, outcome: mailOutcome.optional() }),
      body: none,
      status: 200,
      answer: listOf(mail),
      run: async ({ params, query }) => {
        const page = await list(params.sessionId, query);
        return ok({ items: page.items, next: page.cursor });
      },
    }),
    getMail: operation({
      ...ofMail,
      id: 'getMail',
      method: 'GET',
      path: '/mails/{deliveryId}',
      summary: 'A mail as its recipient would get it now, with dead links. Texts of mails are never stored.',
      status: 200,
      answer: letter,
      refusals: [409, 410],
      run: async ({ params }) => {
        // The texts of all mails are loaded when one is looked at: registrations need not wait for them.
        const { renderMail } = await import('../../mail/content/render-mail.ts');
        return renderAgain({ ...deps, render: renderMail })(params.deliveryId);
      },
    }),
  };
}

/** Those to one registrant. */
function lookingAtOne(deps: Deps) {
  const list = listRegistrationMails(deps);
  return {
    listRegistrationMails: operation({
      id: 'listRegistrationMails',
      method: 'GET',
      path: '/registrations/{registrationId}/mails',
      summary: 'The latest mails to a registrant, newest first, and whether mails to their address are held back.',
      access: { who: 'organisers', of: 'registration' },
      params: z.strictObject({ registrationId }),
      query: none,
      body: none,
      status: 200,
      answer: z.object({ items: z.array(mail), suppressed: z.boolean() }),
      run: async ({ params }) => {
        const { items, suppressed } = await list(params.registrationId);
        return ok({ items: [...items], suppressed });
      },
    }),
  };
}

function repeating(deps: Deps) {
  const resend = resendMail(deps);
  const lift = liftSuppression(deps);
  return {
    resendMail: operation({
      ...ofMail,
      id: 'resendMail',
      method: 'POST',
      path: '/mails/{deliveryId}/resend',
      summary: 'Send a mail again, written from what is true now.',
      idempotent: true,
      status: 202,
      answer: z.object({ deliveryId }),
      refusals: [409],
      run: ({ params }, { cause }) => resend(params.deliveryId, cause),
    }),
    liftSuppression: operation({
      ...ofMail,
      id: 'liftSuppression',
      method: 'POST',
      path: '/mails/{deliveryId}/lift-suppression',
      summary: 'Let mails go again to the address of this one, which came back or was called unwanted.',
      idempotent: true,
      status: 200,
      answer: z.object({ status: z.literal('lifted') }),
      refusals: [409],
      run: async ({ params }, { caller }) => {
        const lifted = await lift(params.deliveryId, personOf(caller));
        return lifted.ok ? ok({ status: 'lifted' as const }) : lifted;
      },
    }),
  };
}

function leaving(deps: Deps) {
  const read = readUnsubscribeLink(deps);
  const leave = unsubscribe(deps);
  const back = resubscribe(deps);
  const path = '/my/subscriptions/{token}';
  return {
    getSubscription: operation({
      ...byLink,
      id: 'getSubscription',
      method: 'GET',
      path,
      summary: 'What an unsubscribe link ends. Changes nothing.',
      run: async ({ params }) => {
        const link = read(params.token);
        if (!link.ok) return link;
        const { personId, seriesId, topic } = link.value;
        return ok({ topic, subscribed: !(await deps.refusals.hasUnsubscribed(personId, seriesId, topic)) });
      },
    }),
    unsubscribe: operation({
      ...byLink,
      id: 'unsubscribe',
      method: 'DELETE',
      path,
      summary: 'End these mails for this address and series.',
      run: async ({ params }) => {
        const link = await leave(params.token);
        return link.ok ? ok({ topic: link.value.topic, subscribed: false }) : link;
      },
    }),
    resubscribe: operation({
      ...byLink,
      id: 'resubscribe',
      method: 'PUT',
      path,
      summary: 'Take it back.',
      run: async ({ params }) => {
        const link = await back(params.token);
        return link.ok ? ok({ topic: link.value.topic, subscribed: true }) : link;
      },
    }),
  };
}
