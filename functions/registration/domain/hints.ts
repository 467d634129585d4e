import { nameKey, sameName } from './identity.ts';
import type { Registration } from './registration.ts';

/**
 * Mailboxes that anybody opens for themselves, by the first label of their domain: gmail.com, yahoo.fr, hotmail.co.uk. Many
 * small organisations have no other: it is a hint, never a reason.
 */
const FREE_MAIL = new Set(
  (
    'gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol proton protonmail pm gmx web mail inbox list bk ' +
    'yandex ya rambler ukr qq 163 126 sina foxmail yeah naver daum hanmail zoho tutanota tuta orange wanadoo free laposte sfr libero ' +
    'virgilio uol bol terra rediffmail fastmail hushmail posteo mailbox t-online freenet'
  ).split(' '),
);
/** Second levels under which a country registers names: the name stands before them. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'ac', 'or', 'go', 'gov', 'edu', 'asso', 'gob']);

/** How many others of an organisation must share a domain before one that differs is worth a look. */
const SHARED_BY = 2;

/** The domain that an organisation has registered, as far as its labels tell: `mail.ngo.org` and `ngo.org` are one. */
export function registeredDomain(address: string): string {
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.');
  const tail = SECOND_LEVELS.has(labels.at(-2) ?? '') && labels.length > 2 ? 3 : 2;
  return labels.slice(-tail).join('.').toLowerCase();
}

function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain.split('.')[0] ?? '');
}

/** What of an address is worth a look before one decides; absent when nothing is. */
export type DomainHint = 'free-mail' | 'unlike-organisation';

/**
 * Looks at the domain of an address: open to anybody, or unlike the one domain that at least two others who named the same
 * organisation share. Says nothing of who somebody is.
 *
 * @param all the registrations of the session
 */
export function domainHint(one: Registration, all: readonly Registration[]): DomainHint | undefined {
  const own = registeredDomain(one.details.email);
  if (isFreeMail(own)) return 'free-mail';
  const organisation = nameKey(one.details.organisation);
  const others = all.filter(({ personId, details }) => personId !== one.personId && nameKey(details.organisation) === organisation);
  const byPerson = new Map(others.map(({ personId, details }) => [personId, registeredDomain(details.email)]));
  const domains = [...byPerson.values()].filter((domain) => !isFreeMail(domain));
  const [usual, ...rest] = [...Map.groupBy(domains, (domain) => domain).values()].toSorted((a, b) => b.length - a.length);
  const isClear = usual !== undefined && usual.length >= SHARED_BY && usual.length > (rest[0]?.length ?? 0);
  return isClear && usual[0] !== own && !domains.includes(own) ? 'unlike-organisation' : undefined;
}

/** How somebody stood in the other sessions of the series. */
export type Earlier = { readonly registered: number; readonly attended: number; readonly absent: number };

/** @param known everything under the address, in whichever series */
export function earlier(one: Registration, known: readonly Registration[]): Earlier {
  const others = known.filter(
    ({ seriesId, sessionId, details }) => seriesId === one.seriesId && sessionId !== one.sessionId && sameName(details.name, one.details.name),
  );
  const count = (status: Registration['status']) => others.filter((other) => other.status === status).length;
  return { registered: others.length, attended: count('attended'), absent: count('absent') };
}
