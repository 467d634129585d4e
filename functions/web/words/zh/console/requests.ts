import type { ConsoleWords } from '../../shape.ts';

export const requests: ConsoleWords['requests'] = {
  title: '索取会议记录的申请',
  none: '还没有人索取会议记录。缺席者可在会议页面找到申请表。',
  decide: '您的决定',
  approve: '提供会议记录',
  approveHint: '申请人现在或在会议记录发出时通过邮件收到链接，有效期 90 天。',
  decline: '婉拒',
  declineHint: '申请人会收到说明此事及理由的邮件。',
  reason: '理由',
  reasonHint: '拒绝时写在邮件中。',
  save: '作出决定',
  choose: '请选择其中一个决定',
  log: '全部申请',
  logHint: '按系列规定的期限保存。只记录首次打开。',
  asked: '申请日期',
  decided: '决定日期',
  until: '链接有效至',
  opened: '首次打开',
  byRule: '按系列规则批准',
  more: '更多申请',
  states: {
    submitted: '刚刚收到',
    waiting: '待决定',
    approved: '已批准',
    declined: '已拒绝',
  },
  instead: {
    approve: '仍然提供',
    decline: '收回并拒绝',
  },
};

export const requestsDone = {
  requestApproved: () => '已批准，申请人将收到邮件。',
  requestDeclined: () => '已拒绝，申请人将收到邮件。',
};
