import type { Child } from 'hono/jsx';
import { useDesk } from './page.tsx';

const COUNTS = ['planned', 'sent', 'delivered', 'bounced', 'suppressed', 'failed'] as const;

type Counts = Readonly<Partial<Record<(typeof COUNTS)[number], number>>>;

/**
 * How far many mails are, in numbers that rise by themselves while they are under way: see the script in scripts.ts.
 *
 * @param from where a program asks for the numbers; absent when nothing moves any more
 * @param of the id of the message among those listed there
 */
export function Progress({
  from,
  of,
  status,
  when,
  counts,
  children,
}: {
  readonly from: string | undefined;
  readonly of?: string;
  readonly status: 'scheduled' | 'planned' | 'sending' | 'done' | 'cancelled';
  readonly when: string;
  readonly counts: Counts;
  readonly children: Child;
}) {
  const { words, reader } = useDesk();
  // Until the first mail is planned all numbers are nothing: that would read as if nobody got any.
  const isBeginning = status === 'planned' || (status === 'sending' && (counts.planned ?? 0) === 0);
  return (
    <article class="card" {...(from !== undefined && { 'data-progress': from })} {...(of !== undefined && { 'data-of': of })}>
      <p>
        <span class="state" role="status" data-states={JSON.stringify(words.notes.status)}>
          {words.notes.status[isBeginning ? 'planned' : status]}
        </span>{' '}
        {when}
      </p>
      {children}
      <dl class="counts" hidden={isBeginning || undefined}>
        {COUNTS.map((name) => (
          <div>
            <dt>{words.notes.counts[name]}</dt>
            <dd data-count={name}>{reader.formats.number(counts[name] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
