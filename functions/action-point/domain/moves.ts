import { type ActionPointStatus, actionPointStatus } from '../../../events/values.ts';
import { invalid, ok, type Result, reject } from '../../kernel/rejection.ts';

type Direction = 'forward' | 'back';

/** From what an action point may become what (design, section 3). Going back needs a reason. */
export const MOVES: Readonly<Record<ActionPointStatus, Readonly<Partial<Record<ActionPointStatus, Direction>>>>> = {
  proposed: { open: 'forward', dropped: 'forward' },
  open: { 'in-progress': 'forward', completed: 'forward', dropped: 'forward', proposed: 'back' },
  'in-progress': { completed: 'forward', dropped: 'forward', open: 'back' },
  completed: { 'in-progress': 'back', open: 'back' },
  dropped: { open: 'back', proposed: 'back' },
};

/**
 * Whether the status may become another one.
 *
 * @param reason why, as the person who moves it wrote
 * @returns `invalid` at `note` when it goes back without a reason, `conflict` when there is no such move
 */
export function checkMove(from: ActionPointStatus, to: ActionPointStatus, reason: string | undefined): Result<void> {
  const direction = MOVES[from][to];
  if (!direction) {
    const allowed = actionPointStatus.options.filter((status) => MOVES[from][status] !== undefined);
    const reason = { code: 'no-such-move', facts: { from, to, allowed } } as const;
    return reject('conflict', reason, [{ path: 'status', reason }]);
  }
  if (direction === 'back' && !reason) return invalid('note', { code: 'explain-going-back', facts: { from, to } });
  return ok();
}
