import type { Delivery } from '../../mail/domain/delivery.ts';
import { broughtEntry, mayHaveBroughtEntry } from '../../mail/domain/entry.ts';
import type { FormerSchedule, MailFacts } from '../../mail/domain/facts.ts';
import type { Recipient } from '../../mail/domain/job.ts';
import { ruleOf } from '../../mail/domain/kinds.ts';
import { isDiscreet, type Registration, SAME_ADDRESS_GENERATION } from '../../registration/domain/registration.ts';
import { asTold, type Session } from '../../session/domain/session.ts';
import { keys } from './keys.ts';
import type { FactsDeps } from './mail-facts-deps.ts';
import { notesLink } from './mail-notes-facts.ts';
import { registrationFacts, sessionFacts, unsubscribeUrl } from './mail-session-facts.ts';
import { mailsOfRegistration } from './mail-store.ts';
import { messageItem, pointerItem, sameAddressItem } from './registration-items.ts';
import type { Table } from './table.ts';

type ToRegistrant = Recipient & { readonly type: 'registration' };

/** The facts of a mail to a registrant; undefined when there is nothing to tell any more. */
export async function registrantFacts(deps: FactsDeps, delivery: Delivery, to: ToRegistrant): Promise<MailFacts | undefined> {
  const { reads, addresses } = deps;
  const registration = await reads.registration(to.sessionId, to.registrationId);
  const session = registration && (await reads.session(registration.sessionId));
  const series = session && (await reads.series(session.seriesId));
  const email = registration && emailOf(registration, to);
  if (!session || !series || !email) return undefined;
  const told = asTold(session);
  const common = {
    language: registration.details.language,
    now: delivery.plannedAt,
    to: { email, name: registration.details.name },
    senderEmail: deps.sender,
    session: sessionFacts(told, series, addresses, registration.joinUrl),
    registration: registrationFacts(registration, addresses, delivery.job.particulars.position),
  };
  const telling = { common, registration, delivery, reason: session.reason, former: formerOf(session, delivery), fallen: fallenDate(told) };
  return (await aboutTheSession(deps, telling)) ?? (await aboutTheRegistration(deps, telling));
}

function emailOf({ details, newAddress, formerAddress }: Registration, to: ToRegistrant): string | undefined {
  if (to.mailbox === 'present') return details.email;
  return to.mailbox === 'new' ? newAddress?.email : formerAddress?.email;
}

type Common = Omit<Extract<MailFacts, { readonly kind: 'registration-confirmed' }>, 'kind'>;
type Told = {
  readonly common: Common;
  readonly registration: Registration;
  readonly delivery: Delivery;
  /** Why the session was postponed or cancelled. */
  readonly reason?: string | undefined;
  /** What had been told before the update that the mail is about. */
  readonly former?: FormerSchedule | undefined;
  /** The date that fell, of a session without one: calendars still hold the entry at it. */
  readonly fallen?: FormerSchedule | undefined;
};

/** Known of the last update only: a mail of an earlier one, looked at later, says what is and not what was. */
function formerOf({ lastUpdate }: Session, { job }: Delivery): FormerSchedule | undefined {
  return lastUpdate?.sequence === job.particulars.sequence ? lastUpdate?.told : undefined;
}

/** The notice of a postponement goes to nobody who left before it was sent, and to nobody once the session is cancelled: what they get takes the entry back. */
function fallenDate({ startsAt, lastUpdate }: Session): FormerSchedule | undefined {
  return startsAt === undefined ? lastUpdate?.told : undefined;
}

async function aboutTheRegistration(deps: FactsDeps, { common, registration, delivery, fallen }: Told): Promise<MailFacts | undefined> {
  const { kind, particulars } = delivery.job;
  const { links, paths } = deps.addresses;
  switch (kind) {
    case 'registration-received':
    case 'registration-confirmed':
    case 'registration-waitlisted':
    case 'seat-offered':
    case 'offer-expired':
    case 'registration-lapsed':
    case 'already-registered':
    case 'address-changed':
      return { ...common, kind };
    case 'registration-declined':
      return { ...common, kind, reason: registration.reason };
    case 'registration-withdrawn': {
      // Who had everything deleted is told so in a mail of its own: this one is there to take the calendar entry back.
      const calendarEntrySent = await gotEntry(deps.table, registration);
      if (particulars.withdrawal === 'erased' && !calendarEntrySent) return undefined;
      return { ...common, kind, cause: particulars.withdrawal ?? 'registrant', calendarEntrySent, former: fallen };
    }
    case 'registration-revoked':
      return { ...common, kind, reason: registration.reason, calendarEntrySent: await gotEntry(deps.table, registration), former: fallen };
    case 'same-address':
      return sameAddress(deps, common, delivery);
    case 'confirm-new-address': {
      const { newAddress, registrationId } = registration;
      return newAddress && { ...common, kind, confirmUrl: paths.confirmAddress(links.make('new-address', registrationId, newAddress.generation)) };
    }
    default:
      return undefined;
  }
}

async function aboutTheSession(deps: FactsDeps, told: Told): Promise<MailFacts | undefined> {
  const { common, registration, delivery, reason } = told;
  const { kind, particulars } = delivery.job;
  switch (kind) {
    case 'session-moved':
      return { ...common, kind, changed: particulars.changed ?? [], former: told.former };
    case 'session-postponed':
      return { ...common, kind, reason, former: told.former, calendarEntrySent: await gotEntry(deps.table, registration) };
    case 'session-cancelled':
      return { ...common, kind, reason, calendarEntrySent: await gotEntry(deps.table, registration), former: told.fallen };
    case 'joining-details':
      return { ...common, kind };
    case 'session-reminder-day':
    case 'session-reminder-hour':
      return { ...common, kind, unsubscribeUrl: ending(deps, told) };
    case 'organiser-message':
      return message(deps, told);
    case 'notes-available':
      return notes(deps, told);
    default:
      return undefined;
  }
}

function ending({ addresses }: FactsDeps, { registration, delivery }: Told): string {
  const { personId, seriesId } = registration;
  return unsubscribeUrl({ personId, seriesId, topic: ruleOf(delivery.job.kind).topic ?? 'messages' }, addresses);
}

/** Also when it only may: what takes an entry back that is not there does no harm. To the discreet none goes that a mail program adds. */
async function gotEntry(table: Table, { registrationId, details }: Registration): Promise<boolean> {
  const mails = await mailsOfRegistration(table, registrationId);
  return mails.some((mail) => broughtEntry(mail) || (!isDiscreet(details) && mayHaveBroughtEntry(mail)));
}

async function sameAddress({ table, addresses, clock }: FactsDeps, common: Common, { job }: Delivery): Promise<MailFacts | undefined> {
  const { intakeId } = job.about;
  const pointer = intakeId && (await table.get(keys.registrationPointer(intakeId)));
  if (!pointer) return undefined;
  const { sessionId, sk } = pointerItem.read(pointer);
  const item = await table.get({ pk: keys.session(sessionId).pk, sk });
  if (item?.type !== sameAddressItem.type) return undefined;
  const { intake, keptUntil } = sameAddressItem.read(item);
  // Another question under the same name may lie there by now, or this one wait for DynamoDB to delete it.
  if (intake.registrationId !== intakeId || keptUntil <= clock.now()) return undefined;
  const decideUrl = addresses.paths.sameAddress(addresses.links.make('same-address', intakeId, SAME_ADDRESS_GENERATION));
  return { ...common, kind: 'same-address', otherName: intake.details.name, decideUrl };
}

async function message(deps: FactsDeps, told: Told): Promise<MailFacts | undefined> {
  const { messageId } = told.delivery.job.about;
  const item = messageId && (await deps.table.get(keys.message(told.registration.sessionId, messageId)));
  if (!item) return undefined;
  const { subject, markdown } = messageItem.read(item);
  return { ...told.common, kind: 'organiser-message', subject, markdown, unsubscribeUrl: ending(deps, told) };
}

async function notes(deps: FactsDeps, told: Told): Promise<MailFacts | undefined> {
  const { registrationId, linkGeneration } = told.registration;
  const link = await notesLink(deps, told.delivery, { id: registrationId, linkGeneration });
  return link && { ...told.common, kind: 'notes-available', ...link, unsubscribeUrl: ending(deps, told) };
}
