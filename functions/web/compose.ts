import { type PersonId, personId } from '../../events/values.ts';
import { recordedProposals } from '../adapters/dynamodb/action-point-proposals.ts';
import { actionPointOrigins, actionPointStore } from '../adapters/dynamodb/action-point-store.ts';
import { auditStore } from '../adapters/dynamodb/audit-store.ts';
import { deskFacts } from '../adapters/dynamodb/desk-facts.ts';
import { erasureStore } from '../adapters/dynamodb/erasure-store.ts';
import { type HoldingTable, holdingTable } from '../adapters/dynamodb/held-writes.ts';
import { idempotencyStore } from '../adapters/dynamodb/idempotency-store.ts';
import { keys } from '../adapters/dynamodb/keys.ts';
import { deliveryStore, refusalStore } from '../adapters/dynamodb/mail-store.ts';
import { actionPointResults, materialPlaces, materialRegistrants, materialStore } from '../adapters/dynamodb/material-store.ts';
import { notesCandidates } from '../adapters/dynamodb/notes-candidates.ts';
import { notesRegister, notesReviewers } from '../adapters/dynamodb/notes-readers.ts';
import { notesRequestStore } from '../adapters/dynamodb/notes-requests-store.ts';
import { notesSessions } from '../adapters/dynamodb/notes-sessions.ts';
import { distributionStore, notesAttendees, notesStore } from '../adapters/dynamodb/notes-store.ts';
import { passkeyStore } from '../adapters/dynamodb/passkey-store.ts';
import { belongings } from '../adapters/dynamodb/people-belongings.ts';
import { personalData } from '../adapters/dynamodb/people-data.ts';
import { signInMails } from '../adapters/dynamodb/people-sign-in-mails.ts';
import { peopleStore } from '../adapters/dynamodb/people-store.ts';
import { registrationSessionRules } from '../adapters/dynamodb/registration-session-rules.ts';
import { registrationStore } from '../adapters/dynamodb/registration-store.ts';
import { sessionStore } from '../adapters/dynamodb/session-store.ts';
import { notesSent, summaryParticipation, summarySessions, summaryStore } from '../adapters/dynamodb/summary-store.ts';
import type { Platform } from '../adapters/platform.ts';
import { recordAction } from '../audit/use-cases/record-action.ts';
import type { Links, People } from '../kernel/links.ts';
import type { FileLinks } from '../material/ports.ts';
import type { DistributionMails } from '../notes/ports.ts';
import { identify } from '../people/use-cases/identify.ts';
import { authorise } from './authorise.ts';
import { credentials } from './credentials.ts';
import { authenticatorsOnDemand, mailSourceOnDemand } from './on-demand.ts';
import { actionPointOperations } from './operations/action-points.ts';
import { auditOperations } from './operations/audit.ts';
import { calendarOperations } from './operations/calendars.ts';
import { coOrganiserOperations } from './operations/co-organisers.ts';
import { deskOperations } from './operations/desk.ts';
import { exportOperations } from './operations/exports.ts';
import { findingOperations } from './operations/finding.ts';
import { installationOperations } from './operations/installation.ts';
import { mailOperations } from './operations/mails.ts';
import { materialOperations } from './operations/materials.ts';
import { messageOperations } from './operations/messages.ts';
import { myDataOperations } from './operations/my-data.ts';
import { myRegistrationOperations } from './operations/my-registrations.ts';
import { notesOperations } from './operations/notes.ts';
import { notesRequestOperations } from './operations/notes-requests.ts';
import { passkeyOperations } from './operations/passkeys.ts';
import { peopleOperations } from './operations/people.ts';
import { registrationOperations } from './operations/registrations.ts';
import { reportOperations } from './operations/reports.ts';
import { reviewingOperations } from './operations/reviewing.ts';
import { seriesOperations } from './operations/series.ts';
import { sessionOperations } from './operations/sessions.ts';
import { signInOperations } from './operations/sign-ins.ts';
import { summaryOperations } from './operations/summary.ts';
import { timelineOperations } from './operations/timeline.ts';
import { performer } from './perform.ts';
import type { Journal } from './ports.ts';

/** What the whole door stands on. */
export type WebDeps = {
  readonly platform: Platform;
  readonly links: Links;
  readonly people: People;
  /** Addresses of the admins. */
  readonly admins: readonly string[];
  /** Who can do nothing without a passkey; see env.ts. */
  readonly secondFactor: 'required' | 'everybody' | 'offered';
  /** The address of the site, without a slash at the end. */
  readonly site: string;
  readonly version: string;
  /** Links to files, which a browser sends and fetches itself. */
  readonly files: FileLinks;
};

/** All operations of the API by their id, each with its use case and the stores behind it. */
export function operationsOf({ platform, links, people, site, version, files, admins, secondFactor }: WebDeps) {
  const store = peopleStore(platform);
  const second = secondFactorOf({ platform, people, admins, secondFactor });
  const ports = { ...platform, links, people };
  const sessions = { ...platform, store: sessionStore(platform) };
  const registrations = { ...ports, registrations: registrationStore(platform), sessions: registrationSessionRules(platform), store: sessions.store };
  const notes = notesOf(platform);
  const mails = mailsOf({ platform, links, site, admins });
  const points = pointsOf(platform);
  const probe = async () => {
    await platform.table.get(keys.slug('health'));
  };
  return {
    ...installationOperations({ version, probe }),
    ...peopleOperations({ ...ports, ...second, signIns: store, roles: store }),
    ...signInOperations({ ...ports, ...second, signIns: store }),
    ...passkeyOperations({ ...ports, ...second, ...passkeysAt(site) }),
    ...myDataOperations({ ...ports, signIns: store, erasures: erasureStore(platform), data: personalData(platform) }),
    ...coOrganiserOperations({ ...ports, roles: store }),
    ...auditOperations({ ...ports, log: auditStore(platform), roles: store, admins }),
    ...deskOperations({ ...platform, desk: deskFacts(platform) }),
    ...seriesOperations({ ...sessions, roles: store }),
    ...sessionOperations(sessions),
    ...calendarOperations({ ...sessions, site }),
    ...registrationOperations(registrations),
    ...reviewingOperations(registrations),
    ...findingOperations({ ...registrations, roles: store }),
    ...myRegistrationOperations(registrations),
    ...notesOperations({ ...ports, ...notes }),
    ...notesRequestOperations({ ...ports, ...notes }),
    ...summaryOperations({ ...ports, ...summariesOf(platform) }),
    ...reportOperations({ ...sessions, ...points, summary: summariesOf(platform), roles: store }),
    ...materialOperations({ ...ports, ...materialsOf(platform), fileLinks: files, site }),
    ...mailOperations({ ...ports, ...mails }),
    ...messageOperations({ ...registrations, ...mails, roles: store }),
    ...timelineOperations({ ...sessions, ...registrations, ...mails }),
    ...actionPointOperations({ ...ports, ...points, registrations: registrations.registrations }),
    ...exportOperations({ ...registrations, ...points }),
  };
}

/** Where passkeys work, and who proves them: at the address of the site alone. */
function passkeysAt(site: string) {
  return { relyingParty: { rpId: new URL(site).hostname, name: 'Convoke' }, authenticators: authenticatorsOnDemand(site) };
}

/** Who has passkeys, and who must. */
function secondFactorOf({ platform, people, admins, secondFactor }: Pick<WebDeps, 'platform' | 'people' | 'admins' | 'secondFactor'>) {
  const ids = idsOf({ people, admins });
  const must = { required: (person: PersonId) => ids.has(person), everybody: () => true, offered: () => false };
  return { keyrings: passkeyStore(platform), needsPasskey: must[secondFactor] };
}

function idsOf({ people, admins }: Pick<WebDeps, 'people' | 'admins'>): ReadonlySet<PersonId> {
  return new Set(admins.map((address) => personId.parse(people.idOf(address))));
}

function pointsOf(platform: Platform) {
  return { actionPoints: actionPointStore(platform), origins: actionPointOrigins(platform), results: actionPointResults(platform) };
}

function notesOf(platform: Platform) {
  return {
    notes: notesStore(platform),
    sessions: notesSessions(platform),
    distributions: distributionStore(platform),
    attendees: notesAttendees(platform),
    register: notesRegister(platform),
    recorded: recordedProposals(platform),
    reviewers: notesReviewers(platform),
    candidates: notesCandidates(platform),
    requests: notesRequestStore(platform),
    mails: distributionMails(platform),
  };
}

function materialsOf(platform: Platform) {
  return { materials: materialStore(platform), places: materialPlaces(platform), registrants: materialRegistrants(platform) };
}

function summariesOf(platform: Platform) {
  return {
    summaries: summaryStore(platform),
    sessions: summarySessions(platform),
    participation: summaryParticipation(platform),
    notesSent: notesSent(platform),
  };
}

/** Mails for looking at: nobody signs in by one, and the sender stands only in calendar parts, which are not shown. */
function mailsOf({ platform, links, site, admins: [operator] }: Pick<WebDeps, 'platform' | 'links' | 'site' | 'admins'>) {
  const sender = `mail@${new URL(site).hostname}`;
  const source = mailSourceOnDemand({ ...platform, links, signInMails: signInMails(platform, []), site, sender, operator });
  return { deliveries: deliveryStore(platform), refusals: refusalStore(platform), source };
}

/** The counters of a distribution as notes read them; the mails count what was skipped among what was suppressed. */
function distributionMails(platform: Platform): DistributionMails {
  const deliveries = deliveryStore(platform);
  return {
    async tally(id) {
      const tally = await deliveries.tally(id);
      return tally && { ...tally, skipped: 0 };
    },
  };
}

/** The operations as the pages call them. */
export type Operations = ReturnType<typeof operationsOf>;

/** The operations and the door before them, which holds back what one of them writes until its answer can be stored with it. */
export function entranceOf(deps: WebDeps & { readonly journal: Journal }) {
  const { table, together } = holdingTable(deps.platform.table, deps.platform);
  return { operations: operationsOf({ ...deps, platform: { ...deps.platform, table } }), door: doorOf(deps, together) };
}

/** Who calls, who may, and the way through which all calls go. */
function doorOf({ platform, people, admins, secondFactor, journal }: WebDeps & { readonly journal: Journal }, together: HoldingTable['together']) {
  const store = peopleStore(platform);
  const known = { signIns: store, clock: platform.clock, ...secondFactorOf({ platform, people, admins, secondFactor }) };
  return {
    credentials: credentials({ identify: identify(known), admins: idsOf({ people, admins }) }),
    perform: performer({
      authorise: authorise({ roles: store, belongings: belongings(platform) }),
      idempotency: idempotencyStore({ ...platform, together }),
      record: recordAction({ ...platform, log: auditStore(platform) }),
      people,
      journal,
    }),
    signIns: store,
    roles: store,
  };
}

export type Door = ReturnType<typeof doorOf>;
