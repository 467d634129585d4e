import type { Hono, Context as HttpContext } from 'hono';
import type { Variables } from '../api.ts';
import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../perform.ts';
import { ButtonForm, Checkbox, ErrorSummary, emptyForm, type FormState, formOf, TextArea, TextField } from './forms.tsx';
import { ask, type PageContext, readForm, type Site, written } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { Localised, renderMarkdown } from './texts.tsx';
import { FORMAT, moment, sessionState, standing, titleOf, when, wishOf } from './words.ts';

type Mine = Operations['getMyRegistration'] extends Operation<infer A> ? A : never;

/** A registrant's own page, opened by the link in their mails. */
export function myRegistrationPages(app: Hono<Variables>, site: Site): void {
  const { operations } = site;
  const base = '/my/registrations/:token';
  app.get(base, (c) => show(site, c, c.req.param('token')));
  app.post(base, (c) => update(site, c, c.req.param('token')));
  app.post(`${base}/withdraw`, (c) => act(site, c, () => ask(site, c, operations.withdrawRegistration, { params: c.req.param() }), withdrawn));
  app.post(`${base}/offer`, (c) => offer(site, c, c.req.param('token')));
  app.get(`${base}/join`, (c) => join(site, c, c.req.param('token')));
}

const pathOf = (token: string) => `/my/registrations/${encodeURIComponent(token)}`;

async function show(site: Site, c: PageContext, token: string, form?: FormState) {
  const outcome = await ask(site, c, site.operations.getMyRegistration, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const mine = outcome.value;
  const wish = wishOf(c.req.header('Accept-Language'));
  const isDiscreet = mine.discreet || mine.session.discreet;
  const messages = await Promise.all(mine.messages.map(async (message) => ({ ...message, html: await renderMarkdown(message.markdown) })));
  const children = (
    <>
      <p class="soft">
        <Localised text={mine.seriesTitle} wish={wish} />
      </p>
      <h1>
        <Localised text={mine.session.title} wish={wish} />
      </h1>
      <Standing mine={mine} token={token} />
      <Facts mine={mine} />
      <Messages messages={messages} timeZone={mine.session.timeZone} />
      {isOngoing(mine) && <Details mine={mine} token={token} form={form ?? detailsForm(mine)} />}
      {isOngoing(mine) && <Withdraw token={token} />}
    </>
  );
  const title = isDiscreet ? 'Meeting' : titleOf(mine.session.title, wish);
  return sendPage(c, { title, children }, form && form.problems.length > 0 ? 400 : 200);
}

/** All that a discreet mail leaves out stands here, and whom to write to. */
function Facts({ mine }: { readonly mine: Mine }) {
  const { session, contactEmail, status } = mine;
  const { place, format, reason, recorded, joinNote, technicalContact } = session;
  const joins = status === 'confirmed' && format !== 'in-person';
  return (
    <dl>
      <dt>State</dt>
      <dd class="status">{sessionState(session.status)}</dd>
      {reason !== undefined && <dt>Why</dt>}
      {reason !== undefined && <dd dir="auto">{reason}</dd>}
      <dt>When</dt>
      <dd>{when(session)}</dd>
      <dt>Where</dt>
      <dd dir="auto">{place === undefined ? FORMAT[format] : `${FORMAT[format]}: ${place}`}</dd>
      {joins && joinNote !== undefined && <dt>How to join</dt>}
      {joins && joinNote !== undefined && <dd dir="auto">{joinNote}</dd>}
      {joins && technicalContact !== undefined && <dt>If joining fails</dt>}
      {joins && technicalContact !== undefined && <dd dir="auto">{technicalContact}</dd>}
      <dt>Recorded</dt>
      <dd>{recorded ? 'Yes' : 'No'}</dd>
      <dt>Questions</dt>
      <dd>
        <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </dd>
    </dl>
  );
}

type Shown = Pick<Mine['messages'][number], 'messageId' | 'subject' | 'sentAt'> & { readonly html: Awaited<ReturnType<typeof renderMarkdown>> };

function Messages({ messages, timeZone }: { readonly messages: readonly Shown[]; readonly timeZone: string }) {
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">From the organisers</h2>
      {messages.map(({ messageId, subject, sentAt, html }) => (
        <article id={messageId} class="card" dir="auto">
          <h3>{subject}</h3>
          <p class="soft">
            <time datetime={sentAt}>{moment(sentAt, timeZone)}</time>
          </p>
          {html}
        </article>
      ))}
    </section>
  );
}

const isOngoing = ({ status }: Mine) => ['submitted', 'confirmed', 'waitlisted', 'offered'].includes(status);

function Standing({ mine, token }: { readonly mine: Mine; readonly token: string }) {
  const { status, waitingPosition, offerExpiresAt, reason, session, newEmail } = mine;
  return (
    <div class={status === 'confirmed' || status === 'attended' ? 'notice good' : 'notice'}>
      <p>
        <strong>{standing(status)}</strong>
      </p>
      {waitingPosition !== undefined && <p>Your place on the waiting list: {waitingPosition}.</p>}
      {reason !== undefined && <p dir="auto">{reason}</p>}
      {status === 'offered' && offerExpiresAt !== undefined && <p>The seat is kept until {moment(offerExpiresAt, session.timeZone)}.</p>}
      {newEmail !== undefined && <p>Your new address {newEmail} counts once you confirm it by the mail that went there.</p>}
      {status === 'offered' && <Offer token={token} />}
      {status === 'confirmed' && session.format !== 'in-person' && (
        <p>
          <a class="button" href={`${pathOf(token)}/join`}>
            Join the session
          </a>
        </p>
      )}
    </div>
  );
}

function Offer({ token }: { readonly token: string }) {
  return (
    <div class="actions">
      <ButtonForm action={`${pathOf(token)}/offer`} label="Take the seat" hidden={{ answer: 'accept' }} />
      <ButtonForm action={`${pathOf(token)}/offer`} label="Leave it to somebody else" hidden={{ answer: 'refuse' }} second />
    </div>
  );
}

function Withdraw({ token }: { readonly token: string }) {
  return (
    <>
      <h2>You cannot come?</h2>
      <p>Your seat goes to the next in line. This link then no longer works.</p>
      <ButtonForm action={`${pathOf(token)}/withdraw`} label="Withdraw my registration" second />
    </>
  );
}

const FIELDS = ['name', 'email', 'organisation', 'position', 'country', 'interpretation', 'accessibility'] as const;
const CLEARABLE = new Set<string>(['position', 'country', 'interpretation', 'accessibility']);
const CHOICES = ['showToParticipants', 'nameOrganisationPublicly', 'discreet', 'contactFirst'] as const;

function detailsForm(mine: Mine): FormState {
  return formOf(Object.fromEntries([...FIELDS, ...CHOICES].map((name) => [name, mine[name]])));
}

function Details({ mine, token, form }: { readonly mine: Mine; readonly token: string; readonly form: FormState }) {
  return (
    <>
      <h2>My details</h2>
      <ErrorSummary form={form} />
      <form method="post" action={pathOf(token)} novalidate>
        <TextField form={form} name="name" label="Name" autocomplete="name" longest={120} required />
        <TextField
          form={form}
          name="email"
          label="Mail address"
          hint="A new one counts once you confirm it from there."
          type="email"
          autocomplete="email"
          required
        />
        <TextField form={form} name="organisation" label="Organisation" autocomplete="organization" longest={200} required />
        <TextField form={form} name="position" label="Position" autocomplete="organization-title" longest={120} />
        <TextField form={form} name="country" label="Country" hint="Two letters, such as KE" longest={2} />
        <TextField form={form} name="interpretation" label="Interpretation you need" longest={200} />
        <TextArea form={form} name="accessibility" label="What you need to take part" rows={2} />
        <fieldset>
          <legend>What you allow, and what we should know</legend>
          {!mine.session.chathamHouse && (
            <Checkbox form={form} name="showToParticipants" label="Other participants may see my name and organisation" />
          )}
          {!mine.session.chathamHouse && <Checkbox form={form} name="nameOrganisationPublicly" label="My organisation may be named in public" />}
          <Checkbox form={form} name="discreet" label="Be discreet" />
          <Checkbox form={form} name="contactFirst" label="I have a security concern, contact me first" />
        </fieldset>
        <button type="submit">Save</button>
      </form>
    </>
  );
}

/** An empty optional field is taken away, an empty needed one is sent so that the API says what is missing. */
function patchOf(values: FormState['values']) {
  const texts = FIELDS.map((name) => [name, written(values, name) ?? (CLEARABLE.has(name) ? null : '')]);
  return Object.fromEntries([...texts, ...CHOICES.map((name) => [name, written(values, name) === 'yes'])]);
}

async function update(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await ask(site, c, site.operations.updateMyRegistration, { params: { token }, body: patchOf(sent.values) });
  if (outcome.ok) return c.redirect(pathOf(token), 303);
  if (outcome.problem.errors.length === 0) return sendProblemPage(c, outcome.problem);
  return show(site, c, token, { ...emptyForm, values: sent.values, problems: outcome.problem.errors });
}

async function act<A>(
  site: Site,
  c: PageContext,
  change: () => Promise<Outcome<A>>,
  done: (c: HttpContext, value: A) => Response | Promise<Response>,
) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const outcome = await change();
  return outcome.ok ? done(c, outcome.value) : sendProblemPage(c, outcome.problem);
}

/** The link is void now, so there is no page to go to. */
function withdrawn(c: HttpContext) {
  const children = (
    <>
      <h1>Your registration is withdrawn</h1>
      <p>You get a mail that says so. If you change your mind, register again.</p>
    </>
  );
  return sendPage(c, { title: 'Withdrawn', children });
}

async function offer(site: Site, c: PageContext, token: string) {
  const sent = await readForm(site, c);
  if (!sent.ok) return sendProblemPage(c, sent.problem);
  const answer = written(sent.values, 'answer');
  const outcome = await ask(site, c, site.operations.answerOffer, { params: { token }, body: { answer } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  return answer === 'refuse' ? withdrawn(c) : c.redirect(pathOf(token), 303);
}

async function join(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.joinSession, { params: { token } });
  return outcome.ok ? c.redirect(outcome.value, 302) : sendProblemPage(c, outcome.problem);
}
