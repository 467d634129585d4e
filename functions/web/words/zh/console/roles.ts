import type { ConsoleWords } from '../../shape.ts';

export const roles: ConsoleWords['roles'] = {
  organisers: '主办方成员',
  coOrganisers: '协办人员',
  address: '邮箱',
  since: '自',
  change: '更改',
  you: '您',
  remove: '取消角色',
  removeTitle: '取消此角色？',
  last: '最后一位主办方成员须保留：总要有人接收系列的邮件。请先添加另一位。',
  follows: '从下一次点击起，此人在这里什么也看不到。其操作仍保留在记录中。',
  yourself: '这是您自己。您将立即失去全部权限，只有其他主办方成员才能恢复。',
  ofSeries: {
    may: '主办方成员处理本系列的一切：会议、报名、邮件、会议记录和行动要点，并每天收到概览邮件。',
    none: '还没有人担任。在此期间由系统管理员主办本系列。',
    add: '添加主办方成员',
    how: (address) => `不会发出邮件。请告诉对方可用此邮箱在 ${address} 登录`,
  },
  ofSession: {
    may: '协办人员可查看本场会议的报名，并参与编写会议记录和摘要，但不作任何决定。',
    none: '还没有人协助本场会议。',
    add: '添加协办人员',
    how: (address) => `不会发出邮件。请告诉对方可用此邮箱在 ${address} 登录`,
  },
};

export const rolesDone = {
  organiserAdded: () => '已添加，对方现在可以登录。请告知对方：不会发出邮件。',
  coOrganiserAdded: () => '已添加，对方现在可以登录。请告知对方：不会发出邮件。',
  roleRemoved: () => '角色已取消。',
};
