import type { ConsoleWords } from '../../shape.ts';

export const fields: ConsoleWords['fields'] = {
  name: { label: '姓名', wrong: '请在一行内填写，不要包含网址和 < 或 >' },
  email: { label: '邮箱地址', wrong: '请填写一个邮箱地址，例如 name@example.org' },
  organisation: { label: '组织', wrong: '请在一行内填写名称，不要包含网址和 < 或 >' },
  position: { label: '职务', wrong: '请在一行内填写，不要包含网址和 < 或 >' },
  country: { label: '国家或地区' },
  category: { label: '组织类别' },
  language: { label: '邮件语言' },
  attendeeType: { label: '参加身份', wrong: '没有空余名额：请先增加会议名额' },
  criteria: { label: '条件' },
  statement: { label: '其说明' },
  interpretation: { label: '所需口译' },
  accessibility: { label: '参加会议所需的安排' },
  showToParticipants: { label: '其他与会者可以看到姓名和组织' },
  nameOrganisationPublicly: { label: '可以公开提及其组织' },
  discreet: { label: '要求低调处理' },
  contactFirst: { label: '有安全顾虑：请先联系' },
  joinUrl: { label: '专用入会链接', wrong: '请填写以 https:// 开头的网址' },
  reason: { label: '您想告诉他们的话', wrong: '请填写不超过 1000 字的纯文本' },
  list: { label: '名单' },
};
