import type { RegistrationStatus } from '../../../../events/values.ts';
import { ErrorSummary, emptyForm, type FormState, isRefused } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { Outcome } from '../../perform.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage } from '../page.tsx';
import { Empty, Form } from '../parts.tsx';
import { PICK_PATH } from '../scripts.ts';
import { Changes, type Lines, type Person, pathOf, Read, type Roll, RollForm } from './attendance-roll.tsx';
import { refusedForm, theSession } from './session.tsx';
import { packed, unpacked } from './ticks.ts';

const PATH = '/console/sessions/:sessionId/attendance';

/** A meeting tool's list of some thousand lines. */
const LIST_LIMIT = 256 * 1024;

/** Who was there: by ticks, or by the list of the meeting tool. */
export function attendancePages(app: ConsoleApp, site: Site): void {
  app.get(
    PATH,
    page(site, (desk) => withRoll(desk, (roll) => show(desk, roll, { ticked: recordedIn(roll) }))),
  );
  app.post(
    PATH,
    form(site, (desk, values) => withRoll(desk, (roll) => take(desk, roll, values)), LIST_LIMIT),
  );
}

const MAY_ATTEND: readonly RegistrationStatus[] = ['confirmed', 'attended', 'absent'];

async function withRoll(desk: Desk, go: (roll: Roll) => Promise<Response>): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const all = await people(desk, session.value.sessionId);
  return all.ok ? go({ session: session.value, all: all.value }) : sendProblemPage(desk.c, all.problem);
}

/** All who may have been there, by name. */
async function people({ ask, site, reader }: Desk, sessionId: string): Promise<Outcome<readonly Person[]>> {
  const found: Person[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '100', ...(cursor !== undefined && { cursor }) };
    const part = await ask(site.operations.listRegistrations, { params: { sessionId }, query });
    if (!part.ok) return part;
    found.push(...part.value.items.filter(({ status }) => MAY_ATTEND.includes(status)));
    cursor = part.value.next;
  } while (cursor !== undefined);
  return { ok: true, status: 200, value: reader.formats.inOrder(found, ({ name }) => name) };
}

const idsOf = (some: readonly Person[]) => some.map(({ registrationId }) => registrationId);
const recordedIn = ({ all }: Roll) => idsOf(all.filter(({ status }) => status === 'attended'));

type Shown = { readonly ticked: readonly string[]; readonly at?: number; readonly lines?: Lines; readonly state?: FormState };

function show(desk: Desk, roll: Roll, { ticked, at = 1, lines, state = emptyForm }: Shown): Promise<Response> {
  const { session, all } = roll;
  const children =
    all.length === 0 ? (
      <Empty>{desk.words.attendance.nobody}</Empty>
    ) : (
      <>
        <ErrorSummary form={state} />
        {lines && <Read lines={lines} all={all} />}
        <RollForm {...{ roll, at, state }} present={new Set(ticked)} lines={lines !== undefined} />
      </>
    );
  const frame = { title: desk.words.frame.attendance, room: 'series', of: { session, part: 'attendance' } } as const;
  return sendConsolePage(desk, { ...frame, scripts: [PICK_PATH], children }, isRefused(state) ? 409 : 200);
}

/** A list that was pasted, another page, ticks to be looked at once more, or the same people once that was done. */
async function take(desk: Desk, roll: Roll, values: FormState['values']): Promise<Response> {
  const ids = idsOf(roll.all);
  const ticked = [...(values['here'] ?? []), ...unpacked(values['elsewhere']?.[0] ?? '', ids)];
  const [pick, turned, step] = [written(values, 'pick'), written(values, 'page'), written(values, 'step')];
  const at = Number(turned ?? written(values, 'at') ?? 1);
  const kept = { values, problems: [] };
  if (pick !== undefined) return show(desk, roll, { ticked: pick === 'all' ? ids : [], at, state: kept });
  if (turned !== undefined) return show(desk, roll, { ticked, at, state: kept });
  if (step === 'match') return match(desk, roll, values, { ticked, at });
  return step === 'save' ? save(desk, roll, values, ticked) : check(desk, roll, ticked);
}

/** A list adds people and takes nobody away: neither who was ticked by hand nor who was recorded before. */
async function match(desk: Desk, roll: Roll, values: FormState['values'], { ticked, at }: { ticked: readonly string[]; at: number }) {
  const params = { sessionId: roll.session.sessionId };
  const matched = await desk.ask(desk.site.operations.matchAttendance, { params, body: { list: values['list']?.[0] ?? '' } });
  if (!matched.ok && matched.problem.errors.length === 0) return sendProblemPage(desk.c, matched.problem);
  if (!matched.ok) return show(desk, roll, { ticked, at, state: refusedForm(desk, values, matched.problem) });
  const { lines } = matched.value;
  const found = lines.filter(({ by }) => by === 'address' || by === 'name').flatMap(({ registrationIds }) => registrationIds);
  return show(desk, roll, { lines, at, ticked: [...recordedIn(roll), ...ticked, ...found] });
}

/** What would change, before it does. */
function check(desk: Desk, { session, all }: Roll, here: readonly string[]): Promise<Response> {
  const present = new Set(here);
  const after = (one: Person) => (present.has(one.registrationId) ? 'attended' : 'absent');
  const changed = all.filter((one) => one.status !== after(one));
  const { attendance } = desk.words;
  const there = all.filter((one) => after(one) === 'attended').length;
  const children = (
    <>
      <p class="lead">
        {attendance.present(there)} {attendance.absent(all.length - there)}
      </p>
      <Changes title={attendance.nowPresent} people={changed.filter((one) => after(one) === 'attended')} />
      <Changes title={attendance.nowAbsent} people={changed.filter((one) => after(one) === 'absent')} />
      {changed.length === 0 && <p>{attendance.nothing}</p>}
      <Form action={pathOf(session)}>
        <input type="hidden" name="elsewhere" value={packed(here)} />
        <p class="notice">{attendance.noMail}</p>
        <div class="actions">
          <button type="submit" name="step" value="save">
            {attendance.save}
          </button>
          <button type="submit" name="page" value="1" class="second">
            {desk.words.registration.back}
          </button>
        </div>
      </Form>
    </>
  );
  return sendConsolePage(desk, { title: attendance.sure, room: 'series', of: { session, part: 'attendance' }, children });
}

async function save(desk: Desk, roll: Roll, values: FormState['values'], attended: readonly string[]): Promise<Response> {
  const params = { sessionId: roll.session.sessionId };
  const saved = await desk.ask(desk.site.operations.recordAttendance, { params, body: { attended: [...new Set(attended)] } });
  if (saved.ok) return desk.go(pathOf(roll.session), 'attendance', saved.value.attended);
  if (saved.problem.status === 403 || saved.problem.status === 404) return sendProblemPage(desk.c, saved.problem);
  // What is wrong is wrong with a person, for whom there is no field: it is said above.
  const message = refusedForm(desk, values, { ...saved.problem, errors: [] }).message ?? '';
  return show(desk, roll, { ticked: attended, state: { values, problems: [], message } });
}
