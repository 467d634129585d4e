import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { FieldWords } from '../words/field.ts';
import { fieldOf, labelOf, mendingOf, type Wrong } from './field-words.ts';
import { useReader } from './reader.tsx';

/**
 * What is wrong with a field. `line` counts from 1 where it holds several lines; `isSaid`: the message is in the reader's words
 * already, while those of the API are in English.
 */
export type FormProblem = Wrong & { readonly line?: number; readonly isSaid?: true };

/** What was sent and what is wrong with it, so that a form can be shown again as it was. */
export type FormState = {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly FormProblem[];
  /** What is wrong with all of it. */
  readonly message?: string;
  /** What fields are called that stand in this form only. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What fields are called, and how they are mended, where that is not said of them everywhere. */
  readonly own?: Readonly<Record<string, FieldWords>>;
};

export const emptyForm: FormState = { values: {}, problems: [] };

export const isRefused = ({ problems, message }: FormState) => problems.length > 0 || message !== undefined;

/** Values to begin with. */
export function formOf(values: Readonly<Record<string, string | readonly string[] | boolean | undefined>>): FormState {
  const listed = Object.entries(values).map(([name, value]): [string, readonly string[]] => {
    if (typeof value === 'string') return [name, [value]];
    if (typeof value === 'boolean') return [name, value ? ['yes'] : []];
    return [name, value ?? []];
  });
  return { values: Object.fromEntries(listed), problems: [] };
}

const valueIn = (form: FormState, name: string) => form.values[name]?.[0];

/** What is wrong with one field, in the reader's words; the same thing is said once. */
function useMendings(form: FormState, name: string): readonly string[] {
  const reader = useReader();
  const own = form.problems.filter((problem) => fieldOf(problem) === name);
  return [...new Set(own.map((problem) => mendingOf(reader, problem, form)))];
}

/** All that is wrong, above the form: it takes the focus when the page opens, and leads to the fields. */
export function ErrorSummary({ form }: { readonly form: FormState }) {
  const reader = useReader();
  if (!isRefused(form)) return null;
  const named = Map.groupBy(form.problems, fieldOf);
  return (
    <div class="notice bad" role="alert" tabindex={-1} autofocus id="wrong">
      <p>
        <strong>{form.message ?? reader.words.form.wrong(named.size)}</strong>
      </p>
      {named.size > 0 && <ul>{[...named].map(([field, [problem]]) => problem && <ErrorLine field={field} problem={problem} form={form} />)}</ul>}
    </div>
  );
}

function ErrorLine({ field, problem, form }: { readonly field: string; readonly problem: FormProblem; readonly form: FormState }) {
  const reader = useReader();
  const said = mendingOf(reader, problem, form);
  return <li>{field === '' ? said : <a href={`#${field}`}>{`${labelOf(reader, problem, form)}${reader.formats.colon}${said}`}</a>}</li>;
}

type FieldProps = {
  readonly form: FormState;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

/** Label, hint and what is wrong around one control. */
function Around({ form, name, label, hint, required = false, children }: FieldProps & { readonly children: Child }) {
  const { words } = useReader();
  const mendings = useMendings(form, name);
  return (
    <div class={mendings.length > 0 ? 'field wrong' : 'field'}>
      <label for={name}>
        {label}
        {!required && <span class="optional"> ({words.form.optional})</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {mendings.length > 0 && (
        <p class="error" id={`${name}-error`}>
          {mendings.join('. ')}
        </p>
      )}
      {children}
    </div>
  );
}

function ariaOf({ form, name, hint }: FieldProps) {
  const isWrong = form.problems.some((problem) => fieldOf(problem) === name);
  const described = [hint !== undefined && `${name}-hint`, isWrong && `${name}-error`].filter((id) => id !== false).join(' ');
  return { ...(described !== '' && { 'aria-describedby': described }), ...(isWrong && { 'aria-invalid': 'true' as const }) };
}

type TextProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'date' | 'url' | 'number' | 'datetime-local';
  readonly autocomplete?: string;
  readonly longest?: number;
  /** The id of a `datalist` to choose from. */
  readonly list?: string;
};

/** One line. Addresses are written from left to right in every language. */
export function TextField(props: TextProps) {
  const { form, name, required = false, type = 'text', autocomplete, longest, list } = props;
  return (
    <Around {...props}>
      <input
        id={name}
        name={name}
        type={type}
        value={valueIn(form, name) ?? ''}
        required={required}
        dir={type === 'text' ? 'auto' : 'ltr'}
        {...(autocomplete !== undefined && { autocomplete })}
        {...(longest !== undefined && { maxlength: longest })}
        {...(list !== undefined && { list })}
        {...ariaOf(props)}
      />
    </Around>
  );
}

/** @param previewAt where a script asks what the text becomes, to show it in the element with the id `preview` */
export function TextArea(props: FieldProps & { readonly rows?: number; readonly previewAt?: string }) {
  const { form, name, required = false, rows = 4, previewAt } = props;
  const watched = previewAt !== undefined && { 'data-preview': previewAt, 'aria-controls': 'preview' };
  return (
    <Around {...props}>
      <textarea id={name} name={name} rows={rows} required={required} dir="auto" {...watched} {...ariaOf(props)}>
        {valueIn(form, name) ?? ''}
      </textarea>
    </Around>
  );
}

type Option = { readonly value: string; readonly label: Child };

export function Select(
  props: FieldProps & { readonly options: readonly { readonly value: string; readonly label: string }[]; readonly autocomplete?: string },
) {
  const { form, name, required = false, options, autocomplete } = props;
  return (
    <Around {...props}>
      <select id={name} name={name} required={required} {...(autocomplete !== undefined && { autocomplete })} {...ariaOf(props)}>
        {options.map((option) => optionOf(option, valueIn(form, name)))}
      </select>
    </Around>
  );
}

type CheckboxProps = {
  readonly form: FormState;
  readonly name: string;
  readonly label: Child;
  readonly hint?: string;
  readonly value?: string;
  readonly id?: string;
};

/** HTML needs no end of an option. Without it a list of all countries is 2 KB shorter, and nothing compresses it on its way. */
const optionOf = ({ value, label }: { readonly value: string; readonly label: string }, chosen: string | undefined) =>
  value === chosen ? html`<option value="${value}" selected>${label}` : html`<option value="${value}">${label}`;

/** One yes-or-no. Off unless it was chosen. */
export function Checkbox({ form, name, label, hint, value = 'yes', id = name }: CheckboxProps) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={form.values[name]?.includes(value) === true}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

type CheckboxesProps = Omit<CheckboxProps, 'value' | 'id'> & { readonly options: readonly Option[]; readonly children?: Child };

/** Several of which any number may be chosen; what is wrong is said in the legend, so that it is read with each of them. */
export function Checkboxes({ form, name, label, hint, options, children }: CheckboxesProps) {
  const mendings = useMendings(form, name);
  return (
    <fieldset id={name} tabindex={-1} class={mendings.length > 0 ? 'wrong' : undefined}>
      <legend>
        {label}
        {hint !== undefined && <span class="hint">{hint}</span>}
        {mendings.length > 0 && (
          <span class="error" id={`${name}-error`}>
            {mendings.join('. ')}
          </span>
        )}
      </legend>
      {options.map((option) => (
        <Checkbox form={form} name={name} label={option.label} value={option.value} id={`${name}-${option.value}`} />
      ))}
      {children}
    </fieldset>
  );
}

/** The only button of a form, whether it stands back, and what it stands for, hidden in the form. */
export type OneButtonProps = { readonly label: Child; readonly second?: boolean; readonly hidden?: Readonly<Record<string, string>> };

export function OneButton({ label, second = false, hidden = {} }: OneButtonProps) {
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={second ? 'second' : undefined}>
        {label}
      </button>
    </>
  );
}

/** A form of one button: what changes something is a POST, and nothing happens when a page is merely opened. */
export function ButtonForm({ action, ...button }: OneButtonProps & { readonly action: string }) {
  return (
    <form method="post" action={action}>
      <OneButton {...button} />
    </form>
  );
}
