import type { MaterialReasons } from '../../../../material/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const material: Sentences<MaterialReasons> = {
  'unknown-session-or-series': '没有这个会议或磋商，或者它不对所有人开放。',
  'unknown-document': '没有这份文件，或您无权查看，或尚未开放。',
  'no-file-in-language': '此文件没有该语言的版本。',
  'only-recordings-link': '只有录像可以是链接。其他请提供文件',
  'recordings-link': '录像是可观看处的链接。要上传文件请选择其他类型',
  'recording-or-file': '录像是链接，其他都是文件：请删除此项并另建',
  'link-or-file': '请提供链接或文件，不要两者都给',
  'file-name-needed': '请选择文件；录像请提供链接',
  'media-type-needed': '请提供文件类型，例如 application/pdf',
  'media-type-unknown': '请选择 PDF、Office 文档（docx、xlsx、pptx、odt、ods、odp）、图片（png、jpeg、webp）、文本（txt、md、csv）或 ZIP 压缩包',
  'name-with-folder': '请只写文件名，不含文件夹',
  'name-begins-with-dot': '不能以点开头',
  'file-too-large': '文件最大 50 MB：请缩小或拆分',
  'not-a-path-here': '请填写本站页面的路径，例如 /console',
  'materials-full': ({ most }, { number }) => `已有 ${number(most)} 份文件。请删除不需要的。`,
  'versions-full': ({ most }, { number }) => `一份文件最多 ${number(most)} 个版本。请删除一种语言，或新建文件。`,
  'document-too-long': '文件连同所有版本过长：请缩短此处，或删除一种语言，或新建文件',
  'say-what-changed': ({ since }) => `请用一句话说明自第 ${since} 版以来的变化：读者会看到`,
  'name-too-long': ({ most }, { number }) => `请缩短：UTF-8 最多 ${number(most)} 字节`,
  'wrong-ending': ({ endings }, { list }) => `此类文件的名称须以 ${list(endings.map((one) => `.${one}`))} 结尾`,
  'save-as': ({ ending }) => `不接受此类文件或含宏的文件：请另存为 ${ending}`,
};
