import type { DateWords } from '../../dates.ts';
import { counting } from '../counting.ts';
import type { Texts } from '../en.ts';

/**
 * Digits are 0 to 9 (`latn`): they are read from Morocco to Iraq, stand in links, telephone numbers and the times of meeting
 * tools, and can be copied there. Without the extension it would depend on the version of the runtime.
 */
const locale = 'ar-u-nu-latn';
export const { count, number } = counting(locale, ['zero', 'one', 'two', 'few', 'many', 'other']);

/** `UTC+1` runs from left to right whatever stands around it: isolated by U+2066 and U+2069. */
const leftToRight = (text: string) => `\u2066${text}\u2069`;

export const dates: DateWords = {
  locale,
  // As in documents of the United Nations: the months of the Levant and Iraq first, then those of Egypt and the Gulf.
  otherMonths: 'ar-LB',
  at: (day, time) => `${day}، الساعة ${time}`,
  within: (day, start, end) => `${day}، من الساعة ${start} إلى ${end}`,
  across: (start, end) => `من ${start} إلى ${end}`,
  inZone: (time, offset, zone) => `${time} (${zone === undefined ? '' : `${zone}، `}${leftToRight(offset)})`,
  inUtc: (time) => `${time} بالتوقيت العالمي (${leftToRight('UTC')})`,
};

export const marks: Texts['marks'] = { colon: ':', comma: '، ', space: ' ' };
