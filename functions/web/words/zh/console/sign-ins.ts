import type { ConsoleWords } from '../../shape.ts';

export const signIns: ConsoleWords['signIns'] = {
  title: '我的登录位置',
  about: '每一行是以您的身份登录的一个浏览器或程序。我们不保存地点和设备：请根据时间辨认，并结束您不认识的登录。',
  idle: '两小时未使用，登录即告结束；无论如何，十二小时后都会结束。',
  list: '您的登录',
  began: '登录时间',
  used: '最近使用',
  proof: '验证方式',
  what: '结束',
  byLink: '邮件中的链接',
  byPasskey: '链接和通行密钥',
  half: '仅链接：尚缺通行密钥',
  here: '当前登录',
  end: '结束',
  others: '结束其他所有登录',
  alone: '您没有在其他地方登录。',
  look: '是否可能有他人以您的身份登录？请查看您的登录位置，并结束其他登录。',
  proveText: '您登录已超过 15 分钟。更改登录方式或登录位置之前，请再次确认是您本人。',
  proveMail: '请获取一个链接，并在此浏览器中打开，然后回到本页。',
  outTitle: '让某人在所有地方退出登录',
  outAbout: '用于设备丢失或被盗。角色和通行密钥保持不变。',
  out: '在所有地方退出',
  held: {
    title: '您的登录已结束',
    text: '没有丢失任何内容：您所写的内容就在本页，也只在本页。请不要关闭。',
    signIn: '在另一个标签页中登录',
    after: '然后回到本页并发送。',
    send: '立即发送',
    againTitle: '请再发送一次',
    again: '此表单是在之前的登录中打开的。请检查您所写的内容，然后再发送一次。',
    yours: '您所写的内容',
  },
};

export const signInsDone: Pick<ConsoleWords['done'], 'signInEnded' | 'signedOut' | 'signInsEnded'> = {
  signInEnded: () => '该登录已结束。',
  signedOut: () => '已让此人在所有地方退出登录。',
  signInsEnded: () => '其他所有登录均已结束。',
};
