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
  myData: {
    subject: '您的数据：获取副本或删除',
    title: '您的数据',
    preheader: '链接在 24 小时内有效。',
    lead: say`有人（可能是您本人）要求查看我们保存的与此邮箱地址有关的信息。请打开链接查看、获取副本或全部删除。在您于该页面确认之前，不会删除任何内容。链接在 24 小时内有效。`,
    button: '查看我的数据',
    notYou: say`不是您本人操作？请删除此邮件，不会有任何影响。请勿转发此链接。`,
  },
  erased: {
    subject: '您的数据已删除',
    title: '我们正在删除所掌握的您的信息',
    preheader: '这是我们发给您的最后一封邮件。',
    lead: say`按照您的要求，我们立即开始删除所掌握的您的信息，最迟在 24 小时内完成。仍然有效的报名已终止，此前邮件中的链接不再有效。`,
    stays: say`我们只保留由此邮箱地址生成的一个代码，任何人都无法由它得知该地址。它用于确保我们不再给您写信。`,
    again: say`如果您日后希望再次参加，可以像其他人一样报名。`,
  },
  passkeys: {
    'passkey-added': {
      subject: '您的登录已添加通行密钥',
      title: '已添加通行密钥',
      preheader: '从现在起，登录需要它和邮件中的链接。',
      lead: say`您的登录已添加一个通行密钥。从现在起，登录需要它和邮件中的链接。`,
    },
    'passkey-removed': {
      subject: '您的登录已移除通行密钥',
      title: '已移除通行密钥',
      preheader: '用它登录的设备已退出。',
      lead: say`您的登录已移除一个通行密钥。用它登录的设备已退出。`,
    },
    'passkeys-reset': {
      subject: '您的通行密钥已被重置',
      title: '您的通行密钥已被重置',
      preheader: '请在下次登录时添加新的通行密钥。',
      lead: say`管理员或运维人员重置了您的通行密钥，您已在所有设备上退出。下次登录时，请使用告知您的代码添加新的通行密钥。`,
    },
    notYou: say`不是您本人操作，也不是您要求的？请立即告知管理员，并更改您邮箱的密码：可能有人正在查看您的邮箱。`,
  },
  why: {
    registrant: say`您收到本邮件，是因为有人用此邮箱报名参加本场会议。`,
    otherAddress: say`您收到本邮件，是因为有人在报名时填写了此邮箱。`,
    organiser: say`您收到本邮件，是因为您是本系列会议的主办方成员。`,
    owner: say`您收到本邮件，是因为会议的一项行动要点指定您或您的组织为负责方。`,
    asked: say`您收到本邮件，是因为有人在我们的网站上输入了此邮箱。如果不是您本人，您无需做任何事。`,
    signsIn: say`您收到本邮件，是因为您使用此邮箱登录。`,
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
