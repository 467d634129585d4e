import { isDiscreet, type Registration } from './domain/registration.ts';
import type { MyPage, MyRegistration } from './use-cases/get-my-registration.ts';
import type { Roll, Seats } from './use-cases/get-seats.ts';
import type { Count, Figures } from './use-cases/spread-registrations.ts';

/*
 * Who sees what of a registration (design, decision 11). Public views hold none at all.
 */

/** The least number that is shown of a discreet session. */
const LEAST_SHOWN = 5;

function common({ registration, waitingPosition }: MyRegistration) {
  const { registrationId, sessionId, seriesId, status, details, offerExpiresAt, reason, registeredAt } = registration;
  return { registrationId, sessionId, seriesId, status, ...details, offerExpiresAt, reason, registeredAt, waitingPosition };
}

/** What the registrant sees: everything they said and how it stands, nothing that organisers noted for themselves. */
export function registrantView(mine: MyRegistration) {
  const { newAddress } = mine.registration;
  return { ...common(mine), newEmail: newAddress?.email };
}

/** What the registrant reads on the page behind their link: what the organisers wrote to them as well, not which of them did. */
export function registrantPageView(mine: MyPage) {
  const messages = mine.messages.map(({ messageId, subject, markdown, requestedAt }) => ({ messageId, subject, markdown, sentAt: requestedAt }));
  return { ...registrantView(mine), messages };
}

/** What the organisers of the session see. Links and their generation are nobody's but the registrant's. */
export function organiserView(one: MyRegistration) {
  const { history, joinUrl, revision, newAddress } = one.registration;
  return { ...common(one), joinUrl, history, revision, newEmail: newAddress?.email };
}

/** What other participants see: name and organisation of those who agreed; under Chatham House nothing. */
export function participantsView({ rules, registrations }: Roll) {
  if (rules.chathamHouse || rules.discreet) return { items: [] };
  const agreed = ({ status, details }: Registration) => status !== 'absent' && details.showToParticipants && !isDiscreet(details);
  return {
    items: registrations.filter(agreed).map(({ details: { name, organisation, attendeeType } }) => ({ name, organisation, attendeeType })),
  };
}

/**
 * What everybody sees of the seats. While somebody waits no seat is left, even if one is free for a moment: it is theirs.
 * Of a discreet session no number under 5 is shown, nor one that tells it.
 */
export function seatsView({ rules: { capacity, discreet }, ledger: { taken, waiting } }: Seats) {
  const seatsLeft = capacity === undefined ? undefined : waiting > 0 ? 0 : Math.max(0, capacity - taken);
  const isTelling = (count: number) => discreet && count < LEAST_SHOWN;
  return {
    capacity,
    isFull: waiting > 0 || seatsLeft === 0,
    seatsLeft: seatsLeft === undefined || isTelling(seatsLeft) || isTelling(taken) ? undefined : seatsLeft,
    waiting: isTelling(waiting) ? undefined : waiting,
  };
}

/** Stands for several that are too few to be told apart. */
export const TOGETHER = '*';

/**
 * How registrations are spread, for organisers: pictures are shown around and printed. Of a discreet session no number under 5 is
 * in them: small groups are counted together, days until there are five, and what is still too few is left out.
 */
export function figuresView(figures: Figures) {
  if (!figures.discreet) return figures;
  const { byDay, byCategory, byRegion } = figures;
  return { ...figures, byDay: daysTogether(byDay), byCategory: together(byCategory), byRegion: together(byRegion) };
}

function together(counts: readonly Count[]): readonly Count[] {
  const rest = counts.filter(({ count }) => count < LEAST_SHOWN).reduce((sum, { count }) => sum + count, 0);
  const shown = counts.filter(({ count }) => count >= LEAST_SHOWN);
  return rest < LEAST_SHOWN ? shown : [...shown, { key: TOGETHER, count: rest }];
}

/** The count stands with the day on which it was reached. */
function daysTogether(days: readonly Count[]): readonly Count[] {
  const shown: Count[] = [];
  let waiting = 0;
  for (const { key, count } of days) {
    waiting += count;
    if (waiting < LEAST_SHOWN) continue;
    shown.push({ key, count: waiting });
    waiting = 0;
  }
  return shown;
}
