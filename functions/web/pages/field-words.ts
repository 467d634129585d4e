import type { Problem } from '../../kernel/rejection.ts';
import type { FieldWords } from '../words/field.ts';
import type { Reader } from './reader.tsx';

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

export const fieldOf = ({ path }: Problem): string => path.split('.')[0] ?? '';

/**
 * What is wrong with a field, for the reader. The API's sentence is the most particular and exists in English only; others are
 * told what the field takes.
 *
 * @param value what was written there
 */
export function mendingOf(reader: Reader, problem: Problem, value: string | undefined): string {
  const { words, language } = reader;
  const field = fieldOf(problem);
  const isChoice = field === 'criteria' || field === 'attendeeType' || field === 'sessions';
  if (!isChoice && (value === undefined || value.trim() === '')) return words.form.needed;
  const wrong = fieldWords(reader, field)?.wrong;
  if (language === 'en' && field !== 'sessions') return problem.message;
  return wrong ?? words.form.otherWrong;
}

export const labelOf = (reader: Reader, problem: Problem): string => fieldWords(reader, fieldOf(problem))?.label ?? fieldOf(problem);
