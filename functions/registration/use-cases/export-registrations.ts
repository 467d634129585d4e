import type { SessionId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import { isDiscreet, type Registration } from '../domain/registration.ts';
import { noSession, type SessionRules } from '../domain/rules.ts';
import { mayAttend } from '../domain/status.ts';
import type { Deps } from '../ports.ts';
import { participantsView } from '../views.ts';
import { wholeSession } from './whole-session.ts';

/** A table for a spreadsheet; the first row holds the headings. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

type Reads = Pick<Deps, 'registrations' | 'sessions'>;

const PLAIN = ['name', 'organisation', 'attendeeType', 'status', 'registeredAt'] as const;
const DETAILED = [
  ...['name', 'email', 'organisation', 'position', 'country', 'category', 'language', 'attendeeType', 'status', 'criteria', 'statement'],
  ...['interpretation', 'accessibility', 'showToParticipants', 'nameOrganisationPublicly', 'discreet', 'contactFirst', 'registeredAt'],
] as const;

/**
 * The registrations of a session with name and organisation only. Whoever asked for discretion is counted without a name.
 *
 * @returns `conflict` for sessions of which no lists are made
 */
export function exportRegistrations(deps: Reads) {
  return async (sessionId: SessionId): Promise<Result<Sheet>> => {
    const rules = await deps.sessions.rulesOf(sessionId);
    if (!rules) return noSession();
    if (keepsNoLists(rules)) return reject('conflict', 'no-plain-lists');
    const all = await wholeSession(deps, sessionId);
    return ok({ name: 'registrations', rows: [PLAIN, ...all.map((one) => cellsOf(shielded(one), PLAIN))] });
  };
}

/** The registrations with addresses and needs: a deliberate choice, which the log keeps (design, section 9). */
export function exportPersonalDetails(deps: Reads) {
  return async (sessionId: SessionId): Promise<Result<Sheet>> => {
    const all = await wholeSession(deps, sessionId);
    return ok({ name: 'registrations-with-details', rows: [DETAILED, ...all.map((one) => cellsOf(one, DETAILED))] });
  };
}

/**
 * Who takes part, of those who agreed that other participants see it: what may be handed out in the room.
 *
 * @returns `conflict` for sessions of which no lists are made
 */
export function exportParticipants(deps: Reads) {
  return async (sessionId: SessionId): Promise<Result<Sheet>> => {
    const rules = await deps.sessions.rulesOf(sessionId);
    if (!rules) return noSession();
    if (keepsNoLists(rules)) return reject('conflict', 'no-lists');
    const registrations = (await wholeSession(deps, sessionId)).filter(({ status }) => mayAttend(status));
    const { items } = participantsView({ rules, registrations });
    const rows = items.map(({ name, organisation, attendeeType }) => [name, organisation, attendeeType]);
    return ok({ name: 'participants', rows: [['name', 'organisation', 'attendeeType'], ...rows] });
  };
}

function keepsNoLists({ chathamHouse, discreet }: SessionRules): boolean {
  return chathamHouse || discreet;
}

/** Without the name of who asked for discretion, or has a security concern. */
function shielded(one: Registration): Registration {
  const { details } = one;
  return isDiscreet(details) ? { ...one, details: { ...details, name: '', organisation: '' } } : one;
}

function cellsOf({ details, status, registeredAt }: Registration, columns: readonly string[]): readonly string[] {
  const known: Readonly<Record<string, unknown>> = { ...details, status, registeredAt };
  return columns.map((column) => textOf(known[column]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? '' : String(value);
}
