import type { Child } from 'hono/jsx';
import { attendeeType } from '../../../../events/values.ts';
import type { LocalisedText } from '../../../kernel/text.ts';
import type { Operations } from '../../compose.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { ErrorSummary, type FormState, Select, TextArea, TextField } from '../../pages/forms.tsx';
import { Told } from '../../pages/reader.tsx';
import { Choices } from '../../pages/register-form.tsx';
import { useDesk } from '../page.tsx';
import { Act, Empty, Form, Table } from '../parts.tsx';
import type { AnswerOf } from '../session/session.tsx';
import { Hidden } from './queue.tsx';

type Registration = AnswerOf<Operations['getRegistration']>;
type Mails = AnswerOf<Operations['listRegistrationMails']>;
type Mail = Mails['items'][number];

/** What an organiser corrects. */
export const CORRECTED = ['name', 'email', 'organisation', 'position', 'country', 'category', 'language', 'attendeeType', 'joinUrl'] as const;
export const OPTIONAL: ReadonlySet<string> = new Set(['position', 'country', 'category', 'joinUrl']);

type StandingProps = {
  readonly registration: Registration;
  readonly session: SessionAnswer;
  readonly criteria: readonly { readonly id: string; readonly text: LocalisedText }[];
  /** Absent for those who may only look. */
  readonly mails: Mails | undefined;
};

/** All of one registration. */
export function Standing({ registration: one, session, criteria, mails }: StandingProps) {
  const { words } = useDesk();
  return (
    <>
      {one.contactFirst && <p class="notice bad">{words.registrations.hints.contactFirst}</p>}
      <State one={one} session={session} />
      {mails && <WhatCanBeDone one={one} />}
      <h2>{words.registration.facts}</h2>
      <Facts one={one} criteria={criteria} />
      {mails && <Mails of={one} mails={mails} session={session} />}
      <h2>{words.registration.history}</h2>
      <History one={one} session={session} />
    </>
  );
}

function State({ one, session }: { readonly one: Registration; readonly session: SessionAnswer }) {
  const { words, reader } = useDesk();
  const { offerExpiresAt, waitingPosition } = one;
  return (
    <p class="lead">
      <span class={`state ${one.status}`}>{words.registrations.states[one.status]}</span>{' '}
      {waitingPosition !== undefined && words.registration.place(waitingPosition)}
      {offerExpiresAt !== undefined && words.registration.offered(reader.formats.moment(offerExpiresAt, session.timeZone))}
    </p>
  );
}

/** Only what is possible now is offered. */
function WhatCanBeDone({ one: { registrationId, sessionId, status } }: { readonly one: Registration }) {
  const { words, to } = useDesk();
  const { registrations, registration } = words;
  const isOpen = status === 'submitted' || status === 'waitlisted';
  const isOver = ['declined', 'withdrawn', 'revoked', 'lapsed', 'cancelled'].includes(status);
  return (
    <>
      {(isOpen || status === 'offered') && (
        <Form action={`/console/sessions/${sessionId}/registrations/decide`}>
          <Hidden fields={{ who: registrationId }} />
          <p class="actions">
            <Decide value="confirm" label={registrations.confirm} />
            {status === 'submitted' && <Decide value="waitlist" label={registrations.waitlist} />}
            {isOpen && <Decide value="decline" label={registrations.decline} />}
          </p>
        </Form>
      )}
      {!isOver && (
        <p class="actions">
          <a class="button second" href={to(`/console/registrations/${registrationId}/correct`)}>
            {registration.correct}
          </a>
          {status === 'confirmed' && (
            <a class="button second" href={to(`/console/registrations/${registrationId}/revoke`)}>
              {registration.revoke}
            </a>
          )}
        </p>
      )}
    </>
  );
}

function Decide({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <button type="submit" name="decision" value={value} class={value === 'confirm' ? undefined : 'second'}>
      {label}
    </button>
  );
}

function Facts({ one, criteria }: { readonly one: Registration; readonly criteria: StandingProps['criteria'] }) {
  const { words, reader } = useDesk();
  const { fields, registration } = words;
  const { names } = reader.words;
  const categories: Readonly<Record<string, string>> = names.category;
  const yes = (value: boolean) => (value ? registration.yes : registration.no);
  const facts: readonly (readonly [string, Child])[] = [
    [fields.organisation.label, <bdi>{one.organisation}</bdi>],
    [fields.email.label, <Address one={one} />],
    [fields.attendeeType.label, names.attendee[one.attendeeType]],
    [fields.criteria.label, one.criteria.length > 0 && <Criteria ids={one.criteria} criteria={criteria} />],
    [fields.statement.label, one.statement],
    [fields.position.label, one.position],
    [fields.country.label, one.country && reader.formats.country(one.country)],
    [fields.category.label, one.category && (categories[one.category] ?? one.category)],
    [fields.language.label, reader.formats.language(one.language)],
    [fields.interpretation.label, one.interpretation],
    [fields.accessibility.label, one.accessibility],
    [fields.joinUrl.label, one.joinUrl],
    [fields.discreet.label, yes(one.discreet)],
    [fields.showToParticipants.label, yes(one.showToParticipants)],
    [fields.nameOrganisationPublicly.label, yes(one.nameOrganisationPublicly)],
    [registration.reason, one.reason],
  ];
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== undefined && value !== '' && value !== false)
        .map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Address({ one: { email, newEmail } }: { readonly one: Registration }) {
  const { words } = useDesk();
  return (
    <>
      <a href={`mailto:${email}`} dir="ltr">
        {email}
      </a>
      {newEmail !== undefined && <p class="soft">{words.registration.newEmail(newEmail)}</p>}
    </>
  );
}

function Criteria({ ids, criteria }: { readonly ids: readonly string[]; readonly criteria: StandingProps['criteria'] }) {
  return (
    <ul class="hints">
      {ids.map((id) => {
        const known = criteria.find((criterion) => criterion.id === id);
        return <li>{known ? <Told text={known.text} /> : id}</li>;
      })}
    </ul>
  );
}

type OfMails = { readonly of: Registration; readonly mails: Mails; readonly session: SessionAnswer };

function Mails({ of: { registrationId }, mails: { items, suppressed }, session }: OfMails) {
  const { words, reader, to } = useDesk();
  const { registration } = words;
  const path = (deliveryId: string, what: string) => `/console/registrations/${registrationId}/mails/${deliveryId}/${what}`;
  const [latest] = items;
  const isSettled = ({ status }: Mail) => !['queued', 'claimed', 'ambiguous'].includes(status);
  return (
    <>
      <h2>{registration.mails}</h2>
      {suppressed && latest && (
        <div class="notice bad">
          <p>{registration.suppressed}</p>
          <Act action={path(latest.deliveryId, 'lift')} label={registration.lift} second />
        </div>
      )}
      {items.length === 0 ? (
        <Empty>{registration.noMails}</Empty>
      ) : (
        <Table<Mail>
          caption={registration.mails}
          rows={items}
          columns={[
            {
              head: registration.mail,
              cell: ({ deliveryId, kind, number }) => (
                <>
                  <a href={to(`/console/mails/${deliveryId}`)}>{words.mails.kinds[kind]}</a> {number > 0 && registration.again(number)}
                </>
              ),
            },
            { head: registration.when, cell: ({ sentAt, plannedAt }) => reader.formats.stamp(sentAt ?? plannedAt, session.timeZone) },
            { head: registration.became, cell: ({ status }) => words.mails.states[status] },
            {
              head: registration.change,
              cell: (mail) => isSettled(mail) && <Act action={path(mail.deliveryId, 'resend')} label={registration.resend} second />,
            },
          ]}
        />
      )}
    </>
  );
}

function History({ one: { history }, session }: { readonly one: Registration; readonly session: SessionAnswer }) {
  const { words, reader } = useDesk();
  const { registration, registrations, fields } = words;
  const called: Readonly<Record<string, { readonly label: string }>> = fields;
  return (
    <ol class="plain">
      {history.toReversed().map(({ at, to, by, reason, corrected }) => (
        <li>
          <time dateTime={at}>{reader.formats.moment(at, session.timeZone)}</time>
          {reader.formats.colon}
          <strong>
            {corrected
              ? registration.corrected(reader.formats.list(corrected.map((field) => called[field]?.label ?? field)))
              : registrations.states[to]}
          </strong>
          , {by === 'registrant' || by === 'clock' ? registration.by[by] : registration.by.organiser}
          {reason !== undefined && <p class="soft">{reason}</p>}
        </li>
      ))}
    </ol>
  );
}

type FormProps = { readonly registration: Registration; readonly form: FormState };

export function Correcting({ registration: { registrationId }, form }: FormProps) {
  const { words, reader, to } = useDesk();
  const { fields, registration } = words;
  const path = `/console/registrations/${registrationId}`;
  const kinds = attendeeType.options.map((value) => ({ value, label: reader.words.names.attendee[value] }));
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={`${path}/correct`}>
        <TextField form={form} name="name" label={fields.name.label} longest={120} required />
        <TextField form={form} name="email" label={fields.email.label} hint={registration.correctHint} type="email" required />
        <TextField form={form} name="organisation" label={fields.organisation.label} longest={200} required />
        <TextField form={form} name="position" label={fields.position.label} longest={120} />
        <Choices form={form} />
        <Select form={form} name="attendeeType" label={fields.attendeeType.label} options={kinds} required />
        <TextField form={form} name="joinUrl" label={fields.joinUrl.label} type="url" />
        <SaveOrBack label={registration.save} path={to(path)} />
      </Form>
    </>
  );
}

export function Revoking({ registration: { registrationId }, form }: FormProps) {
  const { words, to } = useDesk();
  const { registration, registrations } = words;
  const path = `/console/registrations/${registrationId}`;
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={`${path}/revoke`}>
        <TextArea form={form} name="reason" label={registrations.reason} />
        <p class="notice bad">{registration.revokeText}</p>
        <SaveOrBack label={registration.revokeButton} path={to(path)} />
      </Form>
    </>
  );
}

function SaveOrBack({ label, path }: { readonly label: string; readonly path: string }) {
  const { words } = useDesk();
  return (
    <div class="actions">
      <button type="submit">{label}</button>
      <a class="button second" href={path}>
        {words.registration.back}
      </a>
    </div>
  );
}
