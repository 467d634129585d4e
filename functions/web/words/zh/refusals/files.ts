import type { FileReasons } from '../../../../material/domain/file-reasons.ts';
import type { Sentences } from '../../sentences.ts';

/** Why a file that was looked at is not taken. */
export const files: Sentences<FileReasons> = {
  'file-empty': '文件是空的。请上传文件本身',
  'file-not-whole': '文件的长度与所报的不同。请重新上传',
  'file-is-program': '无论名称如何，这个文件是程序、快捷方式或脚本。只接受文档',
  'file-hides-archive': '文件内容之后藏有压缩包。请用创建它的程序重新保存',
  'not-a-pdf': '无论名称如何，这个文件不是 PDF。请将文档导出为 PDF 后上传',
  'pdf-cut-off': 'PDF 已损坏：缺少结尾。请重新导出',
  'text-not-utf8': '文本不是 UTF-8 编码。请重新保存并选择 UTF-8 编码',
  'not-a-text': '无论名称如何，这个文件不是文本。请选择它真正的格式，或另存为文本',
  'is-web-page': '这个文件是网页，不是文本。请另存为 PDF',
  'wrong-document': '这不是此类文档，或已损坏。请以此格式重新保存',
  'holds-macros': '文档含有打开时会运行的宏。请不带宏保存',
  'archive-damaged': '压缩包已损坏，或与其名称不符。请重新制作并上传',
  'archive-hides': '压缩包在其文件之外还含有别的内容。请用其他程序重新制作',
  'archive-locked': '压缩包有密码保护，无法检查。请上传没有密码的压缩包',
  'archive-compression': '压缩包使用了无法检查的少见压缩方式。请重新制作为普通 ZIP',
  'archive-link': '压缩包含有指向别处的链接。请将其去除',
  'archive-name-outside': '压缩包含有指向其外部的名称。请用其他程序重新制作',
  'archive-bomb': '压缩包解压后会远大于其本身。请逐个上传其中的文件',
  'archive-names-twice': '压缩包中有重复的名称。请用其他程序重新制作',
  'archive-holds-program': '压缩包含有以其他名称出现的程序或脚本。请将其去除',
  'archive-holds-archive': '压缩包内还有无法检查的压缩包。请直接放入文件',
  'file-has-malware': '病毒扫描在文件中发现恶意软件，因此任何人都不会收到它。请检查该文件来源的电脑，并上传干净的副本',
  'file-not-scannable': '病毒扫描无法读取该文件：它可能有密码保护。请去掉密码保存后重新上传',
  'file-scan-failed': '该文件的病毒扫描未能完成，因此任何人都不会收到它。请重新上传；如果仍不行，请告知本网站的管理者',
  'file-not-taken': '文件未被接受。请重新上传以了解原因',
  'not-that-picture': ({ format }) => `这个文件不是 ${format} 图片，或其后还有别的内容。请将图片重新保存为 ${format}`,
  'archive-entries': ({ most }, { number }) => `压缩包须有 1 至 ${number(most)} 个文件`,
  'archive-holds-active': ({ ending }) => `压缩包含有程序、脚本或网页（.${ending}）。请将其去除`,
};
