import type { SessionAspect } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';

const CHANGED: Readonly<Partial<Record<SessionAspect, string>>> = {
  title: '标题',
  time: '日期和时间',
  'time-zone': '时区',
  place: '地点',
  'joining-link': '入会链接',
};

export const news: Texts['news'] = {
  moved: {
    subject: '会议变更',
    title: '会议有变更',
    preheader: (what) => `变更内容：${what}。`,
    lead: say`本场会议有变更。您的报名保持不变。`,
    aspects: CHANGED,
    newLink: '入会链接已更新，您本人的链接会通向新链接。',
    notKnown: '未知',
  },
  postponed: {
    subject: '会议推迟',
    title: '会议推迟举行',
    preheader: '新日期尚未确定。您的报名继续有效。',
    lead: say`会议不在先前通知的日期举行。新日期尚未确定。`,
    stays: say`您的报名保持不变。新日期一旦确定，我们会写信告诉您。`,
    formerDate: '原定日期',
  },
  cancelled: {
    subject: '会议取消',
    title: '会议已取消',
    preheader: '本场会议不再举行，敬请谅解。',
    lead: say`很抱歉，本场会议不再举行。您的报名随之终止。`,
  },
  joiningDetails: {
    subject: '参会方式',
    title: '如何进入会议',
    preheader: '您的会议链接在本邮件中。',
    lead: say`这是您进入会议的链接。`,
  },
  reminderDay: {
    subject: '明天开会',
    title: '会议明天举行',
    preheader: '时间和参会方式见本邮件。',
    lead: say`您已报名参加本场会议。按会议所在时区的时间，会议明天举行。`,
  },
  reminderHour: {
    subject: '一小时后开会',
    title: '会议一小时后开始',
    preheader: '参会方式见本邮件，请提前准备。',
    lead: say`您已报名参加本场会议。会议约在一小时后开始。`,
  },
  message: {
    preheader: '主办方发来一则消息。',
    neutralTitle: '给您的消息',
    label: '主办方致本场会议的报名者：',
    onPage: say`主办方给您写了一则消息，请在您的页面上阅读。`,
  },
  notes: {
    subject: '会议记录',
    correctedSubject: '会议记录（更正版）',
    title: '会议记录已备妥',
    correctedTitle: '会议记录已更正',
    preheader: '您可以用自己的链接阅读。',
    lead: say`本场会议的记录已备妥，可供阅读。`,
    correctedLead: say`主办方更正了本场会议的记录。请仅使用新版本。`,
    restricted: say`本会议记录不公开。请勿发布，也请勿转发您的链接。`,
    languages: (languages) => say`可用语言：${[languages]}。`,
    button: '阅读会议记录',
  },
};
