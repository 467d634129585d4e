import type { Operations } from '../../compose.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { Told } from '../../pages/reader.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Empty } from '../parts.tsx';
import type { ItemOf } from '../session/session.tsx';
import { groupsOf } from './groups.ts';
import type { Task } from './tasks.tsx';
import { Waiting } from './waiting.tsx';

type Series = ItemOf<Operations['listSeries']>;

/** What waits for an organiser, and how one begins. */
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
  const children = isNew ? <FirstSteps /> : <AtHand items={items} series={mine.value.items} />;
  return sendConsolePage(desk, { title: words.frame.today, room: 'today', children });
}

/** What is at hand, by session; the first thing of it is the filled button of the page. Then what was left, and the series. */
function AtHand({ items, series }: { readonly items: readonly Task[]; readonly series: readonly Series[] }) {
  const { words, site, caller } = useDesk();
  const { atHand, older } = groupsOf(items, site.clock.now());
  const isBuilding = series.some(({ status }) => status === 'draft');
  // Admins see the work of all: while none of it is their own, they begin something.
  const isBeginning = caller.admin && !isBuilding && (atHand.length === 0 || items.every(({ own }) => own === false));
  return (
    <>
      {isBeginning && <Begin />}
      <h2>{words.today.waiting}</h2>
      {atHand.length === 0 && <Empty>{words.today.clear}</Empty>}
      {atHand.map((group, n) => (
        <Waiting group={group} isFirst={n === 0 && !isBeginning} />
      ))}
      {older.length > 0 && (
        <details class="fold">
          <summary>{words.today.older(older.flatMap((group) => group.items).length)}</summary>
          {older.map((group) => (
            <Waiting group={group} isFirst={false} />
          ))}
        </details>
      )}
      <Mine series={series} canCreate={caller.admin && !isBeginning} />
    </>
  );
}

/** How to begin something of one's own, where others' work fills the desk. */
function Begin() {
  const { words } = useDesk();
  return (
    <section class="card" aria-labelledby="begin">
      <h2 id="begin">{words.today.begin}</h2>
      <Create />
    </section>
  );
}

/** Only admins create series: everybody else is told whom to ask. */
function FirstSteps() {
  const { words, caller } = useDesk();
  if (!caller.admin) return <Empty>{words.today.nobody}</Empty>;
  return (
    <section class="card">
      <h2>{words.today.begin}</h2>
      <ol>
        {words.today.beginSteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Create />
    </section>
  );
}

function Create({ second = false }: { readonly second?: boolean }) {
  const { words, to } = useDesk();
  return (
    <p class="actions">
      <a class={second ? 'button second' : 'button'} href={to('/console/series/new')}>
        {words.series.create}
      </a>
    </p>
  );
}

function Mine({ series, canCreate }: { readonly series: readonly Series[]; readonly canCreate: boolean }) {
  const { words, to } = useDesk();
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
      {canCreate && <Create second />}
    </>
  );
}
