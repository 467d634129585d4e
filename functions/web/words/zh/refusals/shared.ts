import type { SharedReasons } from '../../../../kernel/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const shared: Sentences<SharedReasons> = {
  'unknown-session': '没有这个会议，或者它不对所有人开放。请检查地址是否完整。',
  'unknown-series': '没有这项磋商，或者它尚未发布。请检查地址是否完整。',
  'session-cancelled': '此会议已取消。',
  'session-not-begun': '会议尚未举行。',
  'series-not-published': '请先发布磋商：外人目前还看不到其中的会议。',
  'link-incomplete': '此链接不完整。请从邮件中重新打开，或完整复制。',
  'link-void': '此链接已失效。请让我们用邮件重新发送您的链接，或写信给会议联系人。',
  'session-deleted': '此内容所属的会议已不存在。',
  'link-outdated': '此链接已失效，或没有复制完整。请使用最近一封相关邮件中的链接。',
  'names-people': '此会议适用查塔姆宫规则，而文字中似乎提到了报名者。请去掉姓名。如果某个词不是姓名，请确认后再提交。',
  'names-a-person': ({ line, found }) => `第 ${line} 行：“${found}”看起来是一位报名者`,
  'names-a-body': ({ line, found }) => `第 ${line} 行：“${found}”看起来是一位报名者的单位`,
};
