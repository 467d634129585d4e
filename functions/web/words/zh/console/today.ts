import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const today: ConsoleWords['today'] = {
  waiting: '待办事项',
  clear: '目前没有待办事项。有事需要处理时会显示在这里，我们也会发邮件通知您。',
  mine: '您的系列',
  begin: '从创建系列开始',
  beginSteps: ['创建系列：主题是什么，由谁主办，谁可以参加。', '添加第一场会议。日期可以以后再定。', '发布系列。此后所有人都能看到并报名。'],
  create: '创建系列',
  acts: {
    hold: '会议已举行',
    link: '添加入会链接',
    review: '审核报名',
    'notes-requests': '处理申请',
    undelivered: '查看地址',
    'overdue-points': '查看行动要点',
    'write-notes': '撰写会议记录',
    'approve-notes': '阅读并批准会议记录',
    'send-notes': '发送会议记录',
    summary: '撰写摘要',
    conclude: '结束会议',
    'proposed-points': '查看提议',
    publish: '打开系列以便发布',
    open: '开放报名',
    date: '确定日期',
  },
  nobody: '您还没有主办任何系列。请让本系统的管理员把您设为主办方成员。',
  what: {
    hold: () => '会议时间已到：请确认会议已举行',
    link: () => '缺少入会链接',
    review: (n: number) => plural(n, { other: '# 份报名待审核' }),
    'notes-requests': (n: number) => plural(n, { other: '# 人申请会议记录' }),
    undelivered: (n: number) => plural(n, { other: '# 个地址无法收信' }),
    'overdue-points': (n: number) => plural(n, { other: '# 个行动要点已逾期' }),
    'write-notes': () => '会议记录待撰写',
    'approve-notes': () => '会议记录待批准',
    'send-notes': () => '会议记录已批准：请发送',
    summary: () => '摘要待发布，或选择不发布',
    conclude: () => '一切就绪：请结束此会议',
    'proposed-points': (n: number) => plural(n, { other: '# 个行动要点为提议：请确认' }),
    publish: () => '这是他人看不到的草稿：请发布',
    open: () => '未设定报名开放时间：请开放报名',
    date: () => '尚无日期：请确定日期',
  },
};
