import { events } from './mistakes/events.ts';
import { mails } from './mistakes/mails.ts';
import { rights } from './mistakes/rights.ts';
import { seats } from './mistakes/seats.ts';
import type { Mistake } from './mistakes/variant.ts';

/** Every mistake that the simulation must find, and how soon. */
export const MISTAKES: Readonly<Record<string, Mistake>> = { ...seats, ...mails, ...events, ...rights };

/** @throws Error that names them all when there is none of that name */
export function mistakeNamed(name: string): Mistake {
  const mistake = MISTAKES[name];
  if (!mistake) throw new Error(`There is no such mistake. There are:\n${Object.keys(MISTAKES).join('\n')}`);
  return mistake;
}
