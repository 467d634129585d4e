import { dateIn, daysBetween } from '../../../kernel/time.ts';
import { TOGETHER } from '../../../registration/views.ts';
import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { useReader } from '../../pages/reader.tsx';
import type { Point } from '../action-points/point-parts.tsx';
import { pointsOf } from '../action-points/points.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty } from '../parts.tsx';
import { allSessions, theSeries } from '../series/series-reads.ts';
import { type AnswerOf, theSession } from '../session/session.tsx';
import { type Bar, BarPicture, type Curve, CurvePicture } from './drawing.tsx';

type Figures = AnswerOf<Operations['getRegistrationFigures']>;
type Counts = Figures['byDay'];

/** How it goes, drawn: of a session and of a series. */
export function picturePages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/pictures', page(site, ofSession));
  app.get('/console/series/:seriesId/pictures', page(site, ofSeries));
}

async function ofSession(desk: Desk) {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { sessionId, seriesId = '' } = session.value;
  const [figures, points] = await Promise.all([
    desk.ask(desk.site.operations.getRegistrationFigures, { params: { sessionId } }),
    pointsOf(desk, seriesId, sessionId),
  ]);
  if (!figures.ok) return sendProblemPage(desk.c, figures.problem);
  const children = <Pictures figures={[figures.value]} points={points} marks={marksOf(desk, [session.value])} />;
  return sendConsolePage(desk, { title: desk.words.pictures.title, room: 'series', of: { session: session.value, part: 'pictures' }, children });
}

/** So many sessions are counted: each is read as a whole. */
const MOST_SESSIONS = 20;

async function ofSeries(desk: Desk) {
  const series = await theSeries(desk);
  if (!series.ok) return sendProblemPage(desk.c, series.problem);
  const { seriesId } = series.value;
  const [all, points] = await Promise.all([allSessions(desk, seriesId), pointsOf(desk, seriesId)]);
  const sessions = all.slice(-MOST_SESSIONS);
  const figures: Figures[] = [];
  // One after the other: a page is not worth reading twenty partitions at once.
  for (const { sessionId } of sessions) {
    const counted = await desk.ask(desk.site.operations.getRegistrationFigures, { params: { sessionId } });
    if (counted.ok) figures.push(counted.value);
  }
  const children = (
    <>
      {all.length > MOST_SESSIONS && <p class="soft">{desk.words.pictures.lastSessions(MOST_SESSIONS)}</p>}
      <Pictures figures={figures} points={points} marks={marksOf(desk, sessions)} />
    </>
  );
  return sendConsolePage(desk, { title: desk.words.pictures.title, room: 'series', ofSeries: { series: series.value, part: 'pictures' }, children });
}

/** What explains when people register: openings, reminders and starts. Of several sessions their starts alone. */
function marksOf({ words }: Desk, sessions: readonly SessionAnswer[]): Curve['marks'] {
  const { marks } = words.pictures;
  const on = (at: string, zone: string, label: string) => ({ date: dateIn(zone, at), label });
  const of = sessions.flatMap(({ startsAt, timeZone, registration: { opensAt } }) => {
    if (startsAt === undefined) return [];
    const start = on(startsAt, timeZone, marks.start);
    if (sessions.length > 1) return [start];
    const dayBefore = new Date(Date.parse(startsAt) - 86_400_000).toISOString();
    return [...(opensAt === undefined ? [] : [on(opensAt, timeZone, marks.opening)]), on(dayBefore, timeZone, marks.reminder), start];
  });
  return of.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The counts of several sessions together, the largest first. */
function summed(all: readonly Counts[]): Counts {
  const sums = new Map<string, number>();
  for (const { key, count } of all.flat()) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].map(([key, count]) => ({ key, count })).toSorted((a, b) => b.count - a.count);
}

type Props = { readonly figures: readonly Figures[]; readonly points: readonly Point[]; readonly marks: Curve['marks'] };

function Pictures({ figures, points, marks }: Props) {
  const { words } = useDesk();
  const { pictures } = words;
  const days = summed(figures.map(({ byDay }) => byDay));
  const isEmpty = days.length === 0 && points.length === 0;
  return (
    <>
      {figures.some(({ discreet }) => discreet) && <p class="notice">{pictures.discreet}</p>}
      {figures.some(({ isPartial }) => isPartial) && <p class="notice">{pictures.partial}</p>}
      {isEmpty && <Empty>{pictures.none}</Empty>}
      {days.length > 0 && <Arrivals days={days} marks={marks} />}
      {days.length > 0 && <Spread figures={figures} />}
      {points.length > 0 && <Points points={points} />}
    </>
  );
}

function Arrivals({ days, marks }: { readonly days: Counts; readonly marks: Curve['marks'] }) {
  const { words } = useDesk();
  const { formats } = useReader();
  const { pictures } = words;
  let sum = 0;
  const curve = days
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, count }) => {
      sum += count;
      return { date: key, sum };
    });
  const [busiest] = days;
  const says = pictures.arrivalsSay(sum, busiest ? formats.date(busiest.key) : '');
  return <CurvePicture id="arrivals" title={pictures.arrivals} says={says} days={curve} marks={marks} head={[pictures.day, pictures.sum]} />;
}

function Spread({ figures }: { readonly figures: readonly Figures[] }) {
  const { words } = useDesk();
  const { formats, words: site } = useReader();
  const { pictures } = words;
  const categories: Readonly<Record<string, string>> = site.names.category;
  const bars = (counts: Counts, name: (key: string) => string): readonly Bar[] =>
    counts.map(({ key, count }) => ({ label: key === '' ? pictures.unsaid : key === TOGETHER ? pictures.others : name(key), parts: [count] }));
  const byCategory = bars(summed(figures.map((one) => one.byCategory)), (key) => categories[key] ?? key);
  const byRegion = bars(summed(figures.map((one) => one.byRegion)), (key) => formats.country(key));
  const says = ([first]: readonly Bar[]) => (first ? pictures.mostAre(first.label, first.parts[0] ?? 0) : pictures.none);
  const common = { legend: [pictures.people] };
  return (
    <>
      {byCategory.length > 0 && (
        <BarPicture {...common} id="categories" title={pictures.byCategory} says={says(byCategory)} bars={byCategory} head={pictures.category} />
      )}
      {byRegion.length > 0 && (
        <>
          <BarPicture {...common} id="regions" title={pictures.byRegion} says={says(byRegion)} bars={byRegion} head={pictures.region} />
          <p class="soft">{pictures.regionSource}</p>
        </>
      )}
    </>
  );
}

/** Ages of action points in days, each up to but without the next. */
const AGES = [0, 30, 90, 365] as const;
const BOARD = ['proposed', 'open', 'in-progress', 'completed', 'dropped'] as const;

function Points({ points }: { readonly points: readonly Point[] }) {
  const { words, site } = useDesk();
  const { words: names } = useReader();
  const { pictures } = words;
  const today = site.clock.now().slice(0, 10);
  const ageOf = ({ createdAt = today }: Point) => AGES.findLastIndex((days) => daysBetween(createdAt.slice(0, 10), today) >= days);
  const bars = BOARD.map((status) => {
    const own = points.filter((point) => point.status === status);
    return { label: names.names.point[status], parts: AGES.map((_, n) => own.filter((point) => Math.max(0, ageOf(point)) === n).length) };
  });
  const open = points.filter(({ status }) => status === 'open' || status === 'in-progress').length;
  return (
    <BarPicture
      id="points"
      title={pictures.points}
      says={pictures.pointsSay(points.length, open)}
      legend={pictures.ages}
      bars={bars}
      head={words.points.status}
    />
  );
}
