import type { RegistrationStatus } from '../../../../events/values.ts';
import { attendeeType, registrationStatus } from '../../../../events/values.ts';
import type { LocalisedText } from '../../../kernel/text.ts';
import { category } from '../../../registration/inputs.ts';
import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { Checkbox, type FormState, formOf, Select, TextField } from '../../pages/forms.tsx';
import { forReader, Told } from '../../pages/reader.tsx';
import { useDesk } from '../page.tsx';
import { Empty, Form, Table } from '../parts.tsx';
import type { AnswerOf } from '../session/session.tsx';
import { hiddenOf, isNarrow, type Sought } from './sought.ts';

type Review = AnswerOf<Operations['searchRegistrations']>;
export type Reviewed = Review['items'][number];
type Criterion = { readonly id: string; readonly text: LocalisedText };

type Props = {
  readonly session: SessionAnswer;
  readonly review: Review;
  readonly criteria: readonly Criterion[];
  readonly sought: Sought;
  readonly state: FormState;
  readonly isAllPicked: boolean;
};

/** Those who can still be decided on. */
const DECIDABLE: readonly RegistrationStatus[] = ['submitted', 'waitlisted', 'offered'];

const pathOf = ({ sessionId }: SessionAnswer) => `/console/sessions/${sessionId}/registrations`;

/** The registrations of a session: by state, by search, and what to do with those that are ticked. */
export function Queue(props: Props) {
  const { words, to } = useDesk();
  const { session, review, sought } = props;
  const path = pathOf(session);
  return (
    <>
      <p class="actions">
        <a class="button second" href={to(`${path}/add`)}>
          {words.registrations.add}
        </a>
        <a class="button second" href={to(`${path}/import`)}>
          {words.registrations.import}
        </a>
        <a class="button second" href={to(`${path}/export`)}>
          {words.registrations.export}
        </a>
      </p>
      <States {...props} />
      <Find {...props} />
      {review.items.length === 0 ? <Nothing {...props} /> : <Rows {...props} />}
      {review.next !== undefined && (
        <Form action={path}>
          <Hidden fields={{ ...hiddenOf(sought), after: review.next }} />
          <button type="submit" class="second">
            {words.registrations.more}
          </button>
        </Form>
      )}
    </>
  );
}

export function Hidden({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** One link for each state that somebody is in, with how many. */
function States({ session, review: { counts }, sought }: Props) {
  const { words, to, reader } = useDesk();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const known = registrationStatus.options.filter((status) => status === 'submitted' || (counts[status] ?? 0) > 0);
  const links = [
    ...known.map((status) => [status, words.registrations.states[status], counts[status] ?? 0] as const),
    ['all', words.registrations.all, all] as const,
  ];
  const chosen = sought.status ?? 'all';
  return (
    <nav aria-label={words.registrations.state}>
      <ul class="row chips">
        {links.map(([status, label, count]) => (
          <li>
            <a href={to(`${pathOf(session)}?status=${status}`)} aria-current={chosen === status && !isNarrow(sought) ? 'true' : undefined}>
              {label} ({reader.formats.number(count)})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Find({ session, criteria, sought }: Props) {
  const { words, reader } = useDesk();
  const form = formOf(hiddenOf(sought));
  const { registrations } = words;
  const any = { value: '', label: registrations.any };
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) => [
    any,
    ...values.map((value) => ({ value, label: names[value] })),
  ];
  return (
    <details open={isNarrow(sought)}>
      <summary>{registrations.find}</summary>
      <Form action={pathOf(session)}>
        <div class="narrow">
          <TextField form={form} name="text" label={registrations.text} longest={200} />
          <TextField form={form} name="organisation" label={registrations.organisation} longest={200} />
          <Select form={form} name="status" label={registrations.state} options={named(registrationStatus.options, registrations.states)} />
          {criteria.length > 0 && (
            <Select
              form={form}
              name="criterion"
              label={registrations.criterion}
              options={[any, ...criteria.map(({ id, text }) => ({ value: id, label: forReader(text, reader).text }))]}
            />
          )}
          <Select form={form} name="category" label={reader.words.form.category} options={named(category.options, reader.words.names.category)} />
          <Select form={form} name="attendeeType" label={registrations.part} options={named(attendeeType.options, reader.words.names.attendee)} />
        </div>
        <Checkbox form={form} name="contactFirst" label={registrations.contactFirst} />
        <button type="submit" class="second">
          {registrations.findButton}
        </button>
      </Form>
    </details>
  );
}

function Nothing({ session, review, sought }: Props) {
  const { words, to } = useDesk();
  const { registrations } = words;
  const nobody = Object.keys(review.counts).length === 0;
  const said = nobody
    ? registrations.none
    : sought.status === 'submitted' && !isNarrow(sought)
      ? registrations.noneToReview
      : registrations.noneFound;
  return (
    <Empty>
      {said} {!nobody && <a href={to(`${pathOf(session)}?status=all`)}>{registrations.showAll}</a>}
    </Empty>
  );
}

function Rows({ session, review, criteria, sought, isAllPicked }: Props) {
  const { words, reader, to } = useDesk();
  const { registrations } = words;
  const texts = new Map(criteria.map(({ id, text }) => [id, text]));
  const isDecidable = review.items.some(({ status }) => DECIDABLE.includes(status));
  // A column that nobody has anything in takes room from the names.
  const hasCriteria = review.items.some((one) => one.criteria.length > 0);
  return (
    <Form action={`${pathOf(session)}/decide`} pick="who">
      <Hidden fields={hiddenOf(sought)} />
      <p>{registrations.found(review.total)}</p>
      {isDecidable && <PickAll action={to(pathOf(session))} />}
      <Table<Reviewed>
        caption={words.frame.registrations}
        rows={review.items}
        columns={[
          { head: registrations.name, cell: (one) => <Name one={one} isPicked={isAllPicked} /> },
          { head: registrations.organisation, cell: ({ organisation }) => <bdi>{organisation}</bdi> },
          { head: registrations.part, cell: ({ attendeeType: kind }) => reader.words.names.attendee[kind] },
          ...(hasCriteria ? [{ head: registrations.criterion, cell: (one: Reviewed) => <Criteria ids={one.criteria} texts={texts} /> }] : []),
          { head: registrations.state, cell: ({ status }) => registrations.states[status] },
          ...(review.items.some(hasHints) ? [{ head: registrations.worth, cell: (one: Reviewed) => <Hints one={one} /> }] : []),
          ...(isDecidable ? [{ head: registrations.confirm, cell: (one: Reviewed) => <ConfirmOne one={one} /> }] : []),
        ]}
      />
      {isDecidable && <WithThem />}
    </Form>
  );
}

function PickAll({ action }: { readonly action: string }) {
  const { words } = useDesk();
  return (
    <p class="actions">
      <button type="submit" name="pick" value="all" class="plain-button" formaction={action}>
        {words.registrations.pickAll}
      </button>
      <button type="submit" name="pick" value="none" class="plain-button" formaction={action}>
        {words.registrations.pickNone}
      </button>
      <span class="soft" role="status" data-picked={words.registrations.picked} />
    </p>
  );
}

function Name({ one: { registrationId, name, status }, isPicked }: { readonly one: Reviewed; readonly isPicked: boolean }) {
  const { words, to } = useDesk();
  return (
    <span class="pick">
      {DECIDABLE.includes(status) && (
        <input type="checkbox" name="who" value={registrationId} checked={isPicked} aria-label={words.registrations.pick(name)} />
      )}
      <a href={to(`/console/registrations/${registrationId}`)}>
        <bdi>{name}</bdi>
      </a>
    </span>
  );
}

/** Decides on one alone, whoever else is ticked. */
function ConfirmOne({ one: { registrationId, name, status } }: { readonly one: Reviewed }) {
  const { words, reader } = useDesk();
  const { registrations } = words;
  if (!DECIDABLE.includes(status)) return null;
  return (
    <button type="submit" name="only" value={registrationId} class="second" aria-label={`${registrations.confirm}${reader.formats.colon}${name}`}>
      {registrations.confirm}
    </button>
  );
}

function Criteria({ ids, texts }: { readonly ids: readonly string[]; readonly texts: ReadonlyMap<string, LocalisedText> }) {
  return (
    <ul class="hints">
      {ids.map((id) => {
        const text = texts.get(id);
        return <li>{text === undefined ? id : <Told text={text} />}</li>;
      })}
    </ul>
  );
}

const hasHints = ({ contactFirst, discreet, earlier, domain }: Reviewed) =>
  contactFirst === true || discreet === true || earlier.attended > 0 || earlier.absent > 0 || domain !== undefined;

/** What is worth knowing before one decides. Hints: the decision is the reader's. */
export function Hints({ one: { contactFirst, discreet, earlier, domain, email } }: { readonly one: Reviewed }) {
  const { words } = useDesk();
  const { hints } = words.registrations;
  return (
    <ul class="hints">
      {contactFirst && <li class="first">{hints.contactFirst}</li>}
      {discreet && <li>{hints.discreet}</li>}
      {earlier.attended > 0 && <li>{hints.attended(earlier.attended)}</li>}
      {earlier.absent > 0 && <li>{hints.absent(earlier.absent)}</li>}
      {domain !== undefined && <li>{domain === 'free-mail' ? hints.freeMail : hints.otherDomain(email.slice(email.lastIndexOf('@') + 1))}</li>}
    </ul>
  );
}

/** Nothing is sent by these buttons: each leads to a page that says who gets what. */
function WithThem() {
  const { words } = useDesk();
  const { registrations } = words;
  return (
    <fieldset>
      <legend>
        {registrations.withThem} <span class="hint">{registrations.withThemHint}</span>
      </legend>
      <p class="actions">
        <button type="submit" name="decision" value="confirm">
          {registrations.confirm}
        </button>
        <button type="submit" name="decision" value="waitlist" class="second">
          {registrations.waitlist}
        </button>
        <button type="submit" name="decision" value="decline" class="second">
          {registrations.decline}
        </button>
      </p>
    </fieldset>
  );
}
