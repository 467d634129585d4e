import type { Child } from 'hono/jsx';
import { type FormState, OneButton, type OneButtonProps } from '../pages/forms.tsx';
import { FORM_TOKEN } from '../same-origin.ts';
import { ONCE } from './once.ts';
import { useDesk } from './page.tsx';

/** A form of the console. It carries the form token, which proves that it comes from here, and what tells its second sending from its first. */
export function Form({
  action,
  pick,
  upload = false,
  children,
  ...rest
}: {
  readonly action: string;
  /** The name of check boxes in it that can be ticked all at once: see pick.ts. */
  readonly pick?: string;
  /** Whether files go with it. */
  readonly upload?: boolean;
  readonly id?: string;
  readonly class?: string;
  readonly children: Child;
}) {
  const { formToken = '', to, site } = useDesk();
  return (
    <form
      method="post"
      action={to(action)}
      novalidate
      {...rest}
      {...(pick !== undefined && { 'data-pick': pick })}
      {...(upload && { enctype: 'multipart/form-data' })}
    >
      <input type="hidden" name={FORM_TOKEN} value={formToken} />
      <input type="hidden" name={ONCE} value={site.randomness.token(9)} autocomplete="off" />
      {children}
    </form>
  );
}

/** A form of one button, with what it stands for hidden in it. */
export function Act({ action, ...button }: OneButtonProps & { readonly action: string }) {
  return (
    <Form action={action}>
      <OneButton {...button} />
    </Form>
  );
}

/** One of several of which exactly one is chosen. */
export function Choice({
  form,
  name,
  value,
  label,
  hint,
}: {
  readonly form: FormState;
  readonly name: string;
  readonly value: string;
  readonly label: Child;
  readonly hint?: string;
}) {
  const id = `${name}-${value}`;
  const described = hint !== undefined && { 'aria-describedby': `${id}-hint` };
  return (
    <div class="choice">
      <input type="radio" id={id} name={name} value={value} checked={form.values[name]?.includes(value) === true} {...described} />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** A column: its heading, and what stands in it for a row. */
export type Column<R> = { readonly head: string; readonly cell: (row: R) => Child; readonly number?: true };

/** What scrolls must be reached by the keyboard (WCAG 2.2, 2.1.1). */
export const REACHABLE = { tabindex: 0 } as const;

/**
 * A table that scrolls by itself where it is too wide, also by keyboard. The first column is what a row is called.
 *
 * @param caption what the table holds, for those who cannot see what stands above it
 */
export function Table<R>({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
}) {
  return (
    <section class="scroll" aria-label={caption} {...REACHABLE}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th scope="col" class={number && 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ cell, number }, place) =>
                place === 0 ? <th scope="row">{cell(row)}</th> : <td class={number && 'number'}>{cell(row)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Said where a list has nothing in it, and what to do then. */
export function Empty({ children }: { readonly children: Child }) {
  return <p class="empty">{children}</p>;
}
