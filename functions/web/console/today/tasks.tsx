import type { Operations } from '../../compose.ts';
import { useDesk } from '../page.tsx';
import type { ItemOf } from '../session/session.tsx';

/** One thing that waits for an organiser. */
export type Task = ItemOf<Operations['getWaiting']>;

/** Below a session or a series: where each thing is done. */
const PLACES: Readonly<Record<Task['what'], string>> = {
  hold: '',
  link: '/settings#joinUrl',
  review: '/registrations?status=submitted',
  'notes-requests': '/notes-requests',
  undelivered: '',
  'overdue-points': '/action-points',
  'write-notes': '/notes/edit',
  'approve-notes': '/notes',
  'send-notes': '/notes/send',
  summary: '/summary',
  conclude: '/conclude',
  'proposed-points': '/action-points',
  publish: '',
  open: '',
  date: '/settings#startsAt',
};

/** The page where it is done. */
export function placeOf({ what, sessionId, seriesId }: Task): string {
  if (what === 'undelivered') return '/console/mails';
  const whose = sessionId === undefined || what === 'publish' ? `series/${seriesId}` : `sessions/${sessionId}`;
  return `/console/${whose}${PLACES[what]}`;
}

/** What waits in one session or series, each a link to where it is done. */
export function Tasks({ items }: { readonly items: readonly Task[] }) {
  const { words, to } = useDesk();
  return (
    <ul class="tasks">
      {items.map((task) => (
        <li>
          <a href={to(placeOf(task))}>{words.today.what[task.what](task.count)}</a>
        </li>
      ))}
    </ul>
  );
}
