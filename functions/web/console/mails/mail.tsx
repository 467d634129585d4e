import type { Operations } from '../../compose.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { Outcome } from '../../perform.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act } from '../parts.tsx';
import { placeIn } from '../session/place-of.ts';
import type { AnswerOf } from '../session/session.tsx';
import { Letter, type LetterAnswer, sendLetter, withLetter } from './letter.tsx';
import { MailState, Recipient } from './mails.tsx';

type MailRecord = AnswerOf<Operations['getMailRecord']>;

/** One mail: what became of it, what it says, and what can be done about it. */
export function oneMailPages(app: ConsoleApp, site: Site): void {
  app.get(
    '/console/mails/:deliveryId',
    page(site, (desk) => one(desk)),
  );
  app.get('/console/mails/:deliveryId/letter', page(site, letter));
  app.post('/console/mails/:deliveryId/resend', form(site, resend));
  app.post('/console/mails/:deliveryId/lift', form(site, lift));
}

const paramsOf = ({ c }: Desk) => ({ deliveryId: c.req.param('deliveryId') });

async function one(desk: Desk, refusal?: string) {
  const { site, words } = desk;
  const asked = { params: paramsOf(desk) };
  const record = await desk.ask(site.operations.getMailRecord, asked);
  if (!record.ok) return sendProblemPage(desk.c, record.problem);
  const mail = record.value;
  const text = await desk.ask(site.operations.getMail, asked);
  const children = (
    <>
      {refusal !== undefined && (
        <p class="notice bad" role="alert">
          {refusal}
        </p>
      )}
      <Facts mail={mail} />
      <Acts mail={mail} />
      <Text text={text} deliveryId={mail.deliveryId} />
    </>
  );
  const place = await placeIn(desk, mail, 'mails');
  const trail = place.of === undefined && { trail: [{ href: '/console/mails', label: words.frame.mails }] };
  return sendConsolePage(
    withLetter(desk),
    { title: words.mails.kinds[mail.kind], room: 'series', ...place, ...trail, children },
    refusal === undefined ? 200 : 409,
  );
}

function Facts({ mail }: { readonly mail: MailRecord }) {
  const { words, reader } = useDesk();
  return (
    <dl>
      <div>
        <dt>{words.mails.to}</dt>
        <dd>
          <Recipient mail={mail} />
        </dd>
      </div>
      <div>
        <dt>{words.mails.state}</dt>
        <dd>
          <MailState mail={mail} />
        </dd>
      </div>
      <div>
        <dt>{words.mails.when}</dt>
        <dd>{reader.formats.moment(mail.sentAt ?? mail.plannedAt, 'UTC')}</dd>
      </div>
    </dl>
  );
}

/** First the address must take mail again; then the mail can be sent once more, or to an address that was corrected. */
function Acts({ mail: { deliveryId, suppressed, repeatable, registrationId } }: { readonly mail: MailRecord }) {
  const { words, to } = useDesk();
  const path = `/console/mails/${deliveryId}`;
  return (
    <section class="card">
      {suppressed && (
        <>
          <h2>{words.mails.heldBack}</h2>
          <p>{words.mails.heldBackWhy[suppressed.reason]}</p>
          <Act action={`${path}/lift`} label={words.mails.lift} />
        </>
      )}
      {repeatable && !suppressed && (
        <>
          <p>{words.mails.resendWhy}</p>
          <Act action={`${path}/resend`} label={words.mails.resend} />
        </>
      )}
      {!repeatable && !suppressed && <p>{words.mails.onItsWay}</p>}
      {registrationId !== undefined && (
        <p>
          <a href={to(`/console/registrations/${registrationId}`)}>{words.mails.correct}</a>
        </p>
      )}
    </section>
  );
}

function Text({ text, deliveryId }: { readonly text: Outcome<LetterAnswer>; readonly deliveryId: string }) {
  const { words } = useDesk();
  return (
    <>
      <h2>{words.mails.says}</h2>
      <p class="soft">{words.mails.saysNow}</p>
      {text.ok ? <Letter letter={text.value} src={`/console/mails/${deliveryId}/letter`} /> : <p class="empty">{words.mails.textGone}</p>}
    </>
  );
}

async function letter(desk: Desk) {
  const text = await desk.ask(desk.site.operations.getMail, { params: paramsOf(desk) });
  return text.ok ? sendLetter(desk, text.value) : sendProblemPage(desk.c, text.problem);
}

async function resend(desk: Desk) {
  const again = await desk.ask(desk.site.operations.resendMail, { params: paramsOf(desk) });
  return again.ok ? desk.go(`/console/mails/${again.value.deliveryId}`, 'mailResent') : refused(desk, again);
}

async function lift(desk: Desk) {
  const lifted = await desk.ask(desk.site.operations.liftSuppression, { params: paramsOf(desk) });
  return lifted.ok ? desk.go(`/console/mails/${desk.c.req.param('deliveryId')}`, 'mailLifted') : refused(desk, lifted);
}

function refused(desk: Desk, { problem }: Extract<Outcome<unknown>, { ok: false }>) {
  return problem.status === 409 ? one(desk, refusalText(desk.reader, problem)) : sendProblemPage(desk.c, problem);
}
