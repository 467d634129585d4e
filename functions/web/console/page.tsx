import type { Child } from 'hono/jsx';
import { createContext, useContext } from 'hono/jsx';
import type { SessionAnswer } from '../operations/sessions.ts';
import { sendPage } from '../pages/layout.tsx';
import { forReader, Told } from '../pages/reader.tsx';
import type { Series } from '../pages/session-parts.tsx';
import type { ProblemDetails } from '../problem.ts';
import { CONSOLE_STYLE_PATH } from './assets.ts';
import type { Desk } from './desk.ts';

const DeskContext = createContext<Desk | undefined>(undefined);

/** Everything inside a page of the console knows the desk it is made for. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('This is shown outside of the console');
  return desk;
}

/** The rooms of the console, which stand in its navigation. */
const ROOMS = {
  today: '/console',
  series: '/console/series',
  points: '/console/action-points',
  people: '/console/people',
  passkeys: '/console/passkeys',
} as const;
type Room = keyof typeof ROOMS;

/** The parts of a session, which stand above each of its pages, in the order in which they are needed. */
const PARTS = {
  overview: '',
  registrations: '/registrations',
  messages: '/messages',
  day: '/day',
  attendance: '/attendance',
  notes: '/notes',
  summary: '/summary',
  points: '/action-points',
  materials: '/materials',
  mails: '/mails',
  pictures: '/pictures',
  settings: '/settings',
} as const;
export type SessionPart = keyof typeof PARTS;

/** The parts of a series, which stand above each of its pages. */
const SERIES_PARTS = {
  overview: '',
  people: '/people',
  points: '/action-points',
  pictures: '/pictures',
  materials: '/materials',
  log: '/log',
  edit: '/edit',
} as const;
type SeriesPart = keyof typeof SERIES_PARTS;

type Step = { readonly href: string; readonly label: Child };

export type ConsolePage = {
  readonly title: string;
  readonly room: Room;
  /** The pages above this one, for the way back. */
  readonly trail?: readonly Step[];
  /** The session that it is about, and which part of it. */
  readonly of?: { readonly session: SessionAnswer; readonly part: SessionPart };
  /** The series that it is about, and which part of it. */
  readonly ofSeries?: { readonly series: Series; readonly part: SeriesPart };
  /** Paths of scripts; every task works without. */
  readonly scripts?: readonly string[];
  readonly children: Child;
};

/** Sends a page of the console: where one is, the way back, what was done a moment ago, and the page. */
export function sendConsolePage(desk: Desk, page: ConsolePage, status: 200 | ProblemDetails['status'] = 200): Promise<Response> {
  const { of, ofSeries, title, scripts = [] } = page;
  const children = (
    <DeskContext.Provider value={desk}>
      <Rooms room={page.room} />
      <Trail trail={page.trail ?? trailOf(desk, page)} of={of} />
      {of && <Parts of={of} />}
      {ofSeries && <PartsOfSeries ofSeries={ofSeries} />}
      <h1>{title}</h1>
      <Done />
      {page.children}
    </DeskContext.Provider>
  );
  const frame = { title, wide: true, formToken: desk.formToken, reader: desk.reader, styles: [CONSOLE_STYLE_PATH], scripts, children };
  return sendPage(desk.c, frame, status);
}

/** Above a series stands the list of all; the way from there to a session is the same on all of its pages. */
function trailOf({ words, reader }: Desk, { of, ofSeries }: ConsolePage): readonly Step[] {
  const list = { href: '/console/series', label: words.frame.series };
  if (ofSeries) return [list, { href: `/console/series/${ofSeries.series.seriesId}`, label: forReader(ofSeries.series.title, reader).text }];
  return of ? [list] : [];
}

function PartsOfSeries({ ofSeries: { series, part } }: { readonly ofSeries: NonNullable<ConsolePage['ofSeries']> }) {
  const { words, to } = useDesk();
  const { frame, series: own } = words;
  const parts: Readonly<Record<SeriesPart, string>> = {
    overview: frame.overview,
    people: own.parts.people,
    points: frame.points,
    pictures: own.parts.pictures,
    materials: frame.materials,
    log: own.parts.log,
    edit: frame.settings,
  };
  return (
    <nav class="parts" aria-label={forReader(series.title, useDesk().reader).text}>
      <ul class="row">
        {Object.entries(SERIES_PARTS).map(([key, path]) => (
          <li>
            <a href={to(`/console/series/${series.seriesId}${path}`)} aria-current={key === part ? 'page' : undefined}>
              {Object.entries(parts).find(([name]) => name === key)?.[1]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rooms({ room }: { readonly room: Room }) {
  const { words, to } = useDesk();
  const rooms: readonly (readonly [Room, string])[] = [
    ['today', words.frame.today],
    ['series', words.frame.series],
    ['points', words.frame.points],
    ['people', words.frame.people],
    ['passkeys', words.passkeys.title],
  ];
  return (
    <nav class="rooms" aria-label={words.frame.rooms}>
      <ul class="row">
        {rooms.map(([key, label]) => (
          <li>
            <a href={to(ROOMS[key])} aria-current={key === room ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Trail({ trail, of }: { readonly trail: readonly Step[]; readonly of: ConsolePage['of'] }) {
  const { words, to } = useDesk();
  const steps = [...trail, ...(of ? wayTo(of) : [])];
  if (steps.length === 0) return null;
  return (
    <nav class="trail" aria-label={words.frame.trail}>
      <ol class="row">
        {steps.map(({ href, label }) => (
          <li>
            <a href={to(href)}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The way to a part of a session: its series, and the session where the part is not its first page, which says so itself. */
function wayTo({ session: { seriesId, sessionId, series: of }, session, part }: NonNullable<ConsolePage['of']>): readonly Step[] {
  const series = of === undefined ? [] : [{ href: `/console/series/${seriesId}`, label: <Told text={of.title} /> }];
  return part === 'overview' ? series : [...series, { href: `/console/sessions/${sessionId}`, label: <SessionName session={session} /> }];
}

/** The title of a session; its organisers see it, discreet or not. */
function SessionName({ session }: { readonly session: SessionAnswer }) {
  const { reader } = useDesk();
  const day = session.startsAt === undefined ? '' : ` · ${reader.formats.day(session.startsAt, session.timeZone)}`;
  return (
    <>
      <Told text={session.title} />
      {day}
    </>
  );
}

function Parts({ of: { session, part } }: { readonly of: NonNullable<ConsolePage['of']> }) {
  const { words, to } = useDesk();
  const parts: readonly (readonly [SessionPart, string])[] = [
    ['overview', words.frame.overview],
    ['registrations', words.frame.registrations],
    ['messages', words.frame.messages],
    ['day', words.frame.day],
    ['attendance', words.frame.attendance],
    ['notes', words.frame.notes],
    ['summary', words.frame.summary],
    ['points', words.frame.points],
    ['materials', words.frame.materials],
    ['mails', words.frame.mails],
    ['pictures', words.series.parts.pictures],
    ['settings', words.frame.settings],
  ];
  return (
    <nav class="parts" aria-label={forReader(session.title, useDesk().reader).text}>
      <ul class="row">
        {parts.map(([key, label]) => (
          <li>
            <a href={to(`/console/sessions/${session.sessionId}${PARTS[key]}`)} aria-current={key === part ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was done a moment ago. Only sentences that we know are told: the address may come from anywhere. */
function Done() {
  const { c, words } = useDesk();
  const key = c.req.query('done');
  const say = Object.entries(words.done).find(([name]) => name === key)?.[1];
  if (say === undefined) return null;
  const count = Number(c.req.query('count') ?? 0);
  return (
    <p class="notice good" role="status">
      {say(Number.isSafeInteger(count) && count >= 0 ? count : 0)}
    </p>
  );
}
