import type { FormState } from '../../pages/forms.tsx';
import { formOf, isRefused } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage } from '../page.tsx';
import { refusedForm } from '../session/session.tsx';
import { CORRECTED, Correcting, OPTIONAL, Revoking, Standing } from './registration-parts.tsx';

const PATH = '/console/registrations/:registrationId';

/** One person's registration: all that an organiser may see of it, and all that can be done. */
export function oneRegistrationPages(app: ConsoleApp, site: Site): void {
  app.get(PATH, page(site, show));
  app.get(
    `${PATH}/correct`,
    page(site, (desk) => correcting(desk)),
  );
  app.post(`${PATH}/correct`, form(site, correct));
  app.get(
    `${PATH}/revoke`,
    page(site, (desk) => revoking(desk)),
  );
  app.post(`${PATH}/revoke`, form(site, revoke));
  app.post(
    `${PATH}/mails/:deliveryId/resend`,
    form(site, (desk) => aboutMail(desk, 'resend')),
  );
  app.post(
    `${PATH}/mails/:deliveryId/lift`,
    form(site, (desk) => aboutMail(desk, 'lift')),
  );
}

const idOf = ({ c }: Desk) => ({ registrationId: c.req.param('registrationId') ?? '' });
const pathOf = (desk: Desk) => `/console/registrations/${idOf(desk).registrationId}`;

/** The registration, and the session that it is for. */
async function found({ ask, site, ...desk }: Desk) {
  const one = await ask(site.operations.getRegistration, { params: { registrationId: desk.c.req.param('registrationId') } });
  if (!one.ok) return one;
  const session = await ask(site.operations.getSession, { params: { sessionId: one.value.sessionId } });
  return session.ok ? { ok: true as const, registration: one.value, session: session.value } : session;
}

async function show(desk: Desk): Promise<Response> {
  const opened = await found(desk);
  if (!opened.ok) return sendProblemPage(desk.c, opened.problem);
  const { registration, session } = opened;
  const series = await desk.ask(desk.site.operations.getSeries, { params: { seriesId: registration.seriesId } });
  // Co-organisers of the session may look, and neither see mails nor decide.
  const mails = await desk.ask(desk.site.operations.listRegistrationMails, { params: idOf(desk) });
  const criteria = series.ok ? (series.value.criteria?.items ?? []) : [];
  const children = <Standing {...{ registration, session, criteria }} mails={mails.ok ? mails.value : undefined} />;
  return sendConsolePage(desk, { title: registration.name, room: 'series', of: { session, part: 'registrations' }, children });
}

async function correcting(desk: Desk, state?: FormState): Promise<Response> {
  const opened = await found(desk);
  if (!opened.ok) return sendProblemPage(desk.c, opened.problem);
  const { registration, session } = opened;
  const known = formOf(Object.fromEntries(CORRECTED.map((name) => [name, registration[name]])));
  const children = <Correcting registration={registration} form={state ?? known} />;
  const title = `${desk.words.registration.correct}${desk.reader.formats.colon}${registration.name}`;
  const status = state && isRefused(state) ? 400 : 200;
  return sendConsolePage(desk, { title, room: 'series', of: { session, part: 'registrations' }, children }, status);
}

/** An empty optional field is taken away, an empty needed one is sent so that the API says what is missing. */
async function correct(desk: Desk, values: FormState['values']): Promise<Response> {
  const given = CORRECTED.map((name) => [name, written(values, name) ?? (OPTIONAL.has(name) ? null : '')]);
  const outcome = await desk.ask(desk.site.operations.correctRegistration, { params: idOf(desk), body: Object.fromEntries(given) });
  if (outcome.ok) return desk.go(pathOf(desk), outcome.value.newEmail === undefined ? 'corrected' : 'asked');
  if (outcome.problem.status === 404) return sendProblemPage(desk.c, outcome.problem);
  return correcting(desk, refusedForm(desk, values, outcome.problem));
}

async function revoking(desk: Desk, state: FormState = { values: {}, problems: [] }): Promise<Response> {
  const opened = await found(desk);
  if (!opened.ok) return sendProblemPage(desk.c, opened.problem);
  const { registration, session } = opened;
  const children = <Revoking registration={registration} form={state} />;
  const title = `${desk.words.registration.revoke}${desk.reader.formats.colon}${registration.name}`;
  return sendConsolePage(desk, { title, room: 'series', of: { session, part: 'registrations' }, children }, isRefused(state) ? 409 : 200);
}

async function revoke(desk: Desk, values: FormState['values']): Promise<Response> {
  const reason = written(values, 'reason');
  const outcome = await desk.ask(desk.site.operations.revokeRegistration, { params: idOf(desk), body: reason === undefined ? {} : { reason } });
  if (outcome.ok) return desk.go(pathOf(desk), 'revoked');
  if (outcome.problem.status === 404) return sendProblemPage(desk.c, outcome.problem);
  return revoking(desk, refusedForm(desk, values, outcome.problem));
}

async function aboutMail(desk: Desk, what: 'resend' | 'lift'): Promise<Response> {
  const { operations } = desk.site;
  const params = { deliveryId: desk.c.req.param('deliveryId') };
  const outcome = await (what === 'resend' ? desk.ask(operations.resendMail, { params }) : desk.ask(operations.liftSuppression, { params }));
  return outcome.ok ? desk.go(pathOf(desk), what === 'resend' ? 'resent' : 'lifted') : sendProblemPage(desk.c, outcome.problem);
}
