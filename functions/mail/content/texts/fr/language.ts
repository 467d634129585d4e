import type { DateWords } from '../../dates.ts';
import { counting } from '../counting.ts';
import type { Texts } from '../en.ts';

const locale = 'fr';
export const { count, number } = counting(locale, ['one', 'other']);

export const dates: DateWords = {
  locale,
  at: (day, time) => `${day} à ${time}`,
  within: (day, start, end) => `${day}, de ${start} à ${end}`,
  across: (start, end) => `du ${start} au ${end}`,
  inZone: (time, offset, zone) => `${time} (${zone === undefined ? '' : `${zone}, `}${offset})`,
  inUtc: (time) => `${time} UTC`,
};

export const marks: Texts['marks'] = { colon: ' :', comma: ', ', space: ' ' };
