import type { FormState } from '../../pages/forms.tsx';
import { emptyForm } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage } from '../page.tsx';
import { PICK_PATH } from '../scripts.ts';
import { theSession } from '../session/session.tsx';
import { decide } from './decisions.tsx';
import { Queue } from './queue.tsx';
import { type Sought, searchOf, soughtByLink, soughtIn } from './sought.ts';

/** Who registered: looked through, and decided on. */
export function registrationPages(app: ConsoleApp, site: Site): void {
  const path = '/console/sessions/:sessionId/registrations';
  app.get(path, page(site, byLink));
  app.post(path, form(site, bySearch));
  app.post(`${path}/decide`, form(site, decide));
}

/** How many stand on a page: each row takes some 400 bytes of the 60 KB. */
const PAGE = 50;

function byLink(desk: Desk): Promise<Response> {
  const status = desk.c.req.query('status');
  const sought = soughtByLink((name) => desk.c.req.query(name));
  // Nothing chosen: what waits for the reader comes first.
  return show(desk, status === undefined && Object.keys(sought).length === 0 ? { status: 'submitted' } : sought, emptyForm);
}

/** A search, the next page of one, or the same page with all or none of its people ticked. */
function bySearch(desk: Desk, values: FormState['values']): Promise<Response> {
  return show(desk, soughtIn(values), { values, problems: [] }, written(values, 'pick') === 'all');
}

/** @param isAllPicked whether all on the page are ticked from the start */
async function show(desk: Desk, sought: Sought, state: FormState, isAllPicked = false, status: 200 | ProblemDetails['status'] = 200) {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { sessionId, seriesId = '' } = session.value;
  const found = await desk.ask(desk.site.operations.searchRegistrations, { params: { sessionId }, body: { ...searchOf(sought), limit: PAGE } });
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const series = await desk.ask(desk.site.operations.getSeries, { params: { seriesId } });
  const criteria = series.ok ? (series.value.criteria?.items ?? []) : [];
  const children = <Queue session={session.value} review={found.value} {...{ criteria, sought, state, isAllPicked }} />;
  const frame = { title: desk.words.frame.registrations, room: 'series', of: { session: session.value, part: 'registrations' } } as const;
  return sendConsolePage(desk, { ...frame, scripts: [PICK_PATH], children }, status);
}
