import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Somebody who looks, what their browser asked of other sites, and what it complained of. */
export type Visitor = { readonly page: Page; readonly elsewhere: readonly string[]; readonly complaints: readonly string[] };

type Site = { readonly browser: Browser; readonly address: string };

/** Somebody new, in a browser that remembers nothing of those before. It stays open with the browser. */
export async function aVisitor({ browser, address }: Site, options: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    // That a page was refused is said by its status, and is meant.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of')) complaints.push(message.text());
  });
  return { page, elsewhere, complaints };
}

/** Lets somebody new look, once. */
export async function visiting<T>(site: Site, options: BrowserContextOptions, look: (visitor: Visitor) => Promise<T>): Promise<T> {
  const visitor = await aVisitor(site, options);
  try {
    return await look(visitor);
  } finally {
    await visitor.page.context().close();
  }
}

/** How far the page is wider than the window: reading it needs scrolling in one direction only (WCAG 2.2, 1.4.10). */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
