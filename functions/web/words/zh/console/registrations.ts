import { pluralOf } from '../../plural.ts';
import type { ConsoleWords } from '../../shape.ts';

const plural = pluralOf('zh');

export const registrations: ConsoleWords['registrations'] = {
  none: '尚无人报名。',
  name: '姓名',
  organisation: '机构',
  part: '身份',
  state: '状态',
  decide: '决定',
  confirm: '确认',
  waitlist: '列入候补名单',
  states: {
    submitted: '待审核',
    confirmed: '已确认',
    waitlisted: '候补中',
    offered: '已提供名额',
    declined: '已拒绝',
    withdrawn: '已退出',
    revoked: '已撤销',
    lapsed: '已失效',
    cancelled: '会议已取消',
    attended: '已出席',
    absent: '缺席',
  },
};

export const registrationsDone = {
  decided: (count: number) => plural(count, { other: '已决定 # 份报名。相关人员会收到邮件通知。' }),
};
