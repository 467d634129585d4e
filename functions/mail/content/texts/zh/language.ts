import type { DateWords } from '../../dates.ts';
import { counting } from '../counting.ts';
import type { Texts } from '../en.ts';

const locale = 'zh-Hans';
/** Chinese has one form for every number. */
export const { count, number } = counting(locale, ['other']);

export const dates: DateWords = {
  locale,
  at: (day, time) => `${day} ${time}`,
  within: (day, start, end) => `${day} ${start}至${end}`,
  across: (start, end) => `${start}至${end}`,
  inZone: (time, offset, zone) => `${time}（${zone === undefined ? '' : `${zone}，`}${offset}）`,
  inUtc: (time) => `${time}（UTC）`,
};

export const marks: Texts['marks'] = { colon: '：', comma: '，', space: '' };
