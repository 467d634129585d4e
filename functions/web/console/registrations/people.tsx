import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { pageOf } from '../../page-of.ts';
import { ErrorSummary, emptyForm, type FormState, formOf, isRefused, Select, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader, Told } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form, Table } from '../parts.tsx';
import { type AnswerOf, type ItemOf, refusedForm } from '../session/session.tsx';
import { Hidden } from './queue.tsx';

/** Finding a person among the registrations of one's series. */
export function findPages(app: ConsoleApp, site: Site): void {
  app.get(
    '/console/people',
    page(site, (desk) => show(desk, emptyForm)),
  );
  app.post('/console/people', form(site, find));
}

type Found = AnswerOf<Operations['findPerson']>;
type Row = { readonly one: Found['items'][number]; readonly session: SessionAnswer | undefined };
type Series = ItemOf<Operations['listSeries']>;

/** So many stand on a page: each row takes some 300 bytes of the 60 KB. */
const PAGE = 80;

/** What was found, from which page of it on, and after which session it was looked for. */
type Results = { readonly found: Found; readonly at: number; readonly after: string | undefined };

async function show(desk: Desk, state: FormState, results?: Results): Promise<Response> {
  const mine = await desk.ask(desk.site.operations.listSeries, { query: { mine: 'true', limit: '100' } });
  if (!mine.ok) return sendProblemPage(desk.c, mine.problem);
  const { people } = desk.words;
  const children = (
    <>
      <p>{people.text}</p>
      <ErrorSummary form={state} />
      <div class="narrow">
        <Form action="/console/people" class="card">
          <TextField form={state} name="email" label={people.email} type="email" required />
          <button type="submit" name="by" value="email">
            {people.byEmail}
          </button>
        </Form>
        {mine.value.items.length > 0 && <ByName series={mine.value.items} state={state} />}
      </div>
      {results && <Rows results={results} rows={await rowsOf(desk, results)} state={state} />}
    </>
  );
  return sendConsolePage(desk, { title: people.title, room: 'people', children }, isRefused(state) ? 400 : 200);
}

function ByName({ series, state }: { readonly series: readonly Series[]; readonly state: FormState }) {
  const { words, reader } = useDesk();
  const { people } = words;
  const options = series.map(({ seriesId, title }) => ({ value: seriesId, label: forReader(title, reader).text }));
  return (
    <Form action="/console/people" class="card">
      <TextField form={state} name="text" label={people.name} hint={people.nameHint} longest={200} required />
      <Select form={state} name="seriesId" label={people.series} options={options} required />
      <button type="submit" name="by" value="name" class="second">
        {people.byName}
      </button>
    </Form>
  );
}

/** Each session is read once. */
async function rowsOf({ ask, site }: Desk, { found, at }: Results): Promise<readonly Row[]> {
  const items = pageOf(found.items, at, PAGE).rows;
  const ids = [...new Set(items.map(({ sessionId }) => sessionId))];
  const read = await Promise.all(ids.map((sessionId) => ask(site.operations.getSession, { params: { sessionId } })));
  const sessions = new Map(read.flatMap((one) => (one.ok ? [[one.value.sessionId, one.value] as const] : [])));
  return items.map((one) => ({ one, session: sessions.get(one.sessionId) }));
}

function Rows({ rows, results, state }: { readonly rows: readonly Row[]; readonly results: Results; readonly state: FormState }) {
  const { words, to, reader } = useDesk();
  const { people, registrations } = words;
  return (
    <>
      <h2>{people.found(results.found.items.length)}</h2>
      {rows.length === 0 ? (
        <Empty>{people.none}</Empty>
      ) : (
        <>
          <p class="soft">{people.open}</p>
          <Table<Row>
            caption={people.found(results.found.items.length)}
            rows={rows}
            columns={[
              {
                head: registrations.name,
                cell: ({ one }) => (
                  <a href={to(`/console/registrations/${one.registrationId}`)}>
                    <bdi>{one.name}</bdi>
                  </a>
                ),
              },
              { head: registrations.organisation, cell: ({ one }) => <bdi>{one.organisation}</bdi> },
              { head: people.session, cell: ({ session }) => session && <Told text={session.title} /> },
              { head: registrations.part, cell: ({ one }) => reader.words.names.attendee[one.attendeeType] },
              { head: registrations.state, cell: ({ one }) => registrations.states[one.status] },
            ]}
          />
        </>
      )}
      <Further results={results} state={state} />
    </>
  );
}

/** The next page of what was found, or else of what lies in older sessions. */
function Further({ results: { found, at, after }, state }: { readonly results: Results; readonly state: FormState }) {
  const { people } = useDesk().words;
  const hasMore = at < pageOf(found.items, at, PAGE).pages;
  const next = hasMore ? { ...(after !== undefined && { after }), at: String(at + 1) } : found.next !== undefined && { after: found.next };
  if (next === false) return null;
  return (
    <Form action="/console/people">
      <Hidden fields={{ by: 'name', text: state.values['text']?.[0] ?? '', seriesId: state.values['seriesId']?.[0] ?? '', ...next }} />
      <button type="submit" class="second">
        {hasMore ? useDesk().reader.words.frame.more : people.more}
      </button>
    </Form>
  );
}

async function find(desk: Desk, values: FormState['values']): Promise<Response> {
  const { operations } = desk.site;
  const after = written(values, 'after');
  const outcome =
    written(values, 'by') === 'name'
      ? await desk.ask(operations.searchSeries, {
          params: { seriesId: written(values, 'seriesId') },
          body: { text: written(values, 'text') ?? '', ...(after !== undefined && { after }) },
        })
      : await desk.ask(operations.findPerson, { body: { email: written(values, 'email') ?? '' } });
  const kept = formOf({ email: values['email']?.[0], text: values['text']?.[0], seriesId: values['seriesId']?.[0] });
  if (outcome.ok) return show(desk, kept, { found: outcome.value, at: Number(written(values, 'at') ?? 1), after });
  return outcome.problem.status === 400 ? show(desk, refusedForm(desk, values, outcome.problem)) : sendProblemPage(desk.c, outcome.problem);
}
