import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const attendance: ConsoleWords['attendance'] = {
  nobody: '本会议没有已确认的人员，因此不可能有人出席。',
  tick: '请勾选所有出席者。保存前您会看到有哪些变化。',
  check: '查看变化',
  paste: '粘贴会议工具的名单',
  pasteHint: '来自 Zoom、Teams 或 Webex 的参会名单，按行或 CSV 均可。先按邮箱、再按完整姓名查找。此时尚未保存任何内容。',
  match: '查找这些人员',
  found: (count) => plural(count, { other: '名单中找到 # 人，已在下方勾选。' }),
  open: (count) => plural(count, { other: '有 # 行需要您决定。如本人出席，请在下方勾选：' }),
  unknown: '已确认人员中没有此邮箱或姓名',
  several: (names) => `可能是${names}`,
  before: '名单上一页',
  after: '名单下一页',
  shown: (from, to, all) => `按姓名排序，第 ${from} 至 ${to} 人，共 ${all} 人`,
  further: (count) => plural(count, { other: '另有 # 项' }),
  sure: '保存出席情况？',
  present: (count) => plural(count, { other: '# 人出席。' }),
  absent: (count) => plural(count, { other: '# 人缺席。' }),
  nowPresent: '现记为出席',
  nowAbsent: '现记为缺席',
  nothing: '没有变化。',
  noMail: '不会发送邮件。您可随时更正。',
  save: '保存出席情况',
};

export const attendanceDone = {
  attendance: (count: number) => plural(count, { other: '已保存：# 人出席。' }),
};
