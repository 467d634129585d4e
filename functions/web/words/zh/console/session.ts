import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const session: ConsoleWords['session'] = {
  undated: '尚无日期',
  state: '状态',
  when: '时间',
  where: '地点',
  link: '入会链接',
  linkMissing: '尚缺：还没有人能入会',
  linkThere: '已设置。仅已确认的人收到，每人使用自己的链接。',
  reason: '原因',
  reasonHint: '会写入发给所有报名者的邮件。',
  publicPage: '查看公开页面',
  unseen: '尚未公开',
  unseenWhy: '系列仍是草稿：系列发布之前，外部没有人能看到此会议。',
  openSeries: '打开系列',
  next: '下一步',
  nothing: '此处没有待办事项。',
  noLimit: '席位数量不限。',
  change: '更改状态',
  back: '返回，不作更改',
  seats: (n: number) => plural(n, { other: '共 # 个席位。' }),
  told: (n: number) => plural(n, { other: '# 位报名者会立即收到相关邮件。' }),
  acts: {
    'open-registration': '开放报名',
    'close-registration': '关闭报名',
    hold: '会议已举行',
    postpone: '推迟',
    cancel: '取消会议',
    conclude: '结束会议',
  },
  follows: {
    'open-registration': '可立即开始报名。',
    'close-registration': '此后无人能再报名。您仍可手动添加人员。',
    hold: '会议开始后请确认。之后即可撰写并发送会议记录。',
    postpone: '会议将没有日期，报名保留。您定下新日期后会通知所有人。',
    cancel: '会议将不再举行，且无法恢复。会从日历中移除。',
    conclude: '此会议不再有任何待办。此操作无法撤销。',
  },
};

export const sessionDone = {
  opened: () => '报名已开放。',
  closed: () => '报名已关闭。',
  held: () => '会议已标记为已举行。接下来是会议记录。',
  postponed: () => '会议已推迟，会邮件通知所有人。',
  cancelled: () => '会议已取消，会邮件通知所有人。',
  concluded: () => '会议已结束。',
};
