import MarkdownIt from 'markdown-it';

/**
 * CommonMark without raw HTML (shown as it was typed), without images (nothing remote is ever loaded) and with links
 * to web pages and mail addresses only.
 */
const markdown = new MarkdownIt('commonmark', { html: false, linkify: false, breaks: true }).disable('image');
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url.trim());

/** Renders what a person wrote in Markdown. The HTML is safe to place into a page or a mail. */
export function markdownToHtml(source: string): string {
  return markdown.render(source);
}
