import { type Block, type Excerpt, type Inline, paragraphs, type Quote, type ShownBlock } from './blocks.ts';

/** Bytes of HTML that somebody's own text may take: with the frame around it a mail stays below 20 KB, whatever the script. */
const MOST_BYTES = 9_000;

/** What a person wrote, in Markdown. */
export function quoted(label: string, markdown: string, onward: Inline): Quote[] {
  return [{ type: 'quote', label, markdown, onward }];
}

/** Whether nobody is quoted in it. */
export const isOurs = (block: Block): block is Exclude<Block, Quote> => block.type !== 'quote';

/** Renders what a person wrote in Markdown. */
type ToHtml = (markdown: string) => string;

/** Of each quotation as much as a mail has room for, and the way to the rest of it. */
export function withExcerpts(blocks: readonly Block[], toHtml: ToHtml): readonly ShownBlock[] {
  return blocks.flatMap((block) => (isOurs(block) ? [block] : shown(block, toHtml)));
}

function shown({ label, markdown, onward }: Quote, toHtml: ToHtml): readonly ShownBlock[] {
  const excerpt = excerptOf(markdown, toHtml);
  return [{ type: 'excerpt', label, ...excerpt }, ...(excerpt.markdown === markdown ? [] : paragraphs(onward))];
}

/** Shortens by a tenth at a time, at a space where there is one near, until it fits. */
function excerptOf(markdown: string, toHtml: ToHtml): Pick<Excerpt, 'markdown' | 'html'> {
  let [rest, html] = [markdown, toHtml(markdown)];
  while (Buffer.byteLength(html) > MOST_BYTES) {
    const cut = rest.slice(0, Math.floor(rest.length * 0.9));
    rest = cut.slice(0, Math.max(cut.search(/\s\S*$/), Math.floor(cut.length * 0.9))).toWellFormed();
    html = toHtml(rest);
  }
  if (rest.length === markdown.length) return { markdown, html };
  const ended = `${rest.trimEnd()}…`;
  return { markdown: ended, html: toHtml(ended) };
}
