import type { Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoints, Origins, Results } from '../ports.ts';
import { type OwnersActionPoint, ownerView, resultFor } from '../views.ts';
import { ownersLink } from './owners-link.ts';

type Deps = { readonly actionPoints: ActionPoints; readonly origins: Origins; readonly results: Results; readonly links: Links };

/**
 * What an owner sees by their link. Of what came of it, no more than everybody: owners need not be registered.
 *
 * @returns `gone` when the link does not open
 */
export function getMyActionPoint({ actionPoints, origins, results, links }: Deps) {
  const open = ownersLink({ actionPoints, links });
  return async (token: string): Promise<Result<OwnersActionPoint>> => {
    const opened = await open(token);
    if (!opened.ok) return opened;
    const { point, personId } = opened.value;
    const origin = await origins.ofSession(point.sessionId);
    return origin ? ok(ownerView(point, origin, personId, await resultFor(results, 'public', point))) : reject('gone', 'session-deleted');
  };
}
