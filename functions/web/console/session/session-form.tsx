import { type FormProblem, type FormState, TextField } from '../../pages/forms.tsx';
import { useReader } from '../../pages/reader.tsx';
import type { FieldWords } from '../../words/field.ts';
import type { Desk } from '../desk.ts';
import { useDesk } from '../page.tsx';
import { Choice, Localised, ZoneField } from '../written-fields.tsx';
import { placed } from '../written-texts.ts';
import { CareFold, DescriptionFold, JoiningFold, LanguagesFold, MomentField, ProgrammeFold, RegistrationFold } from './session-folds.tsx';
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

/** The fields of a session: those that every session needs, then the others, folded, in the order in which one thinks of them. */
export function SessionFields({ form }: { readonly form: FormState }) {
  const { words } = useDesk();
  const languages = sessionLanguages(form.values);
  return (
    <>
      <div class="essentials">
        <Localised form={form} languages={languages} name="title" label={words.editor.session.fields.title} required />
        <When form={form} />
        <Where form={form} />
      </div>
      <h2>{words.editor.folds.more}</h2>
      <p class="soft">{words.editor.folds.moreLead}</p>
      <RegistrationFold form={form} />
      <DescriptionFold form={form} languages={languages} />
      <ProgrammeFold form={form} languages={languages} />
      <LanguagesFold form={form} />
      <JoiningFold form={form} />
      <CareFold form={form} />
    </>
  );
}

type Of = { readonly form: FormState };

function When({ form }: Of) {
  const { words } = useDesk();
  const { fields, hints } = words.editor.session;
  return (
    <>
      <MomentField form={form} name="startsAt" label={fields.startsAt} hint={hints.startsAt} />
      <MomentField form={form} name="endsAt" label={fields.endsAt} />
      <ZoneField form={form} hint={hints.timeZone} />
    </>
  );
}

function Where({ form }: Of) {
  const { words } = useDesk();
  const { words: site } = useReader();
  const { fields, hints } = words.editor.session;
  return (
    <>
      <Choice form={form} name="format" label={fields.format} options={site.names.format} />
      <TextField form={form} name="joinUrl" label={fields.joinUrl} hint={hints.joinUrl} type="url" />
      <TextField form={form} name="place" label={fields.place} hint={hints.place} longest={300} />
      <TextField form={form} name="capacity" label={fields.capacity} hint={hints.capacity} type="number" />
    </>
  );
}
