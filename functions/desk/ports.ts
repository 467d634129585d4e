import type { PersonId, SeriesId, SessionId } from '../../events/values.ts';
import type { DeskSeries, DeskSession } from './domain/waiting.ts';

/** What the desk reads of the other features. Each list is bounded: it shows what is newest. */
export interface DeskFacts {
  /** The series that somebody organises; of an admin, all. Newest first, at most 30. */
  seriesOf(person: PersonId, isAdmin: boolean): Promise<readonly DeskSeries[]>;
  /** The ids of all series that somebody has a role in. */
  organisedBy(person: PersonId): Promise<readonly SeriesId[]>;
  series(id: SeriesId): Promise<DeskSeries | undefined>;
  /** Sessions that work may wait with, those furthest ahead first, at most 100 a series. */
  sessionsOf(series: readonly SeriesId[]): Promise<readonly DeskSession[]>;
  /** Sessions by their id; those that are gone are left out. */
  sessions(ids: readonly SessionId[]): Promise<readonly DeskSession[]>;
  /** The sessions that somebody is a co-organiser of, newest first, at most 100. */
  coOrganisedBy(person: PersonId): Promise<readonly SessionId[]>;
}
