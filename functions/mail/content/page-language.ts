import type { Block, Link } from './blocks.ts';

/** Of the page that a link of a mail opens: `functions/web/language.ts` reads it. */
const PARAMETER = 'lang';

/**
 * The buttons of a mail open their pages in the language of the mail; a reader who has chosen another gets that. English is what a mail has
 * where nobody said otherwise: then the browser decides.
 */
export function speaking(language: string, blocks: readonly Block[]): readonly Block[] {
  if (language === 'en') return blocks;
  return blocks.map((block) => {
    if (block.type === 'button') return { ...block, link: spoken(language, block.link) };
    if (block.type !== 'entries') return block;
    return { ...block, entries: block.entries.map((entry) => (entry.link ? { ...entry, link: spoken(language, entry.link) } : entry)) };
  });
}

function spoken(language: string, { label, url }: Link): Link {
  return { label, url: `${url}${url.includes('?') ? '&' : '?'}${PARAMETER}=${language}` };
}
