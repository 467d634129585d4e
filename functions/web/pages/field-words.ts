import type { Problem } from '../../kernel/rejection.ts';
import type { Words } from '../words/shape.ts';
import type { Reader } from './reader.tsx';

type FieldWords = { readonly label: string; readonly wrong?: string };

/** What fields are called, and how they are mended. */
function fieldWords({ form, register, signIn, point, ask }: Words, name: string): FieldWords | undefined {
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
  return known[name];
}

export const fieldOf = ({ path }: Problem): string => path.split('.')[0] ?? '';

/**
 * What is wrong with a field, for the reader. The API's sentence is the most particular and exists in English only; others are
 * told what the field takes.
 *
 * @param value what was written there
 */
export function mendingOf({ words, language }: Reader, problem: Problem, value: string | undefined): string {
  const field = fieldOf(problem);
  const isChoice = field === 'criteria' || field === 'attendeeType' || field === 'sessions';
  if (!isChoice && (value === undefined || value.trim() === '')) return words.form.needed;
  const wrong = fieldWords(words, field)?.wrong;
  if (language === 'en' && field !== 'sessions') return problem.message;
  return wrong ?? words.form.otherWrong;
}

export const labelOf = ({ words }: Reader, problem: Problem): string => fieldWords(words, fieldOf(problem))?.label ?? fieldOf(problem);
