import { attendeeType } from '../../../../events/values.ts';
import { writeCsv } from '../../../kernel/csv.ts';
import type { Operations } from '../../compose.ts';
import { explained } from '../../explanation.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { ErrorSummary, type FormState, formOf, isRefused, Select, TextArea, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { explainedTo } from '../../pages/reader.tsx';
import { Choices } from '../../pages/register-form.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { packed, unpacked } from '../packed.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form, Table } from '../parts.tsx';
import { GO_ON_PATH } from '../scripts.ts';
import { type AnswerOf, refusedForm, theSession } from '../session/session.tsx';
import { ImportResult, type SoFar, soFar } from './import-result.tsx';
import { Hidden } from './queue.tsx';

const PATH = '/console/sessions/:sessionId/registrations';
/** 500 people with all columns take some 100 KB. */
const LIST_LIMIT = 512 * 1024;
/** So many of a list are shown before it is brought in. */
const SHOWN = 50;
/** 16 KB, some 150 people: a longer file is mended where it is and chosen again, and is not sent back. */
const LONG_FILE = 16 * 1024;

/** Bringing in people who did not register themselves: one by a form, many by a list. */
export function invitePages(app: ConsoleApp, site: Site): void {
  app.get(
    `${PATH}/add`,
    page(site, (desk) => adding(desk, formOf({ language: desk.reader.language, attendeeType: 'participant' }))),
  );
  app.post(`${PATH}/add`, form(site, add));
  app.get(
    `${PATH}/import`,
    page(site, (desk) => importing(desk)),
  );
  app.get(`${PATH}/import/template.csv`, (c) =>
    c.body(TEMPLATE, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="invitees.csv"' }),
  );
  app.post(`${PATH}/import`, form(site, take, LIST_LIMIT));
}

const TEMPLATE = writeCsv([
  ['name', 'email', 'organisation', 'position', 'country', 'category', 'language', 'attendeeType', 'joinUrl'],
  ['Ada Obi', 'ada@example.org', 'Example Organisation', 'Director', 'KE', 'ngo', 'en', 'participant', ''],
]);

const pathOf = (sessionId: string) => `/console/sessions/${sessionId}/registrations`;

async function adding(desk: Desk, state: FormState): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { words, reader } = desk;
  const { fields, invite } = words;
  const kinds = attendeeType.options.map((value) => ({ value, label: reader.words.names.attendee[value] }));
  const children = (
    <>
      <p>{invite.addText}</p>
      <ErrorSummary form={state} />
      <Form action={`${pathOf(session.value.sessionId)}/add`}>
        <TextField form={state} name="name" label={fields.name.label} longest={120} required />
        <TextField form={state} name="email" label={fields.email.label} type="email" required />
        <TextField form={state} name="organisation" label={fields.organisation.label} longest={200} required />
        <Select form={state} name="attendeeType" label={fields.attendeeType.label} hint={invite.kindHint} options={kinds} required />
        <TextField form={state} name="position" label={fields.position.label} longest={120} />
        <Choices form={state} />
        <TextField form={state} name="joinUrl" label={fields.joinUrl.label} hint={invite.joinUrlHint} type="url" />
        <p class="notice">{invite.addHappens}</p>
        <button type="submit">{invite.addButton}</button>
      </Form>
    </>
  );
  const status = isRefused(state) ? 400 : 200;
  return sendConsolePage(
    desk,
    { title: words.registrations.add, room: 'series', of: { session: session.value, part: 'registrations' }, children },
    status,
  );
}

const OPTIONAL = ['position', 'country', 'category', 'language', 'attendeeType', 'joinUrl'] as const;

async function add(desk: Desk, values: FormState['values']): Promise<Response> {
  const needed = ['name', 'email', 'organisation'].map((name) => [name, written(values, name) ?? '']);
  const optional = OPTIONAL.flatMap((name) => (written(values, name) === undefined ? [] : [[name, written(values, name)]]));
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.addRegistration, { params, body: Object.fromEntries([...needed, ...optional]) });
  if (outcome.ok)
    return desk.go(`/console/registrations/${outcome.value.registrationId}`, outcome.value.status === 'confirmed' ? 'added' : 'addedWaiting');
  const { status } = outcome.problem;
  return status === 400 || status === 409 ? adding(desk, refusedForm(desk, values, outcome.problem)) : sendProblemPage(desk.c, outcome.problem);
}

type Checked = AnswerOf<Operations['checkInvitees']>;

/** @param children what stands above the form: what is wrong, what would happen, or what came of it */
async function importing(
  desk: Desk,
  list = '',
  what: { readonly checked?: Checked; readonly imported?: SoFar; readonly status?: 200 | 400 | 409; readonly typed?: string } = {},
): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { checked, imported, status = 200, typed = list } = what;
  const isGood = checked !== undefined && checked.problems.length === 0;
  const children = (
    <>
      {imported && <ImportResult session={session.value} imported={imported} list={list} />}
      {isGood && <WouldHappen session={session.value} checked={checked} list={list} />}
      {checked && !isGood && <Problems checked={checked} />}
      {!isGood && !imported && <Upload session={session.value} list={typed} />}
    </>
  );
  return sendConsolePage(
    desk,
    {
      title: desk.words.registrations.import,
      room: 'series',
      of: { session: session.value, part: 'registrations' },
      scripts: imported?.next === undefined ? [] : [GO_ON_PATH],
      children,
    },
    status,
  );
}

function Upload({ session: { sessionId }, list }: { readonly session: SessionAnswer; readonly list: string }) {
  const { words, reader, to } = useDesk();
  const { invite, fields } = words;
  const action = `${pathOf(sessionId)}/import`;
  return (
    <>
      <p>{invite.importText}</p>
      <p>
        <a href={to(`${action}/template.csv`)} download>
          {invite.template}
        </a>
      </p>
      <Form action={action} upload>
        <div class="field">
          <label for="file">{invite.file}</label>
          <input id="file" name="file" type="file" accept=".csv,text/csv,text/plain" />
        </div>
        <TextArea form={formOf({ list })} name="list" label={invite.paste} rows={10} />
        <p class="notice">{invite.nothingYet}</p>
        <button type="submit">{invite.check}</button>
      </Form>
      <h2>{invite.columns}</h2>
      <p>{invite.columnsText}</p>
      <ul>
        {(['name', 'email', 'organisation', 'position', 'country', 'category', 'language', 'attendeeType', 'joinUrl'] as const).map((column) => (
          <li>
            <code>{column}</code>
            {reader.formats.colon}
            {fields[column].label}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every wrong line, with the column and how to mend it. */
function Problems({ checked: { problems } }: { readonly checked: Checked }) {
  const { words, reader } = useDesk();
  const { invite } = words;
  const called: Readonly<Record<string, { readonly label: string }>> = words.fields;
  return (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <p>
        <strong>{invite.wrong(problems.length)}</strong>
      </p>
      <ul>
        {problems.map(({ line, column, ...why }) => (
          <li>
            {invite.line(line)}
            {column !== '' && (
              <>
                , <bdi>{called[column]?.label ?? column}</bdi>
              </>
            )}
            {reader.formats.colon}
            {explainedTo(reader, why)}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Listed = { readonly session: SessionAnswer; readonly list: string };

function WouldHappen({ session: { sessionId }, checked: { invitees }, list }: Listed & { readonly checked: Checked }) {
  const { words, reader, to } = useDesk();
  const { invite, registrations } = words;
  const fresh = invitees.filter(({ outcome }) => outcome === 'new').length;
  // Those that are left out are what one looks for.
  const shown = invitees.toSorted((a, b) => Number(a.outcome === 'new') - Number(b.outcome === 'new')).slice(0, SHOWN);
  return (
    <>
      <p class="lead">{invite.wouldAdd(fresh)}</p>
      {invitees.length > fresh && <p>{invite.wouldSkip(invitees.length - fresh)}</p>}
      <Form action={`${pathOf(sessionId)}/import`}>
        <Hidden fields={{ packed: packed(list), sure: 'yes' }} />
        <p class="notice">{invite.addHappens}</p>
        <div class="actions">
          {fresh > 0 && <button type="submit">{invite.importButton}</button>}
          <a class="button second" href={to(`${pathOf(sessionId)}/import`)}>
            {invite.another}
          </a>
        </div>
      </Form>
      <Table<Checked['invitees'][number]>
        caption={words.fields.list.label}
        rows={shown}
        columns={[
          { head: registrations.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
          { head: registrations.part, cell: ({ attendeeType: kind }) => reader.words.names.attendee[kind] },
          { head: invite.outcome, cell: ({ outcome }) => invite.outcomes[outcome] },
        ]}
      />
      {invitees.length > shown.length && <p class="soft">{words.attendance.further(invitees.length - shown.length)}</p>}
    </>
  );
}

/** First the list is checked and nothing happens; then the same list is carried out, part by part. */
async function take(desk: Desk, values: FormState['values']): Promise<Response> {
  const [file, pasted] = ['file', 'list'].map((name) => (written(values, name) === undefined ? undefined : values[name]?.[0]));
  const list = file ?? pasted ?? unpacked(written(values, 'packed'), LIST_LIMIT) ?? '';
  if (written(values, 'sure') === 'yes') return carryOut(desk, list, values);
  return check(desk, list, file !== undefined && file.length > LONG_FILE ? '' : list);
}

async function carryOut(desk: Desk, list: string, values: FormState['values']): Promise<Response> {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const from = Number(written(values, 'from') ?? 1);
  const imported = await desk.ask(desk.site.operations.importInvitees, { params, body: { list, from } });
  if (imported.ok) return importing(desk, list, { imported: soFar(imported.value, values), status: imported.value.refused.length > 0 ? 409 : 200 });
  return imported.problem.status === 400 ? check(desk, list) : sendProblemPage(desk.c, imported.problem);
}

/** @param typed what the form is to show again where something is wrong */
async function check(desk: Desk, list: string, typed = list): Promise<Response> {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const checked = await desk.ask(desk.site.operations.checkInvitees, { params, body: { list } });
  if (checked.ok) return importing(desk, list, { checked: checked.value, status: checked.value.problems.length > 0 ? 400 : 200, typed });
  if (checked.problem.errors.length === 0) return sendProblemPage(desk.c, checked.problem);
  const problems = checked.problem.errors.map(({ reason }) => ({ line: 1, column: '', ...explained(reason) }));
  return importing(desk, list, { checked: { invitees: [], problems }, status: 400, typed });
}
