import type { SessionId } from '../../../events/values.ts';
import { namingsIn } from '../../kernel/names.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { textsOf, visibleEdition } from '../domain/summary.ts';
import type { NotesSent, Participation, Summaries, SummarySession, SummarySessions } from '../ports.ts';
import { type OrganisersSummary, organisersView, type PublicSummary, publicView, type SummaryPreview, summaryPreview } from '../views.ts';

type Deps = { readonly summaries: Summaries; readonly sessions: SummarySessions; readonly participation: Participation; readonly clock: Clock };

/** So many entries stand in a feed: programs look in often enough. */
const ENTRIES = 50;

const noSummary = () => reject('not-found', 'unknown-summary');

/** The published summary of a session, for everybody. @returns `not-found` for what is a draft, declined or under embargo */
export function getSummary({ summaries, sessions, participation, clock }: Deps) {
  return async (id: SessionId): Promise<Result<PublicSummary>> => {
    const [session, stored] = [await sessions.get(id), await summaries.get(id)];
    const edition = stored && visibleEdition(stored.value, clock.now());
    if (!session || !edition || !isShown(session)) return noSummary();
    return ok(publicView(edition, session, session.chathamHouse ? [] : await participation.bodies(id, edition.named)));
  };
}

/** A session that became discreet after its summary was published takes the summary with it. */
function isShown({ discreet, isSeriesPublished }: SummarySession): boolean {
  return isSeriesPublished && !discreet;
}

/** The summary as it is being written, for organisers. @returns `not-found` */
export function getDraft({ summaries }: Pick<Deps, 'summaries'>) {
  return async (id: SessionId): Promise<Result<OrganisersSummary>> => {
    const stored = await summaries.get(id);
    return stored ? ok(organisersView(stored.value)) : reject('not-found', 'unknown-summary');
  };
}

/**
 * What publishing would show beside the text: how many took part as counted now, or as the organiser counted, the bodies that
 * agreed to be named, and under the Chatham House Rule each place where the text seems to name somebody. Publishes nothing.
 *
 * @returns `not-found` without such a session
 */
export function previewSummary({ summaries, sessions, participation }: Omit<Deps, 'clock'>) {
  return async (id: SessionId): Promise<Result<SummaryPreview>> => {
    const session = await sessions.get(id);
    if (!session) return reject('not-found', 'unknown-session');
    const written = (await summaries.get(id))?.value;
    const { named, ...counted } = await participation.count(id);
    const { chathamHouse, organisers } = session;
    const people = chathamHouse ? await participation.people(id) : [];
    const namings = (written ? textsOf(written) : []).flatMap(({ path, text }) =>
      namingsIn(text, people, organisers).map((naming) => ({ ...naming, path })),
    );
    const organisations = chathamHouse ? [] : await participation.bodies(id, named);
    return ok(summaryPreview.parse({ counted, participants: { ...counted, ...written?.participants, organisations }, namings }));
  };
}

/** The latest published summaries of sessions that lists show, newest first, without bodies: feeds are copied and kept. */
export function latestSummaries({ summaries, sessions, clock }: Omit<Deps, 'participation'>) {
  return async (): Promise<readonly PublicSummary[]> => {
    const found = await summaries.latest(ENTRIES);
    const views = await Promise.all(
      found.map(async (one) => {
        const session = await sessions.get(one.sessionId);
        const edition = visibleEdition(one, clock.now());
        return session?.isListed && edition && isShown(session) ? [publicView(edition, session, [])] : [];
      }),
    );
    return views.flat();
  };
}

/** What is still to be done before a session is concluded. @returns `not-found` */
export function getWrapUp({ summaries, sessions, notesSent }: Pick<Deps, 'summaries' | 'sessions'> & { readonly notesSent: NotesSent }) {
  return async (id: SessionId) => {
    const session = await sessions.get(id);
    if (!session) return reject('not-found', 'unknown-session');
    const stored = (await summaries.get(id))?.value;
    const summary = stored?.published ? ('published' as const) : (stored?.status ?? ('none' as const));
    const sent = await notesSent.haveGoneOut(id);
    const isSettled = summary === 'published' || summary === 'declined';
    return ok({ sessionStatus: session.status, notesSent: sent, summary, concludeOffered: session.status === 'held' && sent && isSettled });
  };
}
