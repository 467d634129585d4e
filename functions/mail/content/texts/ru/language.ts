import type { DateWords } from '../../dates.ts';
import { counting } from '../counting.ts';
import type { Texts } from '../en.ts';

const locale = 'ru';
export const { count, number } = counting(locale, ['one', 'few', 'many', 'other']);

export const dates: DateWords = {
  locale,
  at: (day, time) => `${day}, ${time}`,
  within: (day, start, end) => `${day}, с ${start} до ${end}`,
  across: (start, end) => `${start} – ${end}`,
  inZone: (time, offset, zone) => `${time} (${zone === undefined ? '' : `${zone}, `}${offset})`,
  inUtc: (time) => `${time} UTC`,
};

export const marks: Texts['marks'] = { colon: ':', comma: ', ', space: ' ' };
