import type { Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoints, Origins } from '../ports.ts';
import { type OwnersActionPoint, ownerView } from '../views.ts';
import { ownersLink } from './owners-link.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly origins: Origins; readonly links: Links };

/**
 * What an owner sees by their link.
 *
 * @returns `gone` when the link does not open
 */
export function getMyActionPoint({ actionPoints, origins, links }: Deps) {
  const open = ownersLink({ actionPoints, links });
  return async (token: string): Promise<Result<OwnersActionPoint>> => {
    const opened = await open(token);
    if (!opened.ok) return opened;
    const origin = await origins.ofSession(opened.value.point.sessionId);
    return origin
      ? ok(ownerView(opened.value.point, origin, opened.value.personId))
      : reject('gone', 'The session it came from does not exist any more');
  };
}
