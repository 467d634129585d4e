import type { Fact } from '../../events/registry.ts';
import type { ActionPointId, MaterialAccess, MaterialId, MaterialKind, PersonId, ProposalId, SeriesId, SessionId } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { LocalisedText } from '../kernel/text.ts';
import type { ActionPoint } from './domain/action-point.ts';
import type { Viewer } from './domain/openness.ts';

export type ActionPointPage = { readonly items: readonly ActionPoint[]; readonly next?: string | undefined };

/** Where action points are kept. */
export interface ActionPoints {
  get(id: ActionPointId): Promise<ActionPoint | undefined>;
  /**
   * Stores a new action point or a changed one with the facts that become true by it, all or nothing.
   *
   * @param before as it was read; absent for a new one
   * @returns false when somebody else changed it since, or recorded the same line of the notes
   */
  commit(before: ActionPoint | undefined, after: ActionPoint, facts: readonly Fact[], cause: Cause): Promise<boolean>;
  /** What was recorded of a line of the notes. */
  ofProposal(session: SessionId, proposal: ProposalId): Promise<ActionPointId | undefined>;
  /** Those of a series in the order in which they were recorded. @throws BadCursorError */
  ofSeries(seriesId: SeriesId, cursor: string | undefined): Promise<ActionPointPage>;
  /** All that a person owns, whatever their status: a digest takes the open ones, an erasure all. */
  ofOwner(personId: PersonId): Promise<readonly ActionPoint[]>;
}

/** What action points need to know of the session they come from. */
export type Origin = {
  readonly seriesId: SeriesId;
  readonly sessionId: SessionId;
  /** The zone of the series: its calendar judges due dates. */
  readonly timeZone: string;
  readonly seriesTitle: LocalisedText;
  readonly sessionTitle: LocalisedText;
  readonly contactEmail: string;
  readonly discreet: boolean;
  /** Whether everyone may know of the session. */
  readonly isPublic: boolean;
};

/** Reads sessions and series of the feature that owns them. */
export interface Origins {
  ofSession(id: SessionId): Promise<Origin | undefined>;
  /** Whether the series exists, and whether everyone may know of it. */
  ofSeries(id: SeriesId): Promise<{ readonly isPublic: boolean } | undefined>;
}

/** A material that came of an action point. */
export type ResultMaterial = {
  readonly materialId: MaterialId;
  readonly seriesId: SeriesId;
  readonly kind: MaterialKind;
  readonly title: LocalisedText;
  readonly access: MaterialAccess;
  /** In which there is a file to read; empty while its first upload is awaited. */
  readonly languages: readonly string[];
};

/** Reads materials of the feature that owns them, by its rule who may read what. */
export interface Results {
  /** @returns undefined when there is none, or it is not for this viewer, or not yet */
  find(id: MaterialId, viewer: Viewer): Promise<ResultMaterial | undefined>;
}
