import type { ConsoleWords } from '../../shape.ts';

export const frame: ConsoleWords['frame'] = {
  rooms: '工作台',
  today: '今天',
  series: '系列',
  points: '行动要点',
  people: '人员',
  trail: '当前位置',
  overview: '概览',
  registrations: '报名',
  messages: '消息',
  day: '会议当天',
  attendance: '出席',
  notes: '会议记录',
  summary: '摘要',
  materials: '文件',
  mails: '邮件',
  settings: '设置',
};
