import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import type { FormState } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import { explainedTo } from '../../pages/reader.tsx';
import { packed } from '../packed.ts';
import { useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import type { AnswerOf } from '../session/session.tsx';
import { Hidden } from './queue.tsx';

type Imported = AnswerOf<Operations['importInvitees']>;

/** What came of a part of a list, and of those before it. */
export type SoFar = Imported;

const counted = (values: FormState['values'], name: string) => Math.max(0, Math.trunc(Number(written(values, name) ?? 0)) || 0);

/** @param values what the form of the part before carried along: how many it had come to */
export function soFar(part: Imported, values: FormState['values']): SoFar {
  return { ...part, added: part.added + counted(values, 'added'), known: part.known + counted(values, 'known') };
}

type Props = { readonly session: SessionAnswer; readonly imported: SoFar; readonly list: string };

/** How many were added so far, who could not be and why, and the next part, which a script sends by itself. */
export function ImportResult({ session: { sessionId }, imported: { added, known, refused, next }, list }: Props) {
  const { words, to, reader } = useDesk();
  const { invite, registrations } = words;
  const at = `/console/sessions/${sessionId}/registrations`;
  return (
    <>
      <div class="notice good" role="status">
        <p>{invite.isAdded(added)}</p>
        {known > 0 && <p>{invite.wouldSkip(known)}</p>}
      </div>
      {refused.length > 0 && (
        <div class="notice bad" role="alert">
          <ul>
            {refused.map(({ line, ...why }) => (
              <li>
                {invite.line(line)}
                {reader.formats.colon}
                {explainedTo(reader, why)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {next !== undefined && (
        <Form action={`${at}/import`} {...(refused.length === 0 && { id: 'go-on' })}>
          <Hidden fields={{ packed: packed(list), sure: 'yes', from: String(next), added: String(added), known: String(known) }} />
          <p id="part">{invite.notAll(next)}</p>
          <progress aria-labelledby="part" max={list.trimEnd().split('\n').length} value={next - 1} />
          <p data-by-itself hidden>
            {invite.goesOn}
          </p>
          <button type="submit">{invite.goOn}</button>
        </Form>
      )}
      <p>
        <a href={to(`${at}?status=all`)}>{registrations.backToAll}</a>
      </p>
    </>
  );
}
