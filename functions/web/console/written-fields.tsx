import { Checkboxes, type FormState, Select, TextArea, TextField } from '../pages/forms.tsx';
import { useReader } from '../pages/reader.tsx';
import { useDesk } from './page.tsx';
import { languagesFirst } from './written-texts.ts';

type LocalisedProps = {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly languages: readonly string[];
  /** Lines of a text area; one line of text without. */
  readonly rows?: number;
  readonly required?: boolean;
};

/** One field for each language. The first stands open; the others can be unfolded, and are where something is wrong in them. */
export function Localised({ form, name, label, hint, languages, rows, required = false }: LocalisedProps) {
  const { formats } = useReader();
  const { words } = useDesk();
  const [first = 'en', ...others] = languages;
  const field = (language: string, isFirst: boolean) => {
    const field = `${name}-${language}`;
    const props = {
      ...{ form, name: field, label: others.length > 0 ? `${label} – ${formats.language(language)}` : label, required: required && isFirst },
      ...(isFirst && hint !== undefined && { hint }),
    };
    return rows === undefined ? <TextField {...props} /> : <TextArea {...props} rows={rows} />;
  };
  const isOpen = others.some((language) => form.problems.some(({ path }) => path === `${name}-${language}`));
  return (
    <>
      {field(first, true)}
      {others.length > 0 && (
        <details class="more" open={isOpen}>
          <summary>{words.editor.inOthers(label, formats.languages(others))}</summary>
          {others.map((language) => field(language, false))}
        </details>
      )}
    </>
  );
}

/** Languages: those of the site to tick, any other by its code. A form is sent in the order of its boxes, so the chosen ones keep theirs. */
export function LanguageChoice({
  form,
  name,
  label,
  hint,
}: {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}) {
  const { formats } = useReader();
  const { words } = useDesk();
  return (
    <Checkboxes
      form={form}
      name={name}
      label={label}
      hint={hint}
      options={languagesFirst(form.values[name] ?? []).map((value) => ({ value, label: formats.language(value) }))}
    >
      <TextField form={form} name={`${name}Other`} label={words.editor.otherLanguages} hint={words.editor.otherLanguagesHint} />
    </Checkboxes>
  );
}

/** One of some values, each with its own words. */
export function Choice({
  form,
  name,
  label,
  hint,
  options,
}: {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options: Readonly<Record<string, string>>;
}) {
  const choices = Object.entries(options).map(([value, said]) => ({ value, label: said }));
  return <Select form={form} name={name} label={label} {...(hint !== undefined && { hint })} options={choices} required />;
}

/** A zone by its name in the IANA database, with all names to choose from. */
export function ZoneField({ form, hint }: { readonly form: FormState; readonly hint: string }) {
  const { words } = useDesk();
  return (
    <>
      <TextField form={form} name="timeZone" label={words.editor.timeZone} hint={hint} required list="zones" />
      <datalist id="zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
    </>
  );
}
