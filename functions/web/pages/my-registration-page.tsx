import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { Documents, type Material } from './documents.tsx';
import { ButtonForm, ErrorSummary, type FormState, isRefused, TextField } from './forms.tsx';
import { type Point, Points } from './points.tsx';
import { Told, useReader, WrittenIn } from './reader.tsx';
import { Choices, Consents, Needs } from './register-form.tsx';
import { Calendars } from './session.tsx';
import { State, When } from './session-parts.tsx';
import type { renderMarkdown } from './texts.tsx';
import { type Others, WhoElse } from './who-else.tsx';

type AnswerOf<T> = T extends Operation<infer A> ? A : never;
export type Mine = AnswerOf<Operations['getMyRegistration']>;
/** What organisers wrote to the registrants, as HTML. */
type Shown = Pick<Mine['messages'][number], 'messageId' | 'subject' | 'sentAt'> & {
  readonly html: Awaited<ReturnType<typeof renderMarkdown>>;
};

export const pathOf = (token: string) => `/my/registrations/${encodeURIComponent(token)}`;

const isOngoing = ({ status }: Pick<Mine, 'status'>) => ['submitted', 'confirmed', 'waitlisted', 'offered'].includes(status);

/** Everyone may open the page of the session: it is neither by invitation nor one of which nothing is told. */
const isPublic = ({ session }: Mine) => !session.discreet && session.visibility !== 'invited';

type Props = { readonly mine: Mine; readonly token: string };
type PageProps = Props & { readonly messages: readonly Shown[]; readonly others: Others; readonly documents: readonly Material[] } & {
  readonly points: readonly Point[];
  readonly form: FormState;
  readonly site: string;
};

/** How it stands, what happens next, and everything that the registrant may do. */
export function MyRegistration({ mine, token, messages, others, documents, points, form, site }: PageProps) {
  const { words } = useReader();
  const { session } = mine;
  return (
    <>
      <p class="above">
        <Told text={mine.seriesTitle} />
      </p>
      <h1>
        <Told text={session.title} />
      </h1>
      <WrittenIn texts={[session.title, mine.seriesTitle]} />
      <Standing mine={mine} token={token} />
      <Facts mine={mine} />
      <Messages messages={messages} timeZone={session.timeZone} />
      <Documents
        items={documents}
        hrefOf={(id, language) => `/api/v1/my/registrations/${encodeURIComponent(token)}/materials/${id}?language=${encodeURIComponent(language)}`}
      />
      <Points points={points} heading={words.mine.points} />
      <WhoElse others={others} href={`${pathOf(token)}/participants`} />
      {isOngoing(mine) && isPublic(mine) && <Calendars session={session} site={site} />}
      {isOngoing(mine) && <Changes mine={mine} token={token} form={form} />}
      <MyData token={token} />
    </>
  );
}

function Standing({ mine, token }: Props) {
  const { words, formats, to } = useReader();
  const { status, waitingPosition, offerExpiresAt, reason, session, newEmail } = mine;
  const isGood = status === 'confirmed' || status === 'attended' || status === 'offered';
  return (
    <section class={isGood ? 'notice good' : 'notice'}>
      <h2>{words.names.standing[status]}</h2>
      <p>{words.names.next[status]}</p>
      {waitingPosition !== undefined && <p>{words.mine.ahead(waitingPosition)}</p>}
      {reason !== undefined && (
        <p>
          {words.mine.reason} <bdi>{reason}</bdi>
        </p>
      )}
      {status === 'offered' && offerExpiresAt !== undefined && <p>{words.mine.keptUntil(formats.moment(offerExpiresAt, session.timeZone))}</p>}
      {newEmail !== undefined && <p>{words.mine.newEmail(newEmail)}</p>}
      {status === 'offered' && (
        <div class="actions">
          <ButtonForm action={to(`${pathOf(token)}/offer`)} label={words.mine.take} hidden={{ answer: 'accept' }} />
          <ButtonForm action={to(`${pathOf(token)}/offer`)} label={words.mine.leave} hidden={{ answer: 'refuse' }} second />
        </div>
      )}
      {status === 'confirmed' && session.format !== 'in-person' && (
        <>
          <p>
            <a class="button" href={`${pathOf(token)}/join`}>
              {words.mine.join}
            </a>
          </p>
          <p class="soft">{words.mine.joinHint}</p>
        </>
      )}
    </section>
  );
}

/** All that a discreet mail leaves out stands here, and whom to write to. */
function Facts({ mine }: { readonly mine: Mine }) {
  const { words, to } = useReader();
  const { session, contactEmail, status, attendeeType } = mine;
  const { place, format, reason, recorded, joinNote, technicalContact } = session;
  const joins = status === 'confirmed' && format !== 'in-person';
  const rows: readonly (readonly [string, unknown])[] = [
    [words.session.when, <When session={session} />],
    [words.session.reason, reason !== undefined && <bdi>{reason}</bdi>],
    [words.session.where, place === undefined ? words.names.format[format] : <Where format={words.names.format[format]} place={place} />],
    [words.mine.as, words.names.attendee[attendeeType]],
    [words.mine.joining, joins && joinNote !== undefined && <bdi>{joinNote}</bdi>],
    [words.mine.technical, joins && technicalContact !== undefined && <bdi>{technicalContact}</bdi>],
    [words.session.recording, recorded ? words.session.recorded : words.session.notRecorded],
    [words.mine.questions, <a href={`mailto:${contactEmail}`}>{contactEmail}</a>],
    [words.mine.page, isPublic(mine) && <SessionLink mine={mine} to={to} />],
  ];
  return (
    <dl>
      {rows
        .filter(([, value]) => value !== false)
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Where({ format, place }: { readonly format: string; readonly place: string }) {
  return (
    <>
      {format}
      <br />
      <bdi>{place}</bdi>
    </>
  );
}

function SessionLink({ mine: { session }, to }: { readonly mine: Mine; readonly to: (path: string) => string }) {
  return (
    <>
      <a href={to(`/sessions/${session.sessionId}`)}>
        <Told text={session.title} />
      </a>{' '}
      <State session={session} />
    </>
  );
}

function Messages({ messages, timeZone }: { readonly messages: readonly Shown[]; readonly timeZone: string }) {
  const { words, formats } = useReader();
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{words.mine.messages}</h2>
      {messages.map(({ messageId, subject, sentAt, html }) => (
        <article id={messageId} class="card" dir="auto">
          <h3>{subject}</h3>
          <p class="soft">
            <time datetime={sentAt}>{formats.moment(sentAt, timeZone)}</time>
          </p>
          {html}
        </article>
      ))}
    </section>
  );
}

/** The mail goes to the address of the registration: a link that was passed on deletes nothing. */
function MyData({ token }: { readonly token: string }) {
  const { words, to } = useReader();
  return (
    <details>
      <summary>{words.data.title}</summary>
      <p>{words.data.mineText}</p>
      <ButtonForm action={`${to(pathOf(token))}/data`} label={words.data.mineButton} second />
    </details>
  );
}

/** What can be changed, folded: most people come to read how it stands. */
function Changes({ mine, token, form }: Props & { readonly form: FormState }) {
  const { words, to } = useReader();
  const path = to(pathOf(token));
  return (
    <div class="changes">
      <details open={isRefused(form)}>
        <summary>{words.mine.details}</summary>
        <p class="soft">{words.mine.detailsHint}</p>
        <Details mine={mine} path={path} form={form} />
      </details>
      {mine.status === 'confirmed' && (
        <details>
          <summary>{words.mine.colleague}</summary>
          <p>{words.mine.colleagueText}</p>
          <p>
            <a class="button second" href={`${path}/colleague`}>
              {words.mine.colleague}
            </a>
          </p>
        </details>
      )}
      <details>
        <summary>{words.mine.renew}</summary>
        <p>{words.mine.renewText}</p>
        <ButtonForm action={`${path}/links`} label={words.mine.renewButton} second />
      </details>
      <details>
        <summary>{words.mine.withdraw}</summary>
        <p>{words.mine.withdrawText}</p>
        <ButtonForm action={`${path}/withdraw`} label={words.mine.withdrawButton} second />
      </details>
    </div>
  );
}

function Details({ mine, path, form }: { readonly mine: Mine; readonly path: string; readonly form: FormState }) {
  const { words } = useReader();
  return (
    <>
      <ErrorSummary form={form} />
      <form method="post" action={path} novalidate>
        <Person form={form} emailHint={words.mine.newAddressHint} />
        <TextField form={form} name="position" label={words.form.position} autocomplete="organization-title" longest={120} />
        <Choices form={form} />
        <Needs form={form} />
        <Consents form={form} chathamHouse={mine.session.chathamHouse} />
        <button type="submit">{words.mine.save}</button>
      </form>
    </>
  );
}

function Person({ form, emailHint }: { readonly form: FormState; readonly emailHint: string }) {
  const { form: words } = useReader().words;
  return (
    <>
      <TextField form={form} name="name" label={words.name} autocomplete="name" longest={120} required />
      <TextField form={form} name="email" label={words.email} hint={emailHint} type="email" autocomplete="email" required />
      <TextField form={form} name="organisation" label={words.organisation} autocomplete="organization" longest={200} required />
    </>
  );
}

/** Who comes instead. The colleague decides on everything else by a link of their own. */
export function Colleague({ token, form }: { readonly token: string; readonly form: FormState }) {
  const { words, to } = useReader();
  return (
    <>
      <h1>{words.mine.colleague}</h1>
      <p class="lead">{words.mine.colleagueText}</p>
      <ErrorSummary form={form} />
      <form method="post" action={to(`${pathOf(token)}/colleague`)} novalidate>
        <TextField form={form} name="name" label={words.mine.colleagueName} longest={120} required />
        <TextField form={form} name="email" label={words.mine.colleagueEmail} type="email" required />
        <TextField form={form} name="organisation" label={words.form.organisation} longest={200} required />
        <button type="submit">{words.mine.handOver}</button>
      </form>
    </>
  );
}
