import { Checkbox, type FormProblem, type FormState, TextArea, TextField } from '../../pages/forms.tsx';
import { useReader } from '../../pages/reader.tsx';
import type { FieldWords } from '../../words/field.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { Choice } from '../series/series-form.tsx';
import { LanguageChoice, Localised, Part, ZoneField } from '../written-fields.tsx';
import { placed } from '../written-texts.ts';
import { LOCALISED, sessionLanguages } from './session-values.ts';

type Values = FormState['values'];

/** The form as it was sent, with what is wrong in it. */
export function sessionState(desk: Desk, values: Values, problems: readonly FormProblem[] = [], message?: string): FormState {
  const languages = sessionLanguages(values);
  return {
    values,
    problems: problems.map((problem) => placed(problem, LOCALISED, languages)),
    own: ownWords(desk, languages),
    ...(message !== undefined && { message }),
  };
}

/** What the fields are called, in the console's words, and how those are mended that can be wrong. */
function ownWords({ words: { editor }, reader }: Desk, languages: readonly string[]): Readonly<Record<string, FieldWords>> {
  const { fields, wrong } = editor.session;
  const once = Object.entries({ ...fields, timeZone: editor.timeZone, languages: editor.languages });
  const mended: Readonly<Record<string, string>> = { ...wrong, timeZone: editor.timeZoneWrong, languages: editor.languagesWrong };
  const worded = (name: string, label: string): FieldWords => ({ label, ...(mended[name] !== undefined && { wrong: mended[name] }) });
  const each = once
    .filter(([name]) => LOCALISED.includes(name))
    .flatMap(([name, label]) =>
      languages.map((language) => [`${name}-${language}`, worded(name, `${label} – ${reader.formats.language(language)}`)] as const),
    );
  return Object.fromEntries([...once.map(([name, label]) => [name, worded(name, label)] as const), ...each]);
}

/** All fields of a session, in the order in which one thinks of them. */
export function SessionFields({ form }: { readonly form: FormState }) {
  const { words } = useDesk();
  const { session: of } = words.editor;
  const languages = sessionLanguages(form.values);
  const text = { form, languages };
  return (
    <>
      <Part title={of.what}>
        <Localised {...text} name="title" label={of.fields.title} required />
        <Localised {...text} name="description" label={of.fields.description} rows={5} />
        <TextField form={form} name="number" label={of.fields.number} hint={of.hints.number} type="number" />
        <LanguageChoice form={form} name="languages" label={words.editor.languages} hint={of.hints.languages} />
        <LanguageChoice form={form} name="interpretation" label={of.fields.interpretation} hint={of.hints.interpretation} />
      </Part>
      <When form={form} />
      <Where form={form} />
      <Part title={of.programme}>
        <Localised {...text} name="agenda" label={of.fields.agenda} hint={of.hints.agenda} rows={8} />
        <TextArea form={form} name="speakers" label={of.fields.speakers} hint={of.hints.speakers} rows={4} />
        <TextArea form={form} name="coOrganisers" label={of.fields.coOrganisers} hint={of.hints.coOrganisers} rows={2} />
      </Part>
      <Taking form={form} />
    </>
  );
}

type Of = { readonly form: FormState };

/** A time that cannot be chosen, since clocks show it twice, is written: with its distance from UTC. */
function MomentField({ form, name, label, hint }: Of & { readonly name: string; readonly label: string; readonly hint?: string }) {
  const value = form.values[name]?.[0] ?? '';
  const isPlain = (value === '' || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) && !form.problems.some(({ path }) => path === name);
  return <TextField form={form} name={name} label={label} type={isPlain ? 'datetime-local' : 'text'} {...(hint !== undefined && { hint })} />;
}

function When({ form }: Of) {
  const { words } = useDesk();
  const { session: of } = words.editor;
  return (
    <Part title={of.when}>
      <ZoneField form={form} hint={of.hints.timeZone} />
      <MomentField form={form} name="startsAt" label={of.fields.startsAt} hint={of.hints.startsAt} />
      <MomentField form={form} name="endsAt" label={of.fields.endsAt} />
      <MomentField form={form} name="opensAt" label={of.fields.opensAt} hint={of.hints.opensAt} />
      <MomentField form={form} name="closesAt" label={of.fields.closesAt} hint={of.hints.closesAt} />
    </Part>
  );
}

function Where({ form }: Of) {
  const { words } = useDesk();
  const { words: site } = useReader();
  const { fields, hints, where } = words.editor.session;
  return (
    <Part title={where}>
      <Choice form={form} name="format" label={fields.format} options={site.names.format} />
      <TextField form={form} name="place" label={fields.place} hint={hints.place} longest={300} />
      <TextField form={form} name="joinUrl" label={fields.joinUrl} hint={hints.joinUrl} type="url" />
      <TextArea form={form} name="joinNote" label={fields.joinNote} hint={hints.joinNote} rows={3} />
      <TextField form={form} name="technicalContact" label={fields.technicalContact} hint={hints.technicalContact} longest={300} />
    </Part>
  );
}

function Taking({ form }: Of) {
  const { words } = useDesk();
  const { session: of, series } = words.editor;
  const { fields, hints } = of;
  return (
    <Part title={of.taking}>
      <TextField form={form} name="capacity" label={fields.capacity} hint={hints.capacity} type="number" />
      <Choice form={form} name="moderation" label={fields.moderation} options={{ '': of.asSeries, ...series.moderations }} />
      <Choice form={form} name="observers" label={fields.observers} options={{ '': of.asSeries, ...series.observersRules }} />
      <Choice form={form} name="visibility" label={fields.visibility} options={of.visibilities} />
      <Checkbox form={form} name="discreet" label={fields.discreet} hint={hints.discreet} />
      <Checkbox form={form} name="chathamHouse" label={fields.chathamHouse} hint={hints.chathamHouse} />
      <Checkbox form={form} name="recorded" label={fields.recorded} hint={hints.recorded} />
    </Part>
  );
}
