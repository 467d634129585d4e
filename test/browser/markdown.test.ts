import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ADMIN, lastSignIn } from '../unit/web/client.ts';
import { aWorld } from '../unit/web/world.ts';
import { visiting } from './browser.ts';
import { aDoorway } from './stage.ts';

/*
 * What becomes of Markdown is looked at by the parser that counts, a browser's, in the real pages and under their policy. Whatever comes
 * alive would call `zq`.
 */

const { here, open } = aDoorway();

/** What has hurt writers of HTML, and what Markdown is made of: in any order, any number. */
const PIECES = [
  ...[
    '<img src=x onerror=zq()>',
    '<script>zq()</script>',
    '<svg onload=zq()>',
    '<a href="javascript:zq()">',
    '</textarea>',
    '</main>',
    '<!--',
    '-->',
  ],
  ...['[a](javascript:zq())', '[a](JaVaScRiPt:zq())', '[a](<java\nscript:zq()>)', '[a](&#106;avascript:zq())', '[a]: javascript:zq()\n\n[a]'],
  ...[
    '<javascript:zq()>',
    '[a](data:text/html,<script>zq()</script>)',
    '[a](https://x" onmouseover="zq())',
    '![x](x"onerror="zq())',
    "[a](https://x '\" onclick=zq() ')",
  ],
  ...['<style>@import"//x"</style>', '<iframe srcdoc="<script>parent.zq()</script>">', '<math><mtext><table><mglyph><style><img src=x onerror=zq()>'],
  ...[
    '```',
    '```" onclick="zq()\n',
    '`',
    '*',
    '**',
    '_',
    '~~',
    '# ',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '    ',
    '|a|\n|-|\n',
    '\n\n|a|b|\n|:-|-:|\n|',
    '---\n',
    '\\',
    '&lt;',
    '&#60;',
    '\u0000',
    '\u2028',
    '\u202E',
  ],
  ...['<', '>', '"', "'", '&', '(', ')', '[', ']', '!', 'word', ' ', 'محضر', 'https://example.org/?a=1&b="x"'],
] as const;

const TAGS = 'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE PRE CODE STRONG EM A BR HR DIV TABLE THEAD TBODY TR TH TD'.split(' ');

/** Texts of many pieces each; the same in every run. */
const texts = fc.sample(
  fc.array(fc.constantFrom(...PIECES), { minLength: 40, maxLength: 120 }).map((pieces) => pieces.join('')),
  { seed: 20240201, numRuns: 24 },
);

/** Each piece in a paragraph of its own, six to a text. */
const eachAlone = PIECES.flatMap((_, n) =>
  n % 6 === 0
    ? [
        PIECES.slice(n, n + 6)
          .map((piece) => `before ${piece} after`)
          .join('\n\n'),
      ]
    : [],
);

/** What is alive below an element: foreign elements, attributes other than those we write, links elsewhere than they may lead. */
function alive(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).evaluate(
    (root, tags) =>
      [...root.querySelectorAll('*')].flatMap((one) => {
        const strange = one
          .getAttributeNames()
          .filter((name) => !['href', 'title', 'start', 'class', 'lang', 'dir', 'rel', 'tabindex'].includes(name));
        const href = one.getAttribute('href');
        const leads = href === null || /^(?:https?:\/\/|mailto:)/i.test(new URL(href, document.baseURI).href);
        return [...(tags.includes(one.tagName) ? [] : [one.tagName]), ...strange, ...(leads ? [] : [href])];
      }),
    TAGS,
  );
}

test('no Markdown comes alive in a browser: not while it is written, and not in the page', async () => {
  const under = open();
  const { sessionId } = await aWorld(under, 'own-series');
  await visiting(here(), { locale: 'en' }, async ({ page, elsewhere, complaints }) => {
    page.setDefaultTimeout(15_000);
    // That something is not saved.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.addInitScript(
      `window.zq = () => { window.zqCalled = true; }; addEventListener('securitypolicyviolation', () => { window.zqCalled = true; });`,
    );
    await under.call('POST', '/sign-in', { body: { email: ADMIN } });
    const minted = await under.mails.mintSignInToken(await lastSignIn(under.base));
    await page.goto(`${here().address}/sign-in/${minted?.token}`);
    await page.locator('main button').click();
    await page.waitForURL('**/console');
    await page.goto(`${here().address}/console/sessions/${sessionId}/notes/edit?language=en`);
    let seen = 0;
    for (const [n, text] of [...eachAlone, ...texts].entries()) {
      await page.locator('textarea').fill(`${text}\n\nwritten${n}`);
      await page.locator('#preview').getByText(`written${n}`).last().waitFor();
      expect({ text, alive: await alive(page, '#preview') }).toEqual({ text, alive: [] });
      seen += await page.locator('#preview *').count();
    }
    expect(seen).toBeGreaterThan(200);
    expect(await page.evaluate('window.zqCalled')).toBeUndefined();

    // The whole page, with the source in its text area and the outcome beside it, as the server writes it.
    await page.locator('textarea').fill([...eachAlone, ...texts].join('\n\n'));
    await page.locator('button[value=preview]').click();
    await page.waitForLoadState();
    expect(await page.locator('#preview *').count()).toBeGreaterThan(200);
    expect(await alive(page, '#preview')).toEqual([]);
    expect(await page.locator('main ~ footer').count()).toBe(1);
    expect(await page.evaluate('window.zqCalled')).toBeUndefined();
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  });
}, 180_000);
