import * as z from 'zod';
import { deliveryId, seriesId } from '../../../events/values.ts';
import { ok } from '../../kernel/rejection.ts';
import { languageTag } from '../../kernel/text.ts';
import { previewKind } from '../../mail/domain/previews.ts';
import type { Deliveries, MailSource, Refusals } from '../../mail/ports.ts';
import { countMails, getMailRecord, listUndelivered } from '../../mail/use-cases/look-at-mails.ts';
import { previewMail } from '../../mail/use-cases/preview-mail.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { countRegistrations } from '../../registration/use-cases/count-registrations.ts';
import type { SessionDeps } from '../../session/ports.ts';
import { getPlan } from '../../session/use-cases/get-plan.ts';
import { none, operation } from '../operation.ts';
import { coming, comingOf } from '../timeline.ts';
import { letter, mailRecord, sent } from './mail-answers.ts';
import { listOf, ofSession } from './shapes.ts';

type Deps = Pick<SessionDeps, 'store' | 'clock'> &
  Pick<RegistrationDeps, 'registrations'> & { readonly deliveries: Deliveries; readonly refusals: Refusals; readonly source: MailSource };

const inSession = { params: ofSession, query: none, body: none, access: { who: 'organisers', of: 'session' }, status: 200 } as const;

/** What went out for a session and what will, before it goes; and the mails that came back. */
export function timelineOperations(deps: Deps) {
  return { ...ofTime(deps), ...ofMails(deps) };
}

function ofTime(deps: Deps) {
  const plan = getPlan(deps);
  const numbers = countRegistrations(deps);
  const count = countMails(deps);
  return {
    getTimeline: operation({
      ...inSession,
      id: 'getTimeline',
      method: 'GET',
      path: '/sessions/{sessionId}/timeline',
      summary: 'What comes by itself and when, and the mails that went out, by kind. `allCounted` is false where only the newest 1000 were.',
      answer: z.object({ coming: z.array(coming).readonly(), sent: z.array(sent).readonly(), allCounted: z.boolean() }),
      run: async ({ params: { sessionId } }) => {
        const planned = await plan(sessionId);
        if (!planned.ok) return planned;
        const [{ counts, offerEndsAt }, { items, all }] = await Promise.all([numbers(sessionId), count(sessionId)]);
        return ok({ coming: comingOf(planned.value, counts, offerEndsAt), sent: items, allCounted: all });
      },
    }),
    previewMail: operation({
      ...inSession,
      id: 'previewMail',
      method: 'GET',
      path: '/sessions/{sessionId}/mails/preview',
      summary:
        'A mail before it goes, as somebody who does not exist would get it, with dead links. In the first language of the session unless said.',
      query: z.strictObject({ kind: previewKind.exclude(['organiser-message']), language: languageTag.optional() }),
      answer: letter,
      refusals: [409],
      run: async ({ params, query }) => {
        const { renderMail } = await import('../../mail/content/render-mail.ts');
        return previewMail({ ...deps, render: renderMail })(params.sessionId, query);
      },
    }),
  };
}

function ofMails(deps: Deps) {
  const record = getMailRecord(deps);
  const undelivered = listUndelivered(deps);
  return {
    getMailRecord: operation({
      id: 'getMailRecord',
      method: 'GET',
      path: '/mails/{deliveryId}/record',
      summary: 'What became of one mail, and whether its address gets any at the moment.',
      access: { who: 'organisers', of: 'delivery' },
      params: z.strictObject({ deliveryId }),
      query: none,
      body: none,
      status: 200,
      answer: mailRecord,
      run: ({ params }) => record(params.deliveryId),
    }),
    listUndelivered: operation({
      id: 'listUndelivered',
      method: 'GET',
      path: '/series/{seriesId}/undelivered',
      summary: 'The mails of a series because of which an address gets nothing any more, the latest first, at most 100.',
      access: { who: 'organisers', of: 'series' },
      params: z.strictObject({ seriesId }),
      query: none,
      body: none,
      status: 200,
      answer: listOf(mailRecord),
      run: async ({ params }) => ok({ items: await undelivered(params.seriesId) }),
    }),
  };
}
