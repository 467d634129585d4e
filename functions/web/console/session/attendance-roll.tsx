import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { pageOf } from '../../page-of.ts';
import { type FormState, TextArea } from '../../pages/forms.tsx';
import { useDesk } from '../page.tsx';
import { Form, Table } from '../parts.tsx';
import type { AnswerOf, ItemOf } from './session.tsx';
import { packed } from './ticks.ts';

export type Person = ItemOf<Operations['listRegistrations']>;
export type Lines = AnswerOf<Operations['matchAttendance']>['lines'];

/** The roll of a session, by name. */
export type Roll = { readonly session: SessionAnswer; readonly all: readonly Person[] };

/** So many stand on a page: each row takes some 300 bytes of the 60 KB. */
const PAGE = 50;
/** So many names or lines are listed where they are only read. */
const MOST_READ = 80;

export const pathOf = ({ sessionId }: SessionAnswer) => `/console/sessions/${sessionId}/attendance`;

type Props = { readonly roll: Roll; readonly present: ReadonlySet<string>; readonly at: number; readonly state: FormState; readonly lines: boolean };

/** The roll page by page. One form holds all of it: the buttons that turn the page take along what is ticked on this one and the others. */
export function RollForm({ roll: { session, all }, present, at, state, lines }: Props) {
  const { words } = useDesk();
  const { attendance } = words;
  const { rows, page, pages, start } = pageOf(all, at, PAGE);
  const shown = new Set<string>(rows.map(({ registrationId }) => registrationId));
  const elsewhere = [...present].filter((id) => !shown.has(id));
  return (
    <Form action={pathOf(session)} pick="here">
      <p>{attendance.tick}</p>
      <input type="hidden" name="at" value={String(page)} />
      <input type="hidden" name="elsewhere" value={packed(elsewhere)} />
      <Pick elsewhere={elsewhere.length} pages={pages} />
      <People rows={rows} present={present} />
      {pages > 1 && <Turn {...{ page, pages }} from={start + 1} to={start + rows.length} all={all.length} />}
      <button type="submit" name="step" value="check">
        {attendance.check}
      </button>
      <Paste state={state} isOpen={!lines} />
    </Form>
  );
}

/** The first button of a form is what Enter presses: it shows what would change, and changes nothing. */
function Pick({ elsewhere, pages }: { readonly elsewhere: number; readonly pages: number }) {
  const { registrations, attendance } = useDesk().words;
  const everywhere = pages > 1 && { 'data-everywhere': '' };
  return (
    <p class="actions">
      <button type="submit" name="step" value="check" class="second">
        {attendance.check}
      </button>
      <button type="submit" name="pick" value="all" class="plain-button" {...everywhere}>
        {registrations.pickAll}
      </button>
      <button type="submit" name="pick" value="none" class="plain-button" {...everywhere}>
        {registrations.pickNone}
      </button>
      <span class="soft" role="status" data-picked={registrations.picked} data-elsewhere={elsewhere} />
    </p>
  );
}

function People({ rows, present }: { readonly rows: readonly Person[]; readonly present: ReadonlySet<string> }) {
  const { words, reader } = useDesk();
  const { registrations } = words;
  return (
    <Table<Person>
      caption={words.frame.attendance}
      rows={rows}
      columns={[
        { head: registrations.name, cell: (one) => <Present one={one} isPresent={present.has(one.registrationId)} /> },
        { head: registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
        { head: registrations.part, cell: ({ attendeeType }) => reader.words.names.attendee[attendeeType] },
        { head: registrations.state, cell: ({ status }) => registrations.states[status] },
      ]}
    />
  );
}

function Present({ one: { registrationId, name }, isPresent }: { readonly one: Person; readonly isPresent: boolean }) {
  return (
    <label class="pick">
      <input type="checkbox" name="here" value={registrationId} checked={isPresent} /> <bdi>{name}</bdi>
    </label>
  );
}

type TurnProps = { readonly page: number; readonly pages: number; readonly from: number; readonly to: number; readonly all: number };

function Turn({ page, pages, from, to, all }: TurnProps) {
  const { words, reader } = useDesk();
  const { attendance } = words;
  const { number } = reader.formats;
  return (
    <p class="actions">
      {page > 1 && (
        <button type="submit" name="page" value={page - 1} class="second">
          {attendance.before}
        </button>
      )}
      {page < pages && (
        <button type="submit" name="page" value={page + 1} class="second">
          {attendance.after}
        </button>
      )}
      <span class="soft">{attendance.shown(number(from), number(to), number(all))}</span>
    </p>
  );
}

function Paste({ state, isOpen }: { readonly state: FormState; readonly isOpen: boolean }) {
  const { attendance, fields } = useDesk().words;
  return (
    <details open={isOpen}>
      <summary>{attendance.paste}</summary>
      <TextArea form={state} name="list" label={fields.list.label} hint={attendance.pasteHint} rows={8} />
      <button type="submit" name="step" value="match" class="second">
        {attendance.match}
      </button>
    </details>
  );
}

/** What the list came to: who is ticked because of it, and which lines are for the reader to decide. */
export function Read({ lines, all }: { readonly lines: Lines; readonly all: readonly Person[] }) {
  const { words, reader } = useDesk();
  const { attendance } = words;
  const names = new Map(all.map(({ registrationId, name, organisation }) => [registrationId, `${name} (${organisation})`]));
  const found = new Set(lines.filter(({ by }) => by === 'address' || by === 'name').flatMap(({ registrationIds }) => registrationIds));
  const open = lines.filter(({ by }) => by === 'several' || by === 'nobody');
  return (
    <div class="notice" role="status">
      <p>
        <strong>{attendance.found(found.size)}</strong>
      </p>
      {open.length > 0 && <p>{attendance.open(open.length)}</p>}
      <ul>
        {open.slice(0, MOST_READ).map(({ text, registrationIds }) => (
          <li>
            <bdi>{text.slice(0, 120)}</bdi>
            {reader.formats.colon}
            {registrationIds.length === 0
              ? attendance.unknown
              : attendance.several(reader.formats.list(registrationIds.map((id) => names.get(id) ?? id)))}
          </li>
        ))}
        {open.length > MOST_READ && <li>{attendance.further(open.length - MOST_READ)}</li>}
      </ul>
    </div>
  );
}

export function Changes({ title, people: some }: { readonly title: string; readonly people: readonly Person[] }) {
  const { attendance } = useDesk().words;
  if (some.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {some.slice(0, MOST_READ).map(({ name, organisation }) => (
          <li>
            <bdi>{name}</bdi>, <bdi>{organisation}</bdi>
          </li>
        ))}
        {some.length > MOST_READ && <li>{attendance.further(some.length - MOST_READ)}</li>}
      </ul>
    </>
  );
}
