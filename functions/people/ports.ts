import type { Fact } from '../../events/registry.ts';
import type { Instant, PersonId, SeriesId, SessionId, SignInId } from '../../events/values.ts';
import type { Cause } from '../kernel/ports.ts';
import type { CoOrganiser, Role } from './domain/role.ts';
import type { Access, LinksRequest, SignIn } from './domain/sign-in.ts';

/** Sign-in requests, their tokens and who is signed in. Tokens are stored as SHA-256 only (ASVS 5.0, 6.5.2: they have 256 bits). */
export interface SignIns {
  /** Stores the request and its fact in one transaction: the same work for every address. */
  requestSignIn(request: SignIn, fact: Fact, cause: Cause): Promise<void>;
  requestLinks(request: LinksRequest, fact: Fact, cause: Cause): Promise<void>;
  /** The request that a mailed token belongs to, and until when the token is good; undefined for a token nobody was given. */
  findToken(token: string): Promise<{ readonly signIn: SignIn; readonly expiresAt: Instant } | undefined>;
  /** Uses the request up and stores the access in one transaction; false when somebody else was faster. */
  grantAccess(used: SignIn, accessToken: string, access: Access): Promise<boolean>;
  findAccess(accessToken: string): Promise<Access | undefined>;
  /** Ends an access; nothing happens when there is none. */
  endAccess(accessToken: string): Promise<void>;
}

/** For the mails of this feature, which are made when they are sent. */
export interface SignInMails {
  /**
   * A new token for the mail of a sign-in request. Undefined when there is none to send: the address is of no admin, organiser
   * or co-organiser, has had its three mails, or the request is gone or used.
   */
  mintSignInToken(
    id: SignInId,
  ): Promise<{ readonly personId: PersonId; readonly email: string; readonly token: string; readonly expiresAt: Instant } | undefined>;
  /** Whom the mail with links goes to; undefined when the request is gone or the address has had its three mails. */
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
  revoke(series: SeriesId, person: PersonId): Promise<void>;
  coOrganisersOf(session: SessionId): Promise<readonly CoOrganiser[]>;
  admit(coOrganiser: CoOrganiser): Promise<void>;
  dismiss(session: SessionId, person: PersonId): Promise<void>;
}
