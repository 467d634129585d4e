import type { FileReasons } from '../../../../material/domain/file-reasons.ts';
import type { Sentences } from '../../sentences.ts';

/** Why a file that was looked at is not taken. */
export const files: Sentences<FileReasons> = {
  'file-empty': 'The file is empty. Upload the document itself',
  'file-not-whole': 'The file has another length than was announced. Upload it again',
  'file-is-program': 'The file is a program, a shortcut or a script, whatever its name says. Only documents are taken',
  'file-hides-archive': 'The file holds an archive behind its content. Save it again with the program that made it',
  'not-a-pdf': 'The file is no PDF, whatever its name says. Export the document as PDF and upload that',
  'pdf-cut-off': 'The PDF is damaged: its end is missing. Export it again',
  'text-not-utf8': 'The text is not in UTF-8. Save it once more and choose UTF-8 as its encoding',
  'not-a-text': 'The file is no text, whatever its name says. Choose the format that it has, or save it as text',
  'is-web-page': 'The file is a web page and no text. Save it as PDF',
  'wrong-document': 'This is no such document, or a damaged one. Save it again in this format',
  'holds-macros': 'The document holds macros, which run when somebody opens it. Save it without them',
  'archive-damaged': 'The archive is damaged, or is not what it says. Make it again and upload it once more',
  'archive-hides': 'The archive holds something beside its entries. Make it again with another program',
  'archive-locked': 'The archive is protected by a password, so that it cannot be checked. Upload it without one',
  'archive-compression': 'The archive uses a rare compression that cannot be checked. Make it again as a plain ZIP',
  'archive-link': 'The archive holds a link to another place. Leave it out',
  'archive-name-outside': 'The archive holds a name that leads out of it. Make it again with another program',
  'archive-bomb': 'The archive would unpack to far more than its size. Upload its files one by one',
  'archive-names-twice': 'The archive holds the same name twice. Make it again with another program',
  'archive-holds-program': 'The archive holds a program or a script under another name. Leave it out',
  'archive-holds-archive': 'The archive holds another archive, which cannot be looked into. Put the files themselves into it',
  'file-has-malware': 'The virus scan found malware in the file, so nobody gets it. Check the computer that it comes from, and upload a clean copy',
  'file-not-scannable': 'The virus scan cannot look into the file: it may be protected by a password. Save it without one and upload it again',
  'file-scan-failed':
    'The virus scan of the file did not come to an end, so nobody gets it. Upload it again. If that does not help, tell whoever runs this site',
  'file-not-taken': 'The file could not be taken. Upload it again to see why',
  'not-that-picture': ({ format }) => `The file is no ${format} picture, or something follows it. Save the picture again as ${format}`,
  'archive-entries': ({ most }, { number }) => `An archive must have 1 to ${number(most)} entries`,
  'archive-holds-active': ({ ending }) => `The archive holds a program, a script or a web page (.${ending}). Leave it out`,
};
