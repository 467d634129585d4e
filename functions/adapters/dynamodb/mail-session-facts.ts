import type { Links, sitePaths } from '../../kernel/links.ts';
import type { RegistrationFacts, SessionFacts } from '../../mail/domain/facts.ts';
import { type Subscription, subscriptionId, UNSUBSCRIBE_GENERATION } from '../../mail/domain/unsubscribing.ts';
import { isDiscreet, type Registration } from '../../registration/domain/registration.ts';
import type { Series } from '../../session/domain/series.ts';
import type { Session } from '../../session/domain/session.ts';

/** What makes the addresses that stand in mails. */
export type Addresses = { readonly links: Pick<Links, 'make'>; readonly paths: ReturnType<typeof sitePaths> };

/** A session as mails tell of it. @param personalJoinUrl a registrant's own joining link, where there is one */
export function sessionFacts(session: Session, series: Series, { paths }: Addresses, personalJoinUrl?: string): SessionFacts {
  return {
    sessionId: session.sessionId,
    title: session.title,
    number: session.number,
    seriesTitle: series.title,
    organisers: [...series.organisers, ...session.coOrganisers],
    timeZone: session.timeZone,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    format: session.format,
    place: session.place,
    hasJoiningLink: (session.joinUrl ?? personalJoinUrl) !== undefined,
    joinNote: session.joinNote,
    technicalContact: session.technicalContact,
    contactEmail: series.contactEmail,
    languages: session.languages,
    interpretation: session.interpretation,
    recorded: session.recorded,
    chathamHouse: session.chathamHouse,
    discreet: session.discreet,
    sequence: session.sequence,
    pageUrl: paths.session(session.sessionId),
  };
}

/** A registration as its owner is told of it, with working links. @param position the place in the queue when the mail was planned */
export function registrationFacts(registration: Registration, { links, paths }: Addresses, position?: number): RegistrationFacts {
  const { registrationId, linkGeneration, details, status, offerExpiresAt } = registration;
  const token = links.make('registration', registrationId, linkGeneration);
  return {
    name: details.name,
    attendeeType: details.attendeeType,
    status,
    position,
    offerExpiresAt,
    discreet: isDiscreet(details),
    links: { myRegistration: paths.myRegistration(token), join: paths.join(token) },
  };
}

/** The address of the page, and of the one-click POST, that ends a topic for a person. */
export function unsubscribeUrl(subscription: Subscription, { links, paths }: Addresses): string {
  return paths.unsubscribe(links.make('unsubscribe', subscriptionId(subscription), UNSUBSCRIBE_GENERATION));
}
