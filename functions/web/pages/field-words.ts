import { codeOf, type Reason } from '../../kernel/rejection.ts';
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

/**
 * What is wrong with a field, for the reader. The API's sentence is the most particular and exists in English only; others are
 * told what the field takes.
 */
export function mendingOf(reader: Reader, problem: Lined, form: Written): string {
  const said = problem.isSaid ? problem.message : mending(reader, problem, form);
  return problem.line === undefined ? said : `${reader.words.form.line(problem.line)} ${said}`;
}

function mending(reader: Reader, problem: Wrong, { values, own }: Written): string {
  const { words, language } = reader;
  if (problem.reason !== undefined && codeOf(problem.reason) !== 'told') return sentenceFor(reader, problem.reason);
  const field = fieldOf(problem);
  const value = values[field]?.[0];
  const isChoice = field === 'criteria' || field === 'attendeeType' || field === 'sessions' || field === 'statuses';
  if (!isChoice && (value === undefined || value.trim() === '')) return words.form.needed;
  const wrong = (own?.[field] ?? fieldWords(reader, field))?.wrong;
  if (language === 'en' && field !== 'sessions') return problem.message;
  return wrong ?? words.form.otherWrong;
}

export function labelOf(reader: Reader, problem: Wrong, { own, labels }: Pick<Written, 'own' | 'labels'>): string {
  const field = fieldOf(problem);
  return labels?.[field] ?? (own?.[field] ?? fieldWords(reader, field))?.label ?? field;
}
