import type { RegistrationStatus } from '../../../events/values.ts';
import type { Operations } from '../compose.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextArea } from '../pages/forms.tsx';
import { type Site, written } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import type { Outcome } from '../perform.ts';
import { type ConsoleApp, type Desk, form, page } from './desk.ts';
import { sendConsolePage, useDesk } from './page.tsx';
import { Empty, Form, Table } from './parts.tsx';
import { PICK_PATH } from './scripts.ts';
import { type AnswerOf, type ItemOf, refusedForm, theSession } from './session.tsx';

const PATH = '/console/sessions/:sessionId/attendance';

/** A meeting tool's list of some thousand lines. */
const LIST_LIMIT = 256 * 1024;

/** Who was there: by ticks, or by the list of the meeting tool. */
export function attendancePages(app: ConsoleApp, site: Site): void {
  app.get(
    PATH,
    page(site, (desk) => show(desk, {})),
  );
  app.post(PATH, form(site, take, LIST_LIMIT));
}

type Person = ItemOf<Operations['listRegistrations']>;
type Lines = AnswerOf<Operations['matchAttendance']>['lines'];

const MAY_ATTEND: readonly RegistrationStatus[] = ['confirmed', 'attended', 'absent'];

/** All who may have been there, page by page. */
async function people({ ask, site }: Desk, sessionId: string): Promise<Outcome<readonly Person[]>> {
  const found: Person[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '100', ...(cursor !== undefined && { cursor }) };
    const part = await ask(site.operations.listRegistrations, { params: { sessionId }, query });
    if (!part.ok) return part;
    found.push(...part.value.items.filter(({ status }) => MAY_ATTEND.includes(status)));
    cursor = part.value.next;
  } while (cursor !== undefined);
  return { ok: true, status: 200, value: found };
}

type Shown = { readonly ticked?: readonly string[]; readonly lines?: Lines; readonly state?: FormState };

async function show(desk: Desk, { ticked, lines, state = emptyForm }: Shown): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const all = await people(desk, session.value.sessionId);
  if (!all.ok) return sendProblemPage(desk.c, all.problem);
  const recorded = all.value.filter(({ status }) => status === 'attended').map(({ registrationId }) => registrationId);
  // Who was recorded before stays so: a list adds people and takes nobody away.
  const present = new Set<string>([...(ticked ?? recorded), ...(lines ? recorded : [])]);
  const children =
    all.value.length === 0 ? (
      <Empty>{desk.words.attendance.nobody}</Empty>
    ) : (
      <>
        <ErrorSummary form={state} />
        {lines && <Read lines={lines} all={all.value} />}
        <Roll session={session.value} all={all.value} present={present} />
        <Paste session={session.value} state={state} isOpen={lines === undefined} />
      </>
    );
  const frame = { title: desk.words.frame.attendance, room: 'series', of: { session: session.value, part: 'attendance' } } as const;
  return sendConsolePage(desk, { ...frame, scripts: [PICK_PATH], children }, isRefused(state) ? 409 : 200);
}

function Roll({
  session,
  all,
  present,
}: {
  readonly session: SessionAnswer;
  readonly all: readonly Person[];
  readonly present: ReadonlySet<string>;
}) {
  const { words, reader } = useDesk();
  const { attendance, registrations } = words;
  return (
    <Form action={`/console/sessions/${session.sessionId}/attendance`} pick="here">
      <p>{attendance.tick}</p>
      <p class="actions">
        <button type="submit" name="pick" value="all" class="plain-button">
          {registrations.pickAll}
        </button>
        <button type="submit" name="pick" value="none" class="plain-button">
          {registrations.pickNone}
        </button>
        <span class="soft" role="status" data-picked={registrations.picked} />
      </p>
      <Table<Person>
        caption={words.frame.attendance}
        rows={all}
        columns={[
          { head: registrations.name, cell: (one) => <Present one={one} isPresent={present.has(one.registrationId)} /> },
          { head: registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
          { head: registrations.part, cell: ({ attendeeType }) => reader.words.names.attendee[attendeeType] },
          { head: registrations.state, cell: ({ status }) => registrations.states[status] },
        ]}
      />
      <button type="submit" name="step" value="check">
        {attendance.check}
      </button>
    </Form>
  );
}

function Present({ one: { registrationId, name }, isPresent }: { readonly one: Person; readonly isPresent: boolean }) {
  return (
    <label class="pick">
      <input type="checkbox" name="here" value={registrationId} checked={isPresent} /> <bdi>{name}</bdi>
    </label>
  );
}

function Paste({ session, state, isOpen }: { readonly session: SessionAnswer; readonly state: FormState; readonly isOpen: boolean }) {
  const { words } = useDesk();
  const { attendance, fields } = words;
  return (
    <details open={isOpen}>
      <summary>{attendance.paste}</summary>
      <Form action={`/console/sessions/${session.sessionId}/attendance`}>
        <TextArea form={state} name="list" label={fields.list.label} hint={attendance.pasteHint} rows={8} required />
        <button type="submit" name="step" value="match" class="second">
          {attendance.match}
        </button>
      </Form>
    </details>
  );
}

/** What the list came to: who is ticked because of it, and which lines are for the reader to decide. */
function Read({ lines, all }: { readonly lines: Lines; readonly all: readonly Person[] }) {
  const { words, reader } = useDesk();
  const { attendance } = words;
  const names = new Map(all.map(({ registrationId, name, organisation }) => [registrationId, `${name} (${organisation})`]));
  const found = new Set(lines.filter(({ by }) => by === 'address' || by === 'name').flatMap(({ registrationIds }) => registrationIds));
  const open = lines.filter(({ by }) => by === 'several' || by === 'nobody');
  return (
    <div class="notice" role="status">
      <p>
        <strong>{attendance.found(found.size)}</strong>
      </p>
      {open.length > 0 && <p>{attendance.open(open.length)}</p>}
      <ul>
        {open.map(({ text, registrationIds }) => (
          <li>
            <bdi>{text}</bdi>:{' '}
            {registrationIds.length === 0
              ? attendance.unknown
              : attendance.several(reader.formats.list(registrationIds.map((id) => names.get(id) ?? id)))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A list that was pasted, ticks to be looked at once more, or the same people once that was done. */
async function take(desk: Desk, values: FormState['values']): Promise<Response> {
  const here = values['here'] ?? [];
  const pick = written(values, 'pick');
  if (pick !== undefined) return pickAll(desk, pick === 'all');
  if (written(values, 'step') === 'match') return match(desk, values);
  if (written(values, 'step') === 'save') return save(desk, values, here);
  return check(desk, here);
}

async function pickAll(desk: Desk, isAll: boolean): Promise<Response> {
  const all = isAll ? await people(desk, desk.c.req.param('sessionId') ?? '') : undefined;
  return show(desk, { ticked: all?.ok ? all.value.map(({ registrationId }) => registrationId) : [] });
}

async function match(desk: Desk, values: FormState['values']): Promise<Response> {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const matched = await desk.ask(desk.site.operations.matchAttendance, { params, body: { list: values['list']?.[0] ?? '' } });
  if (!matched.ok && matched.problem.errors.length === 0) return sendProblemPage(desk.c, matched.problem);
  if (!matched.ok) return show(desk, { state: refusedForm(desk, values, matched.problem) });
  const { lines } = matched.value;
  return show(desk, { lines, ticked: lines.filter(({ by }) => by === 'address' || by === 'name').flatMap(({ registrationIds }) => registrationIds) });
}

/** What would change, before it does. */
async function check(desk: Desk, here: readonly string[]): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const all = await people(desk, session.value.sessionId);
  if (!all.ok) return sendProblemPage(desk.c, all.problem);
  const present = new Set(here);
  const after = (one: Person) => (present.has(one.registrationId) ? 'attended' : 'absent');
  const changed = all.value.filter((one) => one.status !== after(one));
  const { attendance } = desk.words;
  const children = (
    <>
      <p class="lead">
        {attendance.present(all.value.filter((one) => after(one) === 'attended').length)}{' '}
        {attendance.absent(all.value.filter((one) => after(one) === 'absent').length)}
      </p>
      <Changes title={attendance.nowPresent} people={changed.filter((one) => after(one) === 'attended')} />
      <Changes title={attendance.nowAbsent} people={changed.filter((one) => after(one) === 'absent')} />
      {changed.length === 0 && <p>{attendance.nothing}</p>}
      <Form action={`/console/sessions/${session.value.sessionId}/attendance`}>
        {here.map((id) => (
          <input type="hidden" name="here" value={id} />
        ))}
        <p class="notice">{attendance.noMail}</p>
        <div class="actions">
          <button type="submit" name="step" value="save">
            {attendance.save}
          </button>
          <a class="button second" href={desk.to(`/console/sessions/${session.value.sessionId}/attendance`)}>
            {desk.words.registration.back}
          </a>
        </div>
      </Form>
    </>
  );
  return sendConsolePage(desk, { title: attendance.sure, room: 'series', of: { session: session.value, part: 'attendance' }, children });
}

function Changes({ title, people: some }: { readonly title: string; readonly people: readonly Person[] }) {
  if (some.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {some.map(({ name, organisation }) => (
          <li>
            <bdi>{name}</bdi>, <bdi>{organisation}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

async function save(desk: Desk, values: FormState['values'], attended: readonly string[]): Promise<Response> {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const saved = await desk.ask(desk.site.operations.recordAttendance, { params, body: { attended } });
  if (saved.ok) return desk.go(`/console/sessions/${params.sessionId}/attendance`, 'attendance', saved.value.attended);
  if (saved.problem.status === 403 || saved.problem.status === 404) return sendProblemPage(desk.c, saved.problem);
  return show(desk, {
    ticked: attended,
    state: {
      ...refusedForm(desk, values, saved.problem),
      problems: [],
      message: refusedForm(desk, values, { ...saved.problem, errors: [] }).message ?? '',
    },
  });
}
