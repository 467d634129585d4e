import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { count, number } from './language.ts';

export const actionPoint: Texts['actionPoint'] = {
  greeting: (name) => (name === undefined ? say`您好：` : say`${name}，您好：`),
  hidden: '一项行动要点',
  due: (date) => `期限：${date}`,
  noDueDate: '无期限',
  priority: { high: '优先程度：高', medium: '优先程度：中', low: '优先程度：低' },
  owner: (organisation) => say`负责方：${organisation}`,
  from: (session, series) => say`来源：${session}，${series}`,
  result: (document) => say`成果：${document}`,
  late: (days) => count(days, { other: '逾期#天' }),
  left: (days) => count(days, { other: '还剩#天' }),
  answer: '答复：已完成、进行中或不归我负责',
  more: (n) => say`${[count(n, { other: '另有#项行动要点，我们改日再告诉您。' })]}`,
  recorded: {
    subject: (n) => count(n, { other: '有#项行动要点由您负责' }),
    title: (n) => count(n, { other: '有#项行动要点由您负责' }),
    preheader: '方便时请告诉我们进展情况，无需账户。',
    lead: (n) => say`${[count(n, { other: '会议商定了#项行动要点，由您或您的组织负责。' })]}`,
    how: say`您可以随时通过链接说明进展情况，无需账户。我们会在期限前提醒您。`,
  },
  digest: {
    subject: (n) => count(n, { other: '进展如何？#项行动要点' }),
    title: '您的行动要点',
    preheader: (late, n) => (late > 0 ? `共${number(n)}项，其中${number(late)}项已逾期。` : '请告诉我们进展情况如何。'),
    lead: say`请用一分钟时间，通过各项下方的链接说明进展情况。如果某项不归您负责，也可以在那里说明。`,
    sections: { overdue: '已逾期', due: '今天到期', 'due-soon': '即将到期', undated: '无期限' },
  },
  completed: {
    subject: '已完成',
    title: '一项行动要点已完成',
    preheader: '商定的事项已经办妥。',
    owner: say`此项行动要点已标为完成。谢谢您。我们不再发送有关提醒。`,
    organiser: say`此项行动要点已标为完成。您可以发布一行说明；如果还有欠缺，也可以重新打开。`,
    button: '打开行动要点',
  },
};
