import type { LocalDate } from '../../events/values.ts';

/**
 * What a personal link is for. A link of one purpose opens nothing of another.
 * `registration`: the registrant's own page; `notes`: the notes of a session; `notes-review`: their draft; `action-point`: an owner's page;
 * `unsubscribe`: one kind of mail of one series; `new-address`: confirms a change of address; `my-data`: all that is stored of an
 * address, to take along or to delete.
 */
export type LinkPurpose = 'registration' | 'notes' | 'notes-review' | 'action-point' | 'unsubscribe' | 'new-address' | 'same-address' | 'my-data';

/**
 * Personal links (design, decision 10): id + HMAC(key, purpose, id, generation). The generation is stored with what the
 * link opens and is not in the token: raising it makes all tokens void.
 */
export interface Links {
  make(purpose: LinkPurpose, id: string, generation: number): string;
  /** The id a token claims, before anything is verified; undefined when it is no token at all. */
  claimedId(token: string): string | undefined;
  /** Compares in constant time. */
  verify(purpose: LinkPurpose, token: string, generation: number): boolean;
}

/**
 * The generation of a link to notes: it rises when the reader's own links are made void, and when the notes are pulled back.
 * Both only ever rise, so a sum that has passed never comes again.
 *
 * @param pullBacks how often the notes were pulled back
 */
export function notesLinkGeneration(linkGeneration: number, pullBacks: number | undefined): number {
  return linkGeneration + (pullBacks ?? 0);
}

/** The id in an owner's link: the action point, and which of its owners' addresses the link was sent to. */
export function ownerLinkId(actionPointId: string, personId: string): string {
  return `${actionPointId}:${personId}`;
}

/** The two parts of {@link ownerLinkId}. */
export function parseOwnerLinkId(id: string): readonly string[] {
  return id.split(':');
}

/** Knows people by their address without keeping it: the same address gives the same id, and nobody can turn it back. */
export interface People {
  idOf(address: string): `per_${string}`;
  /** A network on one day: the same only on that day, so that nobody is followed from one day to the next. */
  networkIdOf(network: string, day: LocalDate): string;
}

/** The addresses of pages that stand in mails, below the one configured site address. They never change (design, section 7). */
export function sitePaths(site: string) {
  return {
    signIn: (token: string) => `${site}/sign-in/${token}`,
    myRegistration: (token: string) => `${site}/my/registrations/${token}`,
    join: (token: string) => `${site}/my/registrations/${token}/join`,
    myNotes: (token: string) => `${site}/my/notes/${token}`,
    reviewNotes: (token: string) => `${site}/my/notes-reviews/${token}`,
    myActionPoint: (token: string) => `${site}/my/action-points/${token}`,
    unsubscribe: (token: string) => `${site}/unsubscribe/${token}`,
    confirmAddress: (token: string) => `${site}/my/address/${token}`,
    sameAddress: (token: string) => `${site}/my/same-address/${token}`,
    myData: (token: string) => `${site}/my/data/${token}`,
    series: (slug: string) => `${site}/series/${slug}`,
    session: (id: string) => `${site}/sessions/${id}`,
    summary: (id: string) => `${site}/sessions/${id}/summary`,
    material: (id: string, language: string) => `${site}/api/v1/materials/${id}/files/${language}`,
    sessionCalendar: (id: string) => `${site}/api/v1/sessions/${id}/calendar.ics`,
    console: () => `${site}/console`,
  } as const;
}
