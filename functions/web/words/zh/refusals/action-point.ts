import type { ActionPointStatus } from '../../../../../events/values.ts';
import type { ActionPointReasons } from '../../../../action-point/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

const is: Readonly<Record<ActionPointStatus, string>> = {
  proposed: '已提议',
  open: '待办',
  'in-progress': '进行中',
  completed: '已完成',
  dropped: '已放弃',
};

export const actionPoint: Sentences<ActionPointReasons> = {
  'unknown-action-point': '没有这个行动要点。',
  'answers-of-a-day': '今天已经够多了。请改为写信给主办方。',
  'mine-or-not': '请只说明它不归您负责，或只说明进展，不要两者都选',
  'not-for-everyone': '请选择报名者或主办方：此会议不对所有人公开',
  'result-when-completed': '只有已完成的才有成果：请同时标为已完成，或到那时再填写成果',
  'result-unknown': '此磋商中没有这份文件：请选用它或其会议的文件',
  'history-full': '此行动要点的历史已满。请把剩余工作记为新的要点。',
  'no-such-move': ({ from, to, allowed }, { list }) => `“${is[from]}”的行动要点不能变为“${is[to]}”。可以变为：${list(allowed.map((one) => is[one]))}`,
  'explain-going-back': ({ from, to }) => `请在备注中说明为何从“${is[from]}”退回“${is[to]}”`,
  'cannot-answer': ({ status }) => `此行动要点${is[status]}。您可以给主办方留言。`,
  'due-in-the-past': ({ today, timeZone }, { date }) => `日期已过：今天是 ${date(today)}（${timeZone}）`,
  'due-too-far': ({ years }, { number }) => `须在今后 ${number(years)} 年之内`,
  'proposal-recorded': ({ actionPointId }) => `会议记录的这一行已记录为 ${actionPointId}：请修改那个行动要点，或单独记录这一个`,
};
