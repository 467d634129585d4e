import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { ErrorSummary, emptyForm, type FormState } from '../../pages/forms.tsx';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { forReader } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act } from '../parts.tsx';
import { atOnce, NextAct } from '../today/next-act.tsx';
import type { Task } from '../today/tasks.tsx';
import { stepsOfSession, Way } from '../today/way.tsx';
import { actsOf, BY_BUTTON, isByButton, perform } from './acts.ts';
import { type AnswerOf, isUnseen, refusedForm, StateNow, theSession } from './session.tsx';
import { Timeline } from './timeline.tsx';

type Numbers = AnswerOf<Operations['countRegistrations']>['counts'];

/** A session at a glance: how it stands, what to do next, and what happens by itself. */
export function overviewPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId', page(site, overview));
  app.post(`/console/sessions/:sessionId/:act{${Object.keys(BY_BUTTON).join('|')}}`, form(site, act));
}

async function overview(desk: Desk, state: FormState = emptyForm) {
  const { site, c, reader, words } = desk;
  const params = { sessionId: c.req.param('sessionId') };
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const [waits, numbers, timeline] = await Promise.all([
    desk.ask(site.operations.getWaiting, { params }),
    desk.ask(site.operations.countRegistrations, { params }),
    desk.ask(site.operations.getTimeline, { params }),
  ]);
  if (!waits.ok) return sendProblemPage(c, waits.problem);
  if (!numbers.ok) return sendProblemPage(c, numbers.problem);
  // What goes out and when it changes is for organisers; co-organisers see the rest.
  const children = (
    <>
      <ErrorSummary form={state} />
      {session.value.status !== 'cancelled' && <Way done={stepsOfSession(session.value, waits.value.items, site.clock.now())} />}
      <NextAct items={waits.value.items} heading={words.session.next} none={<p class="notice good">{words.session.nothing}</p>} />
      <State session={session.value} />
      <Seats session={session.value} counts={numbers.value.counts} />
      {timeline.ok && (
        <>
          <Timeline session={session.value} timeline={timeline.value} />
          <Others session={session.value} first={waits.value.items[0]?.what} />
        </>
      )}
    </>
  );
  const title = forReader(session.value.title, reader).text;
  return sendConsolePage(
    desk,
    { title, room: 'series', of: { session: session.value, part: 'overview' }, children },
    state === emptyForm ? 200 : 409,
  );
}

/** Steps that need nothing but a button; the page says beforehand what follows from them. */
async function act(desk: Desk) {
  const name = desk.c.req.param('act');
  if (!isByButton(name)) return desk.go('/console');
  const outcome = await perform(desk, name);
  if (!outcome.ok)
    return outcome.problem.status === 409 ? overview(desk, refusedForm(desk, {}, outcome.problem)) : sendProblemPage(desk.c, outcome.problem);
  return desk.go(`/console/sessions/${desk.c.req.param('sessionId')}`, BY_BUTTON[name]);
}

function State({ session }: { readonly session: SessionAnswer }) {
  const { words, reader, to } = useDesk();
  const { startsAt, endsAt, timeZone, place, format, joinUrl, reason } = session;
  const said = words.session;
  return (
    <section class="card" aria-label={said.state}>
      <p>
        <StateNow session={session} />
      </p>
      {isUnseen(session) && (
        <p>
          {said.unseenWhy} <a href={to(`/console/series/${session.seriesId}`)}>{said.openSeries}</a>
        </p>
      )}
      <dl>
        <Fact name={said.when}>
          {startsAt === undefined
            ? said.undated
            : `${reader.formats.day(startsAt, timeZone)}, ${reader.formats.hours(startsAt, endsAt, timeZone)} (${timeZone})`}
        </Fact>
        <Fact name={said.where}>
          {reader.words.names.format[format]}
          {place !== undefined && (
            <>
              {' · '}
              <bdi>{place}</bdi>
            </>
          )}
        </Fact>
        {format !== 'in-person' && <Fact name={said.link}>{joinUrl === undefined ? said.linkMissing : said.linkThere}</Fact>}
        {reason !== undefined && (
          <Fact name={said.reason}>
            <bdi>{reason}</bdi>
          </Fact>
        )}
      </dl>
      <p>
        <a href={to(`/sessions/${session.sessionId}`)}>{isUnseen(session) ? words.series.preview : said.publicPage}</a> ·{' '}
        <a href={to(`/console/sessions/${session.sessionId}/report`)}>{words.report.title}</a>
      </p>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const SHOWN = [
  'submitted',
  'confirmed',
  'offered',
  'waitlisted',
  'attended',
  'absent',
  'declined',
  'withdrawn',
  'revoked',
  'lapsed',
  'cancelled',
] as const;

function Seats({ session: { sessionId, capacity }, counts }: { readonly session: SessionAnswer; readonly counts: Numbers }) {
  const { words, reader, to } = useDesk();
  const shown = SHOWN.filter((status) => counts[status] !== undefined);
  return (
    <section>
      <h2>{words.frame.registrations}</h2>
      <p>{capacity === undefined ? words.session.noLimit : words.session.seats(capacity)}</p>
      {shown.length === 0 && <p class="soft">{words.registrations.none}</p>}
      <ul class="numbers">
        {shown.map((status) => (
          <li>
            <a href={to(`/console/sessions/${sessionId}/registrations?status=${status}`)}>
              <b>{reader.formats.number(counts[status] ?? 0)}</b> {words.registrations.states[status]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything else that the state allows, each with what follows from it. */
function Others({ session, first }: { readonly session: SessionAnswer; readonly first: Task['what'] | undefined }) {
  const { words, site, to } = useDesk();
  // Nobody could register before the series is published: opening would be refused.
  const acts = actsOf(session, site.clock.now()).filter((name) => !(isUnseen(session) && name === 'open-registration') && name !== atOnce(first));
  if (acts.length === 0) return null;
  return (
    <section>
      <h2>{words.session.change}</h2>
      <ul class="plain">
        {acts.map((name) => (
          <li class="line">
            <p>{words.session.follows[name]}</p>
            {isByButton(name) ? (
              <Act action={`/console/sessions/${session.sessionId}/${name}`} label={words.session.acts[name]} second />
            ) : (
              <a class="button second" href={to(`/console/sessions/${session.sessionId}/${name}`)}>
                {words.session.acts[name]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
