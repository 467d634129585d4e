/** A cursor that this list did not give, or gave for another list. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
}
