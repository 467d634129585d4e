import { type Inline, say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

export const notesRequests: Texts['notesRequests'] = {
  why: {
    requester: say`您收到此邮件，是因为有人用此地址索取了本次会议的纪要。`,
    reviewer: say`您收到此邮件，是因为您是本次会议的协办方或发言人。`,
  },
  received: {
    subject: '您索取纪要的请求',
    title: '我们已收到您索取纪要的请求',
    preheader: '由主办方决定，届时我们会写信给您。',
    lead: say`您索取了本次会议的纪要。主办方正在考虑您的请求，作出决定后您会收到邮件。`,
    notYou: say`不是您本人？那么您不必做任何事。`,
  },
  approved: {
    subject: '您将收到纪要',
    title: '您将收到纪要',
    preheader: '您的请求已获批准。',
    lead: say`您的请求已获批准。纪要尚未发送给任何人。发送时，您会收到带有您个人链接的邮件。`,
  },
  declined: {
    subject: '您索取纪要的请求',
    title: '关于您索取纪要的请求',
    preheader: '主办方已作出决定。',
    lead: say`感谢您的关注。很抱歉，主办方无法向您提供本次会议的纪要。`,
  },
  granted: {
    title: '您索取的纪要',
    preheader: '您可以通过您的个人链接阅读。',
    lead: say`您索取了本次会议的纪要。这里就是，附有您的个人链接。`,
    until: (date: string): Inline => say`您的链接有效期至 ${[date]}。`,
  },
  language: {
    subject: '另一种语言的纪要',
    title: '纪要现有您的语言版本',
    preheader: '您可以通过您的个人链接阅读。',
    lead: (language: string): Inline => say`本次会议的纪要现在也有以下语言的版本：${[language]}。`,
  },
  whatIsNew: '主办方对更正的说明：',
  review: {
    subject: '请审阅纪要',
    title: '请审阅纪要',
    preheader: '请阅读草稿并写下您的意见。',
    lead: say`主办方请您在发送之前审阅本次会议的纪要。`,
    how: say`您的个人链接会显示草稿。您可以在那里写下意见，只有主办方能看到。链接在审阅结束前有效。请勿转发。`,
    button: '阅读并评论',
  },
};
