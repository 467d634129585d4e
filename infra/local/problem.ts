/** Something that the person in front of the machine can mend: its message says what, and no stack is shown. */
export class LocalProblem extends Error {
  override readonly name = 'LocalProblem';
}

/** What an error says, for a line of the log. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
