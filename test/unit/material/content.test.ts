import { describe, expect, test } from 'vitest';
import { unpack } from '../../../functions/adapters/unpack.ts';
import { refusalOf } from '../../../functions/material/domain/content/inspect.ts';
import { type ContentType, contentType, FILE_LIMIT } from '../../../functions/material/domain/file-types.ts';
import { createMaterialInput } from '../../../functions/material/inputs.ts';
import { inEnglish } from '../../../functions/web/explanation.ts';
import { wrongIn } from '../../support/in-words.ts';
import { DOCX, EXE, JPEG, ODT, openDocument, openXml, PDF, PNG, PPTX, WEBP, XLSX, zip } from './samples.ts';

function look(file: Buffer, type: ContentType, size = file.length) {
  const reason = refusalOf(file, { contentType: type, size }, unpack);
  return reason && inEnglish(reason);
}

describe('what is taken', () => {
  test.each<[string, Buffer, ContentType]>([
    ['a PDF', PDF, 'application/pdf'],
    ['a Word document', openXml(`${DOCX}.main+xml`), DOCX],
    ['a table', openXml(`${XLSX}.main+xml`), XLSX],
    ['a presentation', openXml(`${PPTX}.main+xml`), PPTX],
    ['an OpenDocument text', openDocument(ODT), ODT],
    ['a PNG', PNG, 'image/png'],
    ['a JPEG, filled up with zeros as cameras do', Buffer.concat([JPEG, Buffer.alloc(4)]), 'image/jpeg'],
    ['a WebP', WEBP, 'image/webp'],
    ['a text in any script', Buffer.from('\uFEFFمذكرة مفاهيمية\r\n\tКонцепция'), 'text/plain'],
    ['a table of commas', Buffer.from('Тема,Дата\n'), 'text/csv'],
    ['Markdown with a script in it, which nobody runs', Buffer.from('# A\n<script>1</script>'), 'text/markdown'],
    [
      'an archive of documents',
      zip([
        { name: 'ar/مذكرة.pdf', content: PDF },
        { name: 'note.docx', content: openXml(`${DOCX}.main+xml`), stored: true },
      ]),
      'application/zip',
    ],
    [
      'an archive with a comment and a folder',
      zip(
        [
          { name: 'folder/', content: '', stored: true },
          { name: 'folder/a.txt', content: 'a' },
        ],
        { comment: 'made by hand' },
      ),
      'application/zip',
    ],
  ])('%s', (_, file, type) => {
    expect(look(file, type)).toBeUndefined();
  });
});

const folder = (name: string, content: Buffer | string = 'x') => zip([{ name, content }]);
const note = (more: Parameters<typeof openXml>[1], overrides = '') => openXml(`${DOCX}.main+xml`, more, overrides);

describe('what is refused', () => {
  test.each<[string, Buffer, ContentType, RegExp]>([
    ['a PDF that is an EXE', EXE, 'application/pdf', /is a program/],
    ['a PDF that is a Linux program', Buffer.from('\x7FELF....', 'latin1'), 'application/pdf', /is a program/],
    ['a text that is a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'text/plain', /a script, whatever/],
    ['a PDF that is a picture', PNG, 'application/pdf', /is no PDF/],
    ['a PDF that was cut', PDF.subarray(0, 20), 'application/pdf', /damaged/],
    ['a PDF that is an archive as well', Buffer.concat([PDF, zip([{ name: 'a.exe', content: EXE }])]), 'application/pdf', /holds an archive/],
    ['a picture that is an archive as well', Buffer.concat([PNG, zip([{ name: 'a.js', content: '1' }])]), 'image/png', /something follows/],
    ['a PNG with bytes after its end', Buffer.concat([PNG, Buffer.from('<?php 1;')]), 'image/png', /something follows/],
    ['a PNG that is cut', PNG.subarray(0, 30), 'image/png', /no PNG/],
    ['a JPEG with a page after its end', Buffer.concat([JPEG, Buffer.from('<html>')]), 'image/jpeg', /something follows/],
    ['a WebP that says another length', Buffer.concat([WEBP, Buffer.from('more')]), 'image/webp', /something follows/],
    ['a text that is a page', Buffer.from('\n <!DOCTYPE html><script>1</script>'), 'text/plain', /web page/],
    ['a text that is a drawing with scripts', Buffer.from('<svg onload="1"/>'), 'text/plain', /web page/],
    ['a text with zeros', Buffer.from('a\0b'), 'text/plain', /no text/],
    ['a text in another encoding', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'text/csv', /UTF-8/],
    [
      'a document with macros under the name of one without',
      openXml('application/vnd.ms-word.document.macroEnabled.main+xml'),
      DOCX,
      /no such document/,
    ],
    [
      'a document with macros beside its text',
      note([], '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
      DOCX,
      /macros/,
    ],
    ['macros that the list does not name', note([{ name: 'word/vbaProject.bin', content: 'x' }]), DOCX, /macros/],
    ['a type that is written in numbers', note([], '<Override ContentType="&#118;baProject"/>'), DOCX, /no such document/],
    ['a program in a document', note([{ name: 'word/embeddings/a.exe', content: EXE }]), DOCX, /macros/],
    ['a table that says it is a text', openXml(`${XLSX}.main+xml`), DOCX, /no such document/],
    ['a document that is any archive', folder('a.txt'), DOCX, /no such document/],
    [
      'a document whose list is broken',
      zip([{ name: '[Content_Types].xml', content: 'not deflated', stored: true, claims: { flags: 0 } }]),
      DOCX,
      /no such document/,
    ],
    ['an OpenDocument of another type', openDocument('application/vnd.oasis.opendocument.spreadsheet'), ODT, /no such document/],
    ['an OpenDocument with macros', openDocument(ODT, [{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }]), ODT, /macros/],
    ['a bomb: one entry of a thousandfold', folder('zeros.txt', Buffer.alloc(2_000_000)), 'application/zip', /unpack to far more/],
    [
      'a bomb: a claim of terabytes',
      zip(Array.from({ length: 3 }, (_, n) => ({ name: `${n}`, content: 'x', claims: { uncompressed: 0xfffffff0 } }))),
      'application/zip',
      /unpack to far more/,
    ],
    [
      'a bomb: ten thousand entries and one',
      zip(Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '', stored: true }))),
      'application/zip',
      /10,000 entries/,
    ],
    ['a bomb in the form of a document', note([{ name: 'word/media/a.xml', content: Buffer.alloc(2_000_000) }]), DOCX, /unpack to far more/],
    ['an archive in an archive', folder('inner.txt', folder('bomb')), 'application/zip', /another archive/],
    ['a packed file of another kind', folder('a.txt', Buffer.from('Rar!....')), 'application/zip', /another archive/],
    ['a program in an archive', folder('setup.EXE', EXE), 'application/zip', /program, a script/],
    ['a program in an archive under another name', folder('report.pdf', EXE), 'application/zip', /a program or a script under another name/],
    ['a page in an archive', folder('page.html'), 'application/zip', /web page/],
    ['a document with macros in an archive', folder('a.docm'), 'application/zip', /\.docm/],
    ['a name that leads out', folder('../../etc/passwd'), 'application/zip', /leads out/],
    ['a name from the root', folder('/etc/passwd'), 'application/zip', /leads out/],
    ['a name of a Windows drive', folder('C:\\a.txt'), 'application/zip', /leads out/],
    ['a name that turns the reading direction', folder('a\u202Etxt.pdf'), 'application/zip', /leads out/],
    ['a link', zip([{ name: 'a', content: '/etc/passwd', claims: { attributes: 0xa1ff0000 } }]), 'application/zip', /link/],
    ['a password', zip([{ name: 'a.pdf', content: PDF, claims: { flags: 0x801 } }]), 'application/zip', /password/],
    [
      'the same name twice',
      zip([
        { name: 'a.pdf', content: PDF },
        { name: 'A.pdf', content: PDF },
      ]),
      'application/zip',
      /twice/,
    ],
    ['two names for one entry', zip([{ name: 'a.pdf', content: PDF, claims: { localName: 'b.exe' } }]), 'application/zip', /damaged/],
    ['something before the archive', Buffer.concat([EXE.subarray(2), folder('a.txt')]), 'application/zip', /damaged/],
    ['something after the archive', Buffer.concat([folder('a.txt'), Buffer.from('more')]), 'application/zip', /damaged/],
    [
      'something between the entries',
      zip(
        [
          { name: 'a', content: 'a' },
          { name: 'b', content: 'b' },
        ],
        { between: '%PDF-1.7 is hidden here, quite long' },
      ),
      'application/zip',
      /beside its entries/,
    ],
    ['an empty archive', zip([]), 'application/zip', /1 to 10,000/],
    ['no archive', Buffer.from('PK'), 'application/zip', /damaged/],
  ])('%s', (_, file, type, reason) => {
    expect(look(file, type)).toMatch(reason);
  });

  test('a file of another size than announced', () => {
    expect(look(PDF, 'application/pdf', PDF.length + 1)).toMatch(/another length/);
  });
});

describe('what is announced', () => {
  const announced = {
    kind: 'background',
    title: 'Note',
    language: 'en',
    access: 'public',
    fileName: 'note.pdf',
    contentType: 'application/pdf',
    size: 10,
  };
  const problems = (change: object) => wrongIn(createMaterialInput, { ...announced, ...change }).map(({ path, message }) => `${path}: ${message}`);

  test('a file of 50 MB, and not of a byte more, nor of none', () => {
    expect(problems({ size: FILE_LIMIT })).toEqual([]);
    expect(problems({ size: FILE_LIMIT + 1 })).toEqual([expect.stringMatching(/^size: .*50 MB/)]);
    expect(problems({ size: 0 })).toEqual(['size: Must be at least 1']);
    expect(problems({ size: 1.5 })).toEqual([expect.stringMatching(/^size/)]);
  });

  test.each(['مذكرة مفاهيمية.pdf', '概念说明.pdf', 'Концепция.PDF', 'été à Genève (v2).pdf', 'نقش\u200Cبندی.pdf'])(
    'a name in any script: %s',
    (fileName) => {
      expect(createMaterialInput.parse({ ...announced, fileName }).content).toMatchObject({ fileName });
    },
  );

  test.each([
    ['../note.pdf', /without a folder/],
    ['C:\\note.pdf', /without a folder/],
    ['a/b.pdf', /without a folder/],
    ['note\n.pdf', /single line/],
    ['note\0.pdf', /single line/],
    ['gpj.\u202Efdp.pdf', /reading direction/],
    ['.pdf', /begin with a dot/],
    ['note.pdf.exe', /must end in \.pdf/],
    ['note', /must end in \.pdf/],
    ['note.docm', /macros/],
    ['note.doc', /docx/],
    [`${'م'.repeat(130)}.pdf`, /shorter/],
  ])('not the name %j', (fileName, reason) => {
    expect(problems({ fileName })[0]).toMatch(reason);
  });

  test.each(['image/svg+xml', 'application/x-msdownload', 'text/html', 'application/msword', 'application/vnd.ms-word.document.macroEnabled.12'])(
    'not the type %s',
    (type) => {
      expect(contentType.safeParse(type).success).toBe(false);
    },
  );

  test.each([
    'http://video.example.org/1',
    'javascript:alert(1)',
    'https://me:secret@video.example.org/',
    'https://localhost/1',
    'data:text/html,x',
    'no address',
  ])('not the link %s', (link) => {
    expect(createMaterialInput.safeParse({ kind: 'recording', title: 'R', language: 'en', access: 'public', link }).success).toBe(false);
  });

  test('a link or a file, whole', () => {
    expect(problems({ link: 'https://video.example.org/1' })).toEqual([expect.stringMatching(/not both/)]);
    expect(problems({ fileName: undefined, contentType: undefined })).toEqual([
      expect.stringMatching(/^fileName/),
      expect.stringMatching(/^contentType/),
    ]);
    expect(problems({ size: undefined })).toEqual([]);
  });
});
