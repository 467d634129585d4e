import type { Child } from 'hono/jsx';
import { fieldOf } from '../pages/field-words.ts';
import type { FormState } from '../pages/forms.tsx';
import { useReader } from '../pages/reader.tsx';
import { useDesk } from './page.tsx';

/** What stands in a field of a folded group; a choice that needs no value is told by its name alone. */
export type Filled = { readonly label: string; readonly value?: string | undefined };

/** More of a long text is not told: the field is one press away. */
const TOLD = 60;

const short = (text: string) => (text.length > TOLD ? `${text.slice(0, TOLD).trimEnd()}…` : text);

/**
 * Fields that most sessions leave as they are, folded: what stands in them is told without opening. Where something is wrong in
 * one of them it stands open.
 *
 * @param fields the names of its fields, without a language
 * @param filled what stands in them; a script brings it up to date as one writes
 */
export function Fold({
  form,
  title,
  fields,
  filled,
  children,
}: {
  readonly form: FormState;
  readonly title: string;
  readonly fields: readonly string[];
  readonly filled: readonly Filled[];
  readonly children: Child;
}) {
  const { words, reader } = useDesk();
  const isOf = (field: string) => fields.some((name) => field === name || field.startsWith(`${name}-`));
  const said = filled.map(({ label, value }) => (value === undefined ? label : `${label}${reader.formats.colon}\u2068${short(value)}\u2069`));
  return (
    <details class="fold" open={form.problems.some((problem) => isOf(fieldOf(problem)))}>
      <summary>
        {title} <span data-filled>{said.length > 0 ? said.join(' · ') : words.editor.folds.nothing}</span>
      </summary>
      {children}
    </details>
  );
}

/** What a text area or a line holds, where it holds anything. */
export function filledText(form: FormState, label: string, ...names: readonly string[]): readonly Filled[] {
  const texts = names.flatMap((name) => form.values[name]?.[0]?.trim() || []);
  return texts[0] === undefined ? [] : [{ label, value: texts[0] }];
}

/** A choice among several, by what is said of it. */
export function filledChoice(form: FormState, label: string, name: string, options: Readonly<Record<string, string>>): readonly Filled[] {
  return [{ label, value: options[form.values[name]?.[0] ?? ''] ?? '' }];
}

/** How many lines a text area holds, in the first language that has any. */
export function useFilledLines(form: FormState) {
  const { formats } = useReader();
  return (label: string, ...names: readonly string[]): readonly Filled[] => {
    const lines = names.map((name) => (form.values[name]?.[0] ?? '').split('\n').filter((line) => line.trim() !== '').length);
    const count = lines.find((found) => found > 0);
    return count === undefined ? [] : [{ label, value: formats.number(count) }];
  };
}

/** The Enter key presses the first button of a form: where one stands within it, it is to save all the same. */
export function EnterSaves() {
  return <button type="submit" hidden />;
}

/** The button that saves, in reach wherever one is in a long form. The style sheet keeps what has the focus clear of it. */
export function SaveBar({ label, again }: { readonly label: Child; readonly again?: Child }) {
  return (
    <div class="actions savebar">
      <button type="submit">{label}</button>
      {again !== undefined && (
        <button type="submit" name="step" value="again" class="second">
          {again}
        </button>
      )}
    </div>
  );
}
