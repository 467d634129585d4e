import type { ConsoleWords } from '../../shape.ts';

export const exports: ConsoleWords['exports'] = {
  title: '导出',
  noLists: '本会议低调进行或适用查塔姆研究所规则，因此不制作名单。',
  registrations: '报名',
  registrationsText: '每个人的姓名、组织和状态。要求低调者只计数，不列姓名。',
  participants: '与会者名单',
  participantsText: '参加会议且同意让其他与会者看到的人员。可在会场分发。',
  points: '本系列的行动要点',
  pointsText: '商定的事项、负责方和进展。',
  details: '含邮箱和需求的报名信息',
  detailsText: '人们告诉您的全部内容。请勿外传，用完删除：日志会记录您何时导出。',
};
