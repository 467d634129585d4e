import type { ActionPointId, PersonId } from '../../../events/values.ts';
import { actionPointId, personId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import { parseOwnerLinkId } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoint } from '../domain/action-point.ts';
import type { ActionPoints } from '../ports.ts';

/** Whoever fails is told the same, so that nobody learns which action points exist. */
const VOID_LINK = reject('gone', 'link-outdated');

/**
 * Opens the link of an owner: it names the action point and the person, and holds while that person is an owner of it.
 *
 * @returns `gone` for any link that does not open
 */
export function ownersLink({ actionPoints, links }: { readonly actionPoints: ActionPoints; readonly links: Links }) {
  return async (token: string): Promise<Result<{ readonly point: ActionPoint; readonly personId: PersonId }>> => {
    const claimed = claimOf(links.claimedId(token));
    const point = claimed && (await actionPoints.get(claimed.actionPointId));
    if (!claimed || !point?.ownerIds.includes(claimed.personId)) return VOID_LINK;
    if (!links.verify('action-point', token, point.linkGeneration)) return VOID_LINK;
    return ok({ point, personId: claimed.personId });
  };
}

function claimOf(claimed: string | undefined): { readonly actionPointId: ActionPointId; readonly personId: PersonId } | undefined {
  const parts = claimed === undefined ? undefined : parseOwnerLinkId(claimed);
  const id = actionPointId.safeParse(parts?.[0]);
  const person = personId.safeParse(parts?.[1]);
  return id.success && person.success ? { actionPointId: id.data, personId: person.data } : undefined;
}
