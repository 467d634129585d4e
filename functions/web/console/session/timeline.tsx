import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { useDesk } from '../page.tsx';
import { type Column, Empty, Table } from '../parts.tsx';
import type { AnswerOf } from './session.tsx';

type Answer = AnswerOf<Operations['getTimeline']>;
type Coming = Answer['coming'][number];
type Sent = Answer['sent'][number];

/** What will happen by itself, and what went out. Each mail can be looked at before it goes. */
export function Timeline({ session, timeline }: { readonly session: SessionAnswer; readonly timeline: Answer }) {
  const { words, to } = useDesk();
  const { coming, sent, allCounted } = timeline;
  const path = `/console/sessions/${session.sessionId}/mails`;
  const went = sent.filter(({ states }) => Object.entries(states).some(([state, count]) => state !== 'skipped' && count > 0));
  return (
    <>
      <h2>{words.mails.coming}</h2>
      {coming.length === 0 ? (
        <Empty>{words.mails.comingNone}</Empty>
      ) : (
        <ol class="timeline">
          {coming.map((one) => (
            <Step one={one} session={session} />
          ))}
        </ol>
      )}
      <p>
        <a href={to(`${path}/preview`)}>{words.mails.previewAll}</a>
      </p>
      <h2>{words.mails.went}</h2>
      {went.length === 0 ? <Empty>{words.mails.none}</Empty> : <Kinds sent={went} timeZone={session.timeZone} />}
      {!allCounted && <p class="soft">{words.mails.notAll}</p>}
      {sent.length > 0 && (
        <p>
          <a href={to(path)}>{words.mails.list}</a>
        </p>
      )}
    </>
  );
}

function Step({ one: { at, what, kind, audience, count }, session }: { readonly one: Coming; readonly session: SessionAnswer }) {
  const { words, reader, to } = useDesk();
  const whom = audience === undefined ? '' : count === 0 ? words.mails.nobodyYet : words.mails.audiences[audience](count ?? 0);
  return (
    <li>
      <time datetime={at}>{reader.formats.moment(at, session.timeZone)}</time>
      {kind === undefined ? (
        <p>{what === 'registration-opens' ? words.mails.opens : words.mails.closes}</p>
      ) : (
        <p>
          <a href={to(`/console/sessions/${session.sessionId}/mails/preview?kind=${kind}`)}>{words.mails.kinds[kind]}</a>{' '}
          <span class="soft">{whom}</span>
        </p>
      )}
    </li>
  );
}

const many = ({ states }: Sent, ...names: readonly (keyof Sent['states'])[]) => names.reduce((sum, name) => sum + (states[name] ?? 0), 0);

function Kinds({ sent, timeZone }: { readonly sent: readonly Sent[]; readonly timeZone: string }) {
  const { words, reader } = useDesk();
  const number = (value: number) => (value === 0 ? '–' : reader.formats.number(value));
  const columns: readonly Column<Sent>[] = [
    { head: words.mails.what, cell: ({ kind }) => words.mails.kinds[kind] },
    { head: words.mails.lastAt, cell: ({ lastAt }) => reader.formats.stamp(lastAt, timeZone) },
    { head: words.mails.outcomes.sent, number: true, cell: (one) => number(many(one, 'sent', 'delivered', 'bounced', 'complained')) },
    { head: words.mails.states.delivered, number: true, cell: (one) => number(many(one, 'delivered', 'complained')) },
    { head: words.mails.outcomes.undelivered, number: true, cell: (one) => number(many(one, 'bounced', 'suppressed', 'failed')) },
    { head: words.mails.outcomes.waiting, number: true, cell: (one) => number(many(one, 'queued', 'claimed', 'ambiguous')) },
  ];
  return <Table<Sent> caption={words.mails.went} rows={sent} columns={columns} />;
}
