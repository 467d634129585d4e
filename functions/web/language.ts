import type { Context as HttpContext } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** The languages of the site, the six official ones of the United Nations, by their BCP 47 tag. */
export const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself: a reader who understands nothing else on the page finds it. */
export const OWN_NAME: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ru: 'Русский',
  zh: '中文',
};

/** The same where there is no room for names, in letters that its readers know. */
export const SHORT_NAME: Readonly<Record<Language, string>> = { en: 'EN', fr: 'FR', es: 'ES', ar: 'ع', ru: 'РУ', zh: '中' };

/** For `Intl`: British order of dates, and Western digits in Arabic, which the whole of the Arabic world reads. */
export const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn', ru: 'ru', zh: 'zh-Hans' };

/** What stands in front of a path to fix its language, for a router: `/:language{en|fr|...}`. */
export const LANGUAGE_PREFIX = `/:language{(?:${LANGUAGES.join('|')})}`;

/** The language of the site that a tag stands for: `fr-CA` is French. */
export const languageOf = (tag: string | undefined) => LANGUAGES.find((language) => language === tag?.split('-')[0]?.toLowerCase());

/** A path without the language in front of it, and that language. */
export function splitPath(path: string): { readonly language: Language | undefined; readonly path: string } {
  const [, first, ...rest] = path.split('/');
  const language = LANGUAGES.find((known) => known === first);
  return language === undefined ? { language, path } : { language, path: `/${rest.join('/')}` };
}

/**
 * What somebody wants to read, best first, by RFC 9110 section 12.5.4: for what organisers wrote, which may exist in a
 * language that the site itself does not have.
 */
export function wishesOf(acceptLanguage: string | undefined): readonly string[] {
  return (acceptLanguage ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = Number(/^\s*q=([\d.]+)$/.exec(parameters.join(';'))?.[1] ?? 1);
      return { tag: tag.trim(), quality: Number.isNaN(quality) ? 0 : quality, place };
    })
    .filter(({ tag, quality }) => quality > 0 && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag))
    .toSorted((a, b) => b.quality - a.quality || a.place - b.place)
    .map(({ tag }) => tag);
}

const COOKIE = 'language';

/** The language of the mail whose link led here: `functions/mail/content/page-language.ts` writes it. */
export const ofMail = (c: HttpContext) => c.req.query('lang');

/**
 * The language of a page: by its address, else as chosen before, else as somebody told us, else as the browser wishes, else
 * English.
 *
 * @param told the language that a registrant wants mails in, on a page behind the link in one; else as the link itself says
 */
export function chosenLanguage(c: HttpContext, told?: string): Language {
  const accepted = () => wishesOf(c.req.header('Accept-Language')).flatMap((tag) => languageOf(tag) ?? [])[0];
  return splitPath(c.req.path).language ?? languageOf(getCookie(c, COOKIE, 'host')) ?? languageOf(told ?? ofMail(c)) ?? accepted() ?? 'en';
}

/**
 * Keeps the choice until the browser is closed. Who moves about the site below a language has chosen it; who merely opens
 * a link that somebody sent has not, and the next mail's link is to open as before.
 */
export function rememberLanguage(c: HttpContext): void {
  const { language } = splitPath(c.req.path);
  if (language === undefined || c.req.header('Sec-Fetch-Site') !== 'same-origin' || getCookie(c, COOKIE, 'host') === language) return;
  setCookie(c, COOKIE, language, { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' });
}
