import {
  AlignmentType,
  convertInchesToTwip,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type Block, directionOf, type Run, type WrittenDocument } from '../kernel/document.ts';

/** XML 1.0 has no place for these, whatever they are written as. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Letters that are written from right to left; a run of them is laid out by its own rules, whatever paragraph it stands in. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Word checks the spelling by languages with a region (ECMA-376, 17.18.85); others are given as they are. */
const REGIONAL: ReadonlyMap<string, string> = new Map(
  Object.entries({ en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA', ru: 'ru-RU', zh: 'zh-CN' }),
);
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
  6: HeadingLevel.HEADING_6,
} as const;
/** Space around headings, in twentieths of a point. */
const AIRY = { paragraph: { spacing: { before: 280, after: 80 } } };
const NUMBERED = 'numbered';
/** Word knows nine levels of lists. */
const DEEPEST = 8;

/**
 * A document for word processors (ECMA-376): headings by their styles, lists as lists, each paragraph in the direction of its
 * language. Nobody stands in it as its author.
 */
export async function writeDocx({ title, language, blocks }: WrittenDocument): Promise<Buffer> {
  const document = new Document({
    title: clean(title),
    // Without these the library writes names of its own.
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: spoken(language) }, paragraph: { spacing: { after: 120 } } },
        ...{ heading2: AIRY, heading3: AIRY, heading4: AIRY },
      },
    },
    numbering: { config: [{ reference: NUMBERED, levels: levels() }] },
    sections: [{ children: blocks.map((block) => paragraphOf(block, language)) }],
  });
  return Packer.toBuffer(document);
}

function levels() {
  return Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: convertInchesToTwip(0.5 * (level + 1)), hanging: convertInchesToTwip(0.25) } } },
  }));
}

function paragraphOf(block: Block, whole: string): Paragraph {
  const bidirectional = directionOf(block.language) === 'rtl';
  const other = block.language === whole ? undefined : block.language;
  const children = block.runs.flatMap((run) => childrenOf(run, other));
  if (block.kind === 'heading') return new Paragraph({ bidirectional, heading: HEADINGS[block.level], children });
  const { depth = 0 } = block;
  if (block.kind === 'paragraph') return new Paragraph({ bidirectional, children, indent: { start: convertInchesToTwip(0.5 * depth) } });
  const level = Math.min(depth, DEEPEST);
  if (!block.numbered) return new Paragraph({ bidirectional, children, bullet: { level } });
  return new Paragraph({ bidirectional, children, numbering: { reference: NUMBERED, level, instance: block.numbered.list } });
}

/** @param language of the words, where it is not that of the document */
function childrenOf({ text, strong = false, emphasis = false, link }: Run, language: string | undefined): readonly ParagraphChild[] {
  const lines = clean(text).split('\n');
  const look = {
    bold: strong,
    italics: emphasis,
    rightToLeft: RIGHT_TO_LEFT.test(text),
    ...(language !== undefined && { language: spoken(language) }),
    ...(link !== undefined && { style: 'Hyperlink' }),
  };
  const runs = lines.map((line, n) => new TextRun({ ...look, text: line, ...(n > 0 && { break: 1 }) }));
  return link === undefined ? runs : [new ExternalHyperlink({ link, children: runs })];
}

function spoken(tag: string) {
  const region = REGIONAL.get(tag) ?? tag;
  return { value: region, eastAsia: tag.startsWith('zh') ? region : 'zh-CN', bidirectional: directionOf(tag) === 'rtl' ? region : 'ar-SA' };
}

const clean = (text: string) => text.replaceAll(NOT_IN_XML, '');
