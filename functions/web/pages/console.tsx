import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { FORM_TOKEN } from '../same-origin.ts';
import { ButtonForm } from './forms.tsx';
import { ask, type PageContext, readSignedInForm, type Site, tokenOf, visitor, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { Localised } from './texts.tsx';
import { sessionState, standing, titleOf, when, wishOf } from './words.ts';

type ListOf<T> = T extends Operation<{ readonly items: readonly (infer I)[] }> ? I : never;
type Registration = ListOf<Operations['listRegistrations']>;

/** For organisers: my series, their sessions, and who registered. */
export function consolePages(app: Hono<Variables>, site: Site): void {
  app.get('/console', (c) => mine(site, c));
  app.get('/console/series/:seriesId', (c) => sessions(site, c, c.req.param('seriesId')));
  app.get('/console/sessions/:sessionId', (c) => registrations(site, c, c.req.param('sessionId')));
  app.post('/console/registrations/:registrationId', (c) => decide(site, c, c.req.param('registrationId')));
}

async function mine(site: Site, c: PageContext) {
  const who = await visitor(site, c);
  if (who.caller.kind === 'anonymous') return c.redirect('/sign-in', 303);
  const outcome = await ask(site, c, site.operations.listSeries, { query: { mine: 'true' }, caller: who.caller });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const wish = wishOf(c.req.header('Accept-Language'));
  const children = (
    <>
      <h1>My series</h1>
      {outcome.value.items.length === 0 && <p>You organise no series yet. Admins set up series by the API.</p>}
      <ul class="plain">
        {outcome.value.items.map(({ seriesId, title, status }) => (
          <li class="card">
            <a href={`/console/series/${seriesId}`}>
              <Localised text={title} wish={wish} />
            </a>{' '}
            <span class="soft">{status === 'draft' ? 'Draft' : 'Published'}</span>
          </li>
        ))}
      </ul>
    </>
  );
  return sendPage(c, { title: 'My series', wide: true, formToken: tokenOf(who), children });
}

async function sessions(site: Site, c: PageContext, seriesId: string) {
  const who = await visitor(site, c);
  if (who.caller.kind === 'anonymous') return c.redirect('/sign-in', 303);
  const cursor = c.req.query('cursor');
  const outcome = await ask(site, c, site.operations.listSessions, {
    params: { seriesId },
    query: cursor === undefined ? {} : { cursor },
    caller: who.caller,
  });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const wish = wishOf(c.req.header('Accept-Language'));
  const { items, next } = outcome.value;
  const children = (
    <>
      <h1>Sessions</h1>
      {items.length === 0 && <p>There is no session yet.</p>}
      <ul class="plain">
        {items.map((session) => (
          <li class="card">
            <a href={`/console/sessions/${session.sessionId}`}>
              <Localised text={session.title} wish={wish} />
            </a>
            <p>
              {when(session)} · <span class="status">{sessionState(session.status)}</span>
            </p>
          </li>
        ))}
      </ul>
      {next !== undefined && <a href={`/console/series/${seriesId}?cursor=${encodeURIComponent(next)}`}>More</a>}
    </>
  );
  return sendPage(c, { title: 'Sessions', wide: true, formToken: tokenOf(who), children });
}

async function registrations(site: Site, c: PageContext, sessionId: string) {
  const who = await visitor(site, c);
  if (who.caller.kind === 'anonymous') return c.redirect('/sign-in', 303);
  const { caller } = who;
  const session = await ask(site, c, site.operations.getSession, { params: { sessionId }, caller });
  if (!session.ok) return sendProblemPage(c, session.problem);
  const query = Object.fromEntries(['status', 'cursor'].flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name)]] : [])));
  const outcome = await ask(site, c, site.operations.listRegistrations, { params: { sessionId }, query: { ...query, limit: 100 }, caller });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const wish = wishOf(c.req.header('Accept-Language'));
  const { items, next } = outcome.value;
  const groups = [...Map.groupBy(items, ({ status }) => status)];
  const children = (
    <>
      <h1>
        <Localised text={session.value.title} wish={wish} />
      </h1>
      <p>{when(session.value)}</p>
      {items.length === 0 && <p>Nobody has registered yet.</p>}
      {groups.map(([status, people]) => (
        <Group status={status} people={people} formToken={tokenOf(who)} />
      ))}
      {next !== undefined && <a href={`/console/sessions/${sessionId}?cursor=${encodeURIComponent(next)}`}>More</a>}
    </>
  );
  return sendPage(c, {
    title: session.value.discreet ? 'Meeting' : titleOf(session.value.title, wish),
    wide: true,
    formToken: tokenOf(who),
    children,
  });
}

type GroupProps = { readonly status: Registration['status']; readonly people: readonly Registration[]; readonly formToken: string | undefined };

function Group({ status, people, formToken }: GroupProps) {
  return (
    <section aria-labelledby={`status-${status}`}>
      <h2 id={`status-${status}`} title={standing(status)}>
        {status} ({people.length})
      </h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Organisation</th>
              <th scope="col">As</th>
              <th scope="col">Decide</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr>
                <td dir="auto">
                  {person.name}
                  {person.contactFirst && <strong> (security concern: contact first)</strong>}
                </td>
                <td dir="auto">{person.organisation}</td>
                <td>{person.attendeeType}</td>
                <td>{status === 'submitted' && <Decide person={person} formToken={formToken} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Decide({ person, formToken = '' }: { readonly person: Registration; readonly formToken: string | undefined }) {
  const hidden = { [FORM_TOKEN]: formToken };
  return (
    <div class="actions">
      <ButtonForm action={`/console/registrations/${person.registrationId}`} label="Confirm" hidden={{ ...hidden, decision: 'confirm' }} />
      <ButtonForm
        action={`/console/registrations/${person.registrationId}`}
        label="Waiting list"
        hidden={{ ...hidden, decision: 'waitlist' }}
        second
      />
    </div>
  );
}

async function decide(site: Site, c: PageContext, registrationId: string) {
  const sent = await readSignedInForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const { caller } = sent.visitor;
  const body = { decision: written(sent.values, 'decision') };
  const outcome = await ask(site, c, site.operations.decideRegistration, { params: { registrationId }, body, caller });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  return c.redirect(`/console/sessions/${outcome.value.sessionId}`, 303);
}
