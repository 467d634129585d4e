import type { Child } from 'hono/jsx';
import type { Problem } from '../../kernel/rejection.ts';

/** What was sent and what is wrong with it, so that a form can be shown again as it was. */
export type FormState = {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly Problem[];
  readonly message?: string;
};

export const emptyForm: FormState = { values: {}, problems: [] };

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
const problemsAt = ({ problems }: FormState, name: string) => problems.filter(({ path }) => path === name || path.startsWith(`${name}.`));

/** All that is wrong, first thing on the page, with links to the fields. */
export function ErrorSummary({ form }: { readonly form: FormState }) {
  if (form.problems.length === 0 && form.message === undefined) return null;
  return (
    <div class="notice bad" role="alert">
      <p>
        <strong>{form.message ?? 'Please mend what is marked below.'}</strong>
      </p>
      {form.problems.length > 0 && (
        <ul>
          {form.problems.map(({ path, message }) => (
            <li>{path === '' ? message : <a href={`#${path.split('.')[0]}`}>{`${path.split('.')[0]}: ${message}`}</a>}</li>
          ))}
        </ul>
      )}
    </div>
  );
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
  const problems = problemsAt(form, name);
  return (
    <div class="field">
      <label for={name}>
        {label}
        {!required && <span class="soft"> (optional)</span>}
        {hint !== undefined && (
          <span class="hint" id={`${name}-hint`}>
            {hint}
          </span>
        )}
      </label>
      {problems.length > 0 && (
        <span class="error" id={`${name}-error`}>
          {problems.map(({ message }) => message).join('. ')}
        </span>
      )}
      {children}
    </div>
  );
}

function ariaOf({ form, name, hint }: FieldProps) {
  const isWrong = problemsAt(form, name).length > 0;
  const described = [hint !== undefined && `${name}-hint`, isWrong && `${name}-error`].filter((id) => id !== false).join(' ');
  return { ...(described !== '' && { 'aria-describedby': described }), ...(isWrong && { 'aria-invalid': 'true' as const }) };
}

type TextProps = FieldProps & { readonly type?: 'text' | 'email' | 'date' | 'url'; readonly autocomplete?: string; readonly longest?: number };

export function TextField(props: TextProps) {
  const { form, name, required = false, type = 'text', autocomplete, longest } = props;
  return (
    <Around {...props}>
      <input
        id={name}
        name={name}
        type={type}
        value={valueIn(form, name) ?? ''}
        required={required}
        dir="auto"
        {...(autocomplete !== undefined && { autocomplete })}
        {...(longest !== undefined && { maxlength: longest })}
        {...ariaOf(props)}
      />
    </Around>
  );
}

export function TextArea(props: FieldProps & { readonly rows?: number }) {
  const { form, name, required = false, rows = 4 } = props;
  return (
    <Around {...props}>
      <textarea id={name} name={name} rows={rows} required={required} dir="auto" {...ariaOf(props)}>
        {valueIn(form, name) ?? ''}
      </textarea>
    </Around>
  );
}

export type Option = { readonly value: string; readonly label: string };

export function Select(props: FieldProps & { readonly options: readonly Option[] }) {
  const { form, name, required = false, options } = props;
  return (
    <Around {...props}>
      <select id={name} name={name} required={required} {...ariaOf(props)}>
        {options.map(({ value, label }) => (
          <option value={value} selected={valueIn(form, name) === value}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** One yes-or-no. Off unless it was chosen. */
export function Checkbox({ form, name, label, hint, value = 'yes', id = name }: FieldProps & { readonly value?: string; readonly id?: string }) {
  return (
    <div class="choice">
      <input type="checkbox" id={id} name={name} value={value} checked={form.values[name]?.includes(value) === true} />
      <label for={id}>
        {label}
        {hint !== undefined && <span class="hint">{hint}</span>}
      </label>
    </div>
  );
}

/** Several of which any number may be chosen. */
export function Checkboxes({ form, name, label, hint, options }: FieldProps & { readonly options: readonly Option[] }) {
  const problems = problemsAt(form, name);
  return (
    <fieldset id={name}>
      <legend>
        {label}
        {hint !== undefined && <span class="hint">{hint}</span>}
      </legend>
      {problems.length > 0 && <span class="error">{problems.map(({ message }) => message).join('. ')}</span>}
      {options.map((option) => (
        <Checkbox form={form} name={name} label={option.label} value={option.value} id={`${name}-${option.value}`} />
      ))}
    </fieldset>
  );
}

/** A form of one button: what changes something is a POST, and nothing happens when a page is merely opened. */
export function ButtonForm({
  action,
  label,
  second = false,
  hidden = {},
}: {
  readonly action: string;
  readonly label: string;
  readonly second?: boolean;
  readonly hidden?: Readonly<Record<string, string>>;
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={second ? 'second' : undefined}>
        {label}
      </button>
    </form>
  );
}
