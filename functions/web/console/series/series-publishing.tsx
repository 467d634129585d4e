import type { Child } from 'hono/jsx';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { Checkbox, type FormState, formOf } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import { type ConsoleApp, type Desk, form } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { allSessions } from './series-reads.ts';

/** Publishing a series, and with it the registration of its sessions to come. */
export function seriesPublishingPages(app: ConsoleApp, site: Site): void {
  app.post('/console/series/:seriesId/publish', form(site, publish));
}

type Props = { readonly series: Series; readonly sessions: readonly SessionAnswer[] };

/** `at` is the page where it can be done. */
type Checked = { readonly isDone: boolean; readonly needed?: boolean; readonly said: Child; readonly at: string };

/** What a series should have before everybody sees it. What is not needed is advice. */
function checksOf(desk: Desk, { series, sessions }: Props): readonly Checked[] {
  const { check } = desk.words.series;
  const whole = `/console/series/${series.seriesId}`;
  const settingsOf = (session: SessionAnswer | undefined) => (session ? `/console/sessions/${session.sessionId}/settings` : `${whole}/sessions/new`);
  const undated = sessions.find(({ startsAt }) => startsAt === undefined);
  const isDated = sessions.some(({ startsAt }) => startsAt !== undefined);
  const isOpening = sessions.some(({ registration }) => registration.opensAt !== undefined);
  // Publishing opens what has a date and no day of its own, and asks so with a box: no day is missed then, nor before there is a session.
  const isAsked = sessions.length === 0 || openable(sessions, desk.site.clock.now()).length > 0;
  const window = isAsked && !isOpening ? [] : [{ isDone: isOpening, said: check.window, at: settingsOf(sessions[0]) }];
  // Without an online session there is nothing to say of links.
  const online = sessions.filter(({ format, startsAt }) => format !== 'in-person' && startsAt !== undefined);
  const linkless = online.filter(({ joinUrl }) => joinUrl === undefined);
  const linked = { isDone: linkless.length === 0, said: linkless.length === 0 ? check.links : check.linkless(linkless.length) };
  return [
    { isDone: sessions.length > 0, needed: true, said: check.session, at: `${whole}/sessions/new` },
    ...(sessions.length === 0 ? [] : [{ isDone: isDated, said: check.date, at: settingsOf(undated) }]),
    ...window,
    { isDone: series.description !== undefined, said: check.description, at: `${whole}/edit` },
    ...languageChecks(desk, series),
    { isDone: series.criteria !== undefined, said: series.criteria ? check.criteria : check.noCriteria[series.moderation], at: `${whole}/edit` },
    ...(online.length === 0 ? [] : [{ ...linked, at: settingsOf(linkless[0]) }]),
  ];
}

/** What is not told in every language. A description that there is in none is missed once, by its own line. */
function languageChecks({ words, reader }: Desk, { seriesId, languages, title, description }: Series): readonly Checked[] {
  const { check } = words.series;
  const at = `/console/series/${seriesId}/edit`;
  const missing = (text: Series['title'] | undefined, say: (languages: string) => string) => {
    const without = text === undefined ? [] : languages.filter((language) => text[language] === undefined);
    return without.length === 0 ? [] : [{ isDone: false, said: say(reader.formats.languages(without)), at }];
  };
  const lacking = [...missing(title, check.titleMissing), ...missing(description, check.descriptionMissing)];
  const isWhole = lacking.length === 0 && languages.length > 1 && description !== undefined;
  return isWhole ? [{ isDone: true, said: check.languages, at }] : lacking;
}

/** The sessions ahead that nothing opens by itself. */
function openable(sessions: readonly SessionAnswer[], now: string): readonly SessionAnswer[] {
  return sessions.filter(
    ({ status, startsAt, registration }) => status === 'scheduled' && startsAt !== undefined && startsAt > now && registration.opensAt === undefined,
  );
}

/** The button with what will happen, and what is missing. */
export function Publishing(props: Props) {
  const desk = useDesk();
  const { words } = desk;
  const checks = checksOf(desk, props);
  const isReady = checks.every(({ isDone, needed }) => isDone || needed !== true);
  return (
    <section class="card">
      {isReady && <Publish {...props} />}
      <h2>{words.series.check.heading}</h2>
      {!isReady && <p class="soft">{words.series.notReady}</p>}
      <Checks checks={checks} />
    </section>
  );
}

function Checks({ checks }: { readonly checks: readonly Checked[] }) {
  const { words, to } = useDesk();
  const { check } = words.series;
  return (
    <ul class="plain checks">
      {checks.map(({ isDone, needed = false, said, at }) => (
        <li>
          <b>{isDone ? check.done : needed ? check.needed : check.open}</b> {isDone ? said : <a href={to(at)}>{said}</a>}
        </li>
      ))}
    </ul>
  );
}

function Publish({ series, sessions }: Props) {
  const { words, site } = useDesk();
  const now = site.clock.now();
  const opening = sessions.filter(({ status, registration: { opensAt } }) => status === 'scheduled' && opensAt !== undefined && opensAt <= now);
  const closed = openable(sessions, now);
  return (
    <Form action={`/console/series/${series.seriesId}/publish`}>
      <p>{opening.length > 0 ? words.series.publishLead(opening.length) : words.series.publishQuiet}</p>
      {closed.length > 0 && <Checkbox form={formOf({ open: true })} name="open" label={words.series.openToo(closed.length)} />}
      <button type="submit">{words.series.publish}</button>
    </Form>
  );
}

async function publish(desk: Desk, values: FormState['values']) {
  const { site, c } = desk;
  const seriesId = c.req.param('seriesId') ?? '';
  const outcome = await desk.ask(site.operations.publishSeries, { params: { seriesId } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const opened = written(values, 'open') === undefined ? 0 : await openAll(desk, seriesId);
  return opened > 0 ? desk.go(`/console/series/${seriesId}`, 'seriesOpened', opened) : desk.go(`/console/series/${seriesId}`, 'seriesPublished');
}

/** Opens registration one after the other: each is a step of its own, and what is refused can be opened by its own button. */
async function openAll(desk: Desk, seriesId: string): Promise<number> {
  let opened = 0;
  for (const { sessionId } of openable(await allSessions(desk, seriesId), desk.site.clock.now())) {
    const outcome = await desk.ask(desk.site.operations.openRegistration, { params: { sessionId }, body: {} });
    if (outcome.ok) opened += 1;
  }
  return opened;
}
