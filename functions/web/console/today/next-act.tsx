import type { Child } from 'hono/jsx';
import { useDesk } from '../page.tsx';
import { Act } from '../parts.tsx';
import { placeOf, type Task, Tasks } from './tasks.tsx';

/** What waits in one session: the first of it is the one filled button of its page, named for what one does there. */
export function NextAct({ items: [first, ...rest], heading, none }: Props) {
  const { words } = useDesk();
  if (!first) return <>{none}</>;
  return (
    <section class="notice" aria-labelledby="next-act">
      <h2 id="next-act">{heading}</h2>
      <p>
        <strong>{words.today.what[first.what](first.count)}</strong>
      </p>
      <FirstButton task={first} label={words.today.acts[first.what]} />
      {rest.length > 0 && <Tasks items={rest} />}
    </section>
  );
}

type Props = {
  readonly items: readonly Task[];
  readonly heading: string;
  /** What stands there when nothing waits. */
  readonly none: Child;
};

/** Steps that need nothing but a button: the session, which acts by it, says beforehand what follows. */
const AT_ONCE: Readonly<Partial<Record<Task['what'], 'hold' | 'open-registration'>>> = { hold: 'hold', open: 'open-registration' };

/** What the filled button does at once; undefined where it leads to a page. */
export const atOnce = (what: Task['what'] | undefined) => (what === undefined ? undefined : AT_ONCE[what]);

/** The filled button of a page: it does what waits, or leads to where it is done. */
export function FirstButton({ task, label }: { readonly task: Task; readonly label: string }) {
  const { words, to } = useDesk();
  const act = atOnce(task.what);
  if (act !== undefined && task.sessionId !== undefined)
    return (
      <>
        <p>{words.session.follows[act]}</p>
        <Act action={`/console/sessions/${task.sessionId}/${act}`} label={label} />
      </>
    );
  return (
    <p class="actions">
      <a class="button" href={to(placeOf(task))}>
        {label}
      </a>
    </p>
  );
}
