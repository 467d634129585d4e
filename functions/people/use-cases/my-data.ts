import { linksRequestId } from '../../../events/values.ts';
import type { Links } from '../../kernel/links.ts';
import type { Clock } from '../../kernel/ports.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { type LinksRequest, linksKeptUntil, MY_DATA_GENERATION } from '../domain/sign-in.ts';
import type { Erasures, Found, PersonalData, PersonalRecord } from '../ports.ts';

export type Deps = { readonly erasures: Erasures; readonly data: PersonalData; readonly links: Links; readonly clock: Clock };

/**
 * The request behind the link of a mail, which proves that whoever opens it reads that address.
 *
 * @returns `gone` for any link that does not open
 */
export function openRequest({ erasures, links, clock }: Pick<Deps, 'erasures' | 'links' | 'clock'>) {
  return async (token: string): Promise<Result<LinksRequest>> => {
    const id = linksRequestId.safeParse(links.claimedId(token));
    const request = id.success && links.verify('my-data', token, MY_DATA_GENERATION) ? await erasures.request(id.data) : undefined;
    if (request?.purpose !== 'data' || linksKeptUntil(request) <= clock.now()) return reject('gone', 'data-link-over');
    return ok(request);
  };
}

/** What the page behind the link shows: the address, how much is stored, and whether it is being deleted. */
export type MyData = { readonly email: string; readonly erasedAt?: string | undefined; readonly found: Found };

/** Looks without changing anything: mail scanners open links. */
export function getMyData(deps: Deps) {
  const open = openRequest(deps);
  return async (token: string): Promise<Result<MyData>> => {
    const opened = await open(token);
    if (!opened.ok) return opened;
    const { email, erasedAt, personId } = opened.value;
    return ok({ email, erasedAt, found: countsOf(await deps.data.of(personId)) });
  };
}

/** Everything, to take along. */
export type Export = PersonalRecord & {
  readonly email: string;
  readonly exportedAt: string;
  readonly mails: readonly Readonly<Record<string, unknown>>[];
  /** False when there were more mails than are listed. */
  readonly allMails: boolean;
};

/** A copy of everything that is stored about the address. */
export function exportMyData(deps: Deps) {
  const open = openRequest(deps);
  return async (token: string): Promise<Result<Export>> => {
    const opened = await open(token);
    if (!opened.ok) return opened;
    const { email, personId } = opened.value;
    const { items: mails, complete } = await deps.data.mails(personId);
    return ok({ email, exportedAt: deps.clock.now(), ...(await deps.data.of(personId)), mails, allMails: complete });
  };
}

function countsOf(record: PersonalRecord): Found {
  return {
    registrations: record.registrations.length,
    questions: record.questions.length,
    notesRequests: record.notesRequests.length,
    comments: record.comments.length,
    actionPoints: record.actionPoints.length,
    roles: record.roles.length,
    passkeys: record.passkeys.length,
    signIns: record.signIns.length,
    refusals: record.refusals.length,
  };
}
