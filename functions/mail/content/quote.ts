import { markdownToHtml } from '../../adapters/markdown.ts';
import { type Block, type Inline, paragraphs } from './blocks.ts';

/** Bytes of HTML that somebody's own text may take: with the frame around it a mail stays below 20 KB, whatever the script. */
const MOST_BYTES = 9_000;

const bytes = (markdown: string) => Buffer.byteLength(markdownToHtml(markdown));

/** Shortens by a tenth at a time, at a space where there is one near, until it fits. */
function excerpt(markdown: string): string {
  let rest = markdown;
  while (bytes(rest) > MOST_BYTES) {
    const cut = rest.slice(0, Math.floor(rest.length * 0.9));
    rest = cut.slice(0, Math.max(cut.search(/\s\S*$/), Math.floor(cut.length * 0.9))).toWellFormed();
  }
  return rest.length === markdown.length ? markdown : `${rest.trimEnd()}…`;
}

/**
 * What a person wrote, in Markdown.
 *
 * @param onward where to read the rest of a text that is too long for a mail
 */
export function quoted(label: string, markdown: string, onward: Inline): Block[] {
  const shown = excerpt(markdown);
  return [{ type: 'quote', label, markdown: shown }, ...paragraphs(shown === markdown ? undefined : onward)];
}
