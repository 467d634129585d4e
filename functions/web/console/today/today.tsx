import type { Operations } from '../../compose.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { Told } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty } from '../parts.tsx';
import type { ItemOf } from '../session/session.tsx';
import { Tasks } from './tasks.tsx';

type Series = ItemOf<Operations['listSeries']>;

/** What waits for an organiser. */
export function todayPages(app: ConsoleApp, site: Site): void {
  app.get('/console', page(site, today));
}

async function today(desk: Desk) {
  const { site, words } = desk;
  const [waits, mine] = await Promise.all([desk.ask(site.operations.getToday), desk.ask(site.operations.listSeries, { query: { mine: 'true' } })]);
  if (!waits.ok) return sendProblemPage(desk.c, waits.problem);
  if (!mine.ok) return sendProblemPage(desk.c, mine.problem);
  const { items } = waits.value;
  const isNew = mine.value.items.length === 0 && items.length === 0;
  const children = isNew ? (
    <FirstSteps />
  ) : (
    <>
      <h2>{words.today.waiting}</h2>
      {items.length === 0 ? <Empty>{words.today.clear}</Empty> : <Tasks items={items} />}
      <Mine series={mine.value.items} />
    </>
  );
  return sendConsolePage(desk, { title: words.frame.today, room: 'today', children });
}

/** Only admins create series: everybody else is told whom to ask. */
function FirstSteps() {
  const { words, caller, to } = useDesk();
  if (!caller.admin) return <Empty>{words.today.nobody}</Empty>;
  return (
    <section class="card">
      <h2>{words.today.begin}</h2>
      <ol>
        {words.today.beginSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="actions">
        <a class="button" href={to('/console/series/new')}>
          {words.today.create}
        </a>
      </p>
    </section>
  );
}

function Mine({ series }: { readonly series: readonly Series[] }) {
  const { words, caller, to } = useDesk();
  return (
    <>
      <h2>{words.today.mine}</h2>
      <ul class="plain">
        {series.map(({ seriesId, title, status }) => (
          <li class="line">
            <a href={to(`/console/series/${seriesId}`)}>
              <Told text={title} />
            </a>{' '}
            <span class="soft">{words.series.status[status]}</span>
          </li>
        ))}
      </ul>
      {caller.admin && (
        <p class="actions">
          <a class="button second" href={to('/console/series/new')}>
            {words.today.create}
          </a>
        </p>
      )}
    </>
  );
}
