import type { Details } from './registration.ts';

/** What somebody says of themselves when they ask to attend; without a language it is the session's first. */
export type Application = Omit<Details, 'language'> & { readonly language?: string | undefined };

/** A consistent set of details from what was written. */
export function detailsOf({ language, ...rest }: Application, languages: readonly string[]): Details {
  return { ...rest, language: language ?? languages[0] ?? 'en' };
}
