import { ErrorSummary, emptyForm, type FormState, isRefused, TextArea } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { BY_PAGE, type ByPage, isByPage, perform } from './acts.ts';
import { refusedForm, theSession } from './session.tsx';
import { concerned } from './session-checks.tsx';

/** Steps that people are told of, or that have no way back, each on a page that says so before the button. */
export function confirmPages(app: ConsoleApp, site: Site): void {
  const path = `/console/sessions/:sessionId/:act{${Object.keys(BY_PAGE).join('|')}}`;
  app.get(
    path,
    page(site, (desk) => confirmation(desk)),
  );
  app.post(path, form(site, take));
}

async function confirmation(desk: Desk, state: FormState = emptyForm) {
  const { c, site, words } = desk;
  const name = c.req.param('act');
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  if (!isByPage(name)) return desk.go(`/console/sessions/${session.value.sessionId}`);
  const { sessionId } = session.value;
  const numbers = await desk.ask(site.operations.countRegistrations, { params: { sessionId } });
  if (!numbers.ok) return sendProblemPage(c, numbers.problem);
  const { counts } = numbers.value;
  const children = (
    <>
      <ErrorSummary form={state} />
      <p class="lead">{words.session.follows[name]}</p>
      {name !== 'conclude' && <p>{words.session.told(concerned(counts))}</p>}
      <Confirm sessionId={sessionId} name={name} state={state} />
    </>
  );
  const of = { session: session.value, part: 'overview' } as const;
  return sendConsolePage(desk, { title: words.session.acts[name], room: 'series', of, children }, isRefused(state) ? 409 : 200);
}

function Confirm({ sessionId, name, state }: { readonly sessionId: string; readonly name: ByPage; readonly state: FormState }) {
  const { words, to } = useDesk();
  return (
    <Form action={`/console/sessions/${sessionId}/${name}`}>
      {name !== 'conclude' && <TextArea form={state} name="reason" label={words.session.reason} hint={words.session.reasonHint} />}
      <div class="actions">
        <button type="submit">{words.session.acts[name]}</button>
        <a class="button second" href={to(`/console/sessions/${sessionId}`)}>
          {words.session.back}
        </a>
      </div>
    </Form>
  );
}

async function take(desk: Desk, values: FormState['values']) {
  const name = desk.c.req.param('act');
  const sessionId = desk.c.req.param('sessionId');
  if (!isByPage(name)) return desk.go('/console');
  const outcome = await perform(desk, name, written(values, 'reason'));
  if (outcome.ok) return desk.go(`/console/sessions/${sessionId}`, BY_PAGE[name]);
  const { problem } = outcome;
  return problem.status === 409 || problem.status === 400 ? confirmation(desk, refusedForm(desk, values, problem)) : sendProblemPage(desk.c, problem);
}
