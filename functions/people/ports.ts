import type { Fact } from '../../events/registry.ts';
import type { Instant, LinksRequestId, PersonId, SeriesId, SessionId, SignInId } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { Erasure, ErasureEntry, MailList } from './domain/erasure.ts';
import type { Challenge, Keyring, Passkey } from './domain/passkey.ts';
import type { CoOrganiser, Role } from './domain/role.ts';
import type { Access, LinksRequest, SignIn } from './domain/sign-in.ts';
import type { CreatedCredential, UsedCredential } from './inputs.ts';

/** Sign-in requests, their tokens and who is signed in. Tokens are stored as SHA-256 only (ASVS 5.0, 6.5.2: they have 256 bits). */
export interface SignIns {
  /** Stores the request and its fact in one transaction: the same work for every address. */
  requestSignIn(request: SignIn, fact: Fact, cause: Cause): Promise<void>;
  requestLinks(request: LinksRequest, fact: Fact, cause: Cause): Promise<void>;
  /** The request that a mailed token belongs to, and until when the token is good; undefined for a token nobody was given. */
  findToken(token: string): Promise<{ readonly signIn: SignIn; readonly expiresAt: Instant } | undefined>;
  /** Uses the request up and stores the access in one transaction; false when somebody else was faster. */
  grantAccess(used: SignIn, accessToken: string, access: Access): Promise<boolean>;
  findAccess(accessToken: string): Promise<StoredAccess | undefined>;
  /** Stores that an access was used; nothing happens when it ended meanwhile. */
  noteUse(access: StoredAccess): Promise<void>;
  /** Those of a person that are kept; one of this very moment may not be among them yet. */
  accessesOf(person: PersonId): Promise<readonly StoredAccess[]>;
  /** Ends accesses; nothing happens where there is none. */
  endAccesses(accessIds: readonly string[]): Promise<void>;
}

/** An access as it is found. `accessId` names it without opening it. */
export type StoredAccess = Access & { readonly accessId: string };

/** One access takes the place of another: the token of before opens nothing any more. */
export type Exchange = { readonly ended: string; readonly accessToken: string; readonly access: Access };

/** That a person's passkeys changed, and where they are told: the address is kept for a day, and in no event. */
export type PasskeyNews = { readonly told: LinksRequest; readonly fact: Fact; readonly cause: Cause };

/** Passkeys, and what devices are asked to sign. */
export interface Keyrings {
  get(person: PersonId): Promise<Keyring | undefined>;
  /**
   * Stores a keyring, an access in the place of another, and what the person is told, in one transaction.
   *
   * @param was as it was read
   * @returns false when it was changed since
   */
  save(
    next: Keyring,
    was: Keyring | undefined,
    and: { readonly exchange?: Exchange | undefined; readonly news?: PasskeyNews | undefined },
  ): Promise<boolean>;
  /** Keeps what was asked in one sign-in. */
  ask(accessId: string, asked: string, challenge: Challenge): Promise<void>;
  /** What was asked, once: undefined when it never was in this sign-in, or was answered already. */
  take(accessId: string, asked: string): Promise<Challenge | undefined>;
}

/** What is proven of a passkey by a device's answer. */
export interface Authenticators {
  /** A new passkey as its device made it; undefined unless all of it holds: challenge, site, the person's presence and verification. */
  created(said: CreatedCredential, asked: string): Promise<Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'> | undefined>;
  /** The device's count after it was used; undefined unless all of it holds, and the signature. */
  used(said: UsedCredential, asked: string, passkey: Passkey): Promise<number | undefined>;
}

/** For the mails of this feature, which are made when they are sent. */
export interface SignInMails {
  /**
   * A new token for the mail of a sign-in request. Undefined when there is none to send: the address is of no admin, organiser
   * or co-organiser, has had its three mails, or the request is gone or used.
   */
  mintSignInToken(id: SignInId): Promise<
    | {
        readonly personId: PersonId;
        readonly email: string;
        readonly language?: string | undefined;
        readonly token: string;
        readonly expiresAt: Instant;
      }
    | undefined
  >;
  /**
   * Whom the mail with links, or with the link to their data, goes to; undefined when the request is gone or the address has had its
   * three mails of the kind.
   */
  linksRecipient(id: string): Promise<LinksRequest | undefined>;
}

/** Who may do what. Reads are consistent: a role that was revoked is gone with the next request. */
export interface Roles {
  rolesOf(series: SeriesId): Promise<readonly Role[]>;
  seriesOf(person: PersonId): Promise<readonly SeriesId[]>;
  isOrganiser(person: PersonId, series: SeriesId): Promise<boolean>;
  isCoOrganiser(person: PersonId, session: SessionId): Promise<boolean>;
  /** Writes the role, whether or not the person has it. */
  grant(role: Role): Promise<void>;
  /** @returns false for the last organiser of the series, who stays, also when two leave at once */
  revoke(series: SeriesId, person: PersonId): Promise<boolean>;
  coOrganisersOf(session: SessionId): Promise<readonly CoOrganiser[]>;
  admit(coOrganiser: CoOrganiser): Promise<void>;
  dismiss(session: SessionId, person: PersonId): Promise<void>;
}

/** Requests for the link to one's data, and what came of them. */
export interface Erasures {
  /** The request of a mailed link; undefined once it is not kept any more. */
  request(id: LinksRequestId): Promise<LinksRequest | undefined>;
  get(person: PersonId): Promise<Erasure | undefined>;
  /**
   * Stores the beginning of an erasure, the address for its acknowledgement and its fact, in one transaction.
   *
   * @param was the erasure that was there before
   * @returns false when somebody else was faster
   */
  begin(
    next: Erasure,
    was: Erasure | undefined,
    told: LinksRequest | undefined,
    and: { readonly facts: readonly Fact[]; readonly cause: Cause },
  ): Promise<boolean>;
  /** @returns false when it was changed since it was read */
  save(next: Erasure, was: Erasure): Promise<boolean>;
  /** All that ever were, oldest first, by pages. */
  list(cursor?: string): Promise<{ readonly items: readonly ErasureEntry[]; readonly cursor?: string | undefined }>;
}

/** Everything that is stored of one address, by what it is: each entry as it is stored, without what is not about the person. */
export type PersonalRecord = {
  readonly registrations: readonly Entry[];
  readonly questions: readonly Entry[];
  readonly notesRequests: readonly Entry[];
  readonly comments: readonly Entry[];
  readonly actionPoints: readonly Entry[];
  readonly roles: readonly Entry[];
  readonly passkeys: readonly Entry[];
  /** Where the person is signed in now. */
  readonly signIns: readonly Entry[];
  /** Series and topics of which no mails are wanted, and whether the address bounced. */
  readonly refusals: readonly Entry[];
};
type Entry = Readonly<Record<string, unknown>>;

/** How much is stored of somebody, by what it is. */
export type Found = { readonly [K in keyof PersonalRecord]: number };

/** Reads what all features know under one address. */
export interface PersonalData {
  of(person: PersonId): Promise<PersonalRecord>;
  /** The mails that went to the person, newest first; `complete` is false when there are more. */
  mails(person: PersonId): Promise<{ readonly items: readonly Entry[]; readonly complete: boolean }>;
}

/** What this feature itself knows of people. */
export interface Traces {
  /** The sessions in whose lists of mails the person may stand. */
  sessionsOf(person: PersonId): Promise<readonly SessionId[]>;
  /** Takes back the person's roles; the last organiser of a series stays. @returns how many stay */
  removeRoles(person: PersonId, before: Instant): Promise<number>;
  /** Ends the sign-ins of up to then. */
  removeSignIns(person: PersonId, before: Instant): Promise<void>;
  /** Forgets the passkeys of up to then; who comes back adds one by a code. @returns 1 when they were changed at the same moment */
  removePasskeys(person: PersonId, before: Instant): Promise<0 | 1>;
  /** Forgets how many mails the person lately asked for. */
  removeCounts(person: PersonId): Promise<void>;
}

/**
 * Goes on with deleting the records of mails.
 *
 * @param which those planned up to `before`, and the mail that took calendar entries back once nothing waits for it
 * @returns the lists that are not at their end yet
 */
export type ForgetMails = (
  person: PersonId,
  lists: readonly MailList[],
  which: { readonly before: Instant; readonly withFarewell: boolean },
) => Promise<readonly MailList[]>;
