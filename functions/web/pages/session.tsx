import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import { type Summary, summariesOf } from './afterwards.tsx';
import { webCalendars } from './calendars.ts';
import { Documents, type Material } from './documents.tsx';
import { ask, type PageContext, type Site, tokenOf, visitor } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { forReader, readerOf, Told, useReader, WrittenIn } from './reader.tsx';
import { isOpen, type Seats, type Series, State, When } from './session-parts.tsx';

/** One session: what it is, when, and how to take part. */
export function sessionPages(app: Hono<Variables>, site: Site): void {
  app.get('/sessions/:sessionId', (c) => show(site, c, c.req.param('sessionId')));
}

async function show(site: Site, c: PageContext, sessionId: string) {
  const who = await visitor(site, c);
  const outcome = await ask(site, c, site.operations.getSession, { params: { sessionId }, caller: who.caller });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const session = outcome.value;
  const [seats, materials, summaries, series] = await Promise.all([
    ask(site, c, site.operations.getSeats, { params: { sessionId } }),
    ask(site, c, site.operations.listMaterials, { params: { sessionId } }),
    summariesOf(site, c, isOver(session) ? [sessionId] : []),
    session.seriesId === undefined
      ? undefined
      : ask(site, c, site.operations.getSeries, { params: { seriesId: session.seriesId }, caller: who.caller }),
  ]);
  const reader = await readerOf(c);
  const of = series?.ok ? series.value : undefined;
  const documents = materials.ok ? materials.value.items.flatMap((one) => ('createdAt' in one ? [] : [one])) : [];
  const parts = { session, series: of, seats: seats.ok ? seats.value : undefined, documents, summary: summaries.get(sessionId) };
  const page = <SessionPage {...parts} site={site} />;
  const isPublic = session.visibility === 'public' && !session.discreet && of?.status === 'published';
  return sendPage(c, {
    title: session.discreet ? reader.words.frame.meeting : forReader(session.title, reader).text,
    indexed: isPublic ? site.site : undefined,
    description: session.description && forReader(session.description, reader).text,
    hasTimes: true,
    formToken: tokenOf(who),
    reader,
    children: page,
  });
}

/** Organisers said that it took place. */
const isOver = ({ status }: SessionAnswer) => status === 'held' || status === 'concluded';

type PageProps = {
  readonly session: SessionAnswer;
  readonly series: Series | undefined;
  readonly seats: Seats | undefined;
  readonly documents: readonly Material[];
  readonly summary: Summary | undefined;
  readonly site: Site;
};

function SessionPage({ session, series, seats, documents, summary, site }: PageProps) {
  const { words, to, formats } = useReader();
  const { agenda = [], description, number, speakers = [] } = session;
  // With nothing to read beside the facts, they stand alone instead of beside a hole.
  const isBare = description === undefined && agenda.length + speakers.length + documents.length === 0 && !isOver(session);
  return (
    <>
      {series && (
        <p class="above">
          <a href={to(`/series/${series.status === 'draft' ? series.seriesId : series.slug}`)}>
            <Told text={series.title} />
          </a>
          {number !== undefined && ` · ${words.session.number(formats.number(number))}`}
        </p>
      )}
      <h1>{session.discreet ? words.frame.meeting : <Told text={session.title} />}</h1>
      {!session.discreet && <WrittenIn texts={[session.title, description, ...agenda.map(({ title }) => title)]} />}
      <div class={isBare ? undefined : 'columns'}>
        <section class="facts-box" aria-label={words.session.facts}>
          <Facts session={session} seats={seats} />
          <Register session={session} seats={seats} now={site.clock.now()} />
        </section>
        <div>
          {isOver(session) && <Outcome session={session} summary={summary} />}
          <About session={session} />
          <Documents items={documents} hrefOf={(id, language) => `/api/v1/materials/${id}/files/${language}`} />
          {!isOver(session) && <Calendars session={session} site={site.site} />}
        </div>
      </div>
    </>
  );
}

/** What came of a session that is over. */
function Outcome({ session: { sessionId }, summary }: { readonly session: SessionAnswer; readonly summary: Summary | undefined }) {
  const { words, to } = useReader();
  const total = summary?.participants.total;
  return (
    <>
      <h2>{words.session.summary}</h2>
      {total !== undefined && <p>{words.session.took(total)}</p>}
      <p class="actions">
        {summary && (
          <a class="button" href={to(`/sessions/${sessionId}/summary`)}>
            {words.summary.title}
          </a>
        )}
        <a class="button second" href={to(`/sessions/${sessionId}/notes`)}>
          {words.session.askNotes}
        </a>
      </p>
    </>
  );
}

function Facts({ session, seats }: { readonly session: SessionAnswer; readonly seats: Seats | undefined }) {
  const { words, formats } = useReader();
  const { format, place, languages, interpretation, recorded, chathamHouse, reason, coOrganisers = [] } = session;
  return (
    <dl>
      <Fact name={words.session.when}>
        <When session={session} />
      </Fact>
      {reason !== undefined && <Fact name={words.session.reason}>{<bdi>{reason}</bdi>}</Fact>}
      <Fact name={words.session.where}>
        {words.names.format[format]}
        {place !== undefined && (
          <>
            <br />
            <bdi>{place}</bdi>
          </>
        )}
      </Fact>
      <Fact name={words.session.languages}>
        {formats.languages(languages)}
        {interpretation.length > 0 && (
          <>
            <br />
            {words.session.interpretation(formats.languages(interpretation))}
          </>
        )}
      </Fact>
      {coOrganisers.length > 0 && <Fact name={words.session.coOrganisers}>{<bdi>{formats.list(coOrganisers)}</bdi>}</Fact>}
      <Fact name={words.session.recording}>{recorded ? words.session.recorded : words.session.notRecorded}</Fact>
      {chathamHouse && <Fact name={words.session.chatham}>{words.session.chathamRule}</Fact>}
      {seats !== undefined && session.status === 'registration-open' && <Fact name={words.session.seats}>{<SeatsLine seats={seats} />}</Fact>}
    </dl>
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

/** What everyone may know of the seats, and no more than is true: a number only where there is one. */
function SeatsLine({ seats: { isFull, seatsLeft, capacity, waiting = 0 } }: { readonly seats: Seats }) {
  const { words, formats } = useReader();
  if (isFull)
    return (
      <>
        {words.session.seatsFull}
        {waiting > 0 && ` ${words.session.waiting(waiting)}${formats.stop}`}
      </>
    );
  if (seatsLeft === undefined || capacity === undefined) return <>{words.session.seatsOpen}</>;
  return <>{words.session.seatsLeft(seatsLeft, formats.number(capacity))}</>;
}

function Register({ session, seats, now }: { readonly session: SessionAnswer; readonly seats: Seats | undefined; readonly now: string }) {
  const { words, formats, to } = useReader();
  const { status, timeZone, registration, sessionId } = session;
  if (isOpen(session, now))
    return (
      <>
        <p class="soft">{registration.closesAt !== undefined && words.session.openUntil(formats.moment(registration.closesAt, timeZone))}</p>
        <a class="button whole" href={to(`/sessions/${sessionId}/register`)}>
          {seats?.isFull ? words.session.waitingList : words.session.register}
        </a>
      </>
    );
  const opens = registration.opensAt !== undefined && registration.opensAt > now ? registration.opensAt : undefined;
  return (
    <p>
      <State session={status === 'registration-open' ? { status: 'registration-closed' } : session} />{' '}
      {status === 'scheduled' && (opens === undefined ? words.session.opensLater : words.session.opensOn(formats.moment(opens, timeZone)))}
    </p>
  );
}

function About({ session: { description, agenda = [], speakers = [], timeZone } }: { readonly session: SessionAnswer }) {
  const { words, formats } = useReader();
  return (
    <>
      {description && (
        <p class="lead">
          <Told text={description} />
        </p>
      )}
      {agenda.length > 0 && <h2>{words.session.agenda}</h2>}
      <ol class="agenda">
        {agenda.map(({ title, startsAt, description: more }) => (
          <li>
            {startsAt !== undefined && (
              <time datetime={startsAt}>
                <bdi>{formats.hours(startsAt, undefined, timeZone)}</bdi>
              </time>
            )}
            <div>
              <Told text={title} />
              {more && (
                <p class="soft">
                  <Told text={more} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {speakers.length > 0 && <h2>{words.session.speakers}</h2>}
      <ul class="people">
        {speakers.map(({ name, title, organisation }) => (
          <li dir="auto">
            <b>{name}</b>
            <br />
            <span class="soft">{[title, organisation].filter((part) => part !== undefined).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A file and the usual calendars on the web, for what everyone may know. */
export function Calendars({ session, site }: { readonly session: SessionAnswer; readonly site: string }) {
  const reader = useReader();
  const { words } = reader;
  if (session.startsAt === undefined || session.status === 'cancelled') return null;
  const links = webCalendars(session, forReader(session.title, reader).text, `${site}/sessions/${session.sessionId}`);
  return (
    <section class="calendars">
      <h2>{words.session.calendar}</h2>
      <p class="actions">
        <a class="button second" href={`/api/v1/sessions/${session.sessionId}/calendar.ics`}>
          {words.session.calendarFile}
        </a>
        {links.map(({ name, href }) => (
          <a class="button second" href={href} rel="noreferrer nofollow">
            {name}
          </a>
        ))}
      </p>
      <p class="soft">{words.session.calendarHint}</p>
    </section>
  );
}
