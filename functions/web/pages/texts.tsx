import { raw } from 'hono/html';
import { inLanguage, type LocalisedText } from '../../kernel/text.ts';
import { directionOf } from '../language.ts';

/** What somebody wrote, in the wished language or the nearest there is, with its own language and direction. */
export function Localised({ text, wish }: { readonly text: LocalisedText; readonly wish: string }) {
  const found = inLanguage(text, wish);
  return (
    <span lang={found.language} dir={directionOf(found.language)}>
      {found.text}
    </span>
  );
}

/** Markdown as HTML. The renderer is loaded when a page needs it: registrations need not wait for it. */
export async function renderMarkdown(source: string): Promise<ReturnType<typeof raw>> {
  const { markdownToHtml } = await import('../../adapters/markdown.ts');
  // Safe by the renderer's own rules: no raw HTML, no images, links to the web and to mail only.
  return raw(markdownToHtml(source));
}
