import type { PersonId, SessionId } from '../../../events/values.ts';
import { type CsvFault, type CsvRow, readCsv } from '../../kernel/csv.ts';
import { reasonOf } from '../../kernel/issues.ts';
import type { People } from '../../kernel/links.ts';
import type { Cause, Ids } from '../../kernel/ports.ts';
import { ok, type Problem, type Reason, type Result, reject } from '../../kernel/rejection.ts';
import { nameKey } from '../domain/identity.ts';
import { columnOf, type InviteeColumn, NEEDED } from '../domain/invitees.ts';
import { hasEnded } from '../domain/status.ts';
import { addRegistrationInput } from '../inputs.ts';
import type { Deps } from '../ports.ts';
import { type AddedByHand, addRegistration } from './add-registration.ts';
import { wholeSession } from './whole-session.ts';

type ImportDeps = Deps & { readonly ids: Ids; readonly people: People };

/** A line of the list: `known` people are in the session already, `repeated` ones stand further up. */
export type Invitee = { readonly line: number; readonly input: AddedByHand; readonly outcome: 'new' | 'known' | 'repeated' };
/** What is wrong in a line, and how it is mended. Line 1 holds the headings. */
export type LineProblem = { readonly line: number; readonly column: string; readonly reason: Reason };
export type Checked = { readonly invitees: readonly Invitee[]; readonly problems: readonly LineProblem[] };

const MOST_LINES = 500;
const MOST_PROBLEMS = 100;
/** Of a heading that is none: what is no list may have a first line of any length. */
const LONGEST_HEADING = 80;
/** Adding one takes a transaction of some 50 ms: so many fit well into the 15 seconds of a function. */
const BATCH = 50;

/** Reads a list of people to invite and says what would happen, line by line. Changes nothing. */
export function checkInvitees(deps: ImportDeps) {
  return async (sessionId: SessionId, list: string): Promise<Result<Checked>> => {
    const read = readCsv(list);
    if (!read.ok) return ok({ invitees: [], problems: [brokenAt(read)] });
    const [headings, ...rows] = read.rows;
    const columns = (headings?.cells ?? []).map(columnOf);
    const wrong = headingProblems(headings, columns, rows.length);
    if (wrong.length > 0) return ok({ invitees: [], problems: wrong });
    const parsed = rows.map((row) => parsedRow(row, columns));
    const problems = parsed.flatMap((row) => ('problems' in row ? row.problems : [])).slice(0, MOST_PROBLEMS);
    const lines = parsed.flatMap((row) => ('input' in row ? row : []));
    return ok({ invitees: await outcomes(deps, sessionId, lines), problems });
  };
}

function brokenAt({ line, fault }: { readonly line: number; readonly fault: CsvFault }): LineProblem {
  return { line, column: '', reason: fault === 'open-quote' ? 'list-open-quote' : 'list-after-quote' };
}

function headingProblems(headings: CsvRow | undefined, columns: readonly (InviteeColumn | undefined)[], count: number): readonly LineProblem[] {
  if (!headings || count === 0) return [{ line: 1, column: '', reason: 'list-empty' }];
  if (count > MOST_LINES) return [{ line: MOST_LINES + 2, column: '', reason: { code: 'list-too-long', facts: { most: MOST_LINES } } }];
  const unknown = headings.cells.filter((_, n) => columns[n] === undefined).slice(0, MOST_PROBLEMS);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  return [
    ...unknown.map((column) => ({ line: 1, column: column.slice(0, LONGEST_HEADING), reason: 'list-unknown-column' as const })),
    ...missing.map((column) => ({ line: 1, column, reason: 'list-missing-column' as const })),
  ];
}

type Parsed = { readonly line: number; readonly input: AddedByHand } | { readonly problems: readonly LineProblem[] };

function parsedRow({ line, cells }: CsvRow, columns: readonly (InviteeColumn | undefined)[]): Parsed {
  if (cells.length > columns.length)
    return { problems: [{ line, column: '', reason: { code: 'list-cells', facts: { cells: cells.length, columns: columns.length } } }] };
  const given = columns.flatMap((column, n) => (column === undefined ? [] : [[column, (cells[n] ?? '').trim()] as const]));
  const needed: ReadonlySet<string> = new Set(NEEDED);
  const parsed = addRegistrationInput.safeParse(Object.fromEntries(given.filter(([column, cell]) => cell !== '' || needed.has(column))), {
    reportInput: true,
  });
  if (parsed.success) return { line, input: parsed.data };
  return { problems: parsed.error.issues.map((issue) => ({ line, column: String(issue.path[0] ?? ''), reason: reasonOf(issue) })) };
}

async function outcomes(
  deps: ImportDeps,
  sessionId: SessionId,
  lines: readonly { readonly line: number; readonly input: AddedByHand }[],
): Promise<readonly Invitee[]> {
  const keyOf = (personId: string, name: string) => `${personId} ${nameKey(name)}`;
  const known = new Set(
    (await wholeSession(deps, sessionId)).filter(({ status }) => !hasEnded(status)).map(({ personId, details }) => keyOf(personId, details.name)),
  );
  const above = new Set<string>();
  return lines.map(({ line, input }) => {
    const key = keyOf(deps.people.idOf(input.email), input.name);
    const outcome = known.has(key) ? 'known' : above.has(key) ? 'repeated' : 'new';
    above.add(key);
    return { line, input, outcome };
  });
}

/** What came of a part of the list. `next` is the line to go on from. */
export type Imported = {
  readonly added: number;
  readonly known: number;
  readonly refused: readonly { readonly line: number; readonly reason: Reason }[];
  readonly next?: number;
};

/**
 * Adds the people of a list one by one, each at most once: sending the same list again, or going on after an interruption,
 * adds nobody twice. Nothing is added while a single line is wrong.
 *
 * @param from the line to go on from
 * @returns `invalid` with a problem for each wrong line, whose path is `list.<line>.<column>`
 */
export function importInvitees(deps: ImportDeps) {
  const check = checkInvitees(deps);
  const add = addRegistration(deps);
  return async (
    sessionId: SessionId,
    { list, from = 1 }: { readonly list: string; readonly from?: number | undefined },
    by: PersonId,
    cause: Cause,
  ): Promise<Result<Imported>> => {
    const checked = await check(sessionId, list);
    if (!checked.ok) return checked;
    const { invitees, problems } = checked.value;
    if (problems.length > 0) return reject('invalid', 'nobody-added', problems.map(asProblem));
    const left = invitees.filter(({ line }) => line >= from);
    const done: Done[] = [];
    for (const invitee of left.slice(0, BATCH)) done.push(await addOne(add, sessionId, invitee, { by, cause }));
    const next = left[BATCH]?.line;
    const count = (what: Done['what']) => done.filter((one) => one.what === what).length;
    const refused = done.flatMap((one) => (one.what === 'refused' ? [{ line: one.line, reason: one.reason }] : []));
    return ok({ added: count('added'), known: count('known'), refused, ...(next !== undefined && { next }) });
  };
}

type Done = { readonly what: 'added' | 'known' } | { readonly what: 'refused'; readonly line: number; readonly reason: Reason };

/** Who came in meanwhile is known as well. */
async function addOne(
  add: ReturnType<typeof addRegistration>,
  sessionId: SessionId,
  { line, input, outcome }: Invitee,
  { by, cause }: { readonly by: PersonId; readonly cause: Cause },
): Promise<Done> {
  if (outcome !== 'new') return { what: 'known' };
  const added = await add(sessionId, input, by, cause);
  if (added.ok) return { what: 'added' };
  const { reason, problems } = added.rejection;
  return problems.some(({ path }) => path === 'email') ? { what: 'known' } : { what: 'refused', line, reason };
}

function asProblem({ line, column, reason }: LineProblem): Problem {
  return { path: `list.${line}.${column}`, reason };
}
