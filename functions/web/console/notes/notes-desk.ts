import type { Operations } from '../../compose.ts';
import type { Outcome } from '../../perform.ts';
import type { Desk } from '../desk.ts';
import type { AnswerOf } from '../session/session.tsx';

export type Session = AnswerOf<Operations['getSession']>;
export type Notes = AnswerOf<Operations['getNotes']>;
export type Distribution = AnswerOf<Operations['getDistribution']>;

/**
 * What organisers have written of the session that the address names; undefined while there is nothing. Whoever may not know is
 * refused: that there is nothing is answered only to those who may.
 */
export async function theNotes({ ask, site, c }: Desk): Promise<Outcome<Notes | undefined>> {
  const params = { sessionId: c.req.param('sessionId') };
  const found = await ask(site.operations.getNotes, { params });
  if (found.ok || found.problem.status !== 404) return found;
  const may = await ask(site.operations.listDistributions, { params });
  return may.ok ? { ok: true, status: 200, value: undefined } : may;
}

/** The languages that readers have in no version yet. */
export function addedLanguages({ texts, releases = [] }: Notes): readonly string[] {
  const known = new Set(releases.flatMap(({ languages }) => languages));
  return Object.keys(texts).filter((language) => !known.has(language));
}
