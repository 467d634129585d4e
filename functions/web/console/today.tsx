import type { Site } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { Told } from '../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from './desk.ts';
import { sendConsolePage } from './page.tsx';
import { Empty } from './parts.tsx';

/** What waits for an organiser. */
export function todayPages(app: ConsoleApp, site: Site): void {
  app.get('/console', page(site, today));
}

async function today(desk: Desk) {
  const { site, words, to } = desk;
  const mine = await desk.ask(site.operations.listSeries, { query: { mine: 'true' } });
  if (!mine.ok) return sendProblemPage(desk.c, mine.problem);
  const { items } = mine.value;
  const children = (
    <>
      {items.length === 0 && <Empty>{words.series.none}</Empty>}
      <ul class="plain">
        {items.map(({ seriesId, title, status }) => (
          <li class="card">
            <a href={to(`/console/series/${seriesId}`)}>
              <Told text={title} />
            </a>{' '}
            <span class="soft">{words.series.status[status]}</span>
          </li>
        ))}
      </ul>
    </>
  );
  return sendConsolePage(desk, { title: words.frame.today, room: 'today', children });
}
