import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const invite: ConsoleWords['invite'] = {
  addText: '适用于您邀请的人，或请您代为报名的人。无需审核，也无需符合条件。',
  kindHint: '发言人、工作人员、口译员和媒体不占席位。',
  joinUrlHint: '仅用于使用专用链接入会的人。其他人使用会议的链接。',
  addHappens: '现在会发送邮件：席位已确认；如无空余席位，则列入候补名单。',
  addButton: '添加并发送邮件',
  importText: '请选择文件或粘贴名单：每行一人，首行为列名。Excel 可将文件另存为“CSV UTF-8”。',
  template: '可填写的模板',
  file: 'CSV 文件',
  paste: '或在此粘贴名单',
  nothingYet: '此时尚未添加任何人：您会先看到将发生什么。',
  check: '检查名单',
  columns: '各列',
  columnsText: '姓名、邮箱和组织必填。国家用两个字母（KE），语言用代码（fr）。',
  wrong: (count) => plural(count, { other: '有 # 处需要修改。尚未添加任何人。' }),
  line: (line) => `第 ${line} 行`,
  wouldAdd: (count) => plural(count, { other: '将添加 # 人。' }),
  isAdded: (count) => plural(count, { other: '已添加 # 人。' }),
  goesOn: '下一批会自动开始：请不要关闭此页面。',
  wouldSkip: (count) => plural(count, { other: '# 人已报名或在名单中重复，不作改变。' }),
  importButton: '添加并发送邮件',
  another: '换一份名单',
  outcome: '处理结果',
  outcomes: { new: '将添加', known: '已报名', repeated: '名单中重复' },
  notAll: (line) => `较长的名单分批处理。下一批从第 ${line} 行开始。`,
  goOn: '继续下一批',
};

export const inviteDone = {
  added: (_count: number) => '已添加并确认。邮件正在发送。',
  addedWaiting: (_count: number) => '没有空余席位，已列入候补名单。邮件正在发送。',
};
