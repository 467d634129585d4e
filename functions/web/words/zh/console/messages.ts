import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const messages: ConsoleWords['messages'] = {
  nobody: '还没有可写信的对象。有人报名后，您可以在此给他们写信。',
  whom: '写给谁',
  markdownHint: '可使用 Markdown：**粗体**、*斜体*、以 - 开头的列表、链接。',
  preview: '先看一看',
  before: '发出之前',
  whole: '邮件全文（文本）',
  send: '立即发送',
  test: '给我发测试邮件',
  change: '修改',
  testTo: '测试邮件将发往',
  tested: '测试邮件正在发给您。',
  past: '已写的消息',
  refresh: '刷新数字',
  gets: (n: number) => plural(n, { other: '现在有 # 人会收到此邮件。' }),
};

export const messagesDone = {
  messaged: () => '消息正在发送。下面的数字会随之增加。',
};
