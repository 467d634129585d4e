import type { NotesReasons } from '../../../../notes/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const notes: Sentences<NotesReasons> = {
  'unknown-notes': '此会议还没有会议记录。请先撰写。',
  'notes-not-sent': '此会议的会议记录尚未发送。发送时您会收到邮件。',
  'notes-later': '会议尚未举行。会后您可以索取会议记录。',
  'unknown-distribution': '没有这次发送。',
  'distribution-begun': '发送已开始，不能取消。要从所有人处收回会议记录，请撤回。',
  'review-ended': '此链接已失效：审阅已结束，或链接没有复制完整。',
  'unknown-notes-request': '没有这项请求。',
  'request-just-in': '此请求刚刚收到。请稍后再试。',
  'notes-pulled-back': '此会议记录已撤回。请先改正文字，再批准。',
  'nothing-to-correct': '会议记录尚未发送，无需更正。请发送。',
  'nothing-new': '读者已有此文字。请先写好更正并批准。',
  'approve-correction-first': '请先批准更正后的会议记录：读者收到的应是定稿。',
  'nothing-to-pull-back': '会议记录没有发给任何人，无需撤回。',
  'approved-already': '会议记录已批准。修改文字后才能再次审阅。',
  'nobody-to-review': '没有人审阅会议记录：请为会议添加协办方，或把发言人加为报名者。',
  'notes-draft': '会议记录还是草稿。请先批准：发出的应是定稿。',
  'notes-in-review': '会议记录正在审阅。请先批准。',
  'notes-text-too-long': '会议记录最多 200 KB：请缩短，或把一部分作为文件添加',
  'comments-full': ({ most }, { number }) => `您已写了 ${number(most)} 条意见。请改为写信给主办方。`,
  'notes-too-long': ({ most, kilobytes: size }, { kilobytes }) =>
    `所有语言的会议记录合计最多 ${kilobytes(most)}；加上此文字为 ${kilobytes(size)}：请缩短，或把一部分作为文件添加`,
  'notes-overtaken': ({ version }) => `您打开后有人修改了会议记录：现为第 ${version} 版。请重新打开并补上缺少的内容。`,
  'notes-not-in-language': ({ languages: tags }, { languages }) => `没有此语言的会议记录。现有语言：${languages(tags)}`,
};
