import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const people: ConsoleWords['people'] = {
  title: '查找人员',
  text: '可按完整邮箱在您的所有系列中查找，或按部分姓名在某一系列中查找。',
  email: '邮箱地址',
  name: '姓名或组织',
  nameHint: '输入一部分即可。',
  series: '所在系列',
  byEmail: '按邮箱查找',
  byName: '按姓名查找',
  found: (count) => plural(count, { other: '找到 # 份报名' }),
  none: '没有找到任何人。请检查拼写；从未在您的系列中报名的人不会出现在这里。',
  more: '在更早的会议中继续查找',
  session: '会议',
  open: '打开一份报名即可查看其邮件、重新发送、更正或撤销。',
};
