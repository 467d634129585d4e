import * as z from 'zod';
import { messageId } from '../../../events/values.ts';
import type { Ids } from '../../kernel/ports.ts';
import { ok, reject } from '../../kernel/rejection.ts';
import type { Deliveries, MailSource } from '../../mail/ports.ts';
import { previewMail } from '../../mail/use-cases/preview-mail.ts';
import type { Roles } from '../../people/ports.ts';
import { messageStatus } from '../../registration/domain/message-status.ts';
import { message } from '../../registration/domain/registration.ts';
import { messageRegistrantsInput, previewMessageInput, testMessageInput } from '../../registration/inputs.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { countRegistrations } from '../../registration/use-cases/count-registrations.ts';
import { listMessages, messageRegistrants, testMessage } from '../../registration/use-cases/message-registrants.ts';
import { personOf } from '../caller.ts';
import { none, operation } from '../operation.ts';
import { letter } from './mail-answers.ts';
import { listOf, ofSession } from './shapes.ts';

type Deps = RegistrationDeps & {
  readonly ids: Ids;
  readonly deliveries: Pick<Deliveries, 'tally'>;
  readonly source: Pick<MailSource, 'example'>;
  readonly roles: Pick<Roles, 'isOrganiser'>;
};

const inSession = { params: ofSession, query: none, access: { who: 'organisers', of: 'session' } } as const;

const { statuses, subject, markdown, requestedAt } = message.shape;

/** What became of the mails of a message; `complete`: all of them are planned. */
const progress = z.object({
  planned: z.int(),
  complete: z.boolean(),
  sent: z.int(),
  delivered: z.int(),
  bounced: z.int(),
  suppressed: z.int(),
  failed: z.int(),
});

/** Writing to registrants, looking at it first, and what became of it. */
export function messageOperations(deps: Deps) {
  return { ...writing(deps), ...looking(deps), ...listing(deps) };
}

function writing(deps: Deps) {
  const send = messageRegistrants(deps);
  const test = testMessage(deps);
  return {
    messageRegistrants: operation({
      ...inSession,
      id: 'messageRegistrants',
      method: 'POST',
      path: '/sessions/{sessionId}/messages',
      summary: 'Write to the registrants who are in one of the statuses.',
      idempotent: true,
      body: messageRegistrantsInput,
      status: 202,
      answer: z.object({ messageId }),
      refusals: [429],
      run: ({ params, body }, { caller, cause }) => send(params.sessionId, body, personOf(caller), cause),
    }),
    testMessage: operation({
      ...inSession,
      id: 'testMessage',
      method: 'POST',
      path: '/sessions/{sessionId}/messages/test',
      summary: 'Send a message to oneself, as registrants would get it. For those with a role in the series: nobody else has a mailbox there.',
      idempotent: true,
      body: testMessageInput,
      status: 202,
      answer: z.object({ messageId }),
      refusals: [409, 429],
      run: async ({ params, body }, { caller, cause }) => {
        const by = personOf(caller);
        const rules = await deps.sessions.rulesOf(params.sessionId);
        if (rules && !(await deps.roles.isOrganiser(by, rules.seriesId))) return reject('conflict', 'test-to-organisers');
        return test(params.sessionId, body, by, cause);
      },
    }),
  };
}

function looking(deps: Deps) {
  const count = countRegistrations(deps);
  return {
    previewMessage: operation({
      ...inSession,
      id: 'previewMessage',
      logged: 'never',
      method: 'POST',
      path: '/sessions/{sessionId}/messages/preview',
      summary: 'How a message would read to somebody who does not exist, and how many would get it now. Sends nothing.',
      idempotent: true,
      body: previewMessageInput,
      status: 200,
      answer: z.object({ ...letter.shape, recipients: z.int() }),
      run: async ({ params: { sessionId }, body: { language, statuses: wanted, ...written } }) => {
        const { renderMail } = await import('../../mail/content/render-mail.ts');
        const rendered = await previewMail({ ...deps, render: renderMail })(sessionId, { kind: 'organiser-message', language, message: written });
        if (!rendered.ok) return rendered;
        const { counts } = await count(sessionId);
        return ok({ ...rendered.value, recipients: [...new Set(wanted)].reduce((sum, status) => sum + (counts[status] ?? 0), 0) });
      },
    }),
  };
}

function listing(deps: Deps) {
  const list = listMessages(deps);
  return {
    listMessages: operation({
      ...inSession,
      id: 'listMessages',
      method: 'GET',
      path: '/sessions/{sessionId}/messages',
      summary: 'What was written to the registrants of a session, the latest first, and what became of it.',
      body: none,
      status: 200,
      answer: listOf(
        z.object({
          messageId,
          statuses,
          subject,
          markdown,
          requestedAt,
          status: z.enum(['planned', 'sending', 'done']),
          progress: progress.optional(),
        }),
      ),
      run: async ({ params }) => {
        const items = await list(params.sessionId);
        const now = deps.clock.now();
        const counted = items.map(async (one) => {
          const tally = await deps.deliveries.tally(one.messageId);
          return { ...one, status: messageStatus(tally, one.requestedAt, now), progress: tally };
        });
        return ok({ items: await Promise.all(counted) });
      },
    }),
  };
}
