import type { ActionPointStatus } from '../../../../events/values.ts';
import { MOVES } from '../../../action-point/domain/moves.ts';
import { dateIn } from '../../../kernel/time.ts';
import type { Operations } from '../../compose.ts';
import { type FormState, Select, TextArea, TextField } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import { useReader } from '../../pages/reader.tsx';
import type { FieldWords } from '../../words/field.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import type { AnswerOf } from '../session/session.tsx';
import { Choice } from '../written-fields.tsx';
import { linesIn } from '../written-texts.ts';

export type Point = AnswerOf<Operations['getActionPoint']>;

/** Agreed, not done, and its day has passed in the zone of its series. */
export function isOverdue({ status, dueOn, timeZone = 'UTC' }: Point, now: string): boolean {
  return (status === 'open' || status === 'in-progress') && dueOn !== undefined && dueOn < dateIn(timeZone, now);
}

export const pointWords = ({ words: { points }, reader }: Desk): Readonly<Record<string, FieldWords>> => ({
  text: { label: points.text, wrong: points.textWrong },
  owner: { label: points.organisation, wrong: reader.words.form.organisationWrong },
  organisation: { label: points.organisation, wrong: reader.words.form.organisationWrong },
  ownerName: { label: points.ownerName, wrong: reader.words.form.nameWrong },
  emails: { label: points.emails, wrong: points.emailsWrong },
  supporting: { label: points.supporting },
  dueOn: { label: points.dueOn, wrong: points.dueWrong },
  visibility: { label: points.visibility, wrong: points.visibilityWrong },
  note: { label: points.why, wrong: points.whyNeeded },
  progress: { label: points.progress },
  result: { label: points.result, wrong: points.resultWrong },
  status: { label: points.status },
  priority: { label: points.priority },
});

/** The path of a problem where the form has its field: an owner's parts stand beside each other. */
export function pointPlace(path: string): string {
  const [root = '', part] = path.split('.');
  if (root !== 'owner' || part === undefined) return root;
  return part === 'name' ? 'ownerName' : part;
}

/** The owner as the API takes it: undefined when nothing of one was filled in. */
export function ownerIn(values: FormState['values']): unknown {
  const [organisation, name, emails] = [written(values, 'organisation'), written(values, 'ownerName'), linesIn(values, 'emails')];
  if (organisation === undefined && name === undefined && emails.length === 0) return undefined;
  return { organisation: organisation ?? '', ...(name !== undefined && { name }), emails };
}

export function OwnerFields({ form }: { readonly form: FormState }) {
  const { points } = useDesk().words;
  return (
    <>
      <TextField form={form} name="organisation" label={points.organisation} hint={points.organisationHint} longest={200} />
      <TextField form={form} name="ownerName" label={points.ownerName} hint={points.ownerNameHint} longest={120} />
      <TextArea form={form} name="emails" label={points.emails} hint={points.emailsHint} rows={2} />
    </>
  );
}

export function PointFields({ form }: { readonly form: FormState }) {
  const { points } = useDesk().words;
  const { words: site } = useReader();
  return (
    <>
      <TextArea form={form} name="text" label={points.text} hint={points.textHint} rows={3} required />
      <OwnerFields form={form} />
      <TextArea form={form} name="supporting" label={points.supporting} hint={points.supportingHint} rows={2} />
      <TextField form={form} name="dueOn" label={points.dueOn} hint={points.dueHint} type="date" />
      <Choice form={form} name="priority" label={points.priority} options={site.names.priority} />
      <Choice form={form} name="visibility" label={points.visibility} hint={points.visibilityHint} options={points.visibilities} />
    </>
  );
}

/** What an action point may become, as the feature's own table says. */
export const movesFrom = (status: ActionPointStatus): readonly ActionPointStatus[] =>
  (['proposed', 'open', 'in-progress', 'completed', 'dropped'] as const).filter((to) => MOVES[status][to] !== undefined);

/** State, owner and day in a line. */
export function PointFacts({ point, now }: { readonly point: Point; readonly now: string }) {
  const { points } = useDesk().words;
  const { formats, words: site } = useReader();
  const { owner, dueOn, disputed, priority } = point;
  return (
    <p class="facts soft">
      {owner === undefined ? <strong>{points.noOwner}</strong> : <bdi>{site.series.owner(owner.organisation)}</bdi>}
      {disputed !== undefined && (
        <>
          {' · '}
          <strong>{points.disputed}</strong>
        </>
      )}
      {dueOn !== undefined && ` · ${site.series.due(formats.date(dueOn))}`}
      {isOverdue(point, now) && (
        <>
          {' · '}
          <strong class="overdue">{points.overdue}</strong>
        </>
      )}
      {` · ${points.priority}${formats.colon}${site.names.priority[priority]}`}
    </p>
  );
}

/** A card of the board: what it is, and the form that moves it on. */
export function PointCard({ point, now, back }: { readonly point: Point; readonly now: string; readonly back: string }) {
  const { words, to } = useDesk();
  const { words: site } = useReader();
  const options = movesFrom(point.status).map((value) => ({ value, label: site.names.point[value] }));
  const id = point.actionPointId;
  return (
    <li class="card">
      <p>
        <a href={to(`/console/action-points/${id}`)}>
          <bdi>{point.text}</bdi>
        </a>
      </p>
      <PointFacts point={point} now={now} />
      <details>
        <summary>{words.points.move}</summary>
        <Form action={`/console/action-points/${id}`}>
          <input type="hidden" name="back" value={back} />
          <label for={`status-${id}`}>{words.points.status}</label>
          <select id={`status-${id}`} name="status">
            {options.map(({ value, label }) => (
              <option value={value}>{label}</option>
            ))}
          </select>
          <label for={`note-${id}`}>{words.points.why}</label>
          <input id={`note-${id}`} name="note" dir="auto" />
          <button type="submit" class="second">
            {words.points.moveButton}
          </button>
        </Form>
      </details>
    </li>
  );
}

export function StatusField({ form, status }: { readonly form: FormState; readonly status: ActionPointStatus }) {
  const { points } = useDesk().words;
  const { words: site } = useReader();
  const options = [{ value: '', label: points.asBefore }, ...movesFrom(status).map((value) => ({ value, label: site.names.point[value] }))];
  return <Select form={form} name="status" label={points.status} options={options} />;
}
