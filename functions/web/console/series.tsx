import type { Site } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { forReader, Told } from '../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from './desk.ts';
import { sendConsolePage } from './page.tsx';
import { Empty } from './parts.tsx';

/** The series of an organiser, and the sessions of one. */
export function seriesPages(app: ConsoleApp, site: Site): void {
  app.get('/console/series/:seriesId', page(site, oneSeries));
}

async function oneSeries(desk: Desk) {
  const { site, reader, words, to, c } = desk;
  const params = { seriesId: c.req.param('seriesId') };
  const [series, sessions] = [await desk.ask(site.operations.getSeries, { params }), await desk.ask(site.operations.listSessions, { params })];
  if (!series.ok) return sendProblemPage(c, series.problem);
  if (!sessions.ok) return sendProblemPage(c, sessions.problem);
  const { items } = sessions.value;
  const children = (
    <>
      {items.length === 0 && <Empty>{words.series.noSession}</Empty>}
      <ul class="plain">
        {items.map(({ sessionId, title, status, startsAt, timeZone }) => (
          <li class="card">
            <a href={to(`/console/sessions/${sessionId}`)}>
              <Told text={title} />
            </a>
            <p>
              {startsAt !== undefined && `${reader.formats.moment(startsAt, timeZone)} · `}
              {reader.words.names.session[status]}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
  return sendConsolePage(desk, { title: forReader(series.value.title, reader).text, room: 'series', children });
}
