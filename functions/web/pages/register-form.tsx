import { COUNTRIES, category } from '../../registration/inputs.ts';
import { LANGUAGES, OWN_NAME } from '../language.ts';
import type { SessionAnswer } from '../operations/sessions.ts';
import { Checkbox, Checkboxes, ErrorSummary, type FormState, Select, TextArea, TextField } from './forms.tsx';
import { Told, useReader, WrittenIn } from './reader.tsx';
import type { Series } from './session-parts.tsx';

/** The sessions that one can register for there, and what their series says of who may. */
export type Offer = {
  readonly open: readonly SessionAnswer[];
  readonly series: Series | undefined;
  /** The session that the form was opened from. */
  readonly first: SessionAnswer | undefined;
  /** Where the form goes to. */
  readonly action: string;
};

type Props = { readonly offer: Offer; readonly form: FormState };

/** What one registers for: the session where there is no choice, else the one that the form was opened from, else the series; of a discreet one nothing. */
export function subjectOf({ first, open: [only, ...others], series }: Offer): SessionAnswer['title'] | undefined {
  const session = first ?? (others.length === 0 ? only : undefined);
  return session?.discreet ? undefined : (session?.title ?? series?.title);
}

function Moment({ session: { startsAt, timeZone } }: { readonly session: SessionAnswer }) {
  const { words, formats } = useReader();
  return startsAt === undefined ? <span>{words.session.undated}</span> : <bdi>{formats.moment(startsAt, timeZone)}</bdi>;
}

/** The whole form on one page: which sessions, who, why they may, what they need, what they allow, who sees it. */
export function RegisterPage({ offer, form }: Props) {
  const { words, to } = useReader();
  const { first, series, open } = offer;
  const about = subjectOf(offer);
  const [only] = open.length === 1 ? open : [];
  return (
    <>
      <p class="above">{words.register.title}</p>
      <h1>{about === undefined ? words.frame.meeting : <Told text={about} />}</h1>
      {only && (
        <p class="lead">
          <Moment session={only} />
        </p>
      )}
      <WrittenIn texts={[about, ...(series?.criteria?.items ?? []).map(({ text }) => text)]} />
      <ErrorSummary form={form} />
      <form method="post" action={to(offer.action)} novalidate>
        <Sessions offer={offer} form={form} />
        <fieldset>
          <legend>{words.register.you}</legend>
          <AboutYou form={form} />
        </fieldset>
        <HowYouTakePart offer={offer} form={form} />
        <fieldset>
          <legend>{words.register.needs}</legend>
          <Needs form={form} />
        </fieldset>
        <Consents form={form} chathamHouse={open.every(({ chathamHouse }) => chathamHouse)} />
        <WhoSeesWhat sessions={open.length === 1 || first === undefined ? open : [first]} />
        <button type="submit">{words.register.submit}</button>
      </form>
    </>
  );
}

/** A choice where there is one; a single session is named above. */
function Sessions({ offer: { open }, form }: Props) {
  const { words } = useReader();
  const [only] = open;
  if (open.length === 1 && only) return <input type="hidden" name="sessions" value={only.sessionId} />;
  const options = open.map((session) => ({
    value: session.sessionId,
    label: (
      <>
        <Told text={session.title} />
        <span class="hint">
          <Moment session={session} />
        </span>
      </>
    ),
  }));
  return <Checkboxes form={form} name="sessions" label={words.register.several} options={options} />;
}

function AboutYou({ form }: { readonly form: FormState }) {
  const { form: words } = useReader().words;
  return (
    <>
      <TextField form={form} name="name" label={words.name} autocomplete="name" longest={120} required />
      <TextField form={form} name="email" label={words.email} hint={words.emailHint} type="email" autocomplete="email" required />
      <TextField form={form} name="organisation" label={words.organisation} autocomplete="organization" longest={200} required />
      <TextField form={form} name="position" label={words.position} autocomplete="organization-title" longest={120} />
      <Choices form={form} />
    </>
  );
}

/** What is chosen from lists: country, kind of organisation, language of the mails. */
export function Choices({ form }: { readonly form: FormState }) {
  const { words, formats } = useReader();
  const none = { value: '', label: words.form.choose };
  const all = [...COUNTRIES].map((value) => ({ value, label: formats.country(value) }));
  const countries = formats.inOrder(all, ({ label }) => label);
  const categories = category.options.map((value) => ({ value, label: words.names.category[value] }));
  const languages = LANGUAGES.map((value) => ({ value, label: OWN_NAME[value] }));
  return (
    <>
      <Select form={form} name="country" label={words.form.country} options={[none, ...countries]} autocomplete="country" />
      <Select form={form} name="category" label={words.form.category} options={[none, ...categories]} />
      <Select form={form} name="language" label={words.form.language} options={languages} required />
    </>
  );
}

/** The criteria as the rule asks for them, and the other way in where there is one. */
function HowYouTakePart({ offer: { series, open }, form }: Props) {
  const { words } = useReader();
  const items = series?.criteria?.items ?? [];
  const rules = new Set(open.map(({ observers }) => observers ?? series?.observers ?? 'none'));
  const takesObservers = rules.has('review') || rules.has('open');
  const hint = rules.has('review') ? words.register.observerReview : undefined;
  const observer = (
    <Checkbox
      form={form}
      name="attendeeType"
      value="observer"
      label={items.length > 0 ? words.register.asObserver : words.register.asObserverPlain}
      {...(hint !== undefined && { hint })}
    />
  );
  if (items.length === 0)
    return takesObservers ? (
      <fieldset>
        <legend>{words.register.part}</legend>
        {observer}
      </fieldset>
    ) : null;
  return (
    <Checkboxes
      form={form}
      name="criteria"
      label={words.register.criteria}
      hint={takesObservers ? words.register.criteriaOrObserver : words.register.criteriaHint}
      options={items.map(({ id, text }) => ({ value: id, label: <Told text={text} /> }))}
    >
      {takesObservers && observer}
    </Checkboxes>
  );
}

export function Needs({ form }: { readonly form: FormState }) {
  const { form: words } = useReader().words;
  return (
    <>
      <TextField form={form} name="interpretation" label={words.interpretation} hint={words.interpretationHint} longest={200} />
      <TextArea form={form} name="accessibility" label={words.accessibility} hint={words.accessibilityHint} rows={2} />
    </>
  );
}

/** The two consents, off; and what somebody at risk may ask for. Under Chatham House there is nothing to consent to. */
export function Consents({ form, chathamHouse }: { readonly form: FormState; readonly chathamHouse: boolean }) {
  const { form: words } = useReader().words;
  return (
    <fieldset>
      <legend>{words.choices}</legend>
      {!chathamHouse && <Checkbox form={form} name="showToParticipants" label={words.showToParticipants} />}
      {!chathamHouse && <Checkbox form={form} name="nameOrganisationPublicly" label={words.nameOrganisationPublicly} />}
      <Checkbox form={form} name="discreet" label={words.discreet} hint={words.discreetHint} />
      <Checkbox form={form} name="contactFirst" label={words.contactFirst} hint={words.contactFirstHint} />
    </fieldset>
  );
}

/** Last thing before the button (design, section 9). */
function WhoSeesWhat({ sessions }: { readonly sessions: readonly SessionAnswer[] }) {
  const { words, formats } = useReader();
  const recorded = sessions.filter((session) => session.recorded);
  return (
    <section class="notice">
      <h2>{words.register.who}</h2>
      <ul>
        <li>{words.register.whoOrganisers}</li>
        <li>
          {recorded.length > 0 && recorded.length < sessions.length ? (
            recorded.map(({ title }) => (
              <>
                <Told text={title} />
                {formats.colon}
                {words.session.recorded}
                {formats.stop}{' '}
              </>
            ))
          ) : (
            <strong>{`${recorded.length > 0 ? words.session.recorded : words.session.notRecorded}${formats.stop}`}</strong>
          )}
        </li>
        <li>{words.register.whoMeeting}</li>
        {sessions.some(({ chathamHouse }) => chathamHouse) && <li>{words.session.chathamRule}</li>}
      </ul>
    </section>
  );
}

export function NotOpen({ offer: { first, series } }: { readonly offer: Offer }) {
  const { words, to } = useReader();
  const back = first === undefined ? `/series/${series?.slug}` : `/sessions/${first.sessionId}`;
  return (
    <>
      <h1>{words.register.notOpen}</h1>
      <p>{words.register.notOpenText}</p>
      <p>
        <a class="button" href={to(back)}>
          {words.register.toSession}
        </a>
      </p>
    </>
  );
}

/** @param sessions those that everyone may know of */
export function Received({ sessions }: { readonly sessions: readonly SessionAnswer[] }) {
  const { words, to } = useReader();
  return (
    <>
      <h1>{words.register.received}</h1>
      {sessions.length > 0 && (
        <ul class="plain">
          {sessions.map((session) => (
            <li>
              <strong>
                <Told text={session.title} />
              </strong>
              <br />
              <span class="soft">
                <Moment session={session} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="lead">{words.register.receivedText}</p>
      <p>{words.register.noMail}</p>
      <p class="actions">
        <a class="button second" href={to('/my/links')}>
          {words.register.sendLinks}
        </a>
        <a class="button second" href={to('/')}>
          {words.refusal.home}
        </a>
      </p>
    </>
  );
}
