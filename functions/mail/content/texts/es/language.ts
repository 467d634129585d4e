import type { DateWords } from '../../dates.ts';
import { counting } from '../counting.ts';
import type { Texts } from '../en.ts';

const locale = 'es';
export const { count, number } = counting(locale, ['one', 'other']);

export const dates: DateWords = {
  locale,
  at: (day, time) => `${day}, ${time}`,
  within: (day, start, end) => `${day}, de ${start} a ${end}`,
  across: (start, end) => `de ${start} a ${end}`,
  inZone: (time, offset, zone) => `${time} (${zone === undefined ? '' : `${zone}, `}${offset})`,
  inUtc: (time) => `${time} UTC`,
};

export const marks: Texts['marks'] = { colon: ':', comma: ', ', space: ' ' };
