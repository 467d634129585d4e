import type { SessionAnswer } from '../../operations/sessions.ts';
import type { Outcome } from '../../perform.ts';
import type { Desk } from '../desk.ts';

/** Steps of a session that need nothing but a button, with what is told after each. */
export const BY_BUTTON = { 'open-registration': 'opened', 'close-registration': 'closed', hold: 'held' } as const;
/** Steps that are confirmed on a page of their own: people are told, or there is no way back. */
export const BY_PAGE = { postpone: 'postponed', cancel: 'cancelled', conclude: 'concluded' } as const;

export type ByButton = keyof typeof BY_BUTTON;
export type ByPage = keyof typeof BY_PAGE;
export type SessionAct = ByButton | ByPage;

export const isByButton = (name: string | undefined): name is ByButton => name !== undefined && name in BY_BUTTON;
export const isByPage = (name: string | undefined): name is ByPage => name !== undefined && name in BY_PAGE;

/** Which steps the state allows; the operations have the last word. */
export function actsOf({ status, startsAt }: SessionAnswer, now: string): readonly SessionAct[] {
  const isOver = startsAt !== undefined && startsAt <= now;
  switch (status) {
    case 'draft':
      return ['cancel'];
    case 'scheduled':
      return [...(isOver ? [] : (['open-registration'] as const)), 'postpone', 'cancel'];
    case 'registration-open':
      return ['close-registration', 'postpone', 'cancel'];
    case 'registration-closed':
      return [isOver ? 'hold' : 'open-registration', 'postpone', 'cancel'];
    case 'held':
      return ['conclude'];
    case 'postponed':
      return ['cancel'];
    default:
      return [];
  }
}

/** Carries one out. @param reason what registrants are told */
export function perform({ ask, site, c }: Desk, name: SessionAct, reason?: string): Promise<Outcome<SessionAnswer>> {
  const { openRegistration, closeRegistration, holdSession, concludeSession, postponeSession, cancelSession } = site.operations;
  const operations = {
    'open-registration': openRegistration,
    'close-registration': closeRegistration,
    hold: holdSession,
    conclude: concludeSession,
    postpone: postponeSession,
    cancel: cancelSession,
  };
  return ask(operations[name], { params: { sessionId: c.req.param('sessionId') }, body: reason === undefined ? {} : { reason } });
}
