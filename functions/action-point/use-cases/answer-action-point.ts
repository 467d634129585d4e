import type { Links } from '../../kernel/links.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import type { Cause, Clock, Randomness, Wait } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import { answerOf } from '../domain/answers.ts';
import { factsOf } from '../domain/changes.ts';
import type { AnswerActionPoint } from '../inputs.ts';
import type { ActionPoints } from '../ports.ts';
import { ownersLink } from './owners-link.ts';

type Deps = {
  readonly actionPoints: ActionPoints;
  readonly links: Links;
  readonly clock: Clock;
  readonly wait: Wait;
  readonly randomness: Randomness;
};

/**
 * Takes what an owner says by their link: how far it is, a note, or that it is not theirs.
 *
 * @returns `gone` when the link does not open; otherwise what {@link answerOf} refuses
 */
export function answerActionPoint({ actionPoints, links, clock, wait, randomness }: Deps) {
  const open = ownersLink({ actionPoints, links });
  return (token: string, input: AnswerActionPoint, cause: Cause): Promise<Result<void>> =>
    optimistically(
      async () => {
        const opened = await open(token);
        if (!opened.ok) return opened;
        const { point, personId } = opened.value;
        const changed = answerOf(point, input, { by: personId, role: 'owner', at: clock.now() });
        if (!changed.ok) return changed;
        if (changed.value.aspects.length === 0) return ok();
        return (await actionPoints.commit(point, changed.value.point, factsOf(changed.value), cause)) ? ok() : 'outdated';
      },
      { wait, randomness },
    );
}
