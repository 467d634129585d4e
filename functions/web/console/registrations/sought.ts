import { attendeeType, registrationStatus } from '../../../../events/values.ts';
import { category } from '../../../registration/inputs.ts';
import type { FormState } from '../../pages/forms.tsx';
import { written } from '../../pages/frame.ts';

/** What is looked for among the registrations of a session. Names stand in forms only, never in an address. */
const TEXTS = ['text', 'organisation'] as const;
const CHOICES = ['status', 'criterion', 'category', 'attendeeType'] as const;
const SOUGHT = [...TEXTS, ...CHOICES, 'contactFirst', 'after'] as const;

type Sought = { readonly [K in (typeof SOUGHT)[number]]?: string };

/** What was written into the form, or chosen by a link. What is none of the choices is left out. */
export function soughtIn(values: FormState['values']): Sought {
  const given = SOUGHT.flatMap((name) => {
    const value = written(values, name);
    return value === undefined || !isKnown(name, value) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** The same from the address, which never holds a name. */
export function soughtByLink(query: (name: string) => string | undefined): Sought {
  return soughtIn(Object.fromEntries([...CHOICES, 'after'].map((name) => [name, [query(name) ?? '']])));
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  status: registrationStatus.options,
  category: category.options,
  attendeeType: attendeeType.options,
  contactFirst: ['yes'],
};

function isKnown(name: string, value: string): boolean {
  return KNOWN[name]?.includes(value) ?? true;
}

/** As the operation takes it. */
export function searchOf({ contactFirst, ...sought }: Sought) {
  return { ...sought, ...(contactFirst === 'yes' && { contactFirst: true }) };
}

/** The fields of a form that looks for the same, without where it was. */
export function hiddenOf({ after: _place, ...sought }: Sought): Readonly<Record<string, string>> {
  return { ...sought };
}

/** Whether more is asked than a state, so that the form is shown open. */
export function isNarrow(sought: Sought): boolean {
  return Object.keys(hiddenOf(sought)).some((name) => name !== 'status');
}

export type { Sought };
