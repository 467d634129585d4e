import type { DateWords } from '../../dates.ts';
import { counting } from '../counting.ts';

const locale = 'en-GB';
export const { count, number } = counting(locale, ['one', 'other']);

export const dates: DateWords = {
  locale,
  at: (day, time) => `${day}, ${time}`,
  within: (day, start, end) => `${day}, ${start} to ${end}`,
  across: (start, end) => `${start} to ${end}`,
  inZone: (time, offset, zone) => `${time} (${zone === undefined ? '' : `${zone}, `}${offset})`,
  inUtc: (time) => `${time} UTC`,
};

/** The marks between pieces that are put together: after a label, between items, between sentences. */
export const marks = { colon: ':', comma: ', ', space: ' ' };
