import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const notesRequests: Texts['notesRequests'] = {
  why: {
    requester: say`您收到本邮件，是因为有人用此邮箱申请了本场会议的记录。`,
    reviewer: say`您收到本邮件，是因为您是本场会议的协办方或发言人。`,
  },
  received: {
    subject: '您的会议记录申请',
    title: '我们已收到您的会议记录申请',
    preheader: '由主办方决定，我们会写信告诉您。',
    lead: say`您申请了本场会议的记录。主办方正在审议您的申请。决定作出后，您会收到邮件。`,
    notYou: say`不是您本人？那么您无需做任何事。`,
  },
  approved: {
    subject: '您将收到会议记录',
    title: '您将收到会议记录',
    preheader: '您的申请已获批准，请留意邮件。',
    lead: say`您的申请已获批准。会议记录尚未发给任何人。发出时，您会收到附有您本人链接的邮件。`,
  },
  declined: {
    subject: '您的会议记录申请',
    title: '关于您的会议记录申请',
    preheader: '主办方已就您的申请作出决定。',
    lead: say`感谢您的关注。很抱歉，主办方无法向您提供本场会议的记录。`,
  },
  granted: {
    title: '您申请的会议记录',
    preheader: '您可以用自己的链接阅读。',
    lead: say`您申请了本场会议的记录。现在您可以用自己的链接阅读。`,
    until: (date) => say`链接有效期至${[date]}。`,
  },
  language: {
    subject: '另一种语言的会议记录',
    title: '会议记录已有您的语言版本',
    preheader: '您可以用自己的链接阅读。',
    lead: (language) => say`本场会议的记录现已提供${[language]}版本。`,
  },
  whatIsNew: '主办方关于更正的说明：',
  review: {
    subject: '请审阅会议记录',
    title: '请审阅会议记录',
    preheader: '请阅读草稿并写下意见。',
    lead: say`主办方请您在发送之前审阅本场会议的记录。`,
    how: say`您本人的链接显示草稿。您可以在那里写下意见，只有主办方能够看到。链接在审阅结束前有效，请勿转发。`,
    button: '阅读并提出意见',
  },
};
