import { notesLinkGeneration } from '../../kernel/links.ts';
import { dateIn } from '../../kernel/time.ts';
import type { Delivery } from '../../mail/domain/delivery.ts';
import type { FactsOf, MailFacts, NotesNews } from '../../mail/domain/facts.ts';
import { deliveryIdOf, type Job, type Recipient } from '../../mail/domain/job.ts';
import type { Notes } from '../../notes/domain/notes.ts';
import type { NotesRequest } from '../../notes/domain/request.ts';
import { reviewLinkId } from '../../notes/domain/reviewing.ts';
import { keys } from './keys.ts';
import type { FactsDeps } from './mail-facts-deps.ts';
import { deliveryItem } from './mail-items.ts';
import { sessionFacts, unsubscribeUrl } from './mail-session-facts.ts';
import { distributionItem } from './notes-items.ts';
import { reviewersOf } from './notes-readers.ts';
import { readNotesRequest } from './notes-requests-reads.ts';
import type { Table } from './table.ts';

type ToRequester = Recipient & { readonly type: 'notes-request' };

/** What a mail that brings notes says of them, with the reader's link; undefined when none are out. */
export async function notesLink(deps: FactsDeps, { job }: Delivery, reader: { readonly id: string; readonly linkGeneration: number }) {
  const { table, addresses, reads } = deps;
  const sessionId = 'sessionId' in job.to ? job.to.sessionId : undefined;
  const head = sessionId && (await reads.notes(sessionId));
  if (!head) return undefined;
  // A silent correction may have come since the mail was planned: it tells of what its link shows.
  const version = head.distributedVersion ?? Number(job.revision);
  const notesLanguages = await deps.approvedLanguages(sessionId, version);
  if (!notesLanguages) return undefined;
  const token = addresses.links.make('notes', reader.id, notesLinkGeneration(reader.linkGeneration, head.pullBacks));
  return {
    notesUrl: `${addresses.paths.myNotes(token)}?since=${version}`,
    notesLanguages,
    ...(await newsFor(table, job, head)),
  };
}

async function newsFor(table: Table, job: Job, { releases = [] }: Notes): Promise<NotesNews> {
  const earlier = releases.map(({ version }) => version).filter((version) => version < Number(job.revision));
  const numbers = Array.from({ length: job.number + 1 }, (_, number) => number);
  const mails = earlier.flatMap((version) => numbers.map((number) => keys.delivery(deliveryIdOf({ ...job, revision: String(version), number }))));
  const sent = (await table.getMany(mails)).map((item) => deliveryItem.read(item)).filter(({ sentAt }) => sentAt !== undefined);
  if (sent.length === 0) return { corrected: false };
  const stored = job.about.distributionId && (await table.get(keys.distribution(job.about.distributionId)));
  const own = stored ? distributionItem.read(stored) : undefined;
  const had = Math.max(...sent.map((one) => Number(one.job.revision)));
  const newLanguage = own?.language ?? onlyNewLanguage(releases, had);
  return { corrected: newLanguage === undefined, newLanguage, correction: own?.correction };
}

/** A language that came since, where no text that was there before has changed: nothing was corrected then. */
function onlyNewLanguage(releases: NonNullable<Notes['releases']>, had: number): string | undefined {
  const known = new Set(releases.filter(({ version }) => version <= had).flatMap(({ languages }) => languages));
  const since = releases.filter(({ version }) => version > had).flatMap(({ languages }) => languages);
  return since.some((language) => known.has(language)) ? undefined : since[0];
}

/** The facts of a mail to somebody who asked for notes; undefined when there is nothing to tell any more. */
export async function notesRequestFacts(deps: FactsDeps, delivery: Delivery, to: ToRequester): Promise<MailFacts | undefined> {
  const request = await readNotesRequest(deps.table, to.sessionId, to.notesRequestId);
  const session = request && (await aboutSession(deps, to.sessionId));
  if (!session) return undefined;
  const { name, email, language } = request;
  const common = { language, now: delivery.plannedAt, to: { email, name }, senderEmail: deps.sender, session, name };
  const { kind } = delivery.job;
  switch (kind) {
    case 'notes-request-received':
    case 'notes-request-approved':
      return { ...common, kind };
    case 'notes-request-declined':
      return { ...common, kind, reason: request.decisionReason };
    case 'requested-notes':
      return requested(deps, delivery, request, common);
    default:
      return undefined;
  }
}

type Common = Omit<FactsOf<'notes-request-received'>, 'kind'>;

async function requested(deps: FactsDeps, delivery: Delivery, request: NotesRequest, common: Common): Promise<MailFacts | undefined> {
  const { notesRequestId: id, linkGeneration, personId, seriesId, grantedUntil } = request;
  const link = await notesLink(deps, delivery, { id, linkGeneration });
  if (!link || grantedUntil === undefined) return undefined;
  const until = dateIn(common.session.timeZone, grantedUntil);
  return {
    ...common,
    kind: 'requested-notes',
    ...link,
    until,
    unsubscribeUrl: unsubscribeUrl({ personId, seriesId, topic: 'notes' }, deps.addresses),
  };
}

async function aboutSession({ reads, addresses }: FactsDeps, id: ToRequester['sessionId']) {
  const session = await reads.session(id);
  const series = session && (await reads.series(session.seriesId));
  return series && sessionFacts(session, series, addresses);
}

/** The facts of the mail that asks a co-organiser or a speaker for a review; undefined when they are none any more. */
export async function reviewFacts(deps: FactsDeps, { job, plannedAt }: Delivery): Promise<MailFacts | undefined> {
  const sessionId = 'sessionId' in job.to ? job.to.sessionId : undefined;
  const session = sessionId && (await aboutSession(deps, sessionId));
  if (!session) return undefined;
  const { to } = job;
  const reviewers = await reviewersOf(deps.table, sessionId);
  const found = reviewers.find(({ personId, registration }) =>
    to.type === 'registration' ? registration?.registrationId === to.registrationId : to.type === 'organiser' && personId === to.personId,
  );
  if (!found) return undefined;
  const { registration, name, personId } = found;
  const token = deps.addresses.links.make('notes-review', reviewLinkId(sessionId, personId), Number(job.revision));
  return {
    kind: 'notes-review',
    language: registration?.details.language ?? session.languages[0] ?? 'en',
    now: plannedAt,
    to: { email: registration?.details.email ?? name, name },
    senderEmail: deps.sender,
    session,
    name,
    reviewUrl: deps.addresses.paths.reviewNotes(token),
  };
}
