import type { Operations } from '../../compose.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused, TextField } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { useReader } from '../../pages/reader.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { type ConsolePage, sendConsolePage, useDesk } from '../page.tsx';
import { Empty, Form, Table } from '../parts.tsx';
import { type ItemOf, refusedForm, theSession } from '../session/session.tsx';
import { theSeries } from './series-reads.ts';

type Helper = Pick<ItemOf<Operations['listRoles']>, 'personId' | 'email' | 'at'>;

/** Who organises a series, and who helps with a session. */
export function rolePages(app: ConsoleApp, site: Site): void {
  for (const [path, group] of [
    ['/console/series/:seriesId/people', organisers],
    ['/console/sessions/:sessionId/people', coOrganisers],
  ] as const) {
    app.get(
      path,
      page(site, (desk) => list(desk, group)),
    );
    app.post(
      path,
      form(site, (desk, values) => add(desk, group, values)),
    );
    app.get(
      `${path}/:personId/remove`,
      page(site, (desk) => confirm(desk, group)),
    );
    app.post(
      `${path}/:personId/remove`,
      form(site, (desk) => remove(desk, group)),
    );
  }
}

type Found = { readonly base: string; readonly frame: Omit<ConsolePage, 'title' | 'children'>; readonly people: readonly Helper[] };
type Read = { readonly ok: true; readonly value: Found } | { readonly ok: false; readonly problem: ProblemDetails };

/** Organisers of a series and co-organisers of a session are shown, added and removed alike. */
type Group = {
  readonly kind: 'organisers' | 'coOrganisers';
  readonly read: (desk: Desk) => Promise<Read>;
  readonly add: (desk: Desk, email: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: ProblemDetails }>;
  readonly remove: (desk: Desk, email: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: ProblemDetails }>;
};

const organisers: Group = {
  kind: 'organisers',
  async read(desk) {
    const series = await theSeries(desk);
    if (!series.ok) return series;
    const { seriesId } = series.value;
    const people = await desk.ask(desk.site.operations.listRoles, { params: { seriesId } });
    const frame = { room: 'series', ofSeries: { series: series.value, part: 'people' } } as const;
    return people.ok ? { ok: true, value: { base: `/console/series/${seriesId}/people`, frame, people: people.value.items } } : people;
  },
  add: ({ ask, site, c }, email) =>
    ask(site.operations.grantRole, { params: { seriesId: c.req.param('seriesId'), email }, body: { role: 'organiser' } }),
  remove: ({ ask, site, c }, email) => ask(site.operations.revokeRole, { params: { seriesId: c.req.param('seriesId'), email } }),
};

const coOrganisers: Group = {
  kind: 'coOrganisers',
  async read(desk) {
    const session = await theSession(desk);
    if (!session.ok) return session;
    const { sessionId } = session.value;
    const people = await desk.ask(desk.site.operations.listCoOrganisers, { params: { sessionId } });
    const frame = { room: 'series', of: { session: session.value, part: 'settings' } } as const;
    return people.ok ? { ok: true, value: { base: `/console/sessions/${sessionId}/people`, frame, people: people.value.items } } : people;
  },
  add: ({ ask, site, c }, email) => ask(site.operations.admitCoOrganiser, { params: { sessionId: c.req.param('sessionId'), email } }),
  remove: ({ ask, site, c }, email) => ask(site.operations.dismissCoOrganiser, { params: { sessionId: c.req.param('sessionId'), email } }),
};

async function list(desk: Desk, group: Group, state: FormState = emptyForm) {
  const found = await group.read(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const { base, frame, people } = found.value;
  const said = desk.words.roles[group.kind === 'organisers' ? 'ofSeries' : 'ofSession'];
  const children = (
    <>
      <ErrorSummary form={state} />
      <p>{said.may}</p>
      {people.length === 0 ? <Empty>{said.none}</Empty> : <People base={base} people={people} keepsLast={group.kind === 'organisers'} />}
      <h2>{said.add}</h2>
      <p>{said.how(`${desk.site.site}/sign-in`)}</p>
      <Form action={base}>
        <TextField form={state} name="email" label={desk.reader.words.signIn.email} type="email" required />
        <button type="submit">{said.add}</button>
      </Form>
    </>
  );
  const title = group.kind === 'organisers' ? desk.words.roles.organisers : desk.words.roles.coOrganisers;
  return sendConsolePage(desk, { ...frame, title, children }, isRefused(state) ? 400 : 200);
}

function People({ base, people, keepsLast }: { readonly base: string; readonly people: readonly Helper[]; readonly keepsLast: boolean }) {
  const { words, to, caller } = useDesk();
  const { formats } = useReader();
  const isLast = keepsLast && people.length === 1;
  return (
    <Table<Helper>
      caption={words.roles.organisers}
      rows={people}
      columns={[
        {
          head: words.roles.address,
          cell: ({ email, personId }) => (
            <>
              <bdi dir="ltr">{email}</bdi> {personId === caller.personId && <span class="soft">({words.roles.you})</span>}
            </>
          ),
        },
        { head: words.roles.since, cell: ({ at }) => formats.date(at.slice(0, 10)) },
        {
          head: words.roles.change,
          cell: ({ personId }) =>
            isLast ? <span class="soft">{words.roles.last}</span> : <a href={to(`${base}/${personId}/remove`)}>{words.roles.remove}</a>,
        },
      ]}
    />
  );
}

async function add(desk: Desk, group: Group, values: FormState['values']) {
  const outcome = await group.add(desk, written(values, 'email') ?? '');
  if (outcome.ok)
    return desk.go(desk.c.req.path.replace(/^\/[a-z]{2}(?=\/console)/, ''), group.kind === 'organisers' ? 'organiserAdded' : 'coOrganiserAdded');
  return list(desk, group, refusedForm(desk, values, outcome.problem));
}

/** The person whom the address names by their id: an address never stands in one. */
const named = (desk: Desk, people: readonly Helper[]) => people.find(({ personId }) => personId === desk.c.req.param('personId'));

async function confirm(desk: Desk, group: Group, problem?: ProblemDetails) {
  const found = await group.read(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const { base, frame, people } = found.value;
  const one = named(desk, people);
  if (!one) return desk.go(base);
  const { words, to } = desk;
  const state = problem ? refusedForm(desk, {}, problem) : emptyForm;
  const children = (
    <>
      <ErrorSummary form={state} />
      <p class="lead">
        <bdi dir="ltr">{one.email}</bdi>
      </p>
      <p>{one.personId === desk.caller.personId && !desk.caller.admin ? words.roles.yourself : words.roles.follows}</p>
      <Form action={`${base}/${one.personId}/remove`}>
        <div class="actions">
          <button type="submit">{words.roles.remove}</button>
          <a class="button second" href={to(base)}>
            {words.session.back}
          </a>
        </div>
      </Form>
    </>
  );
  return sendConsolePage(desk, { ...frame, title: words.roles.removeTitle, children }, problem?.status ?? 200);
}

async function remove(desk: Desk, group: Group) {
  const found = await group.read(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const { base, people } = found.value;
  const one = named(desk, people);
  if (!one) return desk.go(base);
  const outcome = await group.remove(desk, one.email);
  if (!outcome.ok) return confirm(desk, group, outcome.problem);
  const isGone = one.personId === desk.caller.personId && !desk.caller.admin;
  return desk.go(isGone ? '/console' : base, 'roleRemoved');
}
