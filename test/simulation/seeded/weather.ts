import type { Chance } from './chance.ts';

/** What an outage takes away for a while. */
type Out = 'ses' | 'relay' | 'bus' | 'table' | 'consumers' | 'clock';
export type Outage = { readonly what: Out; readonly from: number; readonly to: number };

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
/** How long what is out may be out: what is asked for again each minute meanwhile, not for a day, since that tells nothing new. */
const LONGEST: Readonly<Record<Out, readonly [number, ...number[]]>> = {
  ses: [MINUTE, HOUR],
  relay: [MINUTE, HOUR, DAY],
  bus: [MINUTE, 10 * MINUTE],
  table: [MINUTE, 5 * MINUTE],
  consumers: [MINUTE, HOUR, DAY],
  clock: [HOUR, DAY],
};

/** How likely each kind of fault is at each chance it has. */
const FAULTS = {
  /** A function is killed at one of its calls. */
  crash: 0.04,
  /** A call fails before it acts: throttled, or in conflict with another transaction. */
  refused: 0.08,
  /** A call acts, and its answer is lost. The SDK repeats it where it can: a condition then fails on one's own write. */
  lostAnswer: 0.05,
  /** A call takes up to 20 seconds. */
  slow: 0.05,
  /** A message is handed over twice. */
  duplicate: 0.2,
  /** A message comes up to an hour late, and so after those that were put later. */
  late: 0.1,
  /** The bus takes a request and refuses some of its entries. */
  entryRefused: 0.2,
  /** An index does not show yet what was written in the last moments. */
  staleIndex: 0.3,
  sesThrottles: 0.2,
  sesDoubtful: 0.1,
  sesUnable: 0.05,
  /** SES reports by way of "best effort": a report may never come. */
  reportLost: 0.05,
  /** A tick of the clock does not come. */
  tickLost: 0.3,
} as const;
export type Weather = { readonly [fault in keyof typeof FAULTS]: number } & { readonly outages: readonly Outage[] };

export const CALM: Weather = { ...mapped(() => 0), outages: [] };

function mapped(rate: (most: number) => number): { readonly [fault in keyof typeof FAULTS]: number } {
  const { crash, refused, lostAnswer, slow, duplicate, late, entryRefused, staleIndex, sesThrottles, sesDoubtful, sesUnable, reportLost, tickLost } =
    FAULTS;
  return {
    crash: rate(crash),
    refused: rate(refused),
    lostAnswer: rate(lostAnswer),
    slow: rate(slow),
    duplicate: rate(duplicate),
    late: rate(late),
    entryRefused: rate(entryRefused),
    staleIndex: rate(staleIndex),
    sesThrottles: rate(sesThrottles),
    sesDoubtful: rate(sesDoubtful),
    sesUnable: rate(sesUnable),
    reportLost: rate(reportLost),
    tickLost: rate(tickLost),
  };
}

/**
 * Each seed has its own mix: about half of the kinds of fault are absent, since many faults at once hide what one alone brings
 * about ("swarm testing"), and some seeds have none at all.
 *
 * @param moments around which outages fall, since between them nothing happens that could fail
 */
export function weatherOf(chance: Chance, moments: readonly number[]): Weather {
  if (chance.happens(0.1)) return CALM;
  const rates = mapped((most) => (chance.happens(0.5) ? 0 : most * chance.fraction()));
  const outages = Array.from({ length: chance.below(3) }, () => {
    const from = (chance.pick(moments) ?? 0) - chance.below(60_000);
    const what = chance.oneOf('ses', 'relay', 'bus', 'table', 'consumers', 'clock');
    return { what, from, to: from + chance.oneOf(...LONGEST[what]) };
  });
  return { ...rates, outages };
}

/** The faults of the moment, until they end for good. */
export function forecast(weather: Weather, endsAt: number, now: () => number) {
  /** From when on the thing works: now, or when its outage ends. */
  const openFrom = (what: Outage['what']): number => {
    const outages = weather.outages.filter((one) => one.what === what && one.from <= now() && now() < Math.min(one.to, endsAt));
    return Math.max(now(), ...outages.map(({ to }) => Math.min(to, endsAt)));
  };
  return {
    rate: (fault: keyof typeof FAULTS): number => (now() < endsAt ? weather[fault] : 0),
    isOut: (what: Outage['what']): boolean => openFrom(what) > now(),
    openFrom,
  };
}
export type Forecast = ReturnType<typeof forecast>;
