import type { Child } from 'hono/jsx';
import { plus } from '../../../kernel/time.ts';
import type { Operations } from '../../compose.ts';
import { labelOf, mendingOf } from '../../pages/field-words.ts';
import type { FormState } from '../../pages/forms.tsx';
import { useReader } from '../../pages/reader.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import type { AnswerOf } from './session.tsx';

type Preview = AnswerOf<Operations['previewSessionChange']>;
type Counts = AnswerOf<Operations['countRegistrations']>['counts'];

/** A session as it would be saved, and what depends on it. */
export type Checked = { readonly preview: Preview; readonly series: Series; readonly counts: Counts };

type Finding = { readonly isWarning: boolean; readonly said: Child };

/** A link is looked for in the last two days. */
const SOON = 'PT48H';

/** Those who hear of a change; of the link alone only the confirmed. */
function toldCount({ told }: Preview, counts: Counts): number {
  return told.every((aspect) => aspect === 'joining-link') ? (counts.confirmed ?? 0) : concerned(counts);
}

/** Whom a session concerns: everybody who may still come. */
export function concerned({ submitted = 0, waitlisted = 0, offered = 0, confirmed = 0 }: Counts): number {
  return submitted + waitlisted + offered + confirmed;
}

/** What does not go together, what is missing, and what happens when it is saved. The refusals stand beside the fields. */
function findingsOf(desk: Desk, { preview, series, counts }: Checked): readonly Finding[] {
  const { check } = desk.words.editor;
  const now = desk.site.clock.now();
  const { session } = preview;
  const { startsAt, format, joinUrl, place, capacity, registration, discreet, chathamHouse, recorded, status } = session;
  const isAhead = startsAt !== undefined && startsAt > now;
  const held = (counts.confirmed ?? 0) + (counts.offered ?? 0);
  const warn = (is: boolean, said: Child): readonly Finding[] => (is ? [{ isWarning: true, said }] : []);
  const tell = (is: boolean, said: Child): readonly Finding[] => (is ? [{ isWarning: false, said }] : []);
  return [
    ...warn(startsAt === undefined, check.undated),
    ...warn(startsAt !== undefined && !isAhead && status !== 'held' && status !== 'concluded', check.past),
    ...warn(format !== 'in-person' && joinUrl === undefined, startsAt !== undefined && startsAt < plus(now, SOON) ? check.linkNow : check.link),
    ...warn(format !== 'online' && place === undefined, check.place),
    ...warn(capacity !== undefined && capacity < held, check.capacity(held)),
    ...warn(chathamHouse && recorded, check.chathamRecorded),
    ...tell(discreet, check.discreet),
    ...tell(status === 'registration-open', check.open),
    ...tell(status === 'scheduled' && registration.opensAt === undefined, check.byHand),
    ...tell(status === 'scheduled' && series.status === 'draft', check.draft),
  ];
}

/** All of it, above the buttons. A script asks for it again as one writes; without it a button does. */
export function Checks({ of, form }: { readonly of: Checked | undefined; readonly form: FormState }) {
  const desk = useDesk();
  const reader = useReader();
  const { check } = desk.words.editor;
  const findings = of === undefined ? [] : findingsOf(desk, of);
  const wrong = form.problems.map((problem) => `${labelOf(reader, problem, form)}${reader.formats.colon}${mendingOf(reader, problem, form)}`);
  return (
    <section id="checks" class="card" aria-live="polite" aria-labelledby="checks-heading">
      <h2 id="checks-heading">{check.heading}</h2>
      {of === undefined && <p>{wrong.length > 0 ? check.mendFirst : check.begin}</p>}
      {of?.preview.session.startsAt !== undefined && <Clocks of={of} />}
      <ul class="plain checks">
        {wrong.map((said) => (
          <li>{said}</li>
        ))}
        {findings.map(({ isWarning, said }) => (
          <li>
            <b>{isWarning ? check.warning : check.note}</b> {said}
          </li>
        ))}
      </ul>
      {of && <Notice of={of} />}
    </section>
  );
}

/** When it is, by the clocks of its zone on that day: whether it is summer time there is part of it. */
function Clocks({ of: { preview } }: { readonly of: Checked }) {
  const { words, site } = useDesk();
  const { formats } = useReader();
  const { startsAt, endsAt, timeZone } = preview.session;
  if (startsAt === undefined) return null;
  const [then, now] = [formats.zone(timeZone, startsAt), formats.zone(timeZone, site.clock.now())];
  return (
    <p>
      {formats.day(startsAt, timeZone)}, <bdi>{formats.hours(startsAt, endsAt, timeZone)}</bdi> {then.name} (<bdi>{then.offset}</bdi>).{' '}
      {then.offset !== now.offset && words.editor.check.clocksChange(now.offset)}
    </p>
  );
}

/** Who will be told of the change, of what, and when. */
function Notice({ of: { preview, counts } }: { readonly of: Checked }) {
  const { words, site } = useDesk();
  const { formats } = useReader();
  const { check } = words.editor;
  const { told, toldAt, session } = preview;
  if (session.createdAt === undefined || session.scheduleRevision === undefined) return null;
  if (told.length === 0 || toldAt === undefined) return <p>{check.nobodyTold}</p>;
  const aspects = formats.list(
    told.flatMap((aspect) => (aspect in check.aspects ? [Object.entries(check.aspects).find(([name]) => name === aspect)?.[1] ?? ''] : [])),
  );
  const minutes = Math.max(0, Math.round((Date.parse(toldAt) - Date.parse(site.clock.now())) / 60_000));
  return (
    <p>
      <strong>{check.told(toldCount(preview, counts), minutes)}</strong> {check.toldOf(aspects)}
    </p>
  );
}
