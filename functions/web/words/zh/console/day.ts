import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const day: ConsoleWords['day'] = {
  link: '链接',
  tryIt: '请试试能否打开。',
  walkIn: '未报名到场者',
  walkInWhy: '门口有人不在名单上：填一行即可入场，并会收到之后的邮件。',
  add: '添加',
  late: '仍可到场的人',
  lateNone: '没有人在等待席位或决定。',
  lateWhy: '现在确认的人会立即收到入会方式。确认人数不会超过席位。',
  admission: '入场名单',
  admissionWhy: '供门口使用的姓名与机构，不含地址。',
  admissionShow: '显示名单',
  admissionNone: '还没有人获确认。',
  print: '请用浏览器打印此页。',
  chatham: '本会议遵循查塔姆宫规则：名单不含机构。会后请销毁。',
  here: '到场',
  confirmed: (n: number) => plural(n, { other: '# 人已确认，可以入会。' }),
  arrived: (n: number) => plural(n, { other: '# 人已收到' }),
  hidden: (n: number) => plural(n, { other: '# 人有安全顾虑或要求低调处理，不在此名单上：请在屏幕上查看报名列表。' }),
};

export const dayDone = {
  walkedIn: () => '已添加：可以入场。',
  walkedInWaits: () => '已添加，但没有空席：已列入候补名单。',
  lateConfirmed: () => '已确认。入会方式正在发送。',
};
