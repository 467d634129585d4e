import type { ConsoleWords } from '../../shape.ts';

export const materials: ConsoleWords['materials'] = {
  none: '还没有文件。',
  add: '添加文件',
  kind: '文件类别',
  title: '标题',
  whoSees: '谁能看到',
  fromHint: '按会议所在时区。在此之前只有主办方能看到。留空则立即可见。',
  keepHint: '留空则保持原定日期。已过去的日期：立即可见。',
  type: '文件格式',
  typeHint: '在下一页选择文件。',
  file: '文件',
  fileHint: '最大 50 MB。在任何人获得之前会先检查。',
  link: '录像地址',
  linkHint: '仅用于录像，此时不需要文件。',
  next: '下一步',
  upload: '发送文件',
  current: '读者看到的版本',
  another: '新版本或新语言',
  change: '与上一版本相比的变化',
  changeHint: '读者能看到的一句话。该语言已存在时必填。',
  remove: '删除文件',
  removeText: '所有语言和版本都将永久删除。',
  removeNow: '立即删除',
  access: {
    public: '所有人',
    registered: '有席位的报名者',
    organisers: '仅主办方',
  },
  status: {
    'awaiting-file': '等待文件',
    refused: '被拒绝',
    embargoed: '等待预定日期',
    available: '可用',
  },
  states: {
    awaited: '等待中或检查中',
    scanned: '已收到，正在扫描病毒',
    usable: '先前版本',
    refused: '被拒绝',
  },
  from: (at) => `${at} 起可见`,
  version: (number) => `第 ${number} 版`,
};

export const materialsDone = {
  fileSent: () => '文件已收到，正在检查：稍后即可使用，否则此处会显示原因。',
  linkAdded: () => '录像已添加。',
  materialChanged: () => '已更改。',
  materialRemoved: () => '已删除。',
};
