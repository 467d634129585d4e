import type { Block, Run, WrittenDocument } from './document.ts';

/** Deep enough that what follows belongs to an item, and too little for a block of code, whatever the marker. */
const INDENT = '    ';

/**
 * A document as Markdown (CommonMark 0.31). Whatever words look like markup is written with backslashes, so that they are read as
 * the words they are: by CommonMark every ASCII punctuation may be.
 */
export function writeMarkdown({ blocks }: WrittenDocument): string {
  const written = blocks.map((block, n) => `${n === 0 ? '' : between(blocks[n - 1], block)}${lineOf(block)}`);
  return `${written.join('')}\n`;
}

/** Items of one list stand close to each other; what is not in a list has an empty line before it. */
function between(before: Block | undefined, block: Block): string {
  return before?.kind === 'item' && block.kind === 'item' && isSameList(before, block) ? '\n' : '\n\n';
}

type Item = Extract<Block, { kind: 'item' }>;

const isSameList = (a: Item, b: Item) => a.depth !== b.depth || a.numbered?.list === b.numbered?.list;

function lineOf(block: Block): string {
  const depth = block.kind === 'heading' ? 0 : (block.depth ?? 0);
  const indent = INDENT.repeat(depth);
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${textOf(oneLine(block.runs), ' ')}`;
  const text = textOf(block.runs, `\\\n${indent}${block.kind === 'item' ? '  ' : ''}`);
  if (block.kind === 'paragraph') return `${indent}${text}`;
  return `${indent}${block.numbered ? `${block.numbered.number}.` : '-'} ${text}`;
}

/** A heading ends with its line. */
const oneLine = (runs: readonly Run[]) => runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', ' ') }));

function textOf(runs: readonly Run[], lineBreak: string): string {
  const whole = runs.map(runOf).join('');
  return whole
    .split('\n')
    .map((line) => atLineStart(line.trim()))
    .join(lineBreak);
}

/** Marks of emphasis must touch a word (CommonMark, 6.2), and hold in one line only. */
function runOf({ text, strong = false, emphasis = false, link }: Run): string {
  const mark = `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const marked = escaped(words)
    .split('\n')
    .map((line) => (line === '' ? '' : `${mark}${line}${[...mark].reverse().join('')}`))
    .join('\n');
  return `${before}${link === undefined ? marked : `[${marked}](<${link.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>)`}${after}`;
}

/** What may begin markup within a line. */
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>&~|!{}$]/g, '\\$&');

/** What may begin a block: a heading, a list, a quotation, a rule, or a line that makes a heading of the one above. */
const atLineStart = (line: string) => line.replace(/^([-+=#:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
