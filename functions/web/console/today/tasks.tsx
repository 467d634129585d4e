import type { Operations } from '../../compose.ts';
import { Told } from '../../pages/reader.tsx';
import type { ConsoleWords } from '../../words/shape.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import type { ItemOf } from '../session/session.tsx';

/** One thing that waits for an organiser. */
export type Task = ItemOf<Operations['getWaiting']>;

/** Below a session or a series: where each thing is done, and the name of that place. */
const PLACES: Readonly<Record<Task['what'], { readonly path: string; readonly name: keyof ConsoleWords['frame'] }>> = {
  hold: { path: '', name: 'overview' },
  link: { path: '/settings', name: 'settings' },
  review: { path: '/registrations?status=submitted', name: 'registrations' },
  'notes-requests': { path: '/notes-requests', name: 'notes' },
  undelivered: { path: '', name: 'mails' },
  'overdue-points': { path: '/action-points', name: 'points' },
  'write-notes': { path: '/notes', name: 'notes' },
  'approve-notes': { path: '/notes', name: 'notes' },
  'send-notes': { path: '/notes', name: 'notes' },
  summary: { path: '/summary', name: 'summary' },
  conclude: { path: '/conclude', name: 'overview' },
  'proposed-points': { path: '/action-points', name: 'points' },
  publish: { path: '', name: 'ofSeries' },
  open: { path: '', name: 'overview' },
  date: { path: '/settings', name: 'settings' },
};

/** The page where it is done. */
export function placeOf({ what, sessionId, seriesId }: Task): string {
  if (what === 'undelivered') return '/console/mails';
  const whose = sessionId === undefined || what === 'publish' ? `series/${seriesId}` : `sessions/${sessionId}`;
  return `/console/${whose}${PLACES[what].path}`;
}

export const placeName = ({ words }: Pick<Desk, 'words'>, { what }: Task) => words.frame[PLACES[what].name];

/** What waits, each a link to where it is done, with the session or series that it is about. */
export function Tasks({ items }: { readonly items: readonly Task[] }) {
  const { words, reader, to } = useDesk();
  return (
    <ul class="tasks">
      {items.map((task) => (
        <li>
          <a href={to(placeOf(task))}>{words.today.what[task.what](task.count)}</a>
          <p class="soft">
            <Told text={task.title ?? task.seriesTitle} />
            {task.startsAt !== undefined && ` · ${reader.formats.day(task.startsAt, task.timeZone)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
