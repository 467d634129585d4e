import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { count } from './language.ts';

export const organiser: Texts['organiser'] = {
  console: '打开控制台',
  openSession: '打开本场会议',
  discreetSession: '一场不公开的会议',
  neutralSubject: '有一场会议需要您关注',
  digest: {
    subject: '待办事项',
    title: '等待您处理的事项',
    preheader: (things) => count(things, { other: '有#项事务等待主办方处理。' }),
    lead: (date) => say`以下是${[date]}等待主办方处理的事项。`,
    nothing: say`没有等待您处理的事项。一切顺利。`,
    toReview: (n) => count(n, { other: '#份申请待决定' }),
    waitlisted: (n) => count(n, { other: '候补名单上有#人' }),
    notesRequests: (n) => count(n, { other: '#份会议记录申请待决定' }),
    confirmed: (n, capacity) =>
      capacity === undefined ? count(n, { other: '已确认#人' }) : `${count(n, { other: '已确认#人' })}，共${count(capacity, { other: '#个席位' })}`,
    moreSessions: (n) => say`${[count(n, { other: '另有#场会议，见控制台。' })]}`,
    actionPoints: '行动要点',
    proposed: (n) => count(n, { other: '#项提议的行动要点待决定' }),
    overdue: (n) => count(n, { other: '#项行动要点已逾期' }),
    unowned: (n) => count(n, { other: '#项行动要点没有负责方' }),
  },
  linkMissing: {
    subject: '尚无入会链接',
    title: '缺少入会链接',
    preheader: '请在会议开始前填写。',
    lead: (confirmed) =>
      say`会议即将开始，但还没有入会链接。${[count(confirmed, { other: '#位已确认的报名者正在等待。' })]}他们会通过邮件收到链接：会议前一天收到；如果您届时才填写，则填写后立即收到。`,
    button: '填写入会链接',
  },
  nudgeHold: {
    subject: '请标明会议已举行',
    title: '会议举行了吗？',
    preheader: '请标明会议已举行。',
    lead: (day) => say`${[ended(day)]}请标明会议已举行，或者取消或推迟会议。此后您可以记录谁到会，并发送会议记录。`,
    button: '标明已举行',
  },
  notesNext: {
    subject: '下一步：会议记录',
    title: '接下来是会议记录',
    preheader: '准备好后，发送给报名者。',
    lead: say`会议已标明举行。请撰写并批准会议记录，然后发送给报名者。如果过几天仍未发出，我们会提醒您。`,
  },
  nudgeNotes: {
    subject: '大家在等待会议记录',
    title: '请发送会议记录',
    preheader: '报名者正在等待会议记录。',
    lead: (day) => say`${[ended(day)]}会议记录尚未发出。请完成并批准记录，然后发送给报名者。`,
    button: '前往会议记录',
  },
  bounced: {
    subject: '有邮件未送达',
    title: '有邮件未送达',
    preheader: '请检查一个邮箱地址。',
    permanent: say`有一个邮箱地址拒收邮件。在您重新允许之前，我们不再向其发送任何邮件。`,
    temporary: say`发往一个邮箱地址的邮件未送达。原因可能是暂时的，例如邮箱已满。我们会继续向其发送邮件。`,
    mend: say`请检查地址是否正确，如有可能，请以其他方式联系对方。您可以在控制台重新发送邮件，并重新允许该地址。`,
    labels: { person: '收件人', address: '地址' },
    hidden: say`出于保密考虑，本邮件不写明此人是谁。您可以在控制台查看。`,
    button: '打开控制台',
  },
  escalated: {
    subject: '行动要点未获答复',
    title: '行动要点未获答复',
    preheader: '负责方没有答复我们的提醒。',
    lead: (reminders) => say`到期后我们提醒了负责方${[count(reminders, { other: '#次' })]}，没有收到答复。我们不再发送提醒，请您直接与负责方联系。`,
    button: '打开行动要点',
  },
};

function ended(day: number): string {
  return day <= 0 ? '会议已经结束。' : count(day, { other: '会议已于#天前结束。' });
}
