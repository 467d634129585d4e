import type { Hono } from 'hono';
import type { Problem } from '../../kernel/rejection.ts';
import { category } from '../../registration/inputs.ts';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import { Checkbox, Checkboxes, ErrorSummary, emptyForm, type FormState, type Option, Select, TextArea, TextField } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, tokenOf, visitor, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { Localised } from './texts.tsx';
import { FORMAT, languageName, sessionState, titleOf, when, wishOf } from './words.ts';

type AnswerOf<T> = T extends Operation<infer A> ? A : never;
type Seats = AnswerOf<Operations['getSeats']>;
type Series = AnswerOf<Operations['getSeries']>;

/** One session and the form to register for it. */
export function sessionPages(app: Hono<Variables>, site: Site): void {
  app.get('/sessions/:sessionId', (c) => show(site, c, c.req.param('sessionId'), emptyForm));
  app.post('/sessions/:sessionId', (c) => register(site, c, c.req.param('sessionId')));
  app.get('/sessions/:sessionId/received', (c) => received(c));
}

async function show(site: Site, c: PageContext, sessionId: string, form: FormState) {
  const who = await visitor(site, c);
  const outcome = await ask(site, c, site.operations.getSession, { params: { sessionId }, caller: who.caller });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const session = outcome.value;
  const seats = await ask(site, c, site.operations.getSeats, { params: { sessionId } });
  const series =
    session.seriesId === undefined
      ? undefined
      : await ask(site, c, site.operations.getSeries, { params: { seriesId: session.seriesId }, caller: who.caller });
  const wish = wishOf(c.req.header('Accept-Language'));
  const children = (
    <>
      {series?.ok && (
        <p>
          <a href={`/series/${series.value.status === 'draft' ? series.value.seriesId : series.value.slug}`}>
            <Localised text={series.value.title} wish={wish} />
          </a>
        </p>
      )}
      <h1>
        <Localised text={session.title} wish={wish} />
      </h1>
      <Facts session={session} seats={seats.ok ? seats.value : undefined} />
      <About session={session} wish={wish} />
      {session.status === 'registration-open' && (
        <RegistrationForm form={form} session={session} criteria={criteriaOf(series?.ok ? series.value : undefined, wish)} />
      )}
    </>
  );
  const isIndexed = session.visibility === 'public' && !session.discreet && series?.ok === true && series.value.status === 'published';
  const frame = { title: session.discreet ? 'Meeting' : titleOf(session.title, wish), indexed: isIndexed, formToken: tokenOf(who), children };
  return sendPage(c, frame, form.problems.length > 0 || form.message !== undefined ? 400 : 200);
}

function Facts({ session, seats }: { readonly session: SessionAnswer; readonly seats: Seats | undefined }) {
  const { status, format, place, languages, interpretation, recorded, chathamHouse, reason } = session;
  return (
    <dl>
      <dt>State</dt>
      <dd class="status">{sessionState(status)}</dd>
      {reason !== undefined && <dt>Why</dt>}
      {reason !== undefined && <dd dir="auto">{reason}</dd>}
      <dt>When</dt>
      <dd>{session.startsAt === undefined ? when(session) : <time datetime={session.startsAt}>{when(session)}</time>}</dd>
      <dt>Where</dt>
      <dd dir="auto">{place === undefined ? FORMAT[format] : `${FORMAT[format]}: ${place}`}</dd>
      <dt>Languages</dt>
      <dd>
        {languages.map(languageName).join(', ')}
        {interpretation.length > 0 && `; interpretation into ${interpretation.map(languageName).join(', ')}`}
      </dd>
      <dt>Recorded</dt>
      <dd>{recorded ? 'Yes, the session is recorded' : 'No'}</dd>
      {chathamHouse && <dt>Chatham House Rule</dt>}
      {chathamHouse && <dd>What is said may be used, who said it may not be told. No list of participants is made.</dd>}
      {seats !== undefined && <dt>Seats</dt>}
      {seats !== undefined && <dd>{seatsSentence(seats)}</dd>}
    </dl>
  );
}

function seatsSentence({ isFull, seatsLeft, capacity }: Seats): string {
  if (isFull) return 'All seats are taken. You can register for the waiting list.';
  if (seatsLeft !== undefined) return `${seatsLeft} of ${capacity ?? seatsLeft} are free`;
  return 'There are seats';
}

function About({ session, wish }: { readonly session: SessionAnswer; readonly wish: string }) {
  const { description, speakers = [], agenda = [], sessionId, startsAt } = session;
  return (
    <>
      {description && (
        <p>
          <Localised text={description} wish={wish} />
        </p>
      )}
      {agenda.length > 0 && (
        <>
          <h2>Agenda</h2>
          <ol>
            {agenda.map(({ title }) => (
              <li>
                <Localised text={title} wish={wish} />
              </li>
            ))}
          </ol>
        </>
      )}
      {speakers.length > 0 && (
        <>
          <h2>Speakers</h2>
          <ul>
            {speakers.map(({ name, title, organisation }) => (
              <li dir="auto">{[name, title, organisation].filter((part) => part !== undefined).join(', ')}</li>
            ))}
          </ul>
        </>
      )}
      {startsAt !== undefined && (
        <p>
          <a href={`/api/v1/sessions/${sessionId}/calendar.ics`}>Into your calendar</a>
        </p>
      )}
    </>
  );
}

function criteriaOf(series: Series | undefined, wish: string): readonly Option[] {
  return (series?.criteria?.items ?? []).map(({ id, text }) => ({ value: id, label: titleOf(text, wish) }));
}

const CATEGORIES: readonly Option[] = [
  { value: '', label: 'Please choose' },
  ...category.options.map((value) => ({ value, label: value.replaceAll('-', ' ') })),
];
const TYPES: readonly Option[] = [
  { value: 'participant', label: 'Participant' },
  { value: 'observer', label: 'Observer' },
];

type FormProps = { readonly form: FormState; readonly session: SessionAnswer; readonly criteria: readonly Option[] };

function RegistrationForm({ form, session, criteria }: FormProps) {
  return (
    <>
      <h2 id="register">Register</h2>
      <ErrorSummary form={form} />
      <WhoSeesWhat session={session} />
      <form method="post" action={`/sessions/${session.sessionId}#register`} novalidate>
        <TextField form={form} name="name" label="Your name" autocomplete="name" longest={120} required />
        <TextField
          form={form}
          name="email"
          label="Mail address"
          hint="Everything about your registration goes there."
          type="email"
          autocomplete="email"
          required
        />
        <TextField form={form} name="organisation" label="Organisation" autocomplete="organization" longest={200} required />
        <TextField form={form} name="position" label="Position" autocomplete="organization-title" longest={120} />
        <TextField form={form} name="country" label="Country" hint="Two letters, such as KE" autocomplete="country" longest={2} />
        <Select form={form} name="category" label="Kind of organisation" options={CATEGORIES} />
        {session.observers !== 'none' && <Select form={form} name="attendeeType" label="You come as" options={TYPES} required />}
        {criteria.length > 0 && (
          <Checkboxes
            form={form}
            name="criteria"
            label="Which of these is true of your organisation?"
            hint="At least one, unless you come as an observer."
            options={criteria}
          />
        )}
        <TextField form={form} name="interpretation" label="Interpretation you need" hint="Deleted 30 days after the session." longest={200} />
        <TextArea form={form} name="accessibility" label="What you need to take part" hint="Deleted 30 days after the session." rows={2} />
        <Consents form={form} session={session} />
        <button type="submit">Register</button>
      </form>
    </>
  );
}

function WhoSeesWhat({ session }: { readonly session: SessionAnswer }) {
  return (
    <div class="notice">
      <p>
        The organisers see what you write here, nobody else unless you allow it below.{' '}
        {session.recorded ? 'The session is recorded.' : 'The session is not recorded.'} The name you give in the meeting tool is visible to everybody
        in the meeting.
      </p>
    </div>
  );
}

function Consents({ form, session }: { readonly form: FormState; readonly session: SessionAnswer }) {
  return (
    <fieldset>
      <legend>What you allow, and what we should know</legend>
      {!session.chathamHouse && <Checkbox form={form} name="showToParticipants" label="Other participants may see my name and organisation" />}
      {!session.chathamHouse && <Checkbox form={form} name="nameOrganisationPublicly" label="My organisation may be named in public" />}
      <Checkbox form={form} name="discreet" label="Be discreet" hint="Mails to me say nothing of what the meeting is about." />
      <Checkbox form={form} name="contactFirst" label="I have a security concern, contact me first" />
    </fieldset>
  );
}

const TEXTS = ['position', 'country', 'category', 'interpretation', 'accessibility', 'attendeeType'] as const;
const CHOICES = ['showToParticipants', 'nameOrganisationPublicly', 'discreet', 'contactFirst'] as const;

/** The form as the API takes it. Needed fields are sent even when empty, so that the API says what is missing. */
function applicationOf(values: FormState['values']) {
  return {
    name: written(values, 'name') ?? '',
    email: written(values, 'email') ?? '',
    organisation: written(values, 'organisation') ?? '',
    ...Object.fromEntries(TEXTS.flatMap((name) => (written(values, name) === undefined ? [] : [[name, written(values, name)]]))),
    ...Object.fromEntries(CHOICES.map((name) => [name, written(values, name) === 'yes'])),
    criteria: values['criteria'] ?? [],
  };
}

async function register(site: Site, c: PageContext, sessionId: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.submitRegistration, { params: { sessionId }, body: applicationOf(sent.values) });
  if (outcome.ok) return c.redirect(`/sessions/${encodeURIComponent(sessionId)}/received`, 303);
  if (outcome.problem.status === 404) return sendProblemPage(c, outcome.problem);
  const problems: readonly Problem[] = outcome.problem.errors;
  return show(site, c, sessionId, { values: sent.values, problems, ...(problems.length === 0 && { message: outcome.problem.detail }) });
}

function received(c: PageContext) {
  const children = (
    <>
      <h1>Your registration has arrived</h1>
      <p>You get a mail within a few minutes that says whether you have a seat, with a link to see, change or withdraw your registration.</p>
      <p>
        No mail? Look into the folder for unwanted mail, or <a href="/my/links">have your links sent again</a>.
      </p>
    </>
  );
  return sendPage(c, { title: 'Registration received', children });
}
