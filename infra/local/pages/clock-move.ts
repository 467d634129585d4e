import type { LocalCloud } from '../cloud.ts';
import { messageOf } from '../problem.ts';

/** A stretch of time that passes, or has passed. `mails`: how many were sent on the way, so far. */
export type Move = { readonly from: string; readonly to: string; readonly mails: number };

/** Moves the clock, and tells how far it is. */
export type ClockMove = {
  /** @throws Error when it is on its way already, or does not go there */
  to(instant: string): Promise<void>;
  /** The same, for somebody who looks at the progress instead of waiting: what goes wrong is told by `failed`. */
  begin(instant: string): Promise<void>;
  /** The move under way. */
  now(): Move | undefined;
  /** The last one that arrived. */
  last(): Move | undefined;
  /** Why the last one did not go there. */
  failed(): string | undefined;
};

export function clockMove(cloud: Pick<LocalCloud, 'now' | 'moveTo' | 'mails'>, arrived: () => Promise<void>): ClockMove {
  let [moving, last, failed]: [(() => Move) | undefined, Move | undefined, string | undefined] = [undefined, undefined, undefined];
  const to = async (instant: string) => {
    if (moving) throw new Error(`The clock is on its way to ${moving().to} already: wait until it is there`);
    const [from, before] = [cloud.now(), cloud.mails().length];
    const move = () => ({ from, to: instant, mails: cloud.mails().length - before });
    moving = move;
    failed = undefined;
    try {
      await cloud.moveTo(instant);
      last = move();
      await arrived();
    } finally {
      moving = undefined;
    }
  };
  return {
    to,
    begin: (instant) =>
      to(instant).catch((error: unknown) => {
        failed = messageOf(error);
      }),
    now: () => moving?.(),
    last: () => last,
    failed: () => failed,
  };
}
