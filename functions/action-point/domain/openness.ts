import { invalid, ok, type Result } from '../../kernel/rejection.ts';
import type { ActionPoint } from './action-point.ts';

/** Who looks: everyone, somebody registered for the series, or its organisers. */
export type Viewer = 'public' | 'registered' | 'organiser';

/** What a session lets everyone know. */
export type Openness = { readonly isPublic: boolean; readonly discreet: boolean };

/** A session that is discreet, or that not everyone may find, has no public action points (design, section 9). */
export function checkVisibility(visibility: ActionPoint['visibility'] | undefined, { isPublic, discreet }: Openness): Result<void> {
  if (visibility !== 'public' || (isPublic && !discreet)) return ok();
  return invalid('visibility', 'not-for-everyone');
}
