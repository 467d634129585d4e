import type { ConsoleWords } from '../../shape.ts';

export const summary: ConsoleWords['summary'] = {
  next: {
    none: '还没有人撰写摘要。摘要面向所有人：说了什么，但不说是谁说的。',
    draft: '摘要是草稿，只有主办方能看到。',
    scheduled: '摘要将在预定日期发布。',
    published: '摘要已发布。',
    declined: '不会有摘要。如需更改，请撰写摘要。',
    changed: '读者手中是之前的版本。发布此版本以替换。',
  },
  public: '所有人看到的样子',
  toPublish: '查看并发布',
  decline: '不会有摘要',
  text: '摘要',
  textHint: 'Markdown：# 表示标题，- 表示列表项。',
  language: '其他语言',
  addLanguage: '添加此语言',
  themeName: '主题',
  addPoint: '添加一点',
  addTheme: '添加主题及要点',
  save: '保存草稿',
  participants: '参加者',
  participantsHint: '只有数字，没有姓名。留空则发布统计所得的数字。',
  total: '参加人数',
  seen: '所有人将看到以下内容。',
  embargoHint: '按会议所在时区。留空则立即发布。',
  publish: '发布',
  from: (at) => `可见时间：${at} 起`,
  theme: (number) => `要点，主题 ${number}`,
  point: (number) => `第 ${number} 点`,
  dropPoint: (number) => `删除第 ${number} 点`,
  dropTheme: (number) => `删除主题 ${number}`,
  counted: (count) => `统计数：${count}`,
};

export const summaryDone = {
  summarySaved: () => '已保存为草稿。',
  summaryDeclined: () => '已记录：不会有摘要。',
  summaryPublished: () => '已发布。所有人都可以阅读，订阅源中也有。',
  summaryScheduled: () => '将在预定日期发布。',
};
