import { type Code, codeOf, type Reason } from '../../kernel/rejection.ts';
import type { FieldWords } from '../words/field.ts';
import { type Reader, sentenceFor } from './reader.tsx';

/** What fields are called, and how they are mended. */
function fieldWords({ words, fields = {} }: Reader, name: string): FieldWords | undefined {
  const { form, register, signIn, point, ask } = words;
  const known: Readonly<Record<string, FieldWords>> = {
    name: { label: form.name, wrong: form.nameWrong },
    email: { label: signIn.email, wrong: form.emailWrong },
    organisation: { label: form.organisation, wrong: form.organisationWrong },
    position: { label: form.position, wrong: form.nameWrong },
    country: { label: form.country },
    category: { label: form.category },
    language: { label: form.language },
    interpretation: { label: form.interpretation },
    accessibility: { label: form.accessibility },
    criteria: { label: register.criteria, wrong: register.criteriaWrong },
    attendeeType: { label: register.part, wrong: register.observerNone },
    sessions: { label: register.several, wrong: register.severalNeeded },
    status: { label: point.status },
    note: { label: point.note },
    reason: { label: ask.reason },
  };
  return fields[name] ?? known[name];
}

/** What is wrong with a field, from the API or from the page itself: then it is in the reader's words already. */
export type Wrong = { readonly path: string; readonly message: string; readonly reason?: Reason };

export const fieldOf = ({ path }: Pick<Wrong, 'path'>): string => path.split('.')[0] ?? '';

/** What was written in the fields of a form, and words for those fields that only it has. */
type Written = {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly own?: Readonly<Record<string, FieldWords>>;
  readonly labels?: Readonly<Record<string, string>>;
};

/** A problem of one line of a text area says which; some are in the reader's words already. */
type Lined = Wrong & { readonly line?: number; readonly isSaid?: true };

/** What programs write wrongly: the words of a form say better how its own fields are filled in. */
const FORMATS: ReadonlySet<Code> = new Set<Code>([
  ...(['wrong-format', 'wrong-kind', 'is-missing', 'none-named', 'not-among', 'not-whole', 'too-small', 'too-large'] as const),
  ...(['not-a-time', 'not-a-day-or-time', 'not-a-date', 'not-a-zone', 'not-a-slug', 'not-a-language', 'not-a-country'] as const),
]);

/** What is wrong with a field, for the reader: of one that is empty only that. */
export function mendingOf(reader: Reader, problem: Lined, form: Written): string {
  const said = problem.isSaid ? problem.message : mending(reader, problem, form);
  return problem.line === undefined ? said : `${reader.words.form.line(problem.line)} ${said}`;
}

function mending(reader: Reader, problem: Wrong, { values, own }: Written): string {
  const { words } = reader;
  const field = fieldOf(problem);
  const value = values[field]?.[0];
  const isChoice = field === 'criteria' || field === 'attendeeType' || field === 'sessions' || field === 'statuses';
  if (!isChoice && (value === undefined || value.trim() === '')) return words.form.needed;
  if (problem.reason === undefined) return problem.message;
  const wrong = FORMATS.has(codeOf(problem.reason)) ? (own?.[field] ?? fieldWords(reader, field))?.wrong : undefined;
  return wrong ?? sentenceFor(reader, problem.reason);
}

export function labelOf(reader: Reader, problem: Wrong, { own, labels }: Pick<Written, 'own' | 'labels'>): string {
  const field = fieldOf(problem);
  return labels?.[field] ?? (own?.[field] ?? fieldWords(reader, field))?.label ?? field;
}
