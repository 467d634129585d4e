import { Told } from '../../pages/reader.tsx';
import { useDesk } from '../page.tsx';
import type { Group } from './groups.ts';
import { FirstButton } from './next-act.tsx';
import { Tasks } from './tasks.tsx';

/** What waits of one session, or of a series. @param isFirst whether the first of it is the filled button of the page */
export function Waiting({ group, isFirst }: { readonly group: Group; readonly isFirst: boolean }) {
  const { words, reader, to } = useDesk();
  const { sessionId, seriesId, title, seriesTitle, startsAt, timeZone, items } = group;
  const [first] = items;
  return (
    <section class="waiting">
      <h3>
        <a href={to(sessionId === undefined ? `/console/series/${seriesId}` : `/console/sessions/${sessionId}`)}>
          <Told text={title ?? seriesTitle} />
        </a>
      </h3>
      <p class="soft">
        {title !== undefined && <Told text={seriesTitle} />}
        {startsAt !== undefined && ` · ${reader.formats.day(startsAt, timeZone)}`}
      </p>
      <Tasks items={items} />
      {isFirst && first && <FirstButton task={first} label={words.today.acts[first.what]} />}
    </section>
  );
}
