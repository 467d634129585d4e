import { linksRequestId, type PersonId } from '../../../events/values.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { admitMail, linksKeptUntil, type MailDoor, requestKeptUntil, signInExpiry } from '../../people/domain/sign-in.ts';
import type { SignInMails } from '../../people/ports.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { linksRequestItem, recentMailsItem, signInItem, signInTokenItem } from './people-items.ts';
import { hashOf } from './people-store.ts';
import type { Write } from './table.ts';

type Needs = Pick<Platform, 'table' | 'clock' | 'randomness' | 'wait'>;

/** Bytes of a mailed token: 256 bits (ASVS 5.0, 6.5.3 asks for 128 at least). */
const TOKEN_BYTES = 32;

/**
 * What the mails of sign-in and links are made from.
 *
 * @param admins the ids of the people who are admins by configuration
 */
export function signInMails(platform: Needs, admins: readonly PersonId[]): SignInMails {
  const { table, clock, randomness } = platform;
  return {
    async mintSignInToken(id) {
      const stored = await table.get(keys.signIn(id));
      const signIn = stored && signInItem.read(stored);
      if (!signIn || signIn.usedAt || requestKeptUntil(signIn.requestedAt) <= clock.now()) return undefined;
      if (!admins.includes(signIn.personId) && !(await hasRole(platform, signIn.personId))) return undefined;
      const token = randomness.token(TOKEN_BYTES);
      const expiresAt = signInExpiry(clock.now());
      const item = signInTokenItem.item(keys.signInToken(hashOf(token)), { signInId: id, expiresAt }, { keptUntil: requestKeptUntil(expiresAt) });
      const admitted = await admit(platform, { person: signIn.personId, kind: 'sign-in', requestId: id }, [{ put: item }]);
      return admitted ? { personId: signIn.personId, email: signIn.email, language: signIn.language, token, expiresAt } : undefined;
    },
    async linksRecipient(id) {
      const stored = await table.get(keys.linksRequest(linksRequestId.parse(id)));
      const request = stored && linksRequestItem.read(stored);
      if (!request || request.purpose === 'passkeys' || linksKeptUntil(request) <= clock.now()) return undefined;
      const kind = request.purpose ?? 'links';
      return (await admit(platform, { person: request.personId, kind, requestId: id }, [])) ? request : undefined;
    },
  };
}

async function hasRole({ table }: Needs, person: PersonId): Promise<boolean> {
  const found = await Promise.all(
    ['ROLE#', 'CO-ORGANISER#'].map((prefix) => table.queryIndex({ index: 'list', listPk: lists.person(person), prefix, limit: 1 })),
  );
  return found.some(({ items }) => items.length > 0);
}

type MailRequest = { readonly person: PersonId; readonly kind: MailDoor; readonly requestId: string };

/** Counts the mail of a request and does the writes with it, or does nothing when the limit is reached. */
async function admit(platform: Needs, { person, kind, requestId }: MailRequest, writes: readonly Write[]): Promise<boolean> {
  const { table, clock } = platform;
  const key = keys.recentMails(person, kind);
  return optimistically(async () => {
    const stored = await table.get(key);
    const recent = stored ? recentMailsItem.read(stored) : { mails: [], version: 0 };
    const mails = admitMail(recent.mails, { kind, requestId }, clock.now());
    if (!mails) return false;
    const version = recent.version + 1;
    const put = recentMailsItem.item(key, { mails: [...mails], version }, { version, keptUntil: requestKeptUntil(clock.now()) });
    const written = await table.write([{ put, when: stored ? { version: recent.version } : { absent: true } }, ...writes]);
    return written.committed ? true : 'outdated';
  }, platform);
}
