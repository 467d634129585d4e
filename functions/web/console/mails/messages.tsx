import { messageRegistrantsInput } from '../../../registration/inputs.ts';
import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { Checkboxes, ErrorSummary, emptyForm, type FormState, isRefused, TextArea, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import { renderMarkdown } from '../../pages/texts.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form } from '../parts.tsx';
import { Progress } from '../progress.tsx';
import { PROGRESS_PATH } from '../scripts.ts';
import { type AnswerOf, type ItemOf, refusedForm, theSession } from '../session/session.tsx';
import { Sheet } from './letter.tsx';

type Message = ItemOf<Operations['listMessages']>;
type Values = FormState['values'];

/** Writing to registrants: write, look at it, try it on oneself, send. */
export function messagePages(app: ConsoleApp, site: Site): void {
  const path = '/console/sessions/:sessionId/messages';
  app.get(
    path,
    page(site, (desk) => write(desk, emptyForm)),
  );
  app.post(path, form(site, take));
}

/** Those who withdrew or were taken back asked for, or got, silence: the operation says whom one may write to. */
const STATUSES = messageRegistrantsInput.shape.statuses.element.options;

const bodyOf = (values: Values) => ({
  statuses: values['statuses'] ?? [],
  subject: written(values, 'subject') ?? '',
  markdown: written(values, 'markdown') ?? '',
});

async function take(desk: Desk, values: Values) {
  switch (written(values, 'step')) {
    case 'test':
      return test(desk, values);
    case 'send':
      return send(desk, values);
    case 'change':
      return write(desk, { values, problems: [] });
    default:
      return look(desk, values);
  }
}

async function write(desk: Desk, state: FormState) {
  const { c, site, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const params = { sessionId: session.value.sessionId };
  const [numbers, past] = await Promise.all([
    desk.ask(site.operations.countRegistrations, { params }),
    desk.ask(site.operations.listMessages, { params }),
  ]);
  if (!numbers.ok) return sendProblemPage(c, numbers.problem);
  if (!past.ok) return sendProblemPage(c, past.problem);
  // Right after sending one looks at how it goes; otherwise one writes.
  const wasSent = c.req.query('done') === 'messaged';
  const shown = <Past messages={past.value.items} session={session.value} />;
  const children = (
    <>
      <ErrorSummary form={state} />
      {wasSent && shown}
      <Write state={state} session={session.value} counts={numbers.value.counts} />
      {!wasSent && shown}
    </>
  );
  const of = { session: session.value, part: 'messages' } as const;
  const frame = { title: words.frame.messages, room: 'series', of, scripts: [PROGRESS_PATH], children } as const;
  return sendConsolePage(desk, frame, isRefused(state) ? 400 : 200);
}

type Counts = AnswerOf<Operations['countRegistrations']>['counts'];

function Write({ state, session, counts }: { readonly state: FormState; readonly session: SessionAnswer; readonly counts: Counts }) {
  const { words, reader } = useDesk();
  const said = words.messages;
  const options = STATUSES.flatMap((value) => {
    const count = counts[value] ?? 0;
    return count > 0 ? [{ value, label: `${words.registrations.states[value]} (${reader.formats.number(count)})` }] : [];
  });
  if (options.length === 0) return <Empty>{said.nobody}</Empty>;
  return (
    <Form action={`/console/sessions/${session.sessionId}/messages`}>
      <Checkboxes form={state} name="statuses" label={said.whom} options={options} />
      <TextField form={state} name="subject" label={words.fields.subject.label} required longest={150} />
      <TextArea form={state} name="markdown" label={words.fields.markdown.label} hint={said.markdownHint} rows={10} required />
      <button type="submit" name="step" value="preview">
        {said.preview}
      </button>
    </Form>
  );
}

type Told = { readonly good?: string; readonly problem?: string };

/** The message before it goes: how many get it now stands above the button that sends it. */
async function look(desk: Desk, values: Values, told: Told = {}) {
  const { c, site, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const { sessionId } = session.value;
  const preview = await desk.ask(site.operations.previewMessage, { params: { sessionId }, body: bodyOf(values) });
  if (!preview.ok) return again(desk, values, preview.problem);
  const html = await renderMarkdown(bodyOf(values).markdown);
  const children = (
    <>
      {told.good !== undefined && (
        <p class="notice good" role="status">
          {told.good}
        </p>
      )}
      {told.problem !== undefined && (
        <p class="notice bad" role="alert">
          {told.problem}
        </p>
      )}
      <Sheet letter={preview.value} own={{ dir: 'auto' }} folded={words.messages.whole}>
        <div class="text" dir="auto">
          {html}
        </div>
      </Sheet>
      <Send sessionId={sessionId} values={values} recipients={preview.value.recipients} />
    </>
  );
  const of = { session: session.value, part: 'messages' } as const;
  return sendConsolePage(desk, { title: words.messages.before, room: 'series', of, children }, told.problem === undefined ? 200 : 409);
}

function Send({ sessionId, values, recipients }: { readonly sessionId: string; readonly values: Values; readonly recipients: number }) {
  const { words, caller } = useDesk();
  const { statuses, subject, markdown } = bodyOf(values);
  const said = words.messages;
  return (
    <Form action={`/console/sessions/${sessionId}/messages`}>
      {statuses.map((status) => (
        <input type="hidden" name="statuses" value={status} />
      ))}
      <input type="hidden" name="subject" value={subject} />
      <input type="hidden" name="markdown" value={markdown} />
      <p class="lead">{said.gets(recipients)}</p>
      <div class="actions">
        <button type="submit" name="step" value="send">
          {said.send}
        </button>
        <button type="submit" name="step" value="test" class="second">
          {said.test}
        </button>
        <button type="submit" name="step" value="change" class="second">
          {said.change}
        </button>
      </div>
      <p class="soft">
        {said.testTo} <bdi>{caller.email}</bdi>
      </p>
    </Form>
  );
}

async function test(desk: Desk, values: Values) {
  const { subject, markdown } = bodyOf(values);
  const params = { sessionId: desk.c.req.param('sessionId') };
  const sent = await desk.ask(desk.site.operations.testMessage, { params, body: { subject, markdown } });
  if (sent.ok) return look(desk, values, { good: desk.words.messages.tested });
  return sent.problem.status === 409 || sent.problem.status === 429
    ? look(desk, values, { problem: refusalText(desk.reader, sent.problem) })
    : again(desk, values, sent.problem);
}

async function send(desk: Desk, values: Values) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const sent = await desk.ask(desk.site.operations.messageRegistrants, { params, body: bodyOf(values) });
  if (sent.ok) return desk.go(`/console/sessions/${params.sessionId}/messages`, 'messaged');
  return sent.problem.status === 429 ? look(desk, values, { problem: refusalText(desk.reader, sent.problem) }) : again(desk, values, sent.problem);
}

function again(desk: Desk, values: Values, problem: ProblemDetails) {
  return problem.status === 400 ? write(desk, refusedForm(desk, values, problem)) : sendProblemPage(desk.c, problem);
}

const isMoving = ({ status }: Message) => status !== 'done';

/** What was written, the newest first; what is under way shows its numbers as they change. */
function Past({ messages, session }: { readonly messages: readonly Message[]; readonly session: SessionAnswer }) {
  const { words, reader, to } = useDesk();
  if (messages.length === 0) return null;
  const at = `/sessions/${session.sessionId}/messages`;
  return (
    <section>
      <h2>{words.messages.past}</h2>
      {messages.map((one) => (
        <Progress
          from={isMoving(one) ? `/api/v1${at}` : undefined}
          of={one.messageId}
          status={one.status}
          when={reader.formats.moment(one.requestedAt, session.timeZone)}
          counts={one.progress ?? {}}
        >
          <p>
            <strong dir="auto">{one.subject}</strong>
          </p>
          <p class="soft">{reader.formats.list(one.statuses.map((status) => words.registrations.states[status]))}</p>
        </Progress>
      ))}
      {messages.some(isMoving) && (
        <p>
          <a href={to(`/console${at}`)}>{words.messages.refresh}</a>
        </p>
      )}
    </section>
  );
}
