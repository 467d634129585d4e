import type { Child } from 'hono/jsx';
import { Checkbox, type FormState } from '../pages/forms.tsx';
import { useDesk } from './page.tsx';

type Naming = { readonly found: string; readonly as: string };

/** Where a text seems to name people, with a box for each word that is no name. @param where says the word and where it stands */
export function ConfirmNames<N extends Naming>({
  namings,
  form: state,
  where,
}: {
  readonly namings: readonly N[];
  readonly form: FormState;
  readonly where: (naming: N) => Child;
}) {
  const { words } = useDesk();
  if (namings.length === 0) return null;
  const found = [...new Map(namings.map((one) => [one.found, one])).values()];
  return (
    <fieldset class="notice bad">
      <legend>{words.notes.names}</legend>
      <p>{words.notes.namesHint}</p>
      {found.map((one, n) => (
        <Checkbox
          form={state}
          name="confirmedNames"
          id={`confirmed-${n}`}
          value={one.found}
          label={
            <>
              {where(one)} <span class="soft">{one.as === 'name' ? words.notes.isName : words.notes.isBody}</span>
            </>
          }
        />
      ))}
    </fieldset>
  );
}

/** The words that were ticked as no names. */
export const confirmedIn = ({ confirmedNames = [] }: FormState['values']) => (confirmedNames.length > 0 ? { confirmedNames } : {});
