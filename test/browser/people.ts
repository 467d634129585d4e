import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../functions/web/language.ts';
import { consoleWordsIn } from '../../functions/web/words/console.ts';
import type { ConsoleWords, Words } from '../../functions/web/words/shape.ts';
import { wordsIn } from '../../functions/web/words/words.ts';
import type { Installation } from '../e2e/support/installation.ts';
import { aVisitor, type Visitor } from './browser.ts';

/** In which language somebody lives, and whether their browser runs scripts. */
export type Way = { readonly language: Language; readonly javaScriptEnabled: boolean };

/** The ways in which every journey is tried: both languages, with and without scripts. */
export const WAYS = [
  { language: 'en', javaScriptEnabled: true },
  { language: 'ar', javaScriptEnabled: false },
] as const satisfies readonly Way[];

/** Somebody with a browser and a mailbox, who reads one language and finds everything by what it is called there. */
export type Person = {
  readonly page: Page;
  readonly email: string;
  readonly words: Words;
  /** What the console says to them. */
  readonly desk: ConsoleWords;
  open(path: string): Promise<void>;
  press(name: string): Promise<void>;
  follow(name: string): Promise<void>;
  /** Opens what is folded. */
  unfold(name: string): Promise<void>;
  /** Writes into a field, whether it is needed or optional. */
  fill(label: string, text: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  tick(label: string): Promise<void>;
  heading(): Promise<string>;
  /** The first thing that is said on the page: how it stands, or what was done. */
  told(): Promise<string>;
  /** Lets all that follows happen, opens a mail of a kind, the newest unless told which, and follows its link below a path. */
  followMail(kind: string, path: string, which?: number): Promise<void>;
};

type Where = { readonly browser: Browser; readonly installation: Installation };

/** Everybody's browser stays open between two visits, by the site, the address and the language. */
const open = new Map<string, Promise<Visitor>>();

/**
 * Lets somebody live for a while, in a browser that remembers them. Nothing may be asked of other sites, and the browser may
 * complain of nothing.
 */
export async function as<T>({ browser, installation }: Where, way: Way, email: string, live: (person: Person) => Promise<T>): Promise<T> {
  const { language, javaScriptEnabled } = way;
  const [words, desk] = await Promise.all([wordsIn(language), consoleWordsIn(language)]);
  const address = installation.cloud.url;
  const key = `${address} ${email} ${language}`;
  const visitor = open.get(key) ?? aVisitor({ browser, address }, { javaScriptEnabled, locale: language });
  open.set(key, visitor);
  const { page, elsewhere, complaints } = await visitor;
  page.setDefaultTimeout(15_000);
  const result = await live({
    page,
    email,
    words,
    desk,
    open: async (path) => void (await page.goto(`${address}/${language}${path}`)),
    press: (name) => page.getByRole('button', { name, exact: true }).first().click(),
    follow: (name) => page.getByRole('link', { name, exact: true }).first().click(),
    unfold: (name) => page.locator('summary', { hasText: called(name) }).click(),
    fill: (label, text) => page.getByLabel(called(label)).first().fill(text),
    choose: async (label, value) => void (await page.getByLabel(called(label)).first().selectOption(value)),
    tick: (label) => page.getByLabel(label).first().check(),
    heading: () => page.locator('h1').first().innerText(),
    told: async () => (await page.locator('.notice').first().innerText()).trim(),
    followMail: (kind, path, which = -1) => followMail(installation, page, { email, kind, path, which }),
  });
  // Files go straight to their store.
  const strange = elsewhere.filter((url) => !url.startsWith(`${installation.cloud.endpoints.s3}/`));
  expect({ elsewhere: strange, complaints }).toEqual({ elsewhere: [], complaints: [] });
  return result;
}

/** A label says behind it which language is meant where there are several, and that a field is optional. */
const called = (label: string) => new RegExp(`^\\s*${label.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&')}(?: – .+)?(?: \\(.+\\))?\\s*$`);

/** Opens the mailed link and presses the button: opening it alone does nothing. Who is still signed in stays so. */
export async function signIn(person: Person): Promise<void> {
  await person.open('/console');
  if (new URL(person.page.url()).pathname.endsWith('/console')) return;
  await person.open('/sign-in');
  await person.fill(person.words.signIn.email, person.email);
  await person.press(person.words.signIn.send);
  await person.followMail('sign-in', '/sign-in');
  await person.press(person.words.signIn.button);
  await person.page.waitForURL('**/console');
}

type Wanted = { readonly email: string; readonly kind: string; readonly path: string; readonly which: number };

async function followMail(installation: Installation, page: Page, { email, kind, path, which }: Wanted): Promise<void> {
  await installation.cloud.settle();
  const mail = (await installation.mailsTo(email, kind)).at(which);
  const links = Array.from(mail?.html.matchAll(/href="([^"]+)"/g) ?? [], ([, href]) => href ?? '');
  const link = links.find((href) => new RegExp(`${path}/[^/]+$`).test(href));
  if (link === undefined) throw new Error(`${email} has no mail ${kind} with a link to ${path}`);
  await page.goto(link);
}
