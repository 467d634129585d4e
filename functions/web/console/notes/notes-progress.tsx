import { useDesk } from '../page.tsx';
import { Act } from '../parts.tsx';
import { Progress } from '../progress.tsx';
import type { Distribution, Session } from './notes-desk.ts';

/** What was sent so far, newest first; what is under way shows its numbers as they change. */
export function Sendings({ sendings, session }: { readonly sendings: readonly Distribution[]; readonly session: Session }) {
  const { words, to } = useDesk();
  if (sendings.length === 0) return null;
  const isMoving = sendings.some(({ status }) => status === 'planned' || status === 'sending');
  return (
    <section>
      <h2>{words.notes.sendings}</h2>
      {sendings.map((one) => (
        <Sending one={one} session={session} />
      ))}
      <p>
        {isMoving && <a href={to(`/console/sessions/${session.sessionId}/notes`)}>{words.notes.refresh}</a>}
        {isMoving && ' · '}
        <a href={to(`/console/sessions/${session.sessionId}/mails`)}>{words.notes.toMails}</a>
      </p>
    </section>
  );
}

function Sending({ one, session }: { readonly one: Distribution; readonly session: Session }) {
  const { words, reader } = useDesk();
  const isOver = one.status === 'done' || one.status === 'cancelled';
  return (
    <Progress
      from={isOver ? undefined : `/api/v1/distributions/${one.distributionId}`}
      status={one.status}
      when={reader.formats.moment(one.requestedAt, session.timeZone)}
      counts={one}
    >
      <p class="soft">{[words.notes.audience[one.audience], ...narrowed(one, words.notes, reader.formats.language)].join(' · ')}</p>
      {one.status === 'scheduled' && one.visibleFrom !== undefined && (
        <>
          <p>{words.notes.waits(reader.formats.moment(one.visibleFrom, session.timeZone))}</p>
          <Act action={`/console/distributions/${one.distributionId}/call-off`} label={words.notes.callOff} second />
        </>
      )}
      {one.warning !== undefined && <p class="error">{words.notes.noAttendance}</p>}
    </Progress>
  );
}

function narrowed({ only, language }: Distribution, words: ReturnType<typeof useDesk>['words']['notes'], nameOf: (tag: string) => string) {
  if (language !== undefined) return [words.onlyLanguage(nameOf(language))];
  return only === 'had-earlier-version' ? [words.onlyCorrected] : [];
}
