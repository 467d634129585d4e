import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { NextAct } from '../today/next-act.tsx';
import type { Task } from '../today/tasks.tsx';
import type { Distribution, Session } from './notes-desk.ts';
import { reachedBy } from './notes-outlook.tsx';

/** What is left to do once the notes are out. `rest`: who could have them and has not; unknown while a sending is under way. */
export type Aftermath = { readonly rest?: number | undefined; readonly items: readonly Task[] };

/** Whom a sending would still reach, and what waits next in the session. */
export async function aftermath({ ask, site }: Desk, sessionId: string, sendings: readonly Distribution[]): Promise<Aftermath> {
  const params = { sessionId };
  const isMoving = sendings.some(({ status }) => status !== 'done' && status !== 'cancelled');
  const [preview, waits] = await Promise.all([
    isMoving ? undefined : ask(site.operations.previewDistribution, { params, query: { audience: 'registered' } }),
    ask(site.operations.getWaiting, { params }),
  ]);
  return { ...(preview?.ok && { rest: reachedBy(preview.value) }), items: waits.ok ? waits.value.items : [] };
}

/** Those who have not got the notes: a button with their number, or that there is nobody. */
export function Rest({ rest, session }: { readonly rest: number | undefined; readonly session: Session }) {
  const { words, to } = useDesk();
  if (rest === undefined) return null;
  if (rest === 0) return <p class="soft">{words.notes.restNone}</p>;
  return (
    <p class="actions">
      <a class="button second" href={to(`/console/sessions/${session.sessionId}/notes/send?audience=registered`)}>
        {words.notes.toRest(rest)}
      </a>
    </p>
  );
}

/** The next thing after the notes: the filled button of the page. */
export function Afterwards({ items }: Pick<Aftermath, 'items'>) {
  const { words } = useDesk();
  return <NextAct items={items} heading={words.notes.afterwards} none={null} />;
}
