import type { ActionPointReminder } from './facts.ts';

/** More action points would make a mail that is cut off or not read: the others come in another one. */
export const MOST_POINTS = 10;

export const SECTIONS = ['overdue', 'due', 'due-soon', 'undated'] as const satisfies readonly ActionPointReminder['reminder'][];

/** The order of a digest: if some must wait for another day, then those that can. */
export function mostUrgentFirst<T extends Pick<ActionPointReminder, 'reminder'>>(points: readonly T[]): readonly T[] {
  return SECTIONS.flatMap((section) => points.filter(({ reminder }) => reminder === section));
}
