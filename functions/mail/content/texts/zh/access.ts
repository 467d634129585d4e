import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const access: Texts['access'] = {
  signIn: {
    subject: '您的登录链接',
    title: '登录',
    preheader: '链接只能使用一次，10分钟内有效。',
    lead: (until) => say`有人（可能是您本人）要求用此邮箱登录。请打开链接，并在页面上确认。链接只能使用一次，有效至${[until]}。`,
    button: '登录',
    notYou: say`不是您本人？那么请删除本邮件。没有链接，任何人都无法登录。请勿转发。`,
  },
  myLinks: {
    subject: '您的报名',
    title: '您的报名',
    preheader: '查看您各项报名的链接。',
    lead: say`您要求我们发送您的报名链接。每个链接仅供您本人使用，请勿转发。`,
    none: say`我们没有找到此邮箱的报名。您可能使用了另一个邮箱。`,
    open: '打开此项报名',
    more: say`还有一些早已结束的报名。如有需要，请向主办方索取。`,
  },
  why: {
    registrant: say`您收到本邮件，是因为有人用此邮箱报名参加本场会议。`,
    otherAddress: say`您收到本邮件，是因为有人在报名时填写了此邮箱。`,
    organiser: say`您收到本邮件，是因为您是本系列会议的主办人员。`,
    owner: say`您收到本邮件，是因为会议的一项行动要点指定您或您的组织为负责方。`,
    asked: say`您收到本邮件，是因为有人在我们的网站上输入了此邮箱。如果不是您本人，您无需做任何事。`,
  },
  contact: (address) => say`有问题？请写信至${address}`,
  unsubscribe: {
    'session-reminders': '不再接收本系列会议的提醒',
    notes: '不再接收本系列的会议记录邮件',
    messages: '不再接收本系列主办方的消息',
    'action-points': '不再接收本系列行动要点的提醒',
    'organiser-digest': '不再接收本系列的每日清单',
  },
};
