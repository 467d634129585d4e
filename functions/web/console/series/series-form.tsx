import { type FormProblem, type FormState, TextArea, TextField } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';
import { useReader } from '../../pages/reader.tsx';
import type { Series } from '../../pages/session-parts.tsx';
import type { FieldWords } from '../../words/field.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { Choice, Localised, ZoneField } from '../written-fields.tsx';
import { joined, languageFields, languagesIn, linesIn, listFields, listIn, placed, textFields, textIn, textLanguages } from '../written-texts.ts';
import { SeriesFolds } from './series-folds.tsx';

type Values = FormState['values'];

/** The fields of a series that exist once for each language. */
const LOCALISED = ['title', 'description', 'objectives', 'criteria'];

export const seriesLanguages = (values: Values) => textLanguages(values, LOCALISED);

const listed = (values: Values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? []]));

/** The form of a series as it is stored. */
export function seriesValues(series: Series): Values {
  const { slug, kind, organisers, contactEmail = '', languages, timeZone, moderation, observers, notesRequests } = series;
  const fields: Readonly<Record<string, string | readonly string[]>> = {
    ...{ slug, kind, contactEmail, timeZone, moderation, observers },
    organisers: organisers.join('\n'),
    approval: notesRequests?.approval ?? 'organisers',
    keptDays: String(notesRequests?.keptDays ?? 365),
    ...languageFields('languages', languages),
    ...textFields('title', series.title),
    ...textFields('description', series.description),
    ...listFields('objectives', series.objectives),
    ...listFields(
      'criteria',
      (series.criteria?.items ?? []).map(({ text }) => text),
    ),
  };
  return listed(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value])));
}

/** A short name for addresses, made of a title in Latin letters; empty when there are none. */
function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** What was filled in as the API takes it, and what is wrong before it is even asked. */
export function seriesBody(desk: Desk, values: Values, stored?: Series): { readonly body: unknown; readonly problems: readonly FormProblem[] } {
  const languages = seriesLanguages(values);
  const { uneven } = desk.words.editor;
  const lists = (name: string) => listIn({ name, languages, uneven }, (language) => linesIn(values, `${name}-${language}`), joined);
  const [objectives, criteria] = [lists('objectives'), lists('criteria')];
  const title = textIn(values, 'title', languages);
  const optional = { description: textIn(values, 'description', languages) ?? (stored ? null : undefined) };
  const body = {
    ...optional,
    slug: written(values, 'slug') ?? slugOf(Object.values(title ?? {}).join(' ')),
    kind: written(values, 'kind'),
    title: title ?? '',
    objectives: objectives.items,
    organisers: linesIn(values, 'organisers'),
    contactEmail: written(values, 'contactEmail') ?? '',
    languages: languagesIn(values, 'languages'),
    timeZone: written(values, 'timeZone') ?? '',
    criteria: criteria.items.length > 0 ? { rule: 'at-least-one', items: named(criteria.items, stored) } : stored ? null : undefined,
    moderation: written(values, 'moderation'),
    observers: written(values, 'observers'),
    notesRequests: { approval: written(values, 'approval'), keptDays: Number(written(values, 'keptDays') ?? 365) },
  };
  return { body, problems: [...objectives.problems, ...criteria.problems] };
}

/**
 * Registrations name criteria by their ids, so a criterion that is still there keeps its own: by its text, or by its place while
 * their number is the same. New ones get the next free one.
 */
function named(texts: readonly unknown[], stored: Series | undefined): readonly unknown[] {
  const before = stored?.criteria?.items ?? [];
  const taken = new Set<string>();
  return texts.map((text, n) => {
    const same = before.find((item) => !taken.has(item.id) && JSON.stringify(item.text) === JSON.stringify(text));
    const inPlace = before.length === texts.length ? before[n] : undefined;
    const kept = same ?? (inPlace && !taken.has(inPlace.id) ? inPlace : undefined);
    const free = Array.from({ length: 60 }, (_, m) => `criterion-${m + 1}`).find((id) => !taken.has(id) && !before.some((item) => item.id === id));
    const id = kept?.id ?? free ?? `criterion-${n + 100}`;
    taken.add(id);
    return { id, text };
  });
}

/** What the fields are called, in the console's words. */
function ownWords({ words: { editor }, reader }: Desk, languages: readonly string[]): Readonly<Record<string, FieldWords>> {
  const { title, description, objectives, criteria } = editor.series;
  const once = { title, description, objectives, criteria };
  const each = Object.entries(once).flatMap(([name, label]) =>
    languages.map((language) => [`${name}-${language}`, { label: `${label} – ${reader.formats.language(language)}` }] as const),
  );
  const { slug, slugWrong, kind, organisers, contactEmail, moderation, observers, approval, keptDays, keptDaysWrong } = editor.series;
  return {
    ...Object.fromEntries(each),
    slug: { label: slug, wrong: slugWrong },
    keptDays: { label: keptDays, wrong: keptDaysWrong },
    ...{ kind: { label: kind }, organisers: { label: organisers }, moderation: { label: moderation }, observers: { label: observers } },
    ...{ contactEmail: { label: contactEmail }, approval: { label: approval } },
    timeZone: { label: editor.timeZone, wrong: editor.timeZoneWrong },
    languages: { label: editor.languages, wrong: editor.languagesWrong },
  };
}

/** The form as it was sent, with what is wrong in it. */
export function seriesState(desk: Desk, values: Values, problems: readonly FormProblem[] = [], message?: string): FormState {
  const languages = seriesLanguages(values);
  // The short name is made of the title: where there is no title, that alone is missing.
  const isUntitled = textIn(values, 'title', languages) === undefined && written(values, 'slug') === undefined;
  return {
    values,
    problems: problems.filter(({ path }) => !(isUntitled && path === 'slug')).map((problem) => placed(problem, LOCALISED, languages)),
    own: ownWords(desk, languages),
    ...(message !== undefined && { message }),
  };
}

/** The fields of a series: those that every series needs, then the others, folded. */
export function SeriesFields({ form, isPublished = false }: { readonly form: FormState; readonly isPublished?: boolean }) {
  const { words } = useDesk();
  const { series: of } = words.editor;
  const languages = seriesLanguages(form.values);
  const text = { form, languages };
  return (
    <>
      <div class="essentials">
        <Localised {...text} name="title" label={of.title} required />
        <Kind form={form} />
        <TextField form={form} name="contactEmail" label={of.contactEmail} hint={of.contactEmailHint} type="email" required />
        <TextArea form={form} name="organisers" label={of.organisers} hint={of.organisersHint} rows={3} required />
        <ZoneField form={form} hint={of.timeZoneHint} />
        <Choice form={form} name="moderation" label={of.moderation} options={of.moderations} />
      </div>
      <h2>{words.editor.folds.more}</h2>
      <p class="soft">{words.editor.folds.moreLead}</p>
      <SeriesFolds form={form} languages={languages} isPublished={isPublished} />
    </>
  );
}

function Kind({ form }: { readonly form: FormState }) {
  const { words } = useReader();
  return <Choice form={form} name="kind" label={useDesk().words.editor.series.kind} options={words.names.series} />;
}
