import { raw } from 'hono/html';

/** Markdown as HTML. The renderer is loaded when a page needs it: registrations need not wait for it. */
export async function renderMarkdown(source: string): Promise<ReturnType<typeof raw>> {
  const { markdownToHtml } = await import('../../adapters/markdown.ts');
  // Safe by the renderer's own rules: no raw HTML, no images, links to the web and to mail only.
  return raw(markdownToHtml(source));
}
