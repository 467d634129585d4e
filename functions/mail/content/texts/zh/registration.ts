import type { AttendeeType } from '../../../../../events/values.ts';
import { say } from '../../blocks.ts';
import type { Texts } from '../en.ts';
import { number } from './language.ts';

const ROLES: Readonly<Record<AttendeeType, string>> = {
  participant: '您已有席位，期待与您见面。',
  observer: '您已有观察员席位。',
  speaker: '您已登记为发言人，感谢您的贡献。',
  staff: '您已登记为工作人员。',
  interpreter: '您已登记为口译员，感谢您的帮助。',
  press: '您已登记为新闻界代表。',
};

const FREED = '感谢您告知我们。';

export const registration: Texts['registration'] = {
  received: {
    subject: '已收到申请',
    title: '我们已收到您的申请',
    preheader: '主办方正在审议，您现在无需做任何事。',
    lead: say`谢谢您。主办方会审议本场会议的每份申请，并决定谁可以参加。一有决定，我们就会写信告诉您。您现在无需做任何事。`,
  },
  confirmed: {
    subject: '报名已确认',
    title: '您的报名已确认',
    preheader: '本邮件载有日期、时间和参会方式。',
    lead: (type) => say`${[ROLES[type]]}`,
    after: say`会议已经举行。您现已列入名单，主办方发送会议记录时，您会收到一份。`,
    calledTitle: '您已列入名单',
  },
  waitlisted: {
    subject: '您在候补名单上',
    title: '您在候补名单上',
    preheader: (position) => (position === undefined ? '目前席位已满，暂无空位。' : `目前席位已满。您在名单上的位次：${number(position)}。`),
    lead: (position) => (position === undefined ? say`目前席位已满。` : say`目前席位已满。您在候补名单上排在${[`第${number(position)}位`]}。`),
    how: say`轮到您时，我们会通过邮件把空出的席位提供给您，您有一段时间答复。会议前最后24小时内来不及这样做：届时您的报名会立即确认，我们会通过邮件告诉您。`,
  },
  offered: {
    subject: (by) => `请在${by}前答复是否接受席位`,
    title: '有一个席位可以给您',
    preheader: '请告诉我们您是否接受。',
    lead: say`候补名单已轮到您，现有一个空位。我们为您保留到下述时间。请打开您的页面，接受或谢绝。`,
    refuse: say`如果您谢绝，席位将给下一位。如果没有收到您的答复，您将排到候补名单末尾。`,
    button: '接受或谢绝席位',
  },
  offerExpired: {
    subject: '席位保留期已过',
    title: '席位保留期已过',
    preheader: '您重新回到候补名单上。',
    lead: (position) =>
      position === undefined
        ? say`我们没有收到您的答复，席位因此给了下一位。您现在排在候补名单末尾。`
        : say`我们没有收到您的答复，席位因此给了下一位。您现在排在候补名单末尾：${[`第${number(position)}位`]}。`,
    stay: say`想留在名单上？那么您无需做任何事。`,
  },
  declined: {
    subject: '关于您的申请',
    title: '我们无法为您提供席位',
    preheader: '主办方已就您的申请作出决定。',
    lead: say`感谢您的关注。主办方决定不接受您对本场会议的申请。`,
    again: say`如果情况有变，您可以在会议页面上重新报名。以后您也可以在那里申请会议记录。`,
  },
  withdrawn: {
    subject: '您已取消报名',
    title: '您的报名已终止',
    preheader: '您不会再收到关于本场会议的邮件。',
    registrant: say`您已取消本场会议的报名。${[FREED]}`,
    'offer-refused': say`您已谢绝席位，您的报名已终止。${[FREED]}`,
    substituted: say`同一邮箱的另一位人士代替您参加，因此您的报名已终止。`,
    erased: say`按照您的要求，您的报名已终止，我们所掌握的您的信息已删除。`,
    again: say`改变主意了？您可以在会议页面上重新报名。`,
  },
  revoked: {
    subject: '您的报名已终止',
    title: '您的报名已终止',
    preheader: '主办方终止了您的报名。',
    lead: say`主办方终止了您对本场会议的报名。您的会议链接和会议记录链接均已失效。`,
  },
  lapsed: {
    subject: '您的报名未获确认',
    title: '您的报名未获确认',
    preheader: '会议已经开始。您可以申请会议记录。',
    lead: say`会议已经开始，而您的报名此前未获确认，现已终止。我们深表歉意。`,
    notes: say`您可以在会议页面上申请会议记录。`,
  },
  alreadyRegistered: {
    subject: '您此前已报名',
    title: '您此前已报名',
    preheader: '一切不变。您的链接在本邮件中。',
    lead: say`有人（可能是您本人）再次为您报名参加本场会议。一切不变。`,
  },
  sameAddress: {
    subject: '两位人士，同一邮箱',
    title: '两位人士使用同一邮箱',
    preheader: '请决定两位是否都参加。',
    lead: (name, other) => say`${name}已用此邮箱报名参加本场会议。现在又收到${other}用同一邮箱提出的申请。`,
    decide: say`请打开下面的页面并选择：两位都参加、后者代替前者，或者申请并非由您提出。在您选择之前，一切不变。`,
    button: '选择由谁参加',
  },
  confirmNewAddress: {
    subject: '请确认您的新邮箱',
    title: '请确认您的新邮箱',
    preheader: '在此之前，我们的邮件仍发往您原来的邮箱。',
    lead: say`您要求我们把有关您报名的邮件发到此邮箱。请确认这是您的邮箱。在此之前，邮件仍发往您原来的邮箱。`,
    button: '确认此邮箱',
  },
  addressChanged: {
    subject: '您的邮箱已更改',
    title: '您的邮箱已更改',
    preheader: '此邮箱不再收到有关该报名的邮件。',
    lead: say`有关您报名本场会议的邮件，今后将发往另一邮箱。此邮箱先前收到的链接已失效。`,
    notYou: say`这不是您要求的？那么请立即写信给主办方。`,
  },

  state: {
    submitted: '您的申请正在等待主办方的决定。',
    confirmed: '您的报名已确认。',
    waitlisted: '您在候补名单上。',
    offered: '有一个席位可以给您，请答复。',
    declined: '您的申请未被接受。',
    withdrawn: '您已取消报名。',
    revoked: '主办方终止了您的报名。',
    lapsed: '会议开始时，您的报名尚未确认。',
    cancelled: '会议已取消。',
    attended: '您参加了会议。',
    absent: '您已报名，但未到会。',
  },
  placeInList: (position) => `您在候补名单上的位次：${number(position)}。`,
};
