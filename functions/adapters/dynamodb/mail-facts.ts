import { linksRequestId, type PersonId } from '../../../events/values.ts';
import { type Links, sitePaths } from '../../kernel/links.ts';
import type { Delivery } from '../../mail/domain/delivery.ts';
import type { MailFacts, MyRegistration } from '../../mail/domain/facts.ts';
import type { Job, Recipient } from '../../mail/domain/job.ts';
import type { MailSource } from '../../mail/ports.ts';
import { MY_DATA_GENERATION } from '../../people/domain/sign-in.ts';
import type { SignInMails } from '../../people/ports.ts';
import { isDiscreet } from '../../registration/domain/registration.ts';
import type { Platform } from '../platform.ts';
import { keys, lists } from './keys.ts';
import { exampleFacts } from './mail-example-facts.ts';
import { type FactsDeps, factsDeps, HIDDEN } from './mail-facts-deps.ts';
import { notesRequestFacts, reviewFacts } from './mail-notes-facts.ts';
import { type Describe, organiserFacts } from './mail-organiser-facts.ts';
import { ownerFacts } from './mail-owner-facts.ts';
import { everythingListed, type MailReads, mailReads, readOnce, readTogether } from './mail-reads.ts';
import { registrantFacts } from './mail-registrant-facts.ts';
import { registrationFacts, sessionFacts } from './mail-session-facts.ts';
import { readSituation } from './mail-situation.ts';
import { readNotesRequest } from './notes-requests-reads.ts';
import { linksRequestItem } from './people-items.ts';
import { registrationItem } from './registration-items.ts';
import type { Table } from './table.ts';

type Needs = Pick<Platform, 'table' | 'clock'> & {
  readonly links: Links;
  readonly signInMails: SignInMails;
  /** The configured site address, below which all pages lie. */
  readonly site: string;
  /** The verified address that all mails come from. */
  readonly sender: string;
  /** The operators' address: whom to write to where no series is to be named. */
  readonly operator?: string | undefined;
};

/** What mails are written from, collected from the items of all features. */
export function mailSource({ table, clock, links, signInMails, site, sender, operator }: Needs): MailSource {
  const paths = sitePaths(site);
  const deps = { live: factsDeps({ table, clock }, { links, paths }, sender), hidden: factsDeps({ table, clock }, { links: HIDDEN, paths }, sender) };
  const describe = describing(deps.hidden);
  const situation = readSituation({ table, clock });
  // A job is a mail's own object while it is being sent: its reads go when it does.
  const readsOf = new WeakMap<Job, MailReads>();
  return {
    situation(job) {
      const reads = mailReads(readOnce(table));
      readsOf.set(job, reads);
      return situation(job, reads);
    },
    async facts(delivery, kind) {
      const { to } = delivery.job;
      const own = { ...deps[kind], reads: readsOf.get(delivery.job) ?? deps[kind].reads };
      if (delivery.job.kind === 'notes-review') return reviewFacts(own, delivery);
      switch (to.type) {
        case 'registration':
          return registrantFacts(own, delivery, to);
        case 'organiser':
          return organiserFacts(own, delivery, to, describe);
        case 'owner':
          return ownerFacts(own, delivery, to, clock.now());
        case 'notes-request':
          return notesRequestFacts(own, delivery, to);
        case 'sign-in':
          return kind === 'live' ? withContact(await signInFacts(signInMails, own, delivery, to), operator) : undefined;
        case 'links-request':
          return withContact(await requestedFacts(kind === 'live' ? signInMails : undefined, own, delivery, to), operator);
      }
    },
    example: (session, wanted) => exampleFacts(deps.hidden, session, wanted),
    async describe(recipients) {
      const registrations = recipients.flatMap((to) => (to.type === 'registration' ? keys.registration(to.sessionId, to.registrationId) : []));
      const together = describing({ ...deps.hidden, reads: mailReads(await readTogether(table, registrations)) });
      return Promise.all(recipients.map(together));
    },
  };
}

/** Mails that belong to no series name the operators: one's registrations may be discreet, so no organiser is named for them. */
function withContact(facts: MailFacts | undefined, contactEmail: string | undefined): MailFacts | undefined {
  return facts && { ...facts, ...(contactEmail !== undefined && { contactEmail }) };
}

/** A new token each time: a repeated sign-in mail brings a link of its own. */
async function signInFacts(
  mails: SignInMails,
  { addresses, sender }: FactsDeps,
  delivery: Delivery,
  { signInId }: Recipient & { readonly type: 'sign-in' },
): Promise<MailFacts | undefined> {
  const minted = await mails.mintSignInToken(signInId);
  if (!minted) return undefined;
  const { email, language = 'en', token, expiresAt } = minted;
  return {
    kind: 'sign-in',
    language,
    now: delivery.plannedAt,
    to: { email },
    senderEmail: sender,
    signInUrl: addresses.paths.signIn(token),
    expiresAt,
  };
}

/** Mails that nobody asked for: they count against no limit. */
const NEWS = ['data-erased', 'passkey-added', 'passkey-removed', 'passkeys-reset'] as const;

/** Mails to who asked for their links or their data, and of what happened to these and to passkeys. */
async function requestedFacts(
  mails: SignInMails | undefined,
  deps: FactsDeps,
  delivery: Delivery,
  { linksRequestId: id }: Recipient & { readonly type: 'links-request' },
): Promise<MailFacts | undefined> {
  const { kind } = delivery.job;
  const isNews = NEWS.find((one) => one === kind);
  const request = mails && !isNews ? await mails.linksRecipient(id) : await storedRequest(deps, id);
  if (!request) return undefined;
  const found = isNews ? [] : await registrationsOf(deps, request.personId);
  const language = request.language ?? found[0]?.language ?? 'en';
  const common = { language, now: delivery.plannedAt, to: { email: request.email }, senderEmail: deps.sender };
  if (isNews) return { ...common, kind: isNews };
  if (kind !== 'my-data') return { ...common, kind: 'my-links', registrations: found.map(({ mine }) => mine) };
  const { links, paths } = deps.addresses;
  return { ...common, kind, dataUrl: paths.myData(links.make('my-data', id, MY_DATA_GENERATION)) };
}

async function storedRequest({ table }: FactsDeps, id: string) {
  const item = await table.get(keys.linksRequest(linksRequestId.parse(id)));
  return item && linksRequestItem.read(item);
}

/** A person's registrations, the latest first. */
async function registrationsOf({ table, reads, addresses }: FactsDeps, person: PersonId) {
  const items = await everythingListed(table, { listPk: lists.person(person), prefix: 'REGISTRATION#' });
  const found: { readonly language: string; readonly mine: MyRegistration }[] = [];
  for (const item of items.toReversed()) {
    const registration = registrationItem.read(item);
    const session = registration.personId === person ? await reads.session(registration.sessionId) : undefined;
    const series = session && (await reads.series(session.seriesId));
    if (!session || !series) continue;
    const mine = {
      session: sessionFacts(session, series, addresses, registration.joinUrl),
      registration: registrationFacts(registration, addresses),
    };
    found.push({ language: registration.details.language, mine });
  }
  return found;
}

type To<T extends Recipient['type']> = Extract<Recipient, { readonly type: T }>;

/** Whose address a mail went to, by the kind of its recipient. Requests for links are shown to nobody. */
function describing({ reads, table }: FactsDeps): Describe {
  return async (to) => {
    switch (to.type) {
      case 'registration':
        return registrant(reads, to);
      case 'organiser':
        return organiser(reads, to);
      case 'notes-request':
        return applicant(table, to);
      case 'owner':
        return owner(reads, to);
      default:
        return undefined;
    }
  };
}

async function registrant(reads: MailReads, to: To<'registration'>) {
  const registration = await reads.registration(to.sessionId, to.registrationId);
  return registration && { name: registration.details.name, email: registration.details.email, discreet: isDiscreet(registration.details) };
}

async function organiser(reads: MailReads, to: To<'organiser'>) {
  const found = await reads.organiser(to);
  return found && { email: found.email, discreet: false };
}

async function applicant(table: Table, to: To<'notes-request'>) {
  const request = await readNotesRequest(table, to.sessionId, to.notesRequestId);
  return request && { name: request.name, email: request.email, discreet: false };
}

async function owner(reads: MailReads, to: To<'owner'>) {
  const point = await reads.actionPoint(to.actionPointId);
  const email = point?.owner?.emails[point.ownerIds.indexOf(to.personId)];
  return email ? { name: point?.owner?.name ?? point?.owner?.organisation, email, discreet: false } : undefined;
}
