import * as z from 'zod';
import { actionPointStatus, instant, materialAccess, materialId, materialKind, type PersonId } from '../../events/values.ts';
import { localisedText } from '../kernel/text.ts';
import { type ActionPoint, actionPoint, change } from './domain/action-point.ts';
import type { Viewer } from './domain/openness.ts';
import type { Origin, ResultMaterial, Results } from './ports.ts';

const MAY_SEE: Readonly<Record<Viewer, ReadonlySet<ActionPoint['visibility']>>> = {
  public: new Set(['public']),
  registered: new Set(['public', 'registered']),
  organiser: new Set(['public', 'registered', 'organisers']),
};

/**
 * Whether this viewer may know that it exists. What comes from a session that not everyone may know of stays out of the
 * public view, whatever its own visibility.
 */
export function maySee(viewer: Viewer, point: ActionPoint, origin: Pick<Origin, 'isPublic' | 'discreet'> | undefined): boolean {
  const hidden = viewer === 'public' && (!origin?.isPublic || origin.discreet);
  return !hidden && MAY_SEE[viewer].has(point.visibility);
}

/** The document that came of it, for those who may read it. */
export const pointResult = z.object({
  materialId,
  kind: materialKind,
  title: localisedText,
  access: materialAccess,
  languages: z.array(z.string()).readonly(),
});

const { actionPointId, seriesId, sessionId, text, supporting, priority, dueOn, status, progress } = actionPoint.shape;
const open = { actionPointId, seriesId, sessionId, text, supporting, priority, dueOn, status, progress, result: pointResult.optional() };

/** What everyone who may see it sees: the owner's organisation, never a name, an address, a comment or the history. */
export const openActionPoint = z.object({ ...open, owner: z.object({ organisation: z.string() }).optional() });

const { owner, visibility, timeZone, history, overdueReminders, lastReminderOn, remindAt, disputed, createdAt } = actionPoint.shape;

/** What organisers see: everything but the means of its storage. */
export const organisersActionPoint = z.object({
  ...open,
  owner,
  visibility,
  timeZone,
  history,
  overdueReminders,
  lastReminderOn,
  remindAt,
  disputed,
  createdAt,
});
export type OrganisersActionPoint = z.infer<typeof organisersActionPoint>;

/** What an owner sees by their link: where it comes from, and what its owners said. Organisers' notes stay theirs. */
export const ownersActionPoint = z.object({
  ...openActionPoint.shape,
  disputed: z.boolean(),
  seriesTitle: localisedText,
  sessionTitle: localisedText,
  contactEmail: z.string(),
  discreet: z.boolean(),
  answers: z.array(
    z.object({ at: instant, mine: z.boolean(), what: change.shape.what, status: actionPointStatus.optional(), note: z.string().optional() }),
  ),
});
export type OwnersActionPoint = z.infer<typeof ownersActionPoint>;

/** What came of it, as far as this viewer may know. */
export async function resultFor(results: Results, viewer: Viewer, { result }: ActionPoint): Promise<ResultMaterial | undefined> {
  return result && (await results.find(result, viewer));
}

/** @returns the view of this viewer; fields that it does not name are left out by its schema */
export function viewFor(viewer: Viewer, point: ActionPoint, result: ResultMaterial | undefined) {
  return viewer === 'organiser' ? organiserView(point, result) : openActionPoint.parse({ ...point, result });
}
export type ActionPointView = ReturnType<typeof viewFor>;

export function organiserView(point: ActionPoint, result: ResultMaterial | undefined): OrganisersActionPoint {
  return organisersActionPoint.parse({ ...point, result });
}

export function ownerView(point: ActionPoint, origin: Origin, personId: PersonId, result: ResultMaterial | undefined): OwnersActionPoint {
  return ownersActionPoint.parse({
    ...origin,
    ...point,
    result,
    disputed: point.disputed !== undefined,
    answers: point.history.flatMap((entry) => (entry.role === 'owner' ? [{ ...entry, mine: entry.by === personId }] : [])),
  });
}
