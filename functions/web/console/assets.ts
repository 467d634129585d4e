import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import { named } from '../pages/assets.ts';
import { consoleScripts } from './scripts.ts';
import { checksScript } from './session/checks-script.ts';
import { passkeyScript } from './signing-in/passkey-script.ts';
import { consoleStyleSheet } from './styles.ts';

export const CONSOLE_STYLE_PATH = `/console${named('console', 'css', consoleStyleSheet)}`;

export const CHECKS_PATH = `/console${named('checks', 'js', checksScript)}`;

export const PASSKEY_PATH = `/console${named('passkey', 'js', passkeyScript)}`;

/** What pages of the console are drawn with, beside what all pages are. */
export function consoleAssets<E extends Variables>(app: Hono<E>): void {
  const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
  const scripts = { ...consoleScripts, [CHECKS_PATH]: checksScript, [PASSKEY_PATH]: passkeyScript };
  for (const [path, script] of Object.entries(scripts))
    app.get(path, (c) => c.body(script, 200, { ...kept, 'Content-Type': 'text/javascript; charset=utf-8' }));
  app.get(CONSOLE_STYLE_PATH, (c) => c.body(consoleStyleSheet, 200, { ...kept, 'Content-Type': 'text/css; charset=utf-8' }));
}
