import type { Instant, PersonId } from '../../../events/values.ts';
import { plus } from '../../kernel/time.ts';
import type { ActionPoint } from './action-point.ts';

/** The owner's name and addresses are kept for two years after the last change or answer: longer than any reminder helps. */
export const KEPT = 'P730D';

/** Begins the time anew for which the owner is kept; without an owner there is nothing to keep. */
export function keepingOwner<P extends Pick<ActionPoint, 'ownerIds'>>(point: P, now: Instant): P & Pick<ActionPoint, 'ownerKeptUntil'> {
  return { ...point, ownerKeptUntil: point.ownerIds.length > 0 ? plus(now, KEPT) : undefined };
}

/**
 * The action point without the owner's name and addresses, once their time is over: the organisation stays, the links die,
 * and nobody is reminded any more.
 *
 * @returns undefined while they are kept
 */
export function withoutOwner(point: ActionPoint, now: Instant): ActionPoint | undefined {
  if (!point.ownerKeptUntil || point.ownerKeptUntil > now || !point.owner) return undefined;
  const { organisation } = point.owner;
  return { ...point, owner: { organisation, emails: [] }, ownerIds: [], ownerKeptUntil: undefined, remindAt: undefined };
}

/**
 * The action point without one address of its owner, whose links die with it. The name goes as well, since nobody can tell
 * whose it is. A body goes on by its other addresses; without any, nobody is reminded until an organiser names one.
 *
 * @returns undefined when the address is no owner's
 */
export function withoutAddress(point: ActionPoint, personId: PersonId): ActionPoint | undefined {
  const place = point.ownerIds.indexOf(personId);
  if (place < 0 || !point.owner) return undefined;
  const { organisation, emails } = point.owner;
  const ownerIds = point.ownerIds.filter((id) => id !== personId);
  const kept = { ...point, owner: { organisation, emails: emails.filter((_, n) => n !== place) }, ownerIds };
  return ownerIds.length > 0 ? kept : { ...kept, ownerKeptUntil: undefined, remindAt: undefined };
}
