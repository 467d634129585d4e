import type { Fact } from '../../events/registry.ts';
import type { FileId, MaterialId, RegistrationId, SeriesId, SessionId } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { Unpack } from './domain/content/archives.ts';
import type { ContentType } from './domain/file-types.ts';
import type { Material } from './domain/material.ts';
import type { Attendee, Setting } from './domain/reading.ts';

/** Where materials are kept. */
export interface Materials {
  get(id: MaterialId): Promise<Material | undefined>;
  /** Those of a session, oldest first. The list may lag by moments. */
  ofSession(id: SessionId): Promise<readonly Material[]>;
  /** Those of a series itself, without those of its sessions. */
  ofSeries(id: SeriesId): Promise<readonly Material[]>;
  /**
   * Stores the material, or removes it, with the facts that become true by it, all or nothing.
   *
   * @param before as it was read; undefined for a new one
   * @param after undefined: it is deleted
   * @returns false when somebody else changed it since
   */
  commit(before: Material | undefined, after: Material | undefined, facts: readonly Fact[], cause: Cause): Promise<boolean>;
}

/** A session or a series, as far as its materials go. */
export type Place = Setting & { readonly seriesId: SeriesId; readonly sessionId?: SessionId | undefined; readonly timeZone: string };

export interface Places {
  session(id: SessionId): Promise<Place | undefined>;
  series(id: SeriesId): Promise<Place | undefined>;
}

/** What a registrant's link needs: whether it holds, and whether they had a seat. */
export type Registrant = Attendee & {
  readonly sessionId: SessionId;
  readonly seriesId: SeriesId;
  readonly linkGeneration: number;
  /** The language they want, if they said. */
  readonly language?: string | undefined;
};

export interface Registrants {
  get(id: RegistrationId): Promise<Registrant | undefined>;
}

/** Which upload of which material. */
export type FilePlace = { readonly materialId: MaterialId; readonly fileId: FileId };

/** A form to be sent as multipart/form-data: first all fields, then the file in a field named `file`. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** What an upload takes. Without `size` it takes whatever a file may have. `returnTo`: the address to which the store leads the browser after it. */
export type UploadLimits = { readonly contentType: ContentType; readonly size?: number | undefined; readonly returnTo?: string | undefined };

/** Links that let a browser talk to the store of files itself, each for one purpose and a short time. */
export interface FileLinks {
  /** Takes exactly one file of exactly that size, once or again until the link ends. @param seconds how long it holds */
  upload(place: FilePlace, limits: UploadLimits, seconds: number): Promise<UploadForm>;
  /** Where uploads go, for the policy of the page that sends them: scheme, host and port. */
  origin(): Promise<string>;
  /** Gives a file that was looked at, to be saved under its name. @param seconds how long it holds */
  download(place: FilePlace, as: { readonly fileName: string; readonly contentType: ContentType }, seconds: number): Promise<string>;
}

/** An upload as it lies there. `tag` names exactly this content. */
export type Arrived = { readonly bytes: Buffer; readonly tag: string };

/** What a scanner of malware said of an upload. */
export type Scan = {
  /** `unscannable`: it cannot look into such a file. `failed`: it did not come to an end, for a reason that is not the file's. */
  readonly verdict: 'clean' | 'malware' | 'unscannable' | 'failed';
  /** Of which content it said so: the tag of {@link Arrived}. */
  readonly tag: string;
};

/** Something arrived, or was scanned. */
export type Arrival = FilePlace & { readonly scan?: Scan | undefined };

/** Counts what operators look at. Names are fixed, values carry nothing of anybody. */
export interface ScanCounter {
  count(name: 'scan.malware' | 'scan.failed'): void;
}

/** The store of files: uploads arrive in one place, and what was looked at is kept in another, which no upload reaches. */
export interface FileShelf {
  /** Undefined when nothing is there, or not any more. */
  arrived(place: FilePlace): Promise<Arrived | undefined>;
  /** Keeps what arrived. @returns false when something else lies there by now */
  keep(place: FilePlace, tag: string): Promise<boolean>;
  /** Removes what arrived; nothing happens when it is gone. */
  discardArrived(place: FilePlace): Promise<void>;
  /** What is kept of a material. */
  kept(materialId: MaterialId): Promise<readonly FileId[]>;
  /** Removes what is kept; nothing happens when it is gone. */
  discardKept(place: FilePlace): Promise<void>;
}

export type { Unpack };
