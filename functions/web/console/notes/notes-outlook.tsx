import type { Operations } from '../../compose.ts';
import type { FormState } from '../../pages/forms.tsx';
import { refusalText } from '../../pages/refusal.tsx';
import type { ProblemDetails } from '../../problem.ts';
import { ConfirmNames } from '../confirm-names.tsx';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { Table } from '../parts.tsx';
import type { AnswerOf } from '../session/session.tsx';
import type { Session } from './notes-desk.ts';

export type Preview = AnswerOf<Operations['previewDistribution']>;

/** How many people get a mail. */
export const reachedBy = ({ reached }: Preview) => Object.values(reached).reduce((sum, count) => sum + count, 0);

const REASONS = ['had', 'unconcerned', 'unsubscribed', 'suppressed'] as const;
type Row = { readonly state: string; readonly people: number; readonly what: string };

/** Exactly who gets the notes and who does not, and why. */
export function Whom({ preview, session }: { readonly preview: Preview; readonly session: Session }) {
  const { words, reader, to } = useDesk();
  const { notes, registrations } = words;
  const states = { ...registrations.states, requested: notes.requested };
  const byState = (fate: 'reached' | 'outside'): readonly Row[] =>
    Object.entries(preview[fate]).map(([state, people]) => ({ state: stateIn(states, state), people, what: notes.fate[fate] }));
  const others = REASONS.filter((fate) => preview[fate] > 0).map((fate) => ({ state: '', people: preview[fate], what: notes.fate[fate] }));
  const rows = [...byState('reached'), ...others, ...byState('outside')];
  return (
    <>
      {preview.audience === 'attended' && !preview.attendanceRecorded && (
        <p class="notice bad">
          {notes.noAttendance} <a href={to(`/console/sessions/${session.sessionId}/attendance`)}>{notes.toAttendance}</a>
        </p>
      )}
      {rows.length > 0 && (
        <Table<Row>
          caption={notes.who}
          rows={rows}
          columns={[
            { head: notes.what, cell: ({ what }) => what },
            { head: notes.state, cell: ({ state }) => state },
            { head: notes.people, number: true, cell: ({ people }) => reader.formats.number(people) },
          ]}
        />
      )}
    </>
  );
}

const stateIn = (states: Readonly<Record<string, string>>, state: string) => states[state] ?? state;

/** Who would get the notes, or why nobody can say. */
export async function outlook({ ask, site, c }: Desk, query: Readonly<Record<string, string | undefined>>): Promise<Preview | ProblemDetails> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  const found = await ask(site.operations.previewDistribution, { params: { sessionId: c.req.param('sessionId') }, query: given });
  return found.ok ? found.value : found.problem;
}

export const isProblem = (found: object): found is ProblemDetails => 'detail' in found;

/** Where the text seems to name people: each leads to its line. */
export function Namings({ preview, form, session }: { readonly preview: Preview; readonly session: Session; readonly form: FormState }) {
  const { words, reader, to } = useDesk();
  return (
    <ConfirmNames
      namings={preview.namings}
      form={form}
      where={({ found, language, line }) => (
        <a href={to(`/console/sessions/${session.sessionId}/notes/edit?language=${language}`)}>
          {words.notes.naming(`\u2068${found}\u2069`, reader.formats.language(language), line)}
        </a>
      )}
    />
  );
}

/** What is wrong with all of it stands above; the places of names stand in the form itself. */
export function refused({ reader }: Desk, values: FormState['values'], problem: ProblemDetails): FormState {
  return { values, problems: [], message: refusalText(reader, problem) };
}
